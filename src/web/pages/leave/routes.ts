import { Router } from 'express';
import type { Logger } from 'pino';
import * as athletes from '../../../store/athletes.ts';
import * as runs from '../../../store/runs.ts';
import * as shoes from '../../../store/shoes.ts';
import * as tokens from '../../../store/tokens.ts';
import { revoke } from '../../../strava/oauth.ts';
import { sayGoodbye } from '../../../notices/sending/say-goodbye.ts';
import { forgetRunner } from '../../../runner/leaving.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';
import { readerFor } from '../../http/reader.ts';
import type { Show } from '../../parts/frame/show.ts';
import { disconnectPage } from './page.ts';
import { athleteOf, signedInOnly, visitorOf } from '../../http/visitor.ts';

/** Ends the access at Strava as well as it can; false when Strava did not hear it. Deleting goes on either way. */
const revokeAtStrava = async (
  deps: WebDeps,
  athlete: Owned<athletes.Athlete>,
  log: Logger,
): Promise<boolean> => {
  try {
    const pair = await tokens.loadTokens(deps.store.read, athlete.id, deps.seal);
    if (pair !== null) await revoke(deps.stravaHttp, deps.stravaApp, pair);
    return true;
  } catch (error) {
    log.warn({ err: error }, 'the access could not be revoked at Strava');
    return false;
  }
};

/** Logging out, here or everywhere, and leaving for good. */
export const leaveRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.post('/logout', (_req, res) => {
    visitorOf(res).session.destroy();
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
    const body = disconnectPage({ runs: runCount, shoes: pairs.length }, reader);
    show(res, { title: reader.words.pages.leave.title, nav: 'settings', body });
  });

  router.post('/disconnect', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const revoked = await revokeAtStrava(deps, athlete, req.log);
    const isGone = await forgetRunner(deps, athlete, { by: 'runner', revoked });
    const mailed = isGone && (await sayGoodbye(deps, athlete, { revoked }));
    visitorOf(res).session.destroy();
    res.redirect(303, `/?goodbye=${revoked ? 'all' : 'here'}${mailed ? '&mailed=1' : ''}`);
  });

  return router;
};
