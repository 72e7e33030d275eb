import { describe, expect, it } from 'vitest';
import { isoTime, moved, runPoints, STARTS } from '../../support/files/run-points.ts';
import { noteKeys, read, readOne, totals } from '../../support/files/read.ts';
import { fit } from '../../support/files/fit-file.ts';
import { gpx, tcx } from '../../support/files/xml-files.ts';

const POINTS = runPoints();
const DAY_S = 86_400;

/** The run with its first or last points on another clock. */
const withClock = (wrong: (t: number) => boolean, startS: number) =>
  gpx([[POINTS]], { time: ({ t }) => isoTime(t, wrong(t) ? startS : STARTS) });

describe('a clock not yet set', () => {
  it.each([
    ['1970, first point', (t: number) => t === 0, 0],
    ['1970, first minute', (t: number) => t < 60, 0],
    ['1989, the zero of FIT', (t: number) => t < 50, 631_065_600],
    ['a firmware date years ago', (t: number) => t < 100, STARTS - 1000 * DAY_S],
    ['a week rollover ahead', (t: number) => t < 30, STARTS + 7168 * DAY_S],
    ['1970 for half of the run', (t: number) => t < 500, 0],
    ['1970 at the end', (t: number) => t > 900, 0],
    ['21 days off in the middle', (t: number) => t >= 400 && t < 430, STARTS - 21 * DAY_S],
  ])('neither decides the day nor costs metres: %s', (_, wrong, startS) => {
    const activity = readOne(withClock(wrong, startS));
    expect(activity.startS).toBe(STARTS);
    expect(totals(activity)).toMatchObject({ elapsedTimeS: 1000, movingTimeS: 1000 });
    expect(Math.abs(totals(activity).distanceM - 3000)).toBeLessThan(20);
    expect(noteKeys(activity)).toEqual(['clockNotSet']);
  });

  it('tells no day where it never was set, but the durations', () => {
    const activity = readOne(gpx([[POINTS]], { time: ({ t }) => isoTime(t, 0) }));
    expect(activity).toMatchObject({ startS: null, offsetS: null });
    expect(totals(activity).elapsedTimeS).toBe(1000);
  });

  it.each([
    ['days', (t: number) => t < 20, STARTS - 3 * DAY_S],
    ['a day ahead, at the end', (t: number) => t > 980, STARTS + DAY_S],
  ])('may be wrong by %s for some points', (_, wrong, startS) => {
    const activity = readOne(withClock(wrong, startS));
    expect(activity.startS).toBe(STARTS);
    expect(totals(activity).elapsedTimeS).toBe(1000);
  });

  it('may be set half-way: a counter that goes on is one run, one that starts anew are two', () => {
    const half = POINTS.length >> 1;
    const late = moved(POINTS.slice(half), 30 * DAY_S);
    expect(totals(readOne(tcx([{ points: [...POINTS.slice(0, half), ...late] }])))).toEqual({
      distanceM: 3000,
      movingTimeS: 1000,
      elapsedTimeS: 1000,
    });
    const anew = moved(runPoints({ seconds: 900 }), 30 * DAY_S);
    expect(read(tcx([{ points: [...POINTS, ...anew] }])).activities).toHaveLength(2);
  });

  it('is right where a run is gone on with a day later: the counter goes on, and they are two', () => {
    const resumed = moved(POINTS, DAY_S, 3000);
    const { activities } = read(fit([{ points: [...POINTS, ...resumed], elapsedS: 2000 }]));
    expect(activities.map((activity) => totals(activity).distanceM)).toEqual([3000, 3000]);
  });

  it('is not suspected where short tracks lie days or weeks apart', () => {
    const short = runPoints({ seconds: 300 });
    for (const days of [1, 3, 30]) {
      const tracks = gpx([[POINTS], [moved(short, days * DAY_S)]]);
      expect(read(tracks).activities.map((activity) => totals(activity).elapsedTimeS)).toEqual([1000, 300]);
      expect(read(gpx([[POINTS, moved(POINTS, days * DAY_S)]])).activities).toHaveLength(2);
      expect(read(gpx([[[...POINTS, ...moved(POINTS, days * DAY_S)]]])).activities).toHaveLength(2);
    }
  });

  it('is not suspected where two long recordings lie weeks apart', () => {
    const long = runPoints({ seconds: 4000 });
    const { activities } = read(gpx([[[...long, ...moved(long, 30 * DAY_S)]]]));
    expect(activities.map((activity) => totals(activity).elapsedTimeS)).toEqual([4000, 4000]);
  });

  it('drops single times that run backwards', () => {
    const activity = readOne(gpx([[POINTS]], { time: ({ t }) => isoTime(t === 500 ? 100 : t) }));
    expect(totals(activity).elapsedTimeS).toBe(1000);
    expect(noteKeys(activity)).toEqual(['timesBackwards']);
  });
});

describe('a clock that is set back in the middle of running', () => {
  /** The run with what comes from `fromT` on told by a clock that is behind. */
  const behind = (byS: number, fromT: number) =>
    POINTS.map((each) => (each.t < fromT ? each : { ...each, t: each.t - byS }));
  const WHOLE = { distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 };

  it.each([
    ['half a minute', 30, 500],
    ['an hour', 3600, 500],
    ['an hour, soon after the start', 3600, 100],
    ['two hours, near the end', 7200, 900],
    ['as long as it had run', 500, 500],
  ])('costs nothing: %s', (_, byS, fromT) => {
    const points = behind(byS, fromT);
    for (const file of [gpx([[points]]), tcx([{ points }]), fit([{ points, elapsedS: 1000 }])]) {
      const activity = readOne(file);
      const { distanceM, ...times } = totals(activity);
      expect(times).toEqual({ movingTimeS: 1000, elapsedTimeS: 1000 });
      expect(Math.abs(distanceM - 3000)).toBeLessThan(20);
      expect(noteKeys(activity)).toContain('clockNotSet');
    }
  });

  it('is followed by the laps after it', () => {
    const points = behind(3600, 300);
    const laps = [0, 250, 500, 750].map((t) => ({
      points: points.filter((_, i) => POINTS[i]!.t >= t && POINTS[i]!.t < t + (t === 750 ? 251 : 250)),
    }));
    expect(totals(readOne(tcx(laps)))).toEqual(WHOLE);
  });

  it('may happen twice', () => {
    const points = behind(3600, 300).map((each, i) =>
      POINTS[i]!.t < 700 ? each : { ...each, t: each.t - 3600 },
    );
    expect(totals(readOne(tcx([{ points }])))).toEqual(WHOLE);
  });

  it('is none where the points were written twice, though the run ends where it began', () => {
    const there = POINTS.slice(0, 101);
    const loop = POINTS.map((each, i) => (i <= 100 ? each : { ...each, lng: there[200 - i]!.lng }));
    expect(totals(readOne(gpx([[[...loop, ...loop]]]))).elapsedTimeS).toBe(1000);
    expect(Math.abs(totals(readOne(gpx([[[...loop, ...loop]]]))).distanceM - 3000)).toBeLessThan(20);
  });

  it('is none where a second device recorded the same loop, at instants of its own', () => {
    const there = POINTS.slice(0, 101);
    const loop = POINTS.map((each, i) => (i <= 100 ? each : { ...each, lng: there[200 - i]!.lng }));
    const other = loop.slice(1).map((each) => ({ ...each, t: each.t - 2, lat: each.lat + 0.00005 }));
    const activity = readOne(gpx([[[...loop, ...other]]]));
    expect(totals(activity).elapsedTimeS).toBeLessThan(1010);
    expect(totals(activity).distanceM).toBeLessThan(3300);
  });

  it('is none where times fall again and again', () => {
    const long = runPoints({ seconds: 4000 });
    const fallen = (times: number) =>
      readOne(
        tcx([
          {
            points: long.map((each) => ({
              ...each,
              t: each.t - 3600 * Math.min(times, Math.floor(each.t / 100)),
            })),
          },
        ]),
      );
    expect(totals(fallen(8)).elapsedTimeS).toBe(4000);
    expect(noteKeys(fallen(9))).toContain('timesBackwards');
  });

  it('is none where a block stands in the wrong order', () => {
    const file = gpx([[[...POINTS.slice(100), ...POINTS.slice(0, 100)]]]);
    expect(totals(readOne(file)).elapsedTimeS).toBe(1000);
    expect(noteKeys(readOne(file))).toEqual(['outOfOrder']);
  });
});
