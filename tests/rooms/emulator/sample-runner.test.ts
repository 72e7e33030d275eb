import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../src/core/day.ts';
import { generateSampleRunner } from '../../../src/emulator/sample-runner/generate.ts';
import type { ActivityJson, AthleteFolder } from '../../../src/emulator/types.ts';
import { connect, get, start } from './support.ts';

/** A Sunday: the story's 26 weeks are complete and nothing follows. */
const LAST_DAY = '2026-11-15';
const runner = generateSampleRunner({ lastDay: LAST_DAY });

type Streams = Record<string, { data: never[]; original_size: number } | undefined>;
const streamsOf = (folder: AthleteFolder, id: number): Streams => folder.streams(id) as Streams;
const dayOf = (activity: ActivityJson): string => activity.start_date_local.slice(0, 10);
const isRun = (activity: ActivityJson): boolean =>
  ['Run', 'TrailRun'].includes(String(activity['sport_type']));
const runs = runner.activities.filter(isRun);
const named = (start: string): ActivityJson[] => runs.filter((run) => String(run['name']).startsWith(start));
const only = (list: readonly ActivityJson[]): ActivityJson => {
  expect(list).toHaveLength(1);
  return list[0] as ActivityJson;
};

describe('the sample runner', () => {
  it('is the same for the same seed, and another for another', () => {
    const again = generateSampleRunner({ lastDay: LAST_DAY });
    expect(again.activities).toEqual(runner.activities);
    const [newest] = runs;
    expect(again.streams(newest?.id ?? 0)).toEqual(runner.streams(newest?.id ?? 0));
    const other = generateSampleRunner({ lastDay: LAST_DAY, seed: 7 });
    expect(other.activities.map(({ distance }) => distance)).not.toEqual(
      runner.activities.map(({ distance }) => distance),
    );
  });

  it('keeps ids and recordings when a day is added, and ends on the last day or the one before', () => {
    for (let days = 1; days <= 6; days += 1) {
      const lastDay = addDays(LAST_DAY, days);
      const longer = generateSampleRunner({ lastDay });
      expect(longer.activities.slice(-runner.activities.length)).toEqual(runner.activities);
      expect(daysBetween(dayOf(longer.activities[0] as ActivityJson), lastDay)).toBeLessThanOrEqual(1);
    }
  });

  it('runs 26 weeks, mostly four or five times a week', () => {
    const weeks = new Map<number, number>();
    for (const run of runs) {
      const week = Math.floor(daysBetween(dayOf(run), LAST_DAY) / 7);
      weeks.set(week, (weeks.get(week) ?? 0) + 1);
    }
    expect(Math.max(...weeks.keys())).toBe(25);
    const usual = [...weeks.values()].filter((count) => count === 4 || count === 5);
    expect(usual.length).toBeGreaterThanOrEqual(22);
  });

  it('starts at times that scatter, newest first, local = UTC + offset over the change of clocks', () => {
    const starts = runner.activities.map((activity) => activity.start_date);
    expect(starts).toEqual(starts.toSorted().toReversed());
    expect(new Set(runs.map((run) => run.start_date_local.slice(11))).size).toBeGreaterThan(
      runs.length * 0.95,
    );
    const offsets = runner.activities.map((activity) => {
      const seconds = (Date.parse(activity.start_date_local) - Date.parse(activity.start_date)) / 1000;
      expect(seconds).toBe(activity['utc_offset']);
      return seconds;
    });
    expect(new Set(offsets)).toEqual(new Set([3600, 7200]));
    expect(new Set(runner.activities.map(({ id }) => id)).size).toBe(runner.activities.length);
  });

  it('has one Sunday 40 % longer than any run of the 30 days before, and no other such step', () => {
    const steps = runs.flatMap((run) => {
      const before = runs.filter((other) => {
        const days = daysBetween(dayOf(other), dayOf(run));
        return days >= 1 && days <= 30;
      });
      const longest = Math.max(...before.map(({ distance }) => distance));
      return before.length >= 10 && run.distance > 1.1 * longest
        ? [{ run, ratio: run.distance / longest }]
        : [];
    });
    expect(steps).toHaveLength(1);
    expect(steps[0]?.ratio).toBeCloseTo(1.4, 1);
    expect(weekday(dayOf(steps[0]?.run as ActivityJson))).toBe(7);
    expect(daysBetween(dayOf(steps[0]?.run as ActivityJson), LAST_DAY)).toBe(14);
  });

  it('has a break of eight days, a heavy week and a lighter one after it', () => {
    const days = [...new Set(runs.map(dayOf))].toSorted();
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
    expect(Math.max(...gaps)).toBe(9);
    const weekM = (weeksAgo: number): number =>
      runs
        .filter((run) => Math.floor(daysBetween(dayOf(run), LAST_DAY) / 7) === weeksAgo)
        .reduce((sum, run) => sum + run.distance, 0);
    expect(weekM(1)).toBeGreaterThan(1.3 * weekM(3));
    expect(weekM(0)).toBeLessThan(0.8 * weekM(1));
  });

  it('has hill repeats once: eight climbs of 14 m', () => {
    const hills = only(named('Hill repeats'));
    expect(hills['total_elevation_gain']).toBeGreaterThanOrEqual(8 * 14);
    expect(hills['total_elevation_gain']).toBeLessThan(8 * 14 + 10);
    expect(daysBetween(dayOf(hills), LAST_DAY)).toBeLessThan(28);
  });

  it('runs the track counter-clockwise, more than 8 km of it in 28 days', () => {
    const sessions = named('Track');
    expect(sessions.length).toBeGreaterThanOrEqual(4);
    for (const session of sessions) {
      const points = streamsOf(runner, session.id)['latlng']?.data as unknown as [number, number][];
      const laps = turnsOf(points.slice(Math.floor(points.length * 0.2), Math.floor(points.length * 0.8)));
      expect(laps).toBeGreaterThan(8);
    }
  });

  it('passes 400 miles in the everyday pair in the heavy week, and has a new pair afterwards', () => {
    const daily = runner.gear['g17300002'];
    const distances = runs
      .filter((run) => run['gear_id'] === 'g17300002')
      .map((run) => ({ day: dayOf(run), distance: run.distance }));
    const runM = distances.reduce((sum, { distance }) => sum + distance, 0);
    let total = Number(daily?.['distance']) - runM;
    expect(total).toBeGreaterThan(0);
    const crossing = distances.toReversed().find(({ distance }) => (total += distance) > 643_738);
    expect(daysBetween(crossing?.day ?? LAST_DAY, LAST_DAY)).toBeLessThan(14);
    const fresh = runs.filter((run) => run['gear_id'] === 'g17300004');
    expect(fresh.length).toBeGreaterThanOrEqual(2);
    const inNewPair = fresh.reduce((sum, run) => sum + run.distance, 0);
    expect(runner.gear['g17300004']?.['distance']).toBe(Math.round(inNewPair));
    expect(Math.max(...fresh.map((run) => daysBetween(dayOf(run), LAST_DAY)))).toBeLessThan(7);
  });

  it('lists the pairs in use, and keeps the retired one for those who ask by id', () => {
    const listed = (runner.athlete['shoes'] as { id: string; retired: boolean }[]).map(({ id }) => id);
    expect(listed).toHaveLength(4);
    expect(listed).not.toContain('g17300001');
    expect(runner.gear['g17300001']).toMatchObject({ retired: true });
    expect(runs.some((run) => run['gear_id'] === 'g17300001')).toBe(true);
  });

  it('has one treadmill run without position and altitude, and one typed in without anything', () => {
    const treadmill = only(runs.filter((run) => run['trainer'] === true));
    expect(treadmill['start_latlng']).toEqual([]);
    expect(Object.keys(streamsOf(runner, treadmill.id)).toSorted()).toEqual([
      'cadence',
      'distance',
      'heartrate',
      'moving',
      'time',
      'velocity_smooth',
    ]);
    const manual = only(runs.filter((run) => run['manual'] === true));
    expect(manual).toMatchObject({ distance: 4000, start_latlng: [], map: { summary_polyline: '' } });
    expect(manual['device_name']).toBeUndefined();
    expect(runner.streams(manual.id)).toBeNull();
  });

  it('has one run recorded by two devices: overlapping, within five minutes and 5 %', () => {
    const phone = only(runs.filter((run) => run['device_name'] === 'Strava App'));
    const watch = only(runs.filter((run) => dayOf(run) === dayOf(phone) && run.id !== phone.id));
    expect(Math.abs(Date.parse(watch.start_date) - Date.parse(phone.start_date))).toBeLessThan(300_000);
    expect(Math.abs(watch.distance / phone.distance - 1)).toBeLessThan(0.1);
    expect([phone['gear_id'], phone['has_heartrate']]).toEqual([null, false]);
  });

  it('has weeks with the same loop again and again, always clockwise', () => {
    const weeks12To16 = runs.filter((run) => {
      const week = 26 - Math.floor(daysBetween(dayOf(run), LAST_DAY) / 7);
      return week >= 12 && week <= 16;
    });
    const inPark = weeks12To16.filter((run) => run['name'] === 'Park loop');
    const sum = (list: readonly ActivityJson[]): number =>
      list.reduce((all, { distance }) => all + distance, 0);
    expect(inPark.length).toBeGreaterThanOrEqual(6);
    expect(sum(inPark) / sum(weeks12To16)).toBeGreaterThan(0.6);
    for (const run of inPark.slice(0, 3)) {
      expect(turnsOf(streamsOf(runner, run.id)['latlng']?.data as unknown as [number, number][])).toBeCloseTo(
        -2,
        0,
      );
    }
  });

  it('does other things than running, too', () => {
    const others = new Set(runner.activities.filter((one) => !isRun(one)).map((one) => one['sport_type']));
    expect(others).toEqual(new Set(['WeightTraining', 'Ride']));
  });

  it('is imperial when asked', () => {
    const imperial = generateSampleRunner({ lastDay: LAST_DAY, units: 'imperial' });
    expect(imperial.athlete['measurement_preference']).toBe('feet');
    expect(imperial.gear['g17300002']?.['converted_distance']).toBeCloseTo(
      Number(imperial.gear['g17300002']?.['distance']) / 1609.344,
      0,
    );
  });

  it('runs where nobody lives', () => {
    for (const run of runs) {
      const [latitude, longitude] = run['start_latlng'] as number[];
      if (latitude === undefined || longitude === undefined) continue;
      expect(Math.abs(latitude - 54.62)).toBeLessThan(0.1);
      expect(Math.abs(longitude - 6.85)).toBeLessThan(0.1);
    }
  });
});

/** How many times a path goes round its middle; counter-clockwise counts positive. */
const turnsOf = (points: readonly (readonly [number, number])[]): number => {
  const middle = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [latitude, longitude] = [middle(0), middle(1)];
  const scale = Math.cos((latitude * Math.PI) / 180);
  const angles = points.map((point) => Math.atan2(point[0] - latitude, (point[1] - longitude) * scale));
  let turned = 0;
  for (let index = 1; index < angles.length; index += 1) {
    const step = (angles[index] ?? 0) - (angles[index - 1] ?? 0);
    turned += step - 2 * Math.PI * Math.round(step / (2 * Math.PI));
  }
  return turned / (2 * Math.PI);
};

describe('its recordings', () => {
  const recorded = runs.filter((run) => runner.streams(run.id) !== null);

  it('say what the summary says', () => {
    for (const run of recorded) {
      const streams = streamsOf(runner, run.id);
      const lengths = new Set(Object.values(streams).map((stream) => stream?.data.length));
      expect(lengths.size).toBe(1);
      const time = streams['time']?.data as unknown as number[];
      const distance = streams['distance']?.data as unknown as number[];
      expect(time.at(-1)).toBe(run.elapsed_time);
      expect(distance.at(-1)).toBe(run.distance);
      expect(run['moving_time']).toBeLessThanOrEqual(run.elapsed_time);
      const altitude = streams['altitude']?.data as unknown as number[] | undefined;
      expect(run['elev_high']).toBe(altitude && Math.max(...altitude));
    }
  });

  it("sample every one to three seconds but for pauses, at a runner's speed", () => {
    for (const run of recorded.slice(0, 12)) {
      const streams = streamsOf(runner, run.id);
      const time = streams['time']?.data as unknown as number[];
      const moving = streams['moving']?.data as unknown as boolean[];
      time.slice(1).forEach((at, index) => {
        const dt = at - (time[index] ?? 0);
        expect(dt).toBeGreaterThanOrEqual(1);
        expect(moving[index + 1] === true && dt > 3).toBe(false);
      });
      const paceSPerKm = (Number(run['moving_time']) / run.distance) * 1000;
      expect(paceSPerKm).toBeGreaterThan(290);
      expect(paceSPerKm).toBeLessThan(420);
    }
  });

  it('carry position errors of two to three metres that change slowly', () => {
    // The same spot of the track, lap after lap: what differs is the error.
    const session = only(named('Track: 7'));
    const points = streamsOf(runner, session.id)['latlng']?.data as unknown as [number, number][];
    const distance = streamsOf(runner, session.id)['distance']?.data as unknown as number[];
    const metres = (a: readonly [number, number], b: readonly [number, number]): number =>
      Math.hypot(a[0] - b[0], (a[1] - b[1]) * Math.cos((a[0] * Math.PI) / 180)) * 111_320;
    const lap = (index: number): number => distance.findIndex((at) => at >= 2000 + index * 400);
    const sameSpot = Array.from({ length: 10 }, (_, index) =>
      metres(points[lap(index)] ?? [0, 0], points[lap(index + 1)] ?? [0, 0]),
    );
    const typical = sameSpot.toSorted((a, b) => a - b)[5] ?? 0;
    expect(typical).toBeGreaterThan(1);
    expect(typical).toBeLessThan(12);
  });

  it('are served by the emulator as lists, details and streams', async () => {
    const emulator = await start({
      source: runner,
      heldWeeks: 4,
      clock: { now: () => Date.parse('2026-11-16T08:00:00Z') },
    });
    const { access_token } = await connect(emulator);
    const list = (await get(emulator, '/athlete/activities?per_page=200', access_token)).data;
    expect(list.length + emulator.held()).toBe(runner.activities.length);
    const released = await emulator.releaseNext();
    const path = `/activities/${released?.activityId}`;
    expect((await get(emulator, path, access_token)).data.gear).toMatchObject({ resource_state: 2 });
    const streams = await get(emulator, `${path}/streams?keys=time,latlng&key_by_type=true`, access_token);
    expect(Object.keys(streams.data)).toEqual(['time', 'distance', 'latlng']);
  });
});
