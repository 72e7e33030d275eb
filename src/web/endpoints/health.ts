import { Router } from 'express';
import * as inbox from '../../store/inbox.ts';
import { oldestReading } from '../../store/syncs.ts';
import { quotaOf } from '../../strava/budget.ts';
import type { WebDeps } from '../http/deps.ts';

/** DESIGN: the sweep runs every minute; an event that waits five has been missed by it more than once. */
const OLDEST_EVENT_MS = 5 * 60_000;
/** DESIGN: a probe that gets no answer in two seconds gives up. */
const PROBE_MS = 2_000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), PROBE_MS).unref();
    }),
  ]);

type Check = { readonly ok: boolean; readonly oldestEventS?: number | null };

const storeCheck = async ({ store, clock }: WebDeps): Promise<Check> => {
  const [oldest] = await inTime(inbox.pending(store.read, 1));
  const ageMs = oldest === undefined ? 0 : clock.now() - oldest.receivedAt;
  return {
    ok: ageMs < OLDEST_EVENT_MS,
    oldestEventS: oldest === undefined ? null : Math.round(ageMs / 1000),
  };
};

const queueCheck = async ({ queues }: WebDeps): Promise<Check> => ({ ok: await inTime(queues.ping()) });

/** For whoever watches: what is used of Strava's limits, and since when somebody was not read. Neither is a failure of Camber. */
const stravaState = async ({ budget, clock, store }: WebDeps) => {
  const now = clock.now();
  const readAt = await inTime(oldestReading(store.read));
  const { quarter, day, resetsAt, waitsUntil } = quotaOf(await inTime(budget.state()), now);
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    quarterHour: quarter,
    day,
    resetsAt: iso(resetsAt),
    waitsUntil: waitsUntil === null ? null : iso(waitsUntil),
    // The runner who was read longest ago: days after that are unknown.
    lastRead: readAt === null ? null : iso(readAt),
  };
};

const failed = (): Check => ({ ok: false });

/** `/healthz`: the process answers. `/readyz`: store and queue answer too, and no event waits for too long. */
export const healthRoutes = (deps: WebDeps): Router => {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ ok: true });
  });
  router.get('/readyz', async (_req, res) => {
    const [store, queue, strava] = await Promise.all([
      storeCheck(deps).catch(failed),
      queueCheck(deps).catch(failed),
      stravaState(deps).catch(() => null),
    ]);
    const ok = store.ok && queue.ok;
    res.status(ok ? 200 : 503).json({ ok, store, queue, strava });
  });
  return router;
};
