import { Router } from 'express';
import * as athletes from '../../../store/athletes.ts';
import * as runs from '../../../store/runs.ts';
import * as shoes from '../../../store/shoes.ts';
import { revokeAccess } from '../../../connection/unlink-strava.ts';
import { sayGoodbye } from '../../../notices/sending/say-goodbye.ts';
import { forgetRunner } from '../../../runner/leaving.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { endSession } from '../../http/session.ts';
import type { Show } from '../../parts/frame/show.ts';
import { disconnectPage } from './page.ts';
import { athleteOf, signedInOnly, visitorOf } from '../../http/visitor.ts';

/** Logging out, here or everywhere, and leaving for good. */
export const leaveRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.post('/logout', async (_req, res) => {
    await endSession(deps.store, visitorOf(res).session, deps.clock.now());
    res.redirect(303, '/');
  });

  router.post('/logout/everywhere', signedInOnly, async (_req, res) => {
    const athlete = athleteOf(res);
    await deps.store.write((tx) => athletes.raiseEpoch(tx, athlete.id));
    visitorOf(res).session.destroy();
    res.redirect(303, '/');
  });

  router.get('/disconnect', signedInOnly, async (_req, res) => {
    const athlete = athleteOf(res);
    const runCount = await runs.countRuns(deps.store.read, athlete.id);
    const pairs = await shoes.shoesOf(deps.store.read, athlete.id);
    const reader = readerFor(res);
    const body = disconnectPage(
      { runs: runCount, shoes: pairs.length, hasStrava: athlete.stravaId !== null },
      reader,
    );
    const { title, titleHere } = reader.words.pages.leave;
    show(res, { title: athlete.stravaId === null ? titleHere : title, nav: 'settings', body });
  });

  router.post('/disconnect', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    // Without Strava there is nobody to tell.
    const revoked =
      athlete.stravaId === null ? null : await revokeAccess({ ...deps, log: req.log }, athlete.id);
    const isGone = await forgetRunner(deps, athlete, { by: 'runner', revoked });
    const mailed = isGone && (await sayGoodbye(deps, athlete, { revoked }));
    visitorOf(res).session.destroy();
    const goodbye = revoked === null ? 'files' : revoked ? 'all' : 'here';
    res.redirect(303, `/?goodbye=${goodbye}${mailed ? '&mailed=1' : ''}`);
  });

  return router;
};
