import { Router } from 'express';
import * as backfills from '../../store/backfills.ts';
import type { WebDeps } from '../deps.ts';
import { homeData, progressOf } from '../home-data.ts';
import type { Show } from '../show.ts';
import { homePage } from '../views/home-page.ts';
import { landingPage } from '../views/landing-page.ts';
import { progressBanner } from '../views/progress.ts';
import { athleteOf, signedInOnly, visitorOf } from '../visitor.ts';

/** Seconds between two looks of a browser without scripts, while the history comes in. */
const REFRESH_S = 5;

/** `/`: what Camber is, for strangers; today, for the runner. `/progress`: the piece of it that moves. */
export const homeRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/', async (req, res) => {
    const { athlete } = visitorOf(res);
    if (athlete === null) {
      const goodbye = req.query['goodbye'];
      const body = landingPage({
        canConnect: deps.stravaApp.clientId !== '',
        demoAthlete: deps.demo?.athleteName ?? null,
        goodbye: goodbye === 'all' || goodbye === 'here' ? goodbye : null,
      });
      show(res, { title: 'Camber', nav: 'home', body });
      return;
    }
    const data = await homeData(deps.store.read, athlete, deps.clock.now());
    const waiting = data.progress?.state === 'running' || deps.demo?.busy() === true;
    show(res, { title: 'Today', nav: 'home', body: homePage(data), refreshS: waiting ? REFRESH_S : null });
  });

  router.get('/progress', signedInOnly, async (_req, res) => {
    const athlete = athleteOf(res);
    const progress = progressOf(await backfills.of(deps.store.read, athlete.id), athlete, deps.clock.now());
    if (progress?.state !== 'running') res.set('camber-done', '1').status(204).end();
    else res.type('html').send(progressBanner(progress).toString());
  });

  return router;
};
