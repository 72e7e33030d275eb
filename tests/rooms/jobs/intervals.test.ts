import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { intervalsHistory } from '../../../jobs/intervals/history.ts';
import { intervalsDue, intervalsLook } from '../../../jobs/intervals/look.ts';
import { intervalsProgress, joinIntervals, leaveIntervals } from '../../../src/connection/intervals-link.ts';
import { DAY_MS } from '../../../src/core/durations.ts';
import type { Deps, JobName } from '../../../src/deps.ts';
import { createIntervals } from '../../../src/intervals/client.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { intervalsOf } from '../../../src/store/intervals.ts';
import * as runs from '../../../src/store/runs.ts';
import { createSeal } from '../../../src/store/seal.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { fit } from '../../support/files/fit-file.ts';
import { moved, runPoints, STARTS } from '../../support/files/run-points.ts';
import { gpx } from '../../support/files/xml-files.ts';
import { type IcuActivity, type IntervalsIcu, startIntervalsIcu } from '../../support/intervals-icu.ts';
import { NOON, RUNNER, startDoor, type OpenedDoor } from '../sources/support.ts';

const KEY = 'the-right-key';
const points = runPoints();
const MINUTE_MS = 60_000;

/** A run so many days before the one that all made-up recordings begin with. */
const activity = (daysAgo: number, rest: Partial<IcuActivity> = {}): IcuActivity => ({
  id: `i${daysAgo}`,
  startLocal: new Date((STARTS + 2 * 3600) * 1000 - daysAgo * DAY_MS).toISOString().slice(0, 19),
  file: fit([{ points: moved(points, (-daysAgo * DAY_MS) / 1000) }]),
  ...rest,
});

type Queued = { readonly name: JobName; readonly athleteId: number };

describe('intervals.icu by its jobs', () => {
  let icu: IntervalsIcu;
  let opened: OpenedDoor;
  let queued: Queued[];
  let deps: Deps;

  beforeEach(async () => {
    icu = await startIntervalsIcu();
    opened = await startDoor();
    queued = [];
    const { store, clock, door } = opened;
    deps = {
      store,
      clock,
      door,
      log: pino({ level: 'silent' }),
      seal: createSeal(Buffer.alloc(32, 7)),
      intervals: createIntervals({ url: icu.url, now: clock.now, gapMs: 0 }),
      queues: {
        add: async (name: JobName, payload: { athleteId: number }) =>
          void queued.push({ name, athleteId: payload.athleteId }),
        ping: async () => true,
      },
    } as unknown as Deps;
  });
  afterEach(async () => {
    await opened.close();
    await icu.close();
  });

  const JOBS = { 'intervals-look': intervalsLook, 'intervals-history': intervalsHistory };

  /** Does what waits in the queue until nothing waits any more. */
  const drain = async (): Promise<void> => {
    for (let next = queued.shift(); next !== undefined; next = queued.shift()) {
      if (next.name === 'intervals-look' || next.name === 'intervals-history')
        await JOBS[next.name].handle(deps, next);
    }
  };
  const join = () => joinIntervals(deps, RUNNER, KEY);
  const look = () => intervalsLook.handle(deps, { athleteId: RUNNER });
  const due = async (): Promise<readonly JobName[]> => {
    queued.length = 0;
    await intervalsDue.handle(deps, {});
    return queued.map(({ name }) => name);
  };
  const stored = () => runs.runsOf(deps.store.read, RUNNER);
  const link = () => intervalsOf(deps.store.read, RUNNER);
  const progress = () => intervalsProgress(deps.store.read, RUNNER, opened.clock.at);
  const downloads = () => icu.count('/file');

  it('refuses a key that is not accepted, and keeps nothing of it', async () => {
    await expect(joinIntervals(deps, RUNNER, 'another')).rejects.toMatchObject({ code: 'key' });
    expect(await link()).toBeNull();
    expect(queued).toEqual([]);
  });

  it('reads the newest first and then the whole history, each file once', async () => {
    icu.state.activities = [0, 1, 3, 50, 400, 2_000].map((days) => activity(days));
    await join();
    expect(queued).toEqual([{ name: 'intervals-look', athleteId: RUNNER }]);
    await look();
    expect((await stored()).map(({ day }) => day)).toEqual(['2026-04-30', '2026-05-02', '2026-05-03']);
    expect(await link()).toMatchObject({ readAt: NOON, listedUntil: NOON, error: null });
    await drain();
    expect(await stored()).toHaveLength(6);
    expect(downloads()).toBe(6);
    expect(await progress()).toMatchObject({ before: null, runs: 6, page: [] });
    expect(await due()).toEqual([]);
    opened.clock.at += 15 * MINUTE_MS;
    expect(await due()).toEqual(['intervals-look']);
    await drain();
    expect(downloads()).toBe(6);
  });

  it('reads a history of many pages to its end', async () => {
    icu.state.activities = Array.from({ length: 95 }, (_, i) => activity(100 + i));
    await join();
    await drain();
    expect(await progress()).toMatchObject({ before: null, runs: 95 });
    expect(downloads()).toBe(95);
    // The look, four pages, and one that brings nothing older.
    expect(icu.count('/activities')).toBe(1 + 1 + 5);
  });

  it('counts other sports, stubs of Strava and what has no file, and fetches none of them again', async () => {
    icu.state.activities = [
      activity(0),
      activity(1, { id: 'ride', type: 'Ride' }),
      activity(2, { id: '16358453283', stub: true }),
      activity(3, { id: 'hand', file: null }),
      activity(4, { id: 'page', file: Buffer.from('<html>') }),
      activity(300, { id: '16358453284', stub: true }),
    ];
    await join();
    await drain();
    await look();
    expect(await progress()).toMatchObject({ runs: 1, others: 1, withoutFile: 1, refused: 1 });
    expect((await link())?.stubs).toBe(2);
    expect(icu.state.calls.filter((call) => call.includes('/file'))).toEqual([
      '/api/v1/activity/i0/file',
      '/api/v1/activity/hand/file',
      '/api/v1/activity/page/file',
    ]);
  });

  it('takes a run that was uploaded weeks late', async () => {
    icu.state.activities = [activity(0)];
    await join();
    await drain();
    icu.state.activities.push(activity(30));
    await look();
    expect(await stored()).toHaveLength(2);
  });

  it('takes the file whatever its format', async () => {
    icu.state.activities = [activity(0, { file: Buffer.from(gpx([[points]])) })];
    await join();
    await look();
    expect(await stored()).toMatchObject([{ day: '2026-05-03' }]);
  });

  it('stops with a key that was revoked, and begins again with another', async () => {
    icu.state.activities = [activity(0)];
    await join();
    icu.state.key = 'a-new-one';
    await look();
    expect(await link()).toMatchObject({ error: 'key 403', readAt: null });
    const { length } = icu.state.calls;
    opened.clock.at += DAY_MS;
    expect(await due()).toEqual([]);
    await look();
    expect(icu.state.calls).toHaveLength(length);
    await joinIntervals(deps, RUNNER, 'a-new-one');
    await drain();
    expect(await link()).toMatchObject({ error: null });
    expect(await stored()).toHaveLength(1);
  });

  it('stops where the key cannot be opened any more', async () => {
    await join();
    await intervalsLook.handle({ ...deps, seal: createSeal(Buffer.alloc(32, 9)) }, { athleteId: RUNNER });
    expect(await link()).toMatchObject({ error: 'sealed' });
    expect(await due()).toEqual([]);
  });

  it('waits as long as it is asked to, in the middle of a page, and then goes on where it was', async () => {
    icu.state.activities = [activity(0), activity(1), activity(2)];
    await join();
    icu.state.faults = [{ path: 'i1/file', status: 429, headers: { 'retry-after': '1800' }, times: 1 }];
    await look();
    expect(await stored()).toHaveLength(1);
    expect(await link()).toMatchObject({ error: 'limited' });
    opened.clock.at += 29 * MINUTE_MS;
    expect(await due()).toEqual([]);
    await look();
    expect(downloads()).toBe(2);
    opened.clock.at += MINUTE_MS;
    expect(await due()).toEqual(['intervals-look']);
    await drain();
    expect(await stored()).toHaveLength(3);
    expect(downloads()).toBe(4);
    expect(await link()).toMatchObject({ error: null });
  });

  it('leaves out a file that does not come now, and takes it by the next look', async () => {
    icu.state.activities = [activity(0), activity(1)];
    await join();
    icu.state.faults = [{ path: 'i0/file', status: 500, times: 1 }];
    await look();
    expect((await stored()).map(({ day }) => day)).toEqual(['2026-05-02']);
    expect(await link()).toMatchObject({ error: 'unavailable 500', readAt: NOON });
    await look();
    expect(await stored()).toHaveLength(2);
    expect(await link()).toMatchObject({ error: null });
  });

  it('gives up when nothing comes any more, and says so after the last try', async () => {
    icu.state.activities = [0, 1, 2, 3, 4].map((days) => activity(days));
    await join();
    icu.state.faults = [{ path: '/file', status: 503 }];
    const error: unknown = await look().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'unavailable', status: 503 });
    expect(downloads()).toBe(3);
    await intervalsLook.gaveUp?.(deps, { athleteId: RUNNER }, error as Error);
    expect(await link()).toMatchObject({ error: 'unavailable 503', readAt: null });
    icu.state.faults = [];
    opened.clock.at += 15 * MINUTE_MS;
    await due();
    await drain();
    expect(await stored()).toHaveLength(5);
  });

  it('holds no history up with a file that never comes', async () => {
    icu.state.activities = [activity(100), activity(101)];
    await join();
    await look();
    icu.state.faults = [{ path: 'i100/file', status: 500 }];
    const history = () => intervalsHistory.handle(deps, { athleteId: RUNNER });
    await expect(history()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(history()).rejects.toMatchObject({ code: 'unavailable' });
    await history();
    expect((await stored()).map(({ day }) => day)).toEqual(['2026-01-22']);
    expect(await progress()).toMatchObject({ runs: 1, refused: 1 });
  });

  it('goes on after a kill in the middle of a page without fetching again what was taken', async () => {
    icu.state.activities = [activity(100), activity(101), activity(102)];
    await join();
    await look();
    const { door } = deps;
    let left = 2;
    const dying = {
      ...door,
      importFile: (...args: Parameters<typeof door.importFile>) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        return door.importFile(...args);
      },
    };
    await expect(intervalsHistory.handle({ ...deps, door: dying }, { athleteId: RUNNER })).rejects.toThrow();
    expect(downloads()).toBe(3);
    await drain();
    expect(downloads()).toBe(4);
    expect(await stored()).toHaveLength(3);
  });

  it('makes nothing of an answer that makes no sense, and keeps what is there', async () => {
    icu.state.activities = [activity(0)];
    await join();
    await look();
    for (const body of ['{"error":"?"}', '<html>', '[{"novel":1}]', '']) {
      icu.state.faults = [{ path: '/activities', status: 200, body, times: 1 }];
      await intervalsHistory.handle(deps, { athleteId: RUNNER }).then(
        () => expect.unreachable(),
        (error: unknown) => expect(error).toMatchObject({ code: 'bad_answer' }),
      );
    }
    expect(await stored()).toHaveLength(1);
    expect((await progress()).before).not.toBeNull();
  });

  it('asks nothing more once the runner has taken the key away, and keeps the runs', async () => {
    icu.state.activities = [activity(0)];
    await join();
    await drain();
    expect(await leaveIntervals(deps, RUNNER)).toBe(true);
    expect(await leaveIntervals(deps, RUNNER)).toBe(false);
    const { length } = icu.state.calls;
    await look();
    await intervalsHistory.handle(deps, { athleteId: RUNNER });
    expect(icu.state.calls).toHaveLength(length);
    expect(await stored()).toHaveLength(1);
  });

  it('notes that nothing was missed for runners without Strava alone', async () => {
    const readAt = async () => (await syncs.of(deps.store.read, RUNNER))?.readAt ?? null;
    await join();
    await deps.store.write((tx) => athletes.updateAthlete(tx, RUNNER, { connection: 'ok' }));
    await look();
    expect(await readAt()).toBeNull();
    await deps.store.write((tx) => athletes.updateAthlete(tx, RUNNER, { connection: 'none' }));
    await look();
    expect(await readAt()).toBe(NOON);
  });
});
