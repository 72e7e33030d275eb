import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backfillPage } from '../../../jobs/strava/backfill-page.ts';
import { poll } from '../../../jobs/strava/poll.ts';
import { relist } from '../../../jobs/strava/relist.ts';
import { runStreams } from '../../../jobs/strava/run-streams.ts';
import { shoes } from '../../../jobs/strava/shoes.ts';
import { streams } from '../../../jobs/strava/streams.ts';
import { HOUR_MS } from '../../../src/core/durations.ts';
import type { Deps } from '../../../src/deps.ts';
import { athletesAwaitingStreams, runById, streamsWereRead, upsertRun } from '../../../src/store/runs.ts';
import { saveReading } from '../../../src/runner/reading.ts';
import { leaveUnitsOpen } from '../../../src/store/units.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as inbox from '../../../src/store/inbox.ts';
import type { Strava } from '../../../src/strava/client.ts';
import { shoesOf } from '../../../src/store/shoes.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { StravaError } from '../../../src/strava/errors.ts';
import { readActivityPage } from '../../../src/strava/rows.ts';
import { type Desk, NOON, RUNNER, runAt, startDesk } from '../notifier/support.ts';

/** A row of Strava's list, as it is answered. */
const rowOf = (id: number, startMs: number, extra: object = {}) => ({
  id,
  name: 'Morning Run',
  distance: 8000,
  moving_time: 2880,
  elapsed_time: 2880,
  total_elevation_gain: 0,
  sport_type: 'Run',
  type: 'Run',
  start_date: new Date(startMs).toISOString(),
  start_date_local: new Date(startMs).toISOString(),
  timezone: '(GMT+00:00) UTC',
  start_latlng: [52, 13],
  ...extra,
});

let desk: Desk;
/** What Strava lists; every other call fails. */
let list: readonly unknown[];

const strava = (extra: Partial<Strava> = {}): Deps =>
  ({
    ...desk.deps,
    config: { ...desk.deps.config, retention: 'derived', rawRetentionDays: 7 },
    keys: { ...desk.deps.keys, sketch: Buffer.alloc(32, 1) },
    strava: {
      activities: async (_id: number, { page }: { page: number }) => readActivityPage(page === 1 ? list : []),
      ...extra,
    },
  }) as unknown as Deps;

const META = { timeZone: 'UTC', deviceName: null, private: false };
const YESTERDAY = NOON - 24 * HOUR_MS;
const known = runAt(1, YESTERDAY, 8_000, { hasGps: true });

beforeEach(async () => {
  desk = await startDesk();
  await desk.connect([known], NOON - 30 * 24 * HOUR_MS);
});
afterEach(() => desk.close());

const hints = async (): Promise<readonly string[]> =>
  (await inbox.pending(desk.store.read, 100)).map(({ aspect, objectId }) => `${aspect} ${objectId}`);

describe('a list that is compared with what is stored', () => {
  it('tells of a run that is gone, once it is not in the list', async () => {
    list = [rowOf(2, YESTERDAY + HOUR_MS)];
    await poll.handle(strava(), { athleteId: RUNNER });
    expect(await hints()).toEqual(['create 2', 'delete 1']);
  });

  it.each([
    ['names its run but cannot be read', { start_date: 'soon' }],
    ['has another sport’s shape of date', { start_date_local: null }],
  ])('does not take a row for a deleted run that %s', async (_what, extra) => {
    list = [rowOf(1, YESTERDAY, extra)];
    await poll.handle(strava(), { athleteId: RUNNER });
    expect(await hints()).toEqual([]);
    desk.clock.at += 3 * HOUR_MS;
    await relist.handle(strava(), { athleteId: RUNNER });
    expect(await runById(desk.store.read, RUNNER, 1)).not.toBeNull();
  });

  it('notes when Strava answered, and leaves that as it was when it did not', async () => {
    const readAt = async () => (await syncs.of(desk.store.read, RUNNER))?.readAt ?? null;
    list = [rowOf(1, YESTERDAY)];
    await poll.handle(strava(), { athleteId: RUNNER });
    expect(await readAt()).toBe(desk.clock.at);
    const answered = desk.clock.at;
    desk.clock.at += 24 * HOUR_MS;
    await relist.gaveUp?.(strava(), { athleteId: RUNNER }, new Error('away'));
    expect(await readAt()).toBe(answered);
    await relist.handle(strava(), { athleteId: RUNNER });
    expect(await readAt()).toBe(desk.clock.at);
  });

  it('takes nothing for deleted while a row does not even say which run it is', async () => {
    list = [rowOf(2, YESTERDAY + HOUR_MS), 'what is this'];
    await poll.handle(strava(), { athleteId: RUNNER });
    expect(await hints()).toEqual(['create 2']);
  });

  it('keeps that a run was a race, and that it was none after all', async () => {
    list = [rowOf(1, YESTERDAY, { workout_type: 1 })];
    await poll.handle(strava(), { athleteId: RUNNER });
    expect((await runById(desk.store.read, RUNNER, 1))?.run.race).toBe(true);
    list = [rowOf(1, YESTERDAY, { workout_type: 0 })];
    await poll.handle(strava(), { athleteId: RUNNER });
    expect((await runById(desk.store.read, RUNNER, 1))?.run).not.toHaveProperty('race');
  });
});

describe('the runner’s zone', () => {
  const zone = async (): Promise<string | undefined> => {
    desk.clock.at += 25 * HOUR_MS;
    await relist.handle(strava(), { athleteId: RUNNER });
    return (await athletes.byId(desk.store.read, RUNNER))?.timeZone;
  };

  it('is that of the newest run', async () => {
    list = [rowOf(2, YESTERDAY + HOUR_MS, { timezone: '(GMT+09:00) Asia/Tokyo' })];
    expect(await zone()).toBe('Asia/Tokyo');
  });

  it.each(['(GMT+00:00) Factory', '(GMT+00:00) Middle-earth/Shire', '', null])(
    'stays where a newer run says %j',
    async (timezone) => {
      list = [
        rowOf(3, YESTERDAY + 2 * HOUR_MS, { timezone }),
        rowOf(2, YESTERDAY + HOUR_MS, { timezone: '(GMT+09:00) Asia/Tokyo' }),
      ];
      expect(await zone()).toBe('Asia/Tokyo');
      expect((await runById(desk.store.read, RUNNER, 3))?.meta.timeZone).toBeNull();
    },
  );

  it('is not moved by a run that has not begun', async () => {
    list = [
      rowOf(3, NOON + 40 * HOUR_MS, { timezone: '(GMT-08:00) America/Los_Angeles' }),
      rowOf(2, YESTERDAY + HOUR_MS, { timezone: '(GMT+09:00) Asia/Tokyo' }),
    ];
    expect(await zone()).toBe('Asia/Tokyo');
  });
});

describe('the units of a new runner', () => {
  const units = async () => (await athletes.byId(desk.store.read, RUNNER))?.units;
  const told = (measurement_preference: string | null) =>
    strava({ athlete: async () => ({ id: RUNNER, measurement_preference, shoes: [] }) });
  const learn = (preference: string | null) => shoes.handle(told(preference), { athleteId: RUNNER });

  it('are those of Strava’s answer about the athlete, at the first page of the history', async () => {
    await desk.store.write(async (tx) => {
      await leaveUnitsOpen(tx, RUNNER);
      await backfills.start(tx, RUNNER, NOON);
    });
    list = [rowOf(2, YESTERDAY + HOUR_MS)];
    await backfillPage.handle(told('feet'), { athleteId: RUNNER });
    expect(await units()).toBe('imperial');
  });

  it('come with the shoes where the history could not ask', async () => {
    await desk.store.write(async (tx) => {
      await leaveUnitsOpen(tx, RUNNER);
      await backfills.start(tx, RUNNER, NOON);
    });
    list = [];
    const away = strava({ athlete: () => Promise.reject(new StravaError('unavailable', 'down')) });
    await backfillPage.handle(away, { athleteId: RUNNER });
    expect(await units()).toBe('metric');
    await learn(null);
    await learn('furlongs');
    expect(await units()).toBe('metric');
    await learn('feet');
    expect(await units()).toBe('imperial');
  });

  it('are taken from Strava once, and never against the runner’s own choice', async () => {
    await desk.store.write((tx) => leaveUnitsOpen(tx, RUNNER));
    await learn('meters');
    await learn('feet');
    expect(await units()).toBe('metric');
    await desk.store.write((tx) => leaveUnitsOpen(tx, RUNNER));
    await desk.store.write((tx) => saveReading(tx, RUNNER, { units: 'metric' }));
    await learn('feet');
    expect(await units()).toBe('metric');
  });

  it('stay open while the runner chooses something else', async () => {
    await desk.store.write((tx) => leaveUnitsOpen(tx, RUNNER));
    await desk.store.write((tx) => saveReading(tx, RUNNER, { theme: 'dark' }));
    await learn('feet');
    expect(await units()).toBe('imperial');
  });
});

describe('a pair that was deleted at Strava', () => {
  it('is kept without a name, which every reader is told in words', async () => {
    await desk.store.write((tx) => upsertRun(tx, RUNNER, { ...known, gearId: 'g9' }, { ...META, now: NOON }));
    const gone = strava({
      athlete: async () => ({ id: RUNNER, shoes: [] }),
      gear: () => Promise.reject(new StravaError('not_found', 'gone')),
    });
    await shoes.handle(gone, { athleteId: RUNNER });
    const [pair] = await shoesOf(desk.store.read, RUNNER);
    expect(pair).toMatchObject({ id: 'g9', name: '', retired: true });
  });
});

describe('a runner without Strava', () => {
  it.each(['dead', 'none'] as const)('has no pairs to ask for (connection: %s)', async (connection) => {
    await desk.store.write((tx) => athletes.updateAthlete(tx, RUNNER, { connection }));
    const athlete = vi.fn<Strava['athlete']>();
    await shoes.handle(strava({ athlete }), { athleteId: RUNNER });
    expect(athlete).not.toHaveBeenCalled();
  });
});

describe('a list that cannot be read', () => {
  it('is noted as a fact, not as a sentence', async () => {
    const error = new StravaError('unavailable', 'Strava is not available (503)', { status: 503 });
    await poll.gaveUp?.(strava(), { athleteId: RUNNER }, error);
    expect((await syncs.of(desk.store.read, RUNNER))?.error).toBe('unavailable 503');
    await relist.gaveUp?.(strava(), { athleteId: RUNNER }, new TypeError('x is not a function'));
    expect((await syncs.of(desk.store.read, RUNNER))?.error).toBe('unexpected');
  });
});

describe('streams that cannot be read', () => {
  it('are asked for by run, the newest first', async () => {
    const newer = runAt(2, NOON - HOUR_MS, 5_000, { hasGps: true });
    await desk.store.write((tx) => upsertRun(tx, RUNNER, newer, { ...META, now: NOON }));
    await streams.handle(strava(), { athleteId: RUNNER });
    expect(desk.queued).toEqual([{ name: 'run-streams', payload: { athleteId: RUNNER, runId: 2 } }]);
  });

  it('are given up for their own run alone, not for a newer one that came meanwhile', async () => {
    const deps = strava({ athlete: async () => ({ id: RUNNER }) as never });
    const newer = runAt(2, NOON - HOUR_MS, 5_000, { hasGps: true });
    await desk.store.write((tx) => upsertRun(tx, RUNNER, newer, { ...META, now: NOON }));
    await runStreams.gaveUp?.(deps, { athleteId: RUNNER, runId: 1 }, new Error('broken'));
    expect(await streamsWereRead(desk.store.read, RUNNER, 1)).toBe(true);
    expect(await streamsWereRead(desk.store.read, RUNNER, 2)).toBe(false);
    expect(desk.queued).toEqual([{ name: 'streams', payload: { athleteId: RUNNER } }]);
    expect(await athletesAwaitingStreams(desk.store.read, '2026-01-01')).toEqual([RUNNER]);
  });

  it('are not given up while Strava answers nothing at all', async () => {
    const deps = strava({ athlete: () => Promise.reject(new Error('down')) });
    await runStreams.gaveUp?.(deps, { athleteId: RUNNER, runId: 1 }, new Error('down'));
    expect(await streamsWereRead(desk.store.read, RUNNER, 1)).toBe(false);
  });
});
