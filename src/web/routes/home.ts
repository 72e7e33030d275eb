import { Router } from 'express';
import { appInactiveSince } from '../../app-inactive.ts';
import * as athletes from '../../store/athletes.ts';
import * as backfills from '../../store/backfills.ts';
import type { WebDeps } from '../deps.ts';
import { homeData, progressOf } from '../home-data.ts';
import type { Show } from '../show.ts';
import { pausedBanner } from '../views/connect-pages.ts';
import { html } from '../views/html.ts';
import { homePage } from '../views/home-page.ts';
import { landingPage } from '../views/landing-page.ts';
import { recentReading, strictDaysOf } from '../reading.ts';
import { isComplete, progressBanner } from '../views/progress.ts';
import { athleteOf, signedInOnly, visitorOf } from '../visitor.ts';

/** Seconds between two looks of a browser without scripts, while the history comes in. */
const REFRESH_S = 5;

/** Shown until somebody has connected: then the domain is right. */
const callbackDomainOf = async ({ config, demo, store }: WebDeps): Promise<string | null> =>
  demo === null && (await athletes.all(store.read)).length === 0 ? new URL(config.publicUrl).hostname : null;

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
        strictDays: strictDaysOf(deps.config),
        callbackDomain: await callbackDomainOf(deps),
        goodbyeMailed: req.query['mailed'] === '1',
      });
      show(res, { title: 'Camber', nav: 'home', body });
      return;
    }
    const reading = await recentReading(deps, athlete);
    const strictDays = strictDaysOf(deps.config);
    const data = await homeData(deps.store.read, athlete, deps.clock.now(), { reading, strictDays });
    const waiting = data.progress?.state === 'running' || deps.demo?.busy() === true;
    const paused = (await appInactiveSince(deps.store.read)) === null ? null : pausedBanner();
    const body = html`${paused}${homePage(data)}`;
    show(res, { title: 'Today', nav: 'home', body, refreshS: waiting ? REFRESH_S : null });
  });

  router.get('/progress', signedInOnly, async (_req, res) => {
    const athlete = athleteOf(res);
    const backfill = await backfills.of(deps.store.read, athlete.id);
    const reading = await recentReading(deps, athlete);
    const progress = progressOf(backfill, athlete, deps.clock.now(), reading);
    if (progress === null || isComplete(progress)) res.set('camber-done', '1').status(204).end();
    else res.type('html').send(progressBanner(progress).toString());
  });

  return router;
};
