import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { HOUR_MS } from '../../../core/durations.ts';
import type { WebDeps } from '../../http/deps.ts';
import { localDay } from '../../../runner/clock.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** DESIGN: once, and again because the first one was lost; it reads everything there is. */
const EXPORTS_PER_HOUR = 12;

/** Everything stored about the runner who asks, as a zip with JSON and CSV (Strava's API policy 2.2). */
export const exportRoutes = (deps: WebDeps): Router => {
  const router = Router();
  router.get('/export', signedInOnly, limited(EXPORTS_PER_HOUR, HOUR_MS), async (_req, res) => {
    const athlete = athleteOf(res);
    const name = `camber-${localDay(deps.clock.now(), athlete.timeZone)}.zip`;
    res.type('application/zip').attachment(name);
    const { exportOf } = await import('../../../export/write/export-of.ts');
    await pipeline(Readable.from(exportOf(deps, athlete)), res);
  });
  return router;
};
