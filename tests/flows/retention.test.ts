import { afterEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/core/durations.ts';
import type { OpenQueues } from '../../jobs/queue/queues.ts';
import { relist } from '../../jobs/strava/relist.ts';
import { retention } from '../../jobs/upkeep/retention.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import * as findings from '../../src/store/findings.ts';
import * as inbox from '../../src/store/inbox.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';
import { filesHolding } from '../support/data-folder.ts';
import { connectAndRead, playedOnce } from '../support/played.ts';
import { athleteId, BEFORE_HELD, NOW, releaseOne, source, wholeHistory } from '../support/sample-worlds.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

const STRICT = { RETENTION: 'strict' };
const connectAll = connectAndRead(athleteId);
const strictly = playedOnce({ source, now: NOW, env: STRICT }, connectAll);

let world: World;
let visitor: Visitor;

/** From the very first moment on. */
const beginAnew = async (options: Partial<WorldOptions>): Promise<void> => {
  world = await startWorld({ source, now: NOW, ...options });
  visitor = newVisitor();
  await connectAll({ world, visitor });
};

const begin = async (scene = wholeHistory): Promise<void> => void ({ world, visitor } = await scene());

afterEach(() => world.stop());

const db = () => world.deps.store.read;
const stored = () => runs.runsOf(db(), athleteId);
const retain = async (): Promise<void> => {
  await retention.handle(world.deps, {});
  await world.settled();
};
const night = async (): Promise<void> => {
  await relist.handle(world.deps, { athleteId });
  await world.settled();
  // The database does not know that shoes are to be read again: the queue does.
  const { strava } = (world.deps.queues as OpenQueues).byName;
  const waits = () => strava.getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed');
  await eventually(async () => expect(await waits()).toBe(0));
};
const later = (days: number): void => world.setNow(NOW + days * DAY_MS);

describe('what reaches the disk', () => {
  it('is no track, no polyline and no name of a run, in no file, during the whole main job', async () => {
    await beginAnew({ heldWeeks: 1, now: BEFORE_HELD });
    while (world.emulator.held() > 0) {
      await releaseOne(world);
      await world.settled();
    }
    const withTrack = source.activities.find(({ id }) => source.streams(id) !== null && hasLine(id));
    const streams = source.streams(withTrack?.id ?? 0) as Record<string, { data: unknown[] }>;
    const points = (streams['latlng']?.data ?? []) as [number, number][];
    expect(points.length).toBeGreaterThan(100);
    const traces = [
      ...source.activities.flatMap((activity) => [
        lineOf(activity.id),
        typeof activity['name'] === 'string' ? activity['name'] : '',
      ]),
      ...points.slice(0, 50).flatMap(([lat, lng]) => [lat.toFixed(4), lng.toFixed(4)]),
    ].filter((text) => text.length > 5);
    expect(traces.length).toBeGreaterThan(100);
    expect(await runs.runById(db(), athleteId, withTrack?.id ?? 0)).not.toBeNull();
    expect(filesHolding(world.dataDir, [...new Set(traces)])).toEqual([]);
  });

  it('is the new title in an event, for as many days as the owner allows', async () => {
    await begin();
    const title = 'A title that says where I live';
    await world.emulator.editActivity(athleteId, source.activities[0]?.id ?? 0, { name: title });
    await world.settled();
    const id = (await inbox.latest(db()))?.id ?? 0;
    later(6);
    await retain();
    expect((await inbox.byId(db(), id))?.updates).toEqual({ title });
    later(7);
    await retain();
    expect(await inbox.byId(db(), id)).toBeNull();
  });

  const lineOf = (id: number): string => {
    const map = source.activities.find((activity) => activity.id === id)?.['map'] as
      { summary_polyline?: string } | undefined;
    return map?.summary_polyline ?? '';
  };
  const hasLine = (id: number): boolean => lineOf(id) !== '';
});

describe('without strict retention', () => {
  it('keeps the numbers of runs that Strava has not named for months', async () => {
    await begin();
    const before = (await stored()).length;
    later(90);
    await retain();
    expect((await stored()).length).toBe(before);
  });
});

describe('strict retention', () => {
  const streamsKept = async () => (await stored()).filter(({ analysis }) => analysis?.basis === 'streams');
  const aRunFromAFile = async (): Promise<void> => {
    const [first] = await stored();
    const run = { ...first!, id: -3, day: '2026-01-05', startS: Date.parse('2026-01-05T08:00:00Z') / 1000 };
    const meta = { timeZone: 'UTC', deviceName: null, private: false, now: NOW };
    await world.deps.store.write((tx) => runs.upsertRun(tx, athleteId, run, meta));
  };

  it('reads the newest 200 activities with one call, and tracks of the last days only', async () => {
    await beginAnew({ env: STRICT });
    expect(world.emulator.counts()['GET /athlete/activities']).toBe(1);
    expect(await backfills.of(db(), athleteId)).toMatchObject({ state: 'done' });
    const days = (await streamsKept()).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day >= '2026-11-16')).toBe(true);
  });

  it('keeps what it reads anew every night, without the tracks that are too old', async () => {
    await begin(strictly);
    const before = await stored();
    const quiet = await findings.findingsOf(db(), athleteId, {});
    for (let day = 1; day <= 8; day += 1) {
      later(day);
      await night();
      await retain();
      const oldest = (NOW + (day - 7) * DAY_MS) / 1000;
      expect((await streamsKept()).every(({ startS }) => startS >= oldest)).toBe(true);
    }
    expect((await stored()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await shoes.shoesOf(db(), athleteId)).length).toBeGreaterThan(0);
    // Load findings do not depend on tracks: they are as they were.
    const loads = (list: typeof quiet) => list.filter(({ rule }) => rule === 'S1' || rule === 'W1').length;
    const told = await findings.findingsOf(db(), athleteId, {});
    expect(loads(quiet)).toBeGreaterThan(0);
    expect(loads(told)).toBe(loads(quiet));
    expect((await stored()).some(({ analysis }) => analysis?.basis === 'polyline')).toBe(true);
  });

  it('deletes everything that Strava has not said for a week, and what follows from it; files stay', async () => {
    await begin(strictly);
    await aRunFromAFile();
    const pair = (await shoes.shoesOf(db(), athleteId))[0]?.id ?? '';
    await world.deps.store.write((tx) => shoes.setDrop(tx, athleteId, pair, 4));
    await world.deps.store.write((tx) =>
      outbox.addMail(tx, { key: 'old', athleteId, kind: 'weekly', payload: {}, state: 'held', now: NOW }),
    );
    later(6.5);
    await retain();
    expect((await stored()).length).toBeGreaterThan(50);
    later(7);
    await retain();
    expect((await stored()).map(({ id }) => id)).toEqual([-3]);
    expect((await findings.findingsOf(db(), athleteId, {})).filter(({ runId }) => (runId ?? 0) > 0)).toEqual(
      [],
    );
    expect(await shoes.shoesOf(db(), athleteId)).toEqual([
      { id: pair, name: 'A pair of shoes', distanceM: 0, retired: false, dropMm: 4, beforeM: null },
    ]);
    expect(await outbox.keysOf(db(), athleteId)).not.toContain('old');
    expect(await backfills.of(db(), athleteId)).toBeNull();
    expect((await athletes.byId(db(), athleteId))?.name).toBeNull();

    // The connection still stands: the next night brings it back, the drop the runner entered included.
    await night();
    expect((await stored()).length).toBeGreaterThan(50);
    expect((await shoes.shoesOf(db(), athleteId)).find(({ id }) => id === pair)?.dropMm).toBe(4);
  });

  it('is said on the page, with what is less exact', async () => {
    await begin(strictly);
    const page = await (await visitor.get(world.url)).text();
    expect(page).toContain('keeps nothing from Strava longer than 7 days');
    const privacy = await (await visitor.get(`${world.url}/privacy`)).text();
    expect(privacy).toContain('Deleted 7 days after Strava last named the run');
    expect(await (await visitor.get(`${world.url}/runs`)).text()).not.toContain('no hill or lap data yet');
  });
});
