import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backfillPage } from '../../../jobs/strava/backfill-page.ts';
import { ingest } from '../../../jobs/strava/ingest.ts';
import { poll } from '../../../jobs/strava/poll.ts';
import { relist } from '../../../jobs/strava/relist.ts';
import { shoes } from '../../../jobs/strava/shoes.ts';
import { sweep } from '../../../jobs/upkeep/sweep.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/core/durations.ts';
import type { Deps, JobName } from '../../../src/deps.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as inbox from '../../../src/store/inbox.ts';
import { upsertRun } from '../../../src/store/runs.ts';
import { shoesDueAt } from '../../../src/store/shoes-read.ts';
import { shoesOf } from '../../../src/store/shoes.ts';
import type { Strava } from '../../../src/strava/client.ts';
import { StravaError } from '../../../src/strava/errors.ts';
import { readActivityPage } from '../../../src/strava/rows.ts';
import { type Desk, NOON, RUNNER, runAt, startDesk } from '../notifier/support.ts';

/** Shoes wait to be read in the database: whoever dies before they are queued costs a minute, and no pair stays wrong. */

const META = { timeZone: 'UTC', deviceName: null, private: false };
const YESTERDAY = NOON - 24 * HOUR_MS;
const RUN = 11;
const PAIR = { id: 'g1', name: 'Blue', distance: 8_000, retired: false, primary: true, resource_state: 2 };
const OTHER_PAIR = { ...PAIR, id: 'g2', name: 'Red', distance: 500_000 };

/** The run as Strava tells it, in this pair. */
const told = (gear: typeof PAIR | null) => ({
  id: RUN,
  name: 'Morning Run',
  distance: 8_000,
  moving_time: 2_880,
  elapsed_time: 2_880,
  total_elevation_gain: 0,
  sport_type: 'Run',
  type: 'Run',
  manual: true,
  start_date: new Date(YESTERDAY).toISOString(),
  start_date_local: new Date(YESTERDAY).toISOString(),
  timezone: '(GMT+00:00) UTC',
  gear_id: gear?.id ?? null,
  ...(gear && { gear }),
});

let desk: Desk;
let queued: JobName[];

/** Camber, whose process is killed before any of `lost` is queued. */
const camber = (strava: Partial<Strava> = {}, lost: readonly JobName[] = []): Deps => {
  const add: Deps['queues']['add'] = async (name) => {
    if (lost.includes(name)) throw new Error('killed');
    queued.push(name);
  };
  return {
    ...desk.deps,
    config: { ...desk.deps.config, retention: 'derived', rawRetentionDays: 7 },
    keys: { ...desk.deps.keys, sketch: Buffer.alloc(32, 1) },
    queues: { ...desk.deps.queues, add },
    strava: {
      activities: async () => readActivityPage([]),
      athlete: async () => ({ id: RUNNER, measurement_preference: null, shoes: [PAIR, OTHER_PAIR] }),
      ...strava,
    },
  } as unknown as Deps;
};

const event = async (aspect: string): Promise<number> =>
  (await desk.store.write((tx) =>
    inbox.addEvent(tx, {
      key: aspect,
      ownerId: RUNNER,
      objectType: 'activity',
      objectId: RUN,
      aspect,
      eventTime: NOON,
      updates: {},
      now: NOON,
    }),
  ))!;

const due = () => shoesDueAt(desk.store.read, RUNNER);
/** What a sweep queues, so many minutes later. */
const swept = async (minutes: number): Promise<readonly JobName[]> => {
  queued = [];
  desk.clock.at = NOON + minutes * MINUTE_MS;
  await sweep.handle(camber(), {});
  return queued;
};

beforeEach(async () => {
  desk = await startDesk();
  queued = [];
  await desk.connect([], NOON - 48 * HOUR_MS);
  await desk.store.write((tx) =>
    upsertRun(tx, RUNNER, runAt(RUN, YESTERDAY, 8_000, { gearId: PAIR.id, gainDm: 0 }), {
      ...META,
      now: NOON,
    }),
  );
});
afterEach(() => desk.close());

describe('a pair that lost a run', () => {
  const gone = { activity: () => Promise.reject(new StravaError('not_found', 'Record Not Found')) };
  const inAnother = { activity: async () => told(OTHER_PAIR) } as unknown as Partial<Strava>;
  const inNone = { activity: async () => told(null) } as unknown as Partial<Strava>;

  it.each([
    ['that was deleted', 'delete', gone],
    ['that is in another pair now', 'update', inAnother],
    ['that is in no pair now', 'update', inNone],
  ])('is read again after a kill, for a run %s', async (_what, aspect, strava) => {
    const inboxId = await event(aspect);
    await expect(ingest.handle(camber(strava, ['shoes']), { inboxId })).rejects.toThrow('killed');
    // The event is done with; the shoes are not.
    expect((await inbox.byId(desk.store.read, inboxId))?.state).toBe('done');
    expect(await due()).toBe(NOON);
    expect(await swept(1)).toContain('shoes');
    await shoes.handle(camber(), { athleteId: RUNNER });
    expect(await due()).toBeNull();
    expect((await shoesOf(desk.store.read, RUNNER)).map(({ distanceM }) => distanceM)).toEqual([
      8_000, 500_000,
    ]);
    expect(await swept(2)).not.toContain('shoes');
  });

  it('is not read for a run that is in it as before', async () => {
    const inboxId = await event('update');
    const same = { activity: async () => told(PAIR) } as unknown as Partial<Strava>;
    await ingest.handle(camber(same), { inboxId });
    expect(await due()).toBeNull();
    expect(queued).not.toContain('shoes');
  });
});

describe('shoes that wait', () => {
  /** The list tells that the run has changed pairs; the end of the first one brings the shoes whatever it tells. */
  const activities = async () => readActivityPage([told(OTHER_PAIR)]);

  it.each([
    ['the end of the first list', backfillPage, {}],
    ['a night', relist, { activities }],
    ['a look at the list', poll, { activities }],
  ])('since %s are read though nobody could queue them', async (_since, job, strava) => {
    if (job === backfillPage) await desk.store.write((tx) => backfills.start(tx, RUNNER, NOON));
    await expect(job.handle(camber(strava, ['shoes']), { athleteId: RUNNER })).rejects.toThrow('killed');
    expect(await due()).toBe(NOON);
    expect(await swept(1)).toContain('shoes');
  });

  it('are asked for by every sweep of an hour, and then by the nights', async () => {
    const inboxId = await event('delete');
    const gone = { activity: () => Promise.reject(new StravaError('not_found', 'Record Not Found')) };
    await ingest.handle(camber(gone), { inboxId });
    expect(await swept(59)).toContain('shoes');
    expect(await swept(61)).not.toContain('shoes');
    queued = [];
    await relist.handle(camber(), { athleteId: RUNNER });
    expect(queued).toContain('shoes');
  });

  it('go on waiting for what moved them while Strava was being asked', async () => {
    const later = NOON + MINUTE_MS;
    const athlete = async () => {
      const inboxId = await event('delete');
      desk.clock.at = later;
      const gone = { activity: () => Promise.reject(new StravaError('not_found', 'Record Not Found')) };
      await ingest.handle(camber(gone), { inboxId });
      return { id: RUNNER, measurement_preference: null, shoes: [PAIR] };
    };
    await shoes.handle(camber({ athlete }), { athleteId: RUNNER });
    expect(await due()).toBe(later);
  });
});
