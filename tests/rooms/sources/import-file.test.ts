import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import { DoorError } from '../../../src/sources/errors.ts';
import { fileByHash } from '../../../src/store/files.ts';
import * as runs from '../../../src/store/runs.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { fit, SPORT } from '../../support/files/fit-file.ts';
import { moved, runPoints } from '../../support/files/run-points.ts';
import { gpx, tcx } from '../../support/files/xml-files.ts';
import { zipOf } from '../../support/zip-of.ts';
import { NOON, RUNNER, startDoor, type OpenedDoor } from './support.ts';

const points = runPoints();
const RUN = gpx([[points]]);

describe('one file by the door', () => {
  let opened: OpenedDoor;
  beforeEach(async () => {
    opened = await startDoor();
  });
  afterEach(() => opened.close());

  const stored = () => runs.runsOf(opened.store.read, RUNNER);

  it('becomes a run, with its day, its zone and what it told', async () => {
    const outcome = await opened.take(RUN, 'C:\\watch\\morning.gpx');
    expect(outcome).toMatchObject({
      name: 'morning.gpx',
      results: [{ kind: 'run', day: '2026-05-03', distanceM: 3_006 }],
      asksZone: false,
    });
    const [run] = await stored();
    expect(run).toMatchObject({ day: '2026-05-03', distanceM: 3_006, hasGps: true, elapsedTimeS: 1_000 });
    expect(run!.id).toBeLessThan(0);
    expect(run!.analysis?.basis).toBe('streams');
    expect((await runs.runById(opened.store.read, RUNNER, run!.id))?.meta.timeZone).toBe('Europe/Berlin');
    expect(await athleteState()).toMatchObject({ assessDue: NOON, timeZone: 'Europe/Berlin' });
    expect(opened.queued).toEqual(['assess']);
  });

  const athleteState = () => opened.athlete();

  it('is known when the same bytes come again, whatever their name, and once when they come twice at once', async () => {
    const both = await Promise.all([opened.take(RUN, 'a.gpx'), opened.take(RUN, 'b.gpx')]);
    expect(both.map(({ results }) => results[0]?.kind).toSorted()).toEqual(['known', 'run']);
    opened.clock.at += DAY_MS;
    expect((await opened.take(RUN, 'c.gpx')).results).toEqual([{ kind: 'known', at: NOON }]);
    expect(await stored()).toHaveLength(1);
  });

  it('tells what is no run by its sport', async () => {
    const ride = fit([{ points, sport: SPORT.cycling }]);
    expect((await opened.take(ride)).results).toEqual([{ kind: 'other', sport: 'cycling' }]);
    expect(await stored()).toEqual([]);
    expect(opened.queued).toEqual([]);
    expect((await opened.take(ride)).results).toEqual([{ kind: 'known', at: NOON }]);
  });

  it('refuses with the reason, and looks again when the same file comes again', async () => {
    const cut = Buffer.from(RUN).subarray(0, 900);
    const outcome = await opened.take(cut);
    expect(outcome.results).toMatchObject([{ kind: 'refused', problem: { code: 'notWellFormed' } }]);
    expect((await opened.take(cut)).results).toEqual(outcome.results);
    expect(await fileByHash(opened.store.read, RUNNER, outcome.hash)).toMatchObject({
      name: 'run.gpx',
      origin: 'upload',
      results: outcome.results,
    });
  });

  it('says why nothing came of an archive or a list', async () => {
    const locked = zipOf({ name: 'a.gpx', data: Buffer.from(RUN) });
    locked.writeUInt16LE(0x801, locked.indexOf('PK\x01\x02') + 8);
    const reasonOf = async (content: string | Uint8Array) => {
      const { results } = await opened.take(content, 'runs.zip');
      return results.map((each) => (each.kind === 'refused' ? each.problem : each));
    };
    const page = zipOf({ name: 'a.gpx', data: Buffer.from('<html>Log in</html>') });
    expect(await reasonOf(page)).toEqual([{ code: 'webPage' }]);
    expect(await reasonOf(locked)).toEqual([{ code: 'damagedInside', detail: 'a.gpx' }]);
    expect(await reasonOf(zipOf({ name: '../a.gpx', data: Buffer.from(RUN) }))).toEqual([
      { code: 'nothingInside' },
    ]);
    expect(await reasonOf(locked.subarray(0, 500))).toEqual([{ code: 'badZip' }]);
    expect(await reasonOf('Activity ID,Activity Date,Activity Type,Distance\n')).toEqual([
      { code: 'noActivities' },
    ]);
    expect(await reasonOf('[]')).toEqual([{ code: 'noActivities' }]);
    expect(await reasonOf('a,b,c,d,e\n1,2,3,4,5\n')).toMatchObject([{ code: 'noColumns' }]);
  });

  it('refuses a recording without times, and one from the future', async () => {
    const untimed = gpx([[points]], { time: () => null });
    expect((await opened.take(untimed)).results).toEqual([{ kind: 'refused', problem: { code: 'noTimes' } }]);
    const late = gpx([[moved(points, (3 * DAY_MS) / 1000)]]);
    expect((await opened.take(late)).results).toEqual([{ kind: 'refused', problem: { code: 'inFuture' } }]);
  });

  it('takes every run of a file with several', async () => {
    const twoDays = gpx([[points], [moved(points, 43_200)]]);
    const { results } = await opened.take(twoDays);
    expect(results.map(({ kind }) => kind)).toEqual(['run', 'run']);
    expect(await stored()).toHaveLength(2);
  });

  it('goes by the runner’s zone where the file tells none, and asks where that is not known either', async () => {
    const indoors = tcx([{ points, timeS: 1_000, distanceM: 3_000 }], { place: false });
    const late = moved(points, 17 * 3600);
    const lateIndoors = tcx([{ points: late, timeS: 1_000, distanceM: 3_000 }], { place: false });
    expect((await opened.take(lateIndoors)).results).toMatchObject([{ day: '2026-05-04' }]);
    const nowhere = await startDoor('UTC');
    expect(await nowhere.take(indoors)).toMatchObject({ asksZone: true });
    await nowhere.close();
  });

  it('keeps the clock of the file where there is no place: the run stays on its day, the runner where they live', async () => {
    const far = fit([{ points }], { place: false, offsetS: -11 * 3600 });
    expect((await opened.take(far)).results).toMatchObject([{ kind: 'run', day: '2026-05-02' }]);
    const [run] = await stored();
    expect((await runs.runById(opened.store.read, RUNNER, run!.id))?.meta.timeZone).toBe('-11:00');
    expect((await opened.athlete())?.timeZone).toBe('Europe/Berlin');
  });

  it('is one run with its twins in other formats, also one that wrote local time as UTC', async () => {
    const taken = [
      await opened.take(fit([{ points }], { offsetS: 7200 }), 'a.fit'),
      await opened.take(tcx([{ points, timeS: 1_000, distanceM: 3_000 }]), 'a.tcx'),
      await opened.take(gpx([[moved(points, 7200)]]), 'local.gpx'),
    ];
    expect(taken.map(({ results }) => results.map(({ kind }) => kind))).toEqual([
      ['run'],
      ['same'],
      ['same'],
    ]);
    expect(await stored()).toHaveLength(1);
  });

  it('says up to when the runner is known: to now with a fresh file, to its end with an old one', async () => {
    opened.clock.at = NOON + 60 * DAY_MS;
    await opened.take(RUN);
    const readAt = async () => (await syncs.of(opened.store.read, RUNNER))?.readAt;
    expect(await readAt()).toBe(Date.UTC(2026, 4, 3, 6, 16, 40));
    await opened.take(gpx([[moved(points, (59 * DAY_MS) / 1000)]]));
    expect(await readAt()).toBe(opened.clock.at);
  });

  it('takes nothing for a runner who is not there', async () => {
    await expect(opened.door.importFile(-1, Buffer.from(RUN), 'a.gpx', 'upload')).rejects.toThrow(DoorError);
  });
});
