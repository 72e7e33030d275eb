import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLate } from '../../backup/due.ts';
import { backupState } from '../../backup/state.ts';
import { setState } from '../../store/app-state.ts';
import { awayBecause } from '../../store/away.ts';
import { due } from '../../store/outbox.ts';
import { eventsWaiting } from '../../store/overview.ts';
import { oldestReading } from '../../store/syncs.ts';
import { writeTrouble } from '../../store/write-trouble.ts';
import { storeVersions } from '../../store/versions.ts';
import { type Quota, quotaOf } from '../../strava/budget.ts';
import type { WebDeps } from '../http/deps.ts';

/** What `/readyz` says: each part by itself, and why one of them is not well. No names, no addresses. */

/** DESIGN: the sweep runs every minute; an event that waits five has been missed by it more than once. */
const OLDEST_EVENT_MS = 5 * 60_000;
/** DESIGN: a probe that gets no answer in two seconds gives up. */
const PROBE_MS = 2_000;
/** DESIGN: a migration copies the database first, and PostgreSQL or Redis stop for good on a full disk. */
const LEAST_FREE_BYTES = 100 * 2 ** 20;
/** Where the row lies that is written to see whether the database takes one. */
const PROBE_KEY = 'last_probe';

type Check = { readonly ok: boolean; readonly why?: string };

const within = <T>(work: Promise<T>): Promise<T> => {
  const patience = new AbortController();
  const late = sleep(PROBE_MS, undefined, { signal: patience.signal, ref: false }).then(() => {
    throw new Error('no answer in time');
  });
  return Promise.race([work, late]).finally(() => patience.abort());
};

const seconds = (now: number, at: number | null): number | null =>
  at === null ? null : Math.max(0, Math.round((now - at) / 1000));

/** Reads nothing that a full disk would still give: it writes a row. */
const storeCheck = async ({ store, clock }: WebDeps, quota: Quota | null, newest: number) => {
  const now = clock.now();
  await within(store.write((tx) => setState(tx, PROBE_KEY, now)));
  const [events, [mail], { schema }] = await within(
    Promise.all([eventsWaiting(store.read), due(store.read, now, 1), storeVersions(store)]),
  );
  const isOld = events.oldest !== null && now - events.oldest >= OLDEST_EVENT_MS;
  // Waiting for Strava's limits is what Camber is made for: the events wait with it.
  const isStuck = isOld && (quota?.waitsUntil ?? null) === null;
  const isNewer = schema > newest;
  const why = isStuck
    ? 'an event waits for too long'
    : isNewer
      ? 'a newer Camber has changed the database'
      : null;
  return {
    ok: why === null,
    ...(why !== null && { why }),
    oldestEventS: seconds(now, events.oldest),
    oldestMailS: seconds(now, mail?.notBefore ?? null),
    schema: new Date(schema).toISOString(),
  };
};

const queueCheck = async ({ queues, queueView, clock }: WebDeps) => {
  const away = queues.away();
  if (away !== null) return { ok: false, why: away };
  await within(queues.probe());
  return { ok: true, oldestJobS: seconds(clock.now(), await within(queueView.oldest())) };
};

const diskCheck = async ({ config }: WebDeps) => {
  const { bavail, bsize } = await statfs(config.dataDir);
  const freeBytes = bavail * bsize;
  return freeBytes < LEAST_FREE_BYTES
    ? { ok: false, why: 'the disk of the data folder is nearly full', freeBytes }
    : { ok: true, freeBytes };
};

const quotaNow = async ({ budget, clock }: WebDeps): Promise<Quota> =>
  quotaOf(await within(budget.state()), clock.now());

/** For whoever watches: what is used of Strava's limits, and since when somebody was not read. Neither is a failure of Camber. */
const stravaState = async ({ store }: WebDeps, quota: Quota | null) => {
  if (quota === null) return null;
  const readAt = await within(oldestReading(store.read));
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    quarterHour: quota.quarter,
    day: quota.day,
    resetsAt: iso(quota.resetsAt),
    waitsUntil: quota.waitsUntil === null ? null : iso(quota.waitsUntil),
    // The runner who was read longest ago: days after that are unknown.
    lastRead: readAt === null ? null : iso(readAt),
  };
};

/** For whoever watches: Camber works on without a backup, so this is no reason to be not ready. */
const backupStateOf = async ({ store, config, clock }: WebDeps) => {
  const state = await within(backupState(store.read));
  const { schedule } = config.backup;
  if (state === null) return schedule === 'off' ? null : { ok: true, newestS: null };
  const now = clock.now();
  const newestS = seconds(now, state.made?.at ?? null);
  if (state.error !== null) return { ok: false, why: BACKUP_FAILED[state.error] ?? 'it failed', newestS };
  const isOld = state.made !== null && isLate(schedule, state.made.at, now);
  return isOld ? { ok: false, why: 'none was made in time', newestS } : { ok: true, newestS };
};

const BACKUP_FAILED: Readonly<Record<string, string>> = {
  folder: 'its folder cannot be written',
  full: 'the disk is full',
  database: 'the database is damaged',
};

/** What the error of a check may say in public: nothing of the machine. */
const failed = (error: unknown): Check => ({
  ok: false,
  why:
    awayBecause(error) ??
    writeTrouble(error) ??
    (error instanceof Error && error.message === 'no answer in time'
      ? error.message
      : 'it does not take a write'),
});

/** Looks at everything; `newest` is the number of the newest migration that this program knows. */
export const readiness = async (deps: WebDeps, newest: number) => {
  const quota = await quotaNow(deps).catch(() => null);
  const [store, queue, disk, strava, backup] = await Promise.all([
    storeCheck(deps, quota, newest).catch((error: unknown) => {
      const check = failed(error);
      return { ...check, why: deps.store.blocked() ?? check.why };
    }),
    queueCheck(deps).catch(failed),
    diskCheck(deps).catch(() => ({ ok: true, freeBytes: null })),
    stravaState(deps, quota).catch(() => null),
    backupStateOf(deps).catch(() => null),
  ]);
  const stopped = deps.pulse.stopped();
  const loops =
    stopped.length === 0 ? { ok: true } : { ok: false, why: `${stopped.join(', ')}: no sign of life` };
  return { ok: store.ok && queue.ok && disk.ok && loops.ok, store, queue, disk, loops, strava, backup };
};
