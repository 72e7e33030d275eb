import { expect, it } from 'vitest';
import { sessionParts } from '../../../src/core/history/sessions.ts';
import type { Run } from '../../../src/core/run.ts';
import { exportRunId } from '../../../src/core/same-run/row-ids.ts';
import { checkInsOf, keepCheckIn } from '../../../src/store/check-ins.ts';
import type { RunOrigin } from '../../../src/store/run-origin.ts';
import { runsKept } from '../../../src/store/overview.ts';
import { lightRunsOf } from '../../../src/store/runs/light.ts';
import * as runs from '../../../src/store/runs.ts';
import { aMeta, anAnalysis, aRun } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

const STRAVA = 15_000_000_000;
const FILE = -700;
const HOUR_S = 3_600;

contract('one run from several sources', (given) => {
  const put = async (run: Run, origin: RunOrigin = run.id > 0 ? 'strava' : 'upload', meta = aMeta) =>
    given().store.write((tx) => runs.upsertRuns(tx, given().athleteId, [{ run, meta, origin }], NOW));
  const all = () => runs.runsOf(given().store.read, given().athleteId);
  const byId = async (id: number) => (await runs.runById(given().store.read, given().athleteId, id))?.run;
  const ids = async () => (await all()).map(({ id }) => id);
  const recordings = async (id: number) =>
    (await runs.recordingsOf(given().store.read, given().athleteId, id)).map((each) => each.id);
  const write = <T>(fn: (tx: Parameters<typeof runs.removeRun>[0], id: number) => Promise<T>) =>
    given().store.write((tx) => fn(tx, given().athleteId));

  const strava = aRun({ id: STRAVA, distanceM: 12_345, analysis: null });
  const file = aRun({
    id: FILE,
    startS: strava.startS + 20,
    distanceM: 12_300,
    gearId: null,
    rpe: null,
    analysis: anAnalysis(),
  });

  it('whichever comes first leads, and every reading gives the run once', async () => {
    const first = { ...strava, analysis: anAnalysis() };
    await put(strava);
    await put(file);
    expect(await all()).toEqual([first]);
    expect(await byId(STRAVA)).toEqual(first);
    expect(await byId(FILE)).toEqual(first);

    await write((tx, id) => runs.removeRun(tx, id, STRAVA));
    expect(await all()).toEqual([file]);
    await put(strava);
    expect(await all()).toEqual([{ ...first, id: FILE }]);
    expect(await recordings(FILE)).toEqual([STRAVA, FILE]);
  });

  it('counts it once, lists it once, and goes from run to run by the one that leads', async () => {
    const { store, athleteId } = given();
    const before = aRun({ id: 3, day: '2026-11-18', startS: strava.startS - 2 * 86_400 });
    const after = aRun({ id: 4, day: '2026-11-22', startS: strava.startS + 2 * 86_400 });
    for (const run of [before, file, strava, after]) await put(run);
    const db = store.read;
    expect(await runs.countRuns(db, athleteId)).toBe(3);
    expect((await runsKept(db)).get(athleteId)).toEqual({ runs: 3, lastDay: '2026-11-22' });
    expect(await runs.neighboursOf(db, athleteId, FILE)).toEqual({ before: 3, after: 4 });
    expect(await runs.neighboursOf(db, athleteId, 3)).toEqual({ before: null, after: FILE });
    const between = await runs.runsBetween(db, athleteId, '2026-11-19', '2026-11-21');
    expect(between.map(({ run }) => run)).toEqual([await byId(FILE)]);
    expect(await lightRunsOf(db, athleteId, { analyses: '2026-11-19' })).toEqual([
      { ...before, analysis: null },
      await byId(FILE),
      after,
    ]);
  });

  it('is one part of its session, however many recordings it has', async () => {
    // Warm-up by watch and Strava, ten minutes of stretching, then the workout by both: two parts, each once.
    const end = Math.max(strava.startS + strava.elapsedTimeS, file.startS + file.elapsedTimeS);
    const workout = aRun({ id: STRAVA + 1, startS: end + 600, distanceM: 8_000, analysis: null });
    const again = { ...workout, id: FILE - 1, startS: workout.startS + 15, distanceM: 8_050 };
    for (const run of [file, strava, workout, again]) await put(run);
    const parts = sessionParts(await all());
    expect(parts.map(({ run, part }) => [run.id, part])).toEqual([
      [FILE, 1],
      [STRAVA + 1, 2],
    ]);
    expect(new Set(parts.map(({ session }) => session)).size).toBe(1);
    expect(parts[0]?.session).toMatchObject({ id: FILE, parts: 2, distanceM: 12_345 + 8_000 });
  });

  it('names one device per run, as Strava does, and keeps the zone of a place before a bare offset', async () => {
    const { store, athleteId } = given();
    await put(file, 'upload', { timeZone: '+01:00', deviceName: 'garmin fenix7', private: false });
    await put(strava, 'strava', { timeZone: 'Europe/Berlin', deviceName: 'Garmin Fenix 7', private: true });
    expect(await runs.devicesBetween(store.read, athleteId, '2026-11-20', '2026-11-20')).toEqual([
      'Garmin Fenix 7',
    ]);
    expect((await runs.runById(store.read, athleteId, FILE))?.meta).toEqual({
      timeZone: 'Europe/Berlin',
      deviceName: 'Garmin Fenix 7',
      private: true,
    });
  });

  it('joins a whole list at once, its own recordings with each other too', async () => {
    const { store, athleteId } = given();
    const days = Array.from({ length: 30 }, (_, n) => n);
    const nth = (run: Run, n: number, id: number) => ({ ...run, id, startS: run.startS + n * 86_400 });
    const records = days.flatMap((n) => [
      { run: nth(file, n, -1_000 - n), meta: aMeta, origin: 'folder' as const },
      { run: nth(strava, n, exportRunId(n + 1)), meta: aMeta, origin: 'folder' as const },
    ]);
    await store.write((tx) => runs.upsertRuns(tx, athleteId, records, NOW));
    expect(await runs.countRuns(store.read, athleteId)).toBe(30);
    const listed = days.map((n) => ({ run: nth(strava, n, n + 1), meta: aMeta }));
    await store.write((tx) => runs.upsertRuns(tx, athleteId, listed, NOW));
    expect(await all()).toHaveLength(30);
    expect((await runs.recordingsOf(store.read, athleteId, 1)).map(({ id }) => id)).toEqual([
      1,
      exportRunId(1),
      -1_000,
    ]);
  });

  it('gives the same run whatever the order in which its recordings came', async () => {
    const exported = aRun({ id: exportRunId(STRAVA), gearId: 'export:Blue', relativeEffort: null });
    const sources = [strava, file, exported];
    const seen = new Set<string>();
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      for (const at of order) await put(sources[at]!);
      const [run, ...more] = await all();
      expect(more).toEqual([]);
      expect(run?.id).toBe(sources[order[0]!]!.id);
      seen.add(JSON.stringify({ ...run, id: 0 }));
      for (const { id } of sources) await write((tx, athleteId) => runs.removeRun(tx, athleteId, id));
    }
    expect(seen.size).toBe(1);
  });

  it('does not join two activities of Strava, two runs of a day, or another runner’s run', async () => {
    const { store } = given();
    await connect(store, OTHER);
    await put(strava);
    await put({ ...strava, id: STRAVA + 1, startS: strava.startS + 60 });
    // No two zones are so far apart.
    await put({ ...file, startS: strava.startS + 5.2 * HOUR_S });
    await store.write((tx) => runs.upsertRun(tx, OTHER, file, { ...aMeta, now: NOW }));
    expect(await ids()).toEqual([STRAVA, STRAVA + 1, FILE]);
    expect(await runs.runsOf(store.read, OTHER)).toEqual([file]);
  });

  it('knows a recording in a wrong zone again, and has it on Strava’s day', async () => {
    await put({
      ...file,
      day: '2026-11-21',
      startS: strava.startS + 9 * HOUR_S,
      distanceM: strava.distanceM,
    });
    await put(strava);
    expect(await all()).toMatchObject([{ id: FILE, day: '2026-11-20', startS: strava.startS }]);
    const { store, athleteId } = given();
    const on = async (day: string) =>
      (await runs.runsBetween(store.read, athleteId, day, day)).map(({ run }) => run.id);
    expect(await on('2026-11-20')).toEqual([FILE]);
    expect(await on('2026-11-21')).toEqual([]);
  });

  it('keeps what is joined when one source crops it, and parts it when it turns out to be a hike', async () => {
    await put(file);
    await put(strava);
    await put({ ...strava, distanceM: 9_000, elapsedTimeS: 2_900 });
    expect(await all()).toMatchObject([{ id: FILE, distanceM: 9_000 }]);
    await put({ ...strava, sport: 'Hike' });
    expect(await all()).toEqual([file]);
    const { store, athleteId } = given();
    expect(await runs.shoeUsesOf(store.read, athleteId)).toMatchObject([{ id: STRAVA, sport: 'Hike' }]);
    expect(await byId(STRAVA)).toBeUndefined();
    await put(strava);
    expect(await ids()).toEqual([FILE]);
  });

  it('takes a run that comes to lie where another one is for that one', async () => {
    await put({ ...strava, startS: strava.startS + 7_000 });
    await put(file);
    expect(await ids()).toEqual([FILE, STRAVA]);
    await put(strava);
    expect(await ids()).toEqual([FILE]);
  });

  it('hands over to the recording whose word counts, with what the runner answered, when the lead goes', async () => {
    const { store, athleteId } = given();
    const answer = (kind: string, subject: string, now: number) =>
      store.write((tx) => keepCheckIn(tx, { athleteId, kind, subject, day: '2026-11-20', value: now, now }));
    await put(strava);
    await put(file);
    await put({ ...file, id: FILE - 1, startS: file.startS + 5, hasGps: false, analysis: null });
    await answer('rpe', `run:${STRAVA}`, NOW);
    await answer('pain', `run:${STRAVA}:after`, NOW);
    await answer('rpe', `run:${STRAVA}0`, NOW);
    await answer('pain', `run:${FILE}:after`, NOW + 5);
    await write((tx, id) => runs.removeRun(tx, id, STRAVA));
    expect(await ids()).toEqual([FILE]);
    expect(await recordings(FILE)).toEqual([FILE, FILE - 1]);
    const answers = await checkInsOf(store.read, athleteId);
    expect(answers.map(({ kind, subject, value }) => [kind, subject, value]).toSorted()).toEqual([
      ['pain', `run:${FILE}:after`, NOW + 5],
      ['rpe', `run:${FILE}`, NOW],
      ['rpe', `run:${STRAVA}0`, NOW],
    ]);
    await put(strava);
    expect(await ids()).toEqual([FILE]);
  });

  it('hands over when what Strava has not confirmed expires', async () => {
    await put(strava);
    await put(file);
    await given().store.write((tx) => runs.expireRuns(tx, NOW + 1));
    expect(await all()).toEqual([file]);
  });

  it('keeps two runs apart that the runner said are two, and joins them again when asked', async () => {
    const part = (id: number) => write((tx, athleteId) => runs.partRun(tx, athleteId, id));
    const rejoin = (id: number) => write((tx, athleteId) => runs.rejoinRun(tx, athleteId, id));
    await put(strava);
    expect(await part(STRAVA)).toBe(false);
    await put(file);
    const one = await all();
    expect(await part(FILE)).toBe(true);
    expect(await all()).toEqual([strava, { ...file, apartFrom: [STRAVA] }]);
    await put(strava);
    await put(file);
    expect(await ids()).toEqual([STRAVA, FILE]);
    expect(await rejoin(FILE)).toEqual({ runId: STRAVA });
    expect(await rejoin(FILE)).toBeNull();
    expect(await all()).toEqual(one);

    expect(await part(STRAVA)).toBe(true);
    expect(await ids()).toEqual([STRAVA, FILE]);
    expect(await rejoin(STRAVA)).toEqual({ runId: FILE });
    expect(await ids()).toEqual([FILE]);
  });

  it('keeps what was parted apart when Strava’s row goes and comes again', async () => {
    await put(strava);
    await put(file);
    await write((tx, id) => runs.partRun(tx, id, FILE));
    await write((tx, id) => runs.removeRun(tx, id, STRAVA));
    await put(strava);
    expect(await ids()).toEqual([STRAVA, FILE]);
  });

  it('asks for the streams of Strava’s own row, not of the run that leads', async () => {
    const { store, athleteId } = given();
    await put({ ...file, analysis: null });
    await put(strava);
    const [next] = await runs.runsWithoutAnalysis(store.read, athleteId, 5);
    expect(next?.run).toEqual(strava);
    expect(await runs.recordingById(store.read, athleteId, STRAVA)).toMatchObject({ run: strava });
    await write((tx, id) => runs.setAnalysis(tx, id, STRAVA, anAnalysis()));
    expect(await byId(FILE)).toMatchObject({ id: FILE, analysis: anAnalysis() });
  });
});
