import { z } from 'zod';
import { DAY_MS } from '../../src/core/durations.ts';
import type { Run } from '../../src/core/run.ts';
import type { Deps } from '../../src/deps.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import type { Db } from '../../src/store/db.ts';
import * as inbox from '../../src/store/inbox.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';
import * as syncs from '../../src/store/syncs.ts';
import type { ActivityPage } from '../../src/strava/rows.ts';
import { pollingWanted } from '../../src/connection/subscription.ts';
import { noteOf } from '../../src/strava/errors.ts';
import { defineJob } from '../queue/job.ts';
import { type Listed, listedIn, missingIn } from './steps/listed.ts';

/** Between two looks at one runner's list (issue 5, point 6). A tick that comes a little early counts. */
const POLL_MS = 15 * 60_000;
const EARLY_MS = 30_000;

/**
 * DESIGN: each look reaches back this much further than the last one, because runs arrive days after they were
 * run (a watch without a telephone, a bulk upload) and are edited later. A longer window costs no further call.
 */
const OVERLAP_MS = 7 * DAY_MS;

const PER_PAGE = 200;

/** A page of at most this many ends the window: pages may be short before the end, but not by half (STRAVA.md 4). */
const SHORT_PAGE = PER_PAGE / 2;

/** Asks for a look at every list that has not been seen for a quarter of an hour, where nobody tells of new runs. */
export const pollDue = defineJob<'poll-due'>({
  name: 'poll-due',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 1, firstDelayMs: 1_000 },

  handle: async ({ config, store, queues, clock }) => {
    if (!(await pollingWanted(store.read, config))) return;
    const looks = await syncs.all(store.read);
    for (const { id, connection } of await athletes.all(store.read)) {
      const last = looks.get(id)?.polledAt ?? 0;
      if (connection === 'ok' && clock.now() - last >= POLL_MS - EARLY_MS)
        await queues.add('poll', { athleteId: id });
    }
  },
});

/**
 * One look at the newest part of a runner's list, one call as a rule. What it finds becomes events in the inbox,
 * as if Strava had told: new runs, and runs that are gone. Small edits are taken from the list itself.
 */
export const poll = defineJob<'poll'>({
  name: 'poll',
  queue: 'strava',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 5,
  retry: { attempts: 3, firstDelayMs: 20_000 },

  handle: async (deps, { athleteId }) => {
    const athlete = await athletes.byId(deps.store.read, athleteId);
    const backfill = await backfills.of(deps.store.read, athleteId);
    if (athlete?.connection !== 'ok' || backfill?.state === 'running') return;
    const startedAt = deps.clock.now();
    const seenUntil = (await syncs.of(deps.store.read, athleteId))?.polledUntil ?? athlete.connectedAt;
    const fromS = Math.floor((seenUntil - OVERLAP_MS) / 1000);

    const listed = await listSince(deps, athleteId, fromS);
    const { hints, edited, shoesMoved } = await deps.store.write(async (tx): Promise<Taken> => {
      if (!(await athletes.lockAthlete(tx, athleteId)))
        return { hints: [], edited: false, shoesMoved: false };
      const result = await take(tx, deps, athleteId, listed, fromS);
      await syncs.note(tx, athleteId, {
        polledUntil: startedAt,
        polledAt: startedAt,
        readAt: startedAt,
        error: null,
        ...(result.shoesMoved && { shoesDueAt: deps.clock.now() }),
      });
      return result;
    });
    for (const inboxId of hints) await deps.queues.add('ingest', { inboxId });
    if (shoesMoved) await deps.queues.add('shoes', { athleteId });
    if (!edited) return;
    await deps.queues.add('assess', { athleteId });
    await deps.queues.add('streams', { athleteId });
  },

  gaveUp: async (deps, { athleteId }, error) => {
    await deps.store.write(async (tx) => {
      if ((await athletes.byId(tx, athleteId)) === null) return;
      await syncs.note(tx, athleteId, { polledAt: deps.clock.now(), error: noteOf(error) });
    });
  },
});

/** Everything that began after the instant (epoch seconds). */
const listSince = async (deps: Deps, athleteId: number, after: number): Promise<Listed> => {
  const pages: ActivityPage[] = [];
  for (let page = 1; ; page += 1) {
    const query = { page, perPage: PER_PAGE, after };
    const answer = await deps.strava.activities(athleteId, query, { priority: 'relist' });
    pages.push(answer);
    if (answer.received <= SHORT_PAGE) return listedIn(deps, athleteId, pages);
  }
};

type Taken = {
  /** Inbox ids to look at. */
  readonly hints: readonly number[];
  readonly edited: boolean;
  /** A run wears a pair nobody has heard of, or has changed, and its pair's distance with it. */
  readonly shoesMoved: boolean;
};

/** Compares the list with what is stored. */
const take = async (tx: Db, deps: Deps, athleteId: number, listed: Listed, fromS: number): Promise<Taken> => {
  const now = deps.clock.now();
  const { records } = listed;
  // Runs from files are no business of Strava's list.
  const stored = await runs.stravaRuns(tx, athleteId, null);
  const storedIds = new Set(stored.map(({ id }) => id));

  const known = records.filter(({ run }) => storedIds.has(run.id));
  const edited = (await runs.upsertRuns(tx, athleteId, known, now)).changed > 0;
  if (edited) await athletes.markAssessDue(tx, athleteId, now);

  const fresh = records.filter(({ run }) => !storedIds.has(run.id)).map(({ run }) => run);
  const gone = missingIn(
    listed,
    stored.filter(({ startS }) => startS > fromS),
  );
  const ids = [
    ...(await Promise.all(fresh.map((run) => hint(tx, athleteId, run, 'create', now)))),
    ...(await Promise.all(gone.map((run) => hint(tx, athleteId, run, 'delete', now)))),
  ];
  const pairs = new Set((await shoes.shoesOf(tx, athleteId)).map(({ id }) => id));
  const shoesMoved = edited || known.some(({ run }) => run.gearId !== null && !pairs.has(run.gearId));
  return { hints: ids.filter((id) => id !== null), edited, shoesMoved };
};

/** An event of our own making; null when the same was noticed before, today. */
const hint = (
  tx: Db,
  ownerId: number,
  run: Pick<Run, 'id'>,
  aspect: 'create' | 'delete',
  now: number,
): Promise<number | null> =>
  inbox.addEvent(tx, {
    key: `poll:${run.id}:${aspect}:${Math.floor(now / DAY_MS)}`,
    ownerId,
    objectType: 'activity',
    objectId: run.id,
    aspect,
    eventTime: now,
    updates: {},
    now,
  });
