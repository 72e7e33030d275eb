import { expect, it } from 'vitest';
import type { Run } from '../../../src/core/run.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { lightRunsOf } from '../../../src/store/runs/light.ts';
import * as runs from '../../../src/store/runs.ts';
import { aMeta, anAnalysis, aRun, nthRun } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

contract('runs', (given) => {
  const put = (run = aRun(), meta = aMeta, now = NOW) =>
    given().store.write((tx) => runs.upsertRun(tx, given().athleteId, run, { ...meta, now }));
  const stored = (id = aRun().id) => runs.runById(given().store.read, given().athleteId, id);

  it('gives back every field as it was stored', async () => {
    const run = aRun({ analysis: anAnalysis() });
    expect(await put(run)).toBe('inserted');
    expect(await stored()).toEqual({ run, meta: aMeta, updatedAt: NOW });
  });

  it('gives all runs, those before a day without what their streams told', async () => {
    const old = nthRun(1, { day: '2026-01-01', startS: 1, analysis: anAnalysis() });
    const young = nthRun(2, { day: '2026-01-02', startS: 2, analysis: anAnalysis() });
    await put(young);
    await put(old);
    const { store, athleteId } = given();
    const light = (from: string) => lightRunsOf(store.read, athleteId, { analyses: from });
    expect(await light('2026-01-02')).toEqual([{ ...old, analysis: null }, young]);
    expect(await light('2026-01-01')).toEqual(await runs.runsOf(store.read, athleteId));
  });

  it('gives old runs without their route, whatever their notes say', async () => {
    const analysis = { ...anAnalysis(), notes: [{ key: '"sketch":{"cells":[' }] };
    const bare = { ...analysis, sketch: null };
    expect(analysis.sketch).not.toBe(null);
    const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];
    const [oldest, old, unmeasured, young] = days.map((day, i) =>
      nthRun(i + 1, { day, startS: i + 1, analysis: i === 2 ? bare : analysis }),
    );
    for (const run of [oldest, old, unmeasured, young]) if (run !== undefined) await put(run);
    const { store, athleteId } = given();
    const from = { analyses: '2026-01-02', routes: '2026-01-04' };
    expect(await lightRunsOf(store.read, athleteId, from)).toEqual([
      { ...oldest, analysis: null },
      { ...old, analysis: bare },
      unmeasured,
      young,
    ]);
  });

  it('tells "not known" from zero and keeps false false', async () => {
    const bare: Run = {
      id: -7,
      day: '1969-12-31',
      startS: -86_400.25,
      sport: '',
      distanceM: 0,
      movingTimeS: 0,
      elapsedTimeS: 0,
      gainDm: null,
      gearId: null,
      trainer: true,
      manual: true,
      hasGps: false,
      rpe: null,
      relativeEffort: null,
      trackHint: true,
      analysis: null,
    };
    const meta = { timeZone: 'UTC', deviceName: null, private: true };
    await put(bare, meta);
    const { store, athleteId } = given();
    expect(await runs.recordingById(store.read, athleteId, -7)).toEqual({ run: bare, meta, updatedAt: NOW });
    await put(aRun({ gainDm: 0 }));
    expect((await stored())?.run.gainDm).toBe(0);
  });

  it('says "same" for a second delivery, and "changed" when any field the core sees differs', async () => {
    await put(aRun({ analysis: anAnalysis() }));
    expect(await put(aRun({ analysis: anAnalysis() }))).toBe('same');
    expect(await put(aRun({ analysis: anAnalysis(), gearId: 'g9' }))).toBe('changed');
    expect(await put(aRun({ analysis: anAnalysis({ gainM: 1 }), gearId: 'g9' }))).toBe('changed');
    expect((await stored())?.run).toEqual(aRun({ analysis: anAnalysis({ gainM: 1 }), gearId: 'g9' }));
  });

  it('stores another zone, device or privacy, but calls the run the same', async () => {
    await put();
    const meta = { timeZone: 'Asia/Tokyo', deviceName: 'Watch 8', private: true };
    expect(await put(aRun(), meta, NOW + 1)).toBe('same');
    expect(await stored()).toEqual({ run: aRun(), meta, updatedAt: NOW + 1 });
    await put(aRun(), { ...meta, deviceName: null });
    expect((await stored())?.meta.deviceName).toBe('Watch 8');
  });

  it('keeps the analysis of a run that comes again without one', async () => {
    await put(aRun({ analysis: anAnalysis() }));
    expect(await put(aRun({ gearId: 'g9' }))).toBe('changed');
    expect((await stored())?.run.analysis).toEqual(anAnalysis());
  });

  it('drops the analysis when distance or time changed: the run was cropped', async () => {
    await put(aRun({ analysis: anAnalysis() }));
    expect(await put(aRun({ distanceM: 12_000 }))).toBe('changed');
    expect((await stored())?.run.analysis).toBeNull();
    await put(aRun({ distanceM: 12_000, analysis: anAnalysis() }));
    await put(aRun({ distanceM: 12_000, elapsedTimeS: 3_000 }));
    expect((await stored())?.run.analysis).toBeNull();
  });

  it('does not let a polyline’s analysis replace that of the streams, unless the run was cropped', async () => {
    const bare = anAnalysis({ basis: 'polyline', gainM: null });
    await put(aRun({ analysis: bare }));
    expect(await put(aRun({ analysis: anAnalysis() }))).toBe('changed');
    expect(await put(aRun({ analysis: bare }))).toBe('same');
    expect((await stored())?.run.analysis).toEqual(anAnalysis());
    await put(aRun({ analysis: bare, distanceM: 12_000 }));
    expect((await stored())?.run.analysis).toEqual(bare);
  });

  it('drops the analysis when the climb was corrected, but not when one side does not know it', async () => {
    await put(aRun({ gainDm: 500, analysis: anAnalysis() }));
    await put(aRun({ gainDm: null }));
    expect((await stored())?.run.analysis).toEqual(anAnalysis());
    await put(aRun({ gainDm: 500, analysis: anAnalysis() }));
    expect(await put(aRun({ gainDm: 700 }))).toBe('changed');
    expect((await stored())?.run.analysis).toBeNull();
  });

  it('keeps the analysis whichever of two first deliveries ends first', async () => {
    await Promise.all([put(aRun({ analysis: anAnalysis() })), put(aRun())]);
    expect((await stored())?.run.analysis).toEqual(anAnalysis());
    await Promise.all([put(nthRun(1)), put(nthRun(1, { analysis: anAnalysis() }))]);
    expect((await stored(nthRun(1).id))?.run.analysis).toEqual(anAnalysis());
  });

  it('keeps the exertion when a list, which does not tell it, comes after', async () => {
    await put(aRun({ rpe: 8 }));
    expect(await put(aRun({ rpe: null }))).toBe('same');
    expect((await stored())?.run.rpe).toBe(8);
    await put(aRun({ rpe: 0 }));
    expect((await stored())?.run.rpe).toBe(0);
  });

  it('stores a long history in one go and counts what happened to each run', async () => {
    const { store, athleteId } = given();
    const records = Array.from({ length: 1_250 }, (_, n) => ({ run: nthRun(n), meta: aMeta }));
    const upsert = (from: typeof records) => store.write((tx) => runs.upsertRuns(tx, athleteId, from, NOW));
    expect(await upsert(records)).toEqual({ inserted: 1_250, changed: 0, same: 0 });
    const edited = { run: nthRun(3, { distanceM: 1 }), meta: aMeta };
    expect(await upsert([...records, edited])).toEqual({ inserted: 0, changed: 1, same: 1_249 });
    expect(await upsert([])).toEqual({ inserted: 0, changed: 0, same: 0 });
    expect(await runs.countRuns(store.read, athleteId)).toBe(1_250);
  });

  it('lists an athlete’s runs by their start and nobody else’s', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await put(nthRun(2));
    await put(nthRun(0, { id: -1 }));
    await put(nthRun(1));
    await store.write((tx) => runs.upsertRun(tx, OTHER, nthRun(1, { sport: 'Run' }), { ...aMeta, now: NOW }));
    const listed = await runs.runsOf(store.read, athleteId);
    expect(listed).toEqual([nthRun(0, { id: -1 }), nthRun(1), nthRun(2)]);
    expect(await runs.countRuns(store.read, OTHER)).toBe(1);
    expect(await runs.countRuns(store.read, 1)).toBe(0);
    expect(await runs.runById(store.read, OTHER, nthRun(2).id)).toBeNull();
  });

  it('deletes a run of this athlete only', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await put();
    const remove = (owner: number) => store.write((tx) => runs.removeRun(tx, owner, aRun().id));
    expect(await remove(OTHER)).toBe(false);
    expect(await remove(athleteId)).toBe(true);
    expect(await remove(athleteId)).toBe(false);
    expect(await stored()).toBeNull();
  });

  it('sets an analysis and nothing else', async () => {
    const { store, athleteId } = given();
    await put();
    const set = (id: number) => store.write((tx) => runs.setAnalysis(tx, athleteId, id, anAnalysis()));
    expect(await set(aRun().id)).toBe(true);
    expect(await stored()).toEqual({ run: aRun({ analysis: anAnalysis() }), meta: aMeta, updatedAt: NOW });
    expect(await set(1)).toBe(false);
  });

  it('asks for streams once, also where there were none, and again after a crop', async () => {
    const { store, athleteId } = given();
    const bare = anAnalysis({ basis: 'polyline' });
    const waiting = () => runs.runsWithoutAnalysis(store.read, athleteId, 10);
    await put(aRun({ analysis: bare }));
    expect((await waiting()).length).toBe(1);
    await store.write((tx) => runs.setAnalysis(tx, athleteId, aRun().id, null));
    expect((await stored())?.run.analysis).toEqual(bare);
    expect(await waiting()).toEqual([]);
    await put(aRun({ analysis: bare, gearId: 'g9' }));
    expect(await waiting()).toEqual([]);
    await put(aRun({ analysis: bare, distanceM: 12_000 }));
    expect((await waiting()).length).toBe(1);
  });

  it('names the athletes whose streams wait and whose connection lives', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await put(nthRun(1, { day: '2026-01-02' }));
    await put(nthRun(2, { day: '2026-01-03' }));
    await store.write((tx) =>
      runs.upsertRun(tx, OTHER, nthRun(1, { day: '2026-01-01' }), { ...aMeta, now: NOW }),
    );
    const waiting = (from: string) => runs.athletesAwaitingStreams(store.read, from);
    expect(await waiting('2026-01-01')).toEqual([OTHER, athleteId]);
    expect(await waiting('2026-01-02')).toEqual([athleteId]);
    await store.write((tx) => athletes.updateAthlete(tx, OTHER, { connection: 'dead' }));
    expect(await waiting('2026-01-01')).toEqual([athleteId]);
  });

  it('knows the zone of the newest run, in whatever order runs came', async () => {
    const { store, athleteId } = given();
    const newest = (now: number) => runs.newestTimeZone(store.read, athleteId, now);
    expect(await newest(NOW)).toBeNull();
    await put(nthRun(2), { ...aMeta, timeZone: 'Asia/Tokyo' });
    await put(nthRun(1), { ...aMeta, timeZone: 'Europe/Rome' });
    await put(nthRun(3), { ...aMeta, timeZone: null });
    expect(await newest(NOW)).toBe('Asia/Tokyo');
    expect((await runs.runById(store.read, athleteId, nthRun(3).id))?.meta.timeZone).toBeNull();
    // Before the second run had begun.
    expect(await newest(nthRun(2).startS * 1000 - 1)).toBe('Europe/Rome');
  });

  it('names the devices of some days, each once, unknown ones left out', async () => {
    const { store, athleteId } = given();
    await put(nthRun(1, { day: '2026-01-01' }), { ...aMeta, deviceName: 'Too early' });
    await put(nthRun(2, { day: '2026-01-02' }), { ...aMeta, deviceName: 'Watch' });
    await put(nthRun(3, { day: '2026-01-03' }), { ...aMeta, deviceName: 'Phone' });
    await put(nthRun(4, { day: '2026-01-03' }), { ...aMeta, deviceName: 'Watch' });
    await put(nthRun(5, { day: '2026-01-04' }), { ...aMeta, deviceName: null });
    expect(await runs.devicesBetween(store.read, athleteId, '2026-01-02', '2026-01-04')).toEqual([
      'Phone',
      'Watch',
    ]);
  });

  it('finds the runs whose streams are worth reading, newest first', async () => {
    const { store, athleteId } = given();
    await put(nthRun(1, { day: '2026-01-01' }));
    await put(nthRun(2, { day: '2026-01-02', analysis: anAnalysis({ basis: 'polyline' }) }));
    await put(nthRun(3, { day: '2026-01-03', analysis: anAnalysis() }));
    await put(nthRun(4, { manual: true }));
    await put(nthRun(5, { trainer: true }));
    await put(nthRun(6, { hasGps: false }));
    const ids = async (limit: number, from?: string) =>
      (await runs.runsWithoutAnalysis(store.read, athleteId, limit, from)).map(({ run }) => run.id);
    expect(await ids(10)).toEqual([1002, 1001]);
    expect(await ids(1)).toEqual([1002]);
    expect(await ids(10, '2026-01-02')).toEqual([1002]);
    const newest = await runs.newestWithoutStreams(store.read, athleteId, '2026-01-02');
    expect([newest?.run.id, newest?.meta.deviceName]).toEqual([1002, 'Watch 7']);
    expect(await runs.newestWithoutStreams(store.read, athleteId, '2026-01-03')).toBeNull();
  });

  it('gives the runs of some days, both included, with what is kept beside them, of nobody else', async () => {
    const { store, athleteId } = given();
    for (const n of [1, 2, 3]) await put(nthRun(n, { day: `2026-01-0${n}` }));
    const records = await runs.runsBetween(store.read, athleteId, '2026-01-02', '2026-01-03');
    const read = records.map(({ run, meta }) => [run.id, meta.deviceName]);
    expect(read.toSorted()).toEqual([
      [1002, 'Watch 7'],
      [1003, 'Watch 7'],
    ]);
    expect(await runs.runsBetween(store.read, OTHER, '2026-01-01', '2026-01-03')).toEqual([]);
  });

  it('lists the runs of Strava after an instant, and counts those whose streams are unread', async () => {
    const { store, athleteId } = given();
    await put(nthRun(1, { day: '2026-01-01' }));
    await put(nthRun(2, { day: '2026-01-02' }));
    await put(nthRun(3, { id: -3, day: '2026-01-03' }));
    const listed = async (afterS: number | null) =>
      (await runs.stravaRuns(store.read, athleteId, afterS)).map(({ id }) => id);
    expect(await listed(null)).toEqual([1002, 1001]);
    expect(await listed(nthRun(1).startS)).toEqual([1002]);
    const unread = (from: string | null) => runs.countWithoutStreams(store.read, athleteId, from);
    expect([await unread(null), await unread('2026-01-02'), await unread('2026-01-03')]).toEqual([2, 1, 0]);
  });

  it('knows the runs before and after one by start, and by id where two began together', async () => {
    await connect(given().store, OTHER);
    for (const n of [1, 2, 4]) await put(nthRun(n));
    const twin = nthRun(3, { startS: nthRun(2).startS });
    await put(twin);
    await given().store.write((tx) => runs.upsertRun(tx, OTHER, nthRun(9), { ...aMeta, now: NOW }));
    const around = (run: Run) => runs.neighboursOf(given().store.read, given().athleteId, run.id);
    expect(await around(nthRun(1))).toEqual({ before: null, after: 1002 });
    expect(await around(nthRun(2))).toEqual({ before: 1001, after: 1003 });
    expect(await around(twin)).toEqual({ before: 1002, after: 1004 });
    expect(await around(nthRun(4))).toEqual({ before: 1003, after: null });
  });

  it('knows whether the streams of a run were read, of nobody else’s', async () => {
    await put();
    const wereRead = (athleteId = given().athleteId) =>
      runs.streamsWereRead(given().store.read, athleteId, aRun().id);
    expect(await wereRead()).toBe(false);
    await given().store.write((tx) => runs.setAnalysis(tx, given().athleteId, aRun().id, null));
    expect(await wereRead()).toBe(true);
    expect(await wereRead(OTHER)).toBe(false);
  });

  it('knows where the last sessions on a track were, and nobody else’s', async () => {
    const onTrack = (k: number, place: string | null) => {
      const analysis = anAnalysis();
      const track = { laps: 8, lapM: 400, direction: 'ccw', ccwM: 3200, cwM: 0 } as const;
      return { ...nthRun(k), analysis: { ...analysis, track: place === null ? track : { ...track, place } } };
    };
    for (const [k, place] of [
      [1, 'north'],
      [2, null],
      [3, 'south'],
      [4, 'north'],
    ] as const)
      await put(onTrack(k, place));
    await put({ ...nthRun(5), analysis: null });
    const places = (athleteId = given().athleteId, last?: number) =>
      runs.trackPlaces(given().store.read, athleteId, last);
    expect(await places()).toEqual(new Set(['north', 'south']));
    expect(await places(given().athleteId, 1)).toEqual(new Set(['north']));
    expect(await places(OTHER)).toEqual(new Set());
  });
});
