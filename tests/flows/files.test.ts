import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/core/durations.ts';
import type { ActivityJson, AthleteFolder } from '../../src/emulator/types.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as findings from '../../src/store/findings.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import { gpx } from '../support/files/xml-files.ts';
import { moved, runPoints, STARTS } from '../support/files/run-points.ts';
import { eventually } from '../support/eventually.ts';
import { connect, newVisitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';

const RUNNER = 4_711;
const LAST_DAY_MS = Date.UTC(2026, 10, 21, 6);
const UPLOAD_MS = 4 * 60_000;
/** Metres a second. */
const PACE = 2.8;
const LONG_M = 18_200;

/** A run as Strava lists it, so many days before the last one. */
const activity = (daysBefore: number, metres: number): ActivityJson => {
  const start = new Date(LAST_DAY_MS - daysBefore * DAY_MS).toISOString().replace('.000Z', 'Z');
  const seconds = Math.round(metres / PACE);
  return {
    id: 15_000_000_000 - daysBefore,
    name: 'Morning',
    type: 'Run',
    sport_type: 'Run',
    start_date: start,
    start_date_local: start,
    timezone: '(GMT+00:00) Europe/London',
    distance: metres,
    moving_time: seconds,
    elapsed_time: seconds,
    total_elevation_gain: 0,
    start_latlng: [51.5, 0],
    map: { summary_polyline: null },
  };
};

/** Ten weeks of 8 km every other day, then a run of 18. */
const SOURCE: AthleteFolder = {
  athlete: { id: RUNNER, firstname: 'Files', measurement_preference: 'meters', shoes: [] },
  activities: [activity(0, LONG_M), ...Array.from({ length: 35 }, (_, k) => activity(2 * k + 2, 8_000))],
  gear: {},
  streams: (id) => {
    const points = runPoints({
      seconds: Math.round((SOURCE.activities.find((each) => each.id === id)?.distance ?? 0) / PACE),
      speedMPerS: PACE,
      lat: 51.5,
      lng: 0.1,
    });
    const stream = (data: readonly unknown[]) => ({
      data,
      series_type: 'time',
      original_size: data.length,
      resolution: 'high',
    });
    return {
      time: stream(points.map(({ t }) => t)),
      distance: stream(points.map(({ d }) => d)),
      latlng: stream(points.map(({ lat, lng }) => [lat, lng])),
      altitude: stream(points.map(({ z }) => z)),
    };
  },
};

/** The same run as the watch has it. */
const recording = (daysBefore: number, metres: number): Buffer => {
  const points = runPoints({ seconds: Math.round(metres / PACE), speedMPerS: PACE, lat: 51.5, lng: 0.1 });
  return Buffer.from(gpx([[moved(points, LAST_DAY_MS / 1000 - daysBefore * (DAY_MS / 1000) - STARTS + 15)]]));
};

describe('files beside Strava', () => {
  let world: World;
  const read = () => world.deps.store.read;
  const alerts = () => world.mails.filter((mail) => mail.messageId?.startsWith('<alert.'));
  const bring = (bytes: Buffer, name: string) => world.deps.door.importFile(RUNNER, bytes, name, 'folder');
  /** One arrived, and no other one is written or waits. */
  const oneAlert = async () => {
    await eventually(() => expect(alerts()).toHaveLength(1));
    const written = await outbox.ofAthlete(read(), RUNNER, 50);
    expect(written.filter(({ kind }) => kind === 'alert')).toHaveLength(1);
  };
  const longRuns = async () =>
    (await runs.runsOf(read(), RUNNER)).filter(({ distanceM }) => distanceM > 17_000);

  beforeEach(async () => {
    world = await startWorld({ source: SOURCE, heldWeeks: 1, now: LAST_DAY_MS - 10 * DAY_MS, smtp: true });
    await connect(newVisitor(), world.url, RUNNER);
    await world.settled();
    await world.deps.store.write((tx) =>
      athletes.updateAthlete(tx, RUNNER, { email: 'runner@example.org', emailVerifiedAt: 1 }),
    );
    // All but the long run.
    for (let next = world.emulator.nextHeld(); next !== null; next = world.emulator.nextHeld()) {
      if (next.startMs >= LAST_DAY_MS) break;
      world.setNow(next.endMs + UPLOAD_MS);
      await world.emulator.releaseNext();
      await world.settled();
    }
    world.setNow((world.emulator.nextHeld()?.endMs ?? 0) + UPLOAD_MS);
  });
  afterEach(() => world.stop());

  it('a run that comes as a file alerts minutes later, and Strava’s telling of it is the same run and no second mail', async () => {
    expect(alerts()).toEqual([]);
    const { results } = await bring(recording(0, LONG_M), 'long.gpx');
    expect(results).toMatchObject([{ kind: 'run', day: '2026-11-21' }]);
    await world.settled();
    await oneAlert();
    const [run] = await longRuns();
    expect(run?.id).toBeLessThan(0);

    await world.emulator.releaseNext();
    await world.settled();
    expect(await longRuns()).toMatchObject([{ id: run!.id, distanceM: LONG_M }]);
    await oneAlert();
    const told = await findings.findingsOf(read(), RUNNER, { from: '2026-11-21' });
    expect(told.filter(({ rule }) => rule === 'S1').map(({ runId }) => runId)).toEqual([run!.id]);
  });

  it('a run that Strava told first is known again in the file, with its hills, and no second mail', async () => {
    await world.emulator.releaseNext();
    await world.settled();
    await oneAlert();
    const [before] = await longRuns();
    const { results } = await bring(recording(0, LONG_M), 'long.gpx');
    expect(results).toMatchObject([{ kind: 'same', runId: before!.id }]);
    await world.settled();
    expect(await longRuns()).toMatchObject([{ id: before!.id, analysis: { basis: 'streams' } }]);
    await oneAlert();
  });

  it('a run that comes three days late is told on the pages and mails nothing', async () => {
    world.setNow(LAST_DAY_MS + 3 * DAY_MS + 5 * HOUR_MS);
    expect((await bring(recording(0, LONG_M), 'late.gpx')).results).toMatchObject([{ kind: 'run' }]);
    await world.settled();
    const told = await findings.findingsOf(read(), RUNNER, { from: '2026-11-21' });
    expect(told.map(({ rule }) => rule)).toContain('S1');
    expect(alerts()).toEqual([]);
  });
});
