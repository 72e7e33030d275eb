import { Router } from 'express';
import { escapeHtml, page } from './consent-page.ts';
import type { Context } from './context.ts';

const EVERYTHING: readonly string[] = ['activity:read_all'];

/** Pages where strava.com would be: a front page, and the target of "View on Strava" links. */
export const infoRoutes = (context: Context): Router => {
  const router = Router();

  router.get('/', (_req, res) => {
    const rows = [...context.histories.values()].map(
      (history) =>
        `<li>${escapeHtml(String(history.folder.athlete['firstname'] ?? history.athleteId))}: ` +
        `${history.activities(EVERYTHING).length} activities, ${history.held().length} held back</li>`,
    );
    const text = '<p>It answers the part of the API that Camber uses, from sample or recorded runs.</p>';
    res
      .type('html')
      .send(page('Stand-in for Strava', `<h1>Stand-in for Strava</h1>${text}<ul>${rows.join('')}</ul>`));
  });

  router.get('/activities/:id', (req, res) => {
    const id = Number(req.params['id']);
    const found = [...context.histories.values()]
      .map((history) => history.activity(id, EVERYTHING))
      .find((activity) => activity !== null);
    if (!found) return void res.status(404).type('html').send(page('Not found', '<h1>No such activity</h1>'));
    const facts = `${escapeHtml(found.start_date_local.slice(0, 16).replace('T', ' '))}, ${(found.distance / 1000).toFixed(1)} km`;
    const title = String(found['name'] ?? 'Activity');
    res
      .type('html')
      .send(
        page(
          title,
          `<h1>${escapeHtml(title)}</h1><p>${facts}. On Strava, this page would show the activity.</p>`,
        ),
      );
  });

  return router;
};
