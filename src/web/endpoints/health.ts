import { Router } from 'express';
import { newestMigration } from '../../store/migrations.ts';
import type { WebDeps } from '../http/deps.ts';
import { readiness } from './readiness.ts';

/**
 * `/healthz`: the process answers and its loops live: where not, it wants to be started again. `/readyz`: store and
 * queue take a write, no event waits for too long, the disk has room; where not it says why.
 */
export const healthRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const newest = newestMigration(deps.store.engine);
  // It writes, and anybody may ask: one look at a time, which serves everybody who asks meanwhile.
  let underWay = null as ReturnType<typeof readiness> | null;

  router.get('/healthz', (_req, res) => {
    const stopped = deps.pulse.stopped();
    const ok = stopped.length === 0;
    res.status(ok ? 200 : 503).json(ok ? { ok } : { ok, stopped });
  });
  router.get('/readyz', async (_req, res) => {
    underWay ??= readiness(deps, newest).finally(() => (underWay = null));
    const found = await underWay;
    res.status(found.ok ? 200 : 503).json(found);
  });
  return router;
};
