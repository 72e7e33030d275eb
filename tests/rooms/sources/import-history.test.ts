import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import { exportRunId } from '../../../src/core/same-run/row-ids.ts';
import { HistoryError } from '../../../src/files/history/read-history.ts';
import { type CurrentStatus, currentStatus } from '../../../src/runner/current-status.ts';
import { readAssessInput } from '../../../src/runner/history.ts';
import type { ImportProgress } from '../../../src/sources/outcome.ts';
import { everythingOf } from '../../support/everything.ts';
import { importsOf } from '../../../src/store/imports.ts';
import * as runs from '../../../src/store/runs.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { activityId, madeExport, recordingOf } from '../../support/files/made-export.ts';
import { fit, SPORT } from '../../support/files/fit-file.ts';
import { runPoints } from '../../support/files/run-points.ts';
import { scratchFiles } from '../../support/scratch-files.ts';
import { zipOf } from '../../support/zip-of.ts';
import { NOON, RUNNER, startDoor, type OpenedDoor } from './support.ts';

const { put, folder } = scratchFiles('camber-import-');

describe('a history by the door', () => {
  let opened: OpenedDoor;
  beforeEach(async () => {
    opened = await startDoor();
    opened.clock.at = NOON + 90 * DAY_MS;
  });
  afterEach(() => opened.close());

  const take = (place: string, options = {}) => opened.door.importHistory(RUNNER, place, 'upload', options);
  const stored = (of = opened) => runs.runsOf(of.store.read, RUNNER);

  it('stores an export: runs with what their recordings told, hikes for the shoes, and what it counted', async () => {
    const told: ImportProgress[] = [];
    const place = await put(madeExport({ runs: 30, hikes: 2 }), 'export.zip');
    const outcome = await take(place, { onProgress: (each: ImportProgress) => told.push(each) });
    expect(outcome).toMatchObject({
      counts: { runs: 30, same: 0, known: 0, other: 2, refused: 0 },
      from: '2026-05-03',
      to: '2026-06-01',
      refused: [],
      asksZone: false,
    });
    expect(told.at(-1)).toMatchObject({ files: 30, filesTotal: 30, runs: 30 });
    const all = await stored();
    expect(all).toHaveLength(30);
    expect(all[0]).toMatchObject({
      id: exportRunId(activityId(0)),
      distanceM: 3_000,
      gearId: 'export:Blue pair',
    });
    expect(all.every(({ analysis }) => analysis?.basis === 'streams')).toBe(true);
    const input = await readAssessInput(opened.store.read, RUNNER, '2026-08-01');
    expect(input.shoes).toMatchObject([{ name: 'Blue pair', distanceM: 100_000 }]);
    const [log] = await importsOf(opened.store.read, RUNNER);
    expect(log).toMatchObject({ name: 'export.zip', state: 'done', progress: { runs: 30, files: 30 } });
  });

  it('tells how the runner stands as soon as the list is stored, while recordings are still read', async () => {
    opened.clock.at = NOON + 60 * DAY_MS;
    const place = await put(madeExport({ runs: 61 }), 'export.zip');
    const looks: Promise<readonly [CurrentStatus | null, number]>[] = [];
    const look = async () => {
      const current = await currentStatus(opened.store.read, (await opened.athlete())!, opened.clock.at);
      const analysed = (await stored()).filter(({ analysis }) => analysis?.basis === 'streams').length;
      return [current, analysed] as const;
    };
    await take(place, {
      onProgress: ({ listed, files }: ImportProgress) => {
        if (listed && files === 1) looks.push(look());
      },
    });
    const [[early, analysed]] = (await Promise.all(looks)) as [readonly [CurrentStatus, number]];
    expect(analysed).toBe(0);
    const [late] = await look();
    for (const current of [early, late])
      expect(current?.status).toMatchObject({
        state: 'ok',
        numbers: { weekM: { value: 21_000, usual: { low: 21_000, high: 21_000 } } },
      });
    expect(early.status.numbers.climbM.value).toBe(7 * 15);
  });

  it('reads the newest recordings first: what is said of now needs their hills', async () => {
    const place = await put(madeExport({ runs: 60 }));
    const stop = new AbortController();
    await take(place, {
      signal: stop.signal,
      onProgress: ({ files }: ImportProgress) => {
        if (files === 35) stop.abort();
      },
    }).catch(() => {});
    const analysed = (await stored()).map(({ analysis }) => analysis?.basis === 'streams');
    expect(analysed.indexOf(true)).toBeGreaterThanOrEqual(25);
    expect(analysed.slice(analysed.indexOf(true))).not.toContain(false);
  });

  it('a second time adds nothing and says so', async () => {
    const place = await put(madeExport({ runs: 5, hikes: 1 }));
    await take(place);
    const before = await everythingOf(opened.store.read, RUNNER);
    const again = await take(place);
    expect(again.counts).toEqual({ runs: 0, same: 0, known: 5, other: 1, refused: 0 });
    expect(again.notes).toContainEqual({ key: 'known', count: 5 });
    const rowsOf = (tables: typeof before, name: string) =>
      tables.find((table) => table.name === name)?.rows.map(({ fetchedAt: _at, ...row }) => row);
    const after = await everythingOf(opened.store.read, RUNNER);
    for (const name of ['runs', 'shoes', 'files']) expect(rowsOf(after, name)).toEqual(rowsOf(before, name));
  });

  it('stopped half way, goes on where it was and ends with the same rows', async () => {
    const place = await put(madeExport({ runs: 60, from: -17 * 3_600 }));
    const stop = new AbortController();
    const stopped = take(place, {
      signal: stop.signal,
      onProgress: ({ files }: ImportProgress) => {
        if (files === 35) stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect((await importsOf(opened.store.read, RUNNER))[0]).toMatchObject({ state: 'failed' });
    const rest = await take(place);
    expect(rest.notes).toContainEqual({ key: 'known', count: 25 });
    const whole = await startDoor();
    whole.clock.at = opened.clock.at;
    await whole.door.importHistory(RUNNER, place, 'upload');
    expect(await stored()).toEqual(await stored(whole));
    await whole.close();
  });

  it('knows runs of Strava again, and its pairs by their names', async () => {
    await opened.store.write(async (tx) => {
      const pair = { id: 'g7', name: 'blue  PAIR', distanceM: 500_000, retired: false, dropMm: null };
      await shoes.upsertShoes(tx, RUNNER, [pair]);
    });
    const place = await put(madeExport({ runs: 3 }));
    await take(place);
    const [first] = await stored();
    expect(first).toMatchObject({ gearId: 'g7' });
    await opened.store.write((tx) =>
      runs.upsertRun(
        tx,
        RUNNER,
        { ...first!, id: activityId(0), analysis: null, distanceM: 3_010 },
        { timeZone: 'Europe/Berlin', deviceName: null, private: false, now: NOON },
      ),
    );
    expect(await stored()).toMatchObject([
      { id: first!.id, distanceM: 3_010, analysis: { basis: 'streams' } },
      {},
      {},
    ]);
    expect(await shoes.shoesOf(opened.store.read, RUNNER)).toHaveLength(1);
  });

  it('takes a folder with a broken file, a ride and settings: the others come in, each refusal has its reason', async () => {
    const name = (file: string) => `mixed/${file}`;
    await put(recordingOf(0), name('a.gpx'));
    await put(recordingOf(1).slice(0, 900), name('b.gpx'));
    await put(Buffer.from(fit([{ points: runPoints(), sport: SPORT.cycling }])), name('c.fit'));
    await put(Buffer.from(fit([], { fileType: 2 })), name('d.fit'));
    const outcome = await take(`${folder()}/mixed`);
    expect(outcome.counts).toMatchObject({ runs: 1, other: 1, refused: 1 });
    expect(outcome.refused).toMatchObject([{ name: 'b.gpx', problem: { code: 'notWellFormed' } }]);
    expect((await take(`${folder()}/mixed`)).counts).toMatchObject({ runs: 0, known: 1, refused: 1 });
    await rm(`${folder()}/mixed`, { recursive: true });
  });

  it('takes a small archive as it takes one file, with a result for every run', async () => {
    const bytes = madeExport({ runs: 2 });
    const outcome = await opened.take(bytes, 'export.zip');
    expect(outcome.results).toMatchObject([
      { kind: 'run', day: '2026-05-03' },
      { kind: 'run', day: '2026-05-04' },
    ]);
    expect((await opened.take(bytes)).results).toEqual([{ kind: 'known', at: opened.clock.at }]);
    const loose = await opened.take(recordingOf(0), 'again.gpx');
    expect(loose.results).toMatchObject([{ kind: 'known' }]);
    const other = await opened.take(zipOf({ name: 'photo.png', data: Buffer.from('\x89PNG') }), 'x.zip');
    expect(other.results).toMatchObject([{ kind: 'refused', problem: { code: 'nothingInside' } }]);
  });

  it('says what is wrong with something that is no history, and keeps that in the log', async () => {
    await expect(take(await put('nothing at all'))).rejects.toThrow(HistoryError);
    expect((await importsOf(opened.store.read, RUNNER))[0]).toMatchObject({
      state: 'failed',
      note: 'HistoryError',
    });
  });

  it('reads a list without ids in the runner’s zone, and knows its runs again by the recordings', async () => {
    const list =
      'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Elapsed Time\n' +
      'Running,2026-05-03 08:00:00,false,"Run","3.01","200","00:16:40","150","160","00:16:40"\n' +
      'Running,2026-05-05 08:00:00,false,"Run","5.00","200","00:26:40","150","160","00:26:40"\n';
    await opened.take(recordingOf(0));
    const outcome = await take(await put(list, 'Activities.csv'), { units: 'metric' });
    expect(outcome.counts).toMatchObject({ runs: 1, same: 1 });
    expect(await stored()).toMatchObject([{ distanceM: 3_006 }, { distanceM: 5_000 }]);
  });
});
