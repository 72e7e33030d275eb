import { describe, expect, it } from 'vitest';
import { fit, SPORT, SUB_SPORT } from '../../support/files/fit-file.ts';
import { moved, runPoints, STARTS } from '../../support/files/run-points.ts';
import { noteKeys, read, readOne, refusal, totals } from '../../support/files/read.ts';
import { gpx, tcx } from '../../support/files/xml-files.ts';

const POINTS = runPoints();

describe('FIT', () => {
  it('gives points, sums, sport, device and the watch’s own clock', () => {
    const activity = readOne(fit([{ points: POINTS }], { offsetS: 7200 }));
    expect(totals(activity)).toEqual({ distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 });
    expect(activity).toMatchObject({
      startS: STARTS,
      offsetS: 7200,
      zone: 'Europe/Berlin',
      sport: 'running',
      subSport: null,
      indoor: false,
      device: 'Garmin Forerunner 245',
      barometer: null,
      notes: [],
      totals: { distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 },
    });
  });

  it('stays on its day where clocks change in the night: the watch tells the offset of the end', () => {
    const night = (start: string, offsetS: number) => {
      const startS = Date.parse(start) / 1000;
      const points = runPoints({ seconds: 4 * 3600, stepS: 60 });
      return readOne(fit([{ points }], { startS, offsetS }));
    };
    // Berlin, late on 28 March; clocks went forward at two.
    expect(night('2026-03-28T22:50:00Z', 7200).offsetS).toBe(3600);
    // Berlin, half past midnight on 25 October; clocks went back at three.
    expect(night('2026-10-24T22:30:00Z', 3600).offsetS).toBe(7200);
    // A runner who keeps the time of another zone.
    expect(night('2026-10-24T22:30:00Z', -18_000).offsetS).toBe(-18_000);
  });

  it('agrees with the same run as GPX and TCX', () => {
    const [asFit, asTcx, asGpx] = [fit([{ points: POINTS }]), tcx([{ points: POINTS }]), gpx([[POINTS]])].map(
      (file) => readOne(file),
    );
    expect(totals(asFit!)).toEqual(totals(asTcx!));
    expect(totals(asGpx!).distanceM / totals(asFit!).distanceM).toBeCloseTo(1, 2);
    expect(asFit!.streams.time).toEqual(asGpx!.streams.time);
    const places = (activity: typeof asFit) =>
      (activity!.streams.latlng as { data: readonly (readonly [number, number])[] }).data;
    places(asFit).forEach(([lat, lng], i) => {
      expect(lat).toBeCloseTo(places(asGpx)[i]![0], 6);
      expect(lng).toBeCloseTo(places(asGpx)[i]![1], 6);
    });
  });

  it('reads altitude from either field, and knows a barometer by its entry or the model', () => {
    const altitude = (options: Parameters<typeof fit>[1]) => readOne(fit([{ points: POINTS }], options));
    expect(altitude({ altitude: 'enhanced' }).streams.altitude).toEqual(altitude({}).streams.altitude);
    expect(altitude({ altitude: 'none' }).streams.altitude).toBeUndefined();
    expect(altitude({ barometer: true }).barometer).toBe(true);
    expect(altitude({ garminProduct: 2697 })).toMatchObject({ device: 'Garmin Fenix 5', barometer: true });
  });

  it('ignores the altitude of treadmills', () => {
    const activity = readOne(fit([{ points: POINTS, subSport: SUB_SPORT.treadmill }], { place: false }));
    expect(activity).toMatchObject({ sport: 'running', subSport: 'treadmill', indoor: true });
    expect(activity.streams.altitude).toBeUndefined();
    expect(totals(activity).distanceM).toBe(3000);
  });

  it('gives one activity per session, each with its own metres', () => {
    const ride = runPoints({ speedMPerS: 10, stepS: 2 });
    const change = moved(runPoints({ seconds: 60, speedMPerS: 0.5 }), 1002, 10_000);
    const run = moved(POINTS, 1070, 10_030);
    const file = read(
      fit([
        { points: ride, sport: SPORT.cycling },
        { points: change, sport: SPORT.transition },
        { points: run, sport: SPORT.running },
      ]),
    );
    expect(file.activities.map(({ sport }) => sport)).toEqual(['cycling', 'other', 'running']);
    expect(file.activities.map((activity) => totals(activity).distanceM)).toEqual([10_000, 30, 3000]);
    expect(file.activities[2]).toMatchObject({ startS: STARTS + 1070 });
    expect(noteKeys(file.activities[2]!)).toEqual(['distanceOffset']);
  });

  it('gives the laps of a treadmill where the session is missing', () => {
    const laps = [0, 500].map((startT) => ({ startT, timeS: 500, distanceM: 1500 }));
    const activity = readOne(fit([{ points: [], laps }], { unsaved: true }));
    expect(totals(activity)).toMatchObject({ distanceM: 3000, movingTimeS: 1000 });
  });

  it('reads the timer’s stops as pauses', () => {
    const points = [...POINTS.slice(0, 101), ...moved(POINTS.slice(101), 600)];
    const events = [
      { t: 0, stop: false },
      { t: 502, stop: true },
      { t: 1100, stop: false },
      { t: 1600, stop: true },
    ];
    const activity = readOne(fit([{ points, timerS: 1002 }], { events }));
    expect(activity.pauses).toEqual([{ fromS: 502, toS: 1100 }]);
    expect(totals(activity)).toMatchObject({ distanceM: 3000, elapsedTimeS: 1600 });
    expect(totals(activity).movingTimeS).toBe(1600 - 598);
  });

  it('does not believe stops that contradict the session’s timer', () => {
    const events = [
      { t: 10, stop: true },
      { t: 990, stop: false },
    ];
    const activity = readOne(fit([{ points: POINTS, timerS: 1000 }], { events }));
    expect(totals(activity)).toMatchObject({ distanceM: 3000, movingTimeS: 1000 });
  });

  it('believes stops in which nothing was recorded, also where the timer time is the elapsed one', () => {
    // by bus: 5 km in ten minutes
    const points = [...POINTS.slice(0, 101), ...moved(POINTS.slice(101), 600, 5000)];
    const events = [
      { t: 100, stop: true },
      { t: 200, stop: false },
      { t: 500, stop: true },
      { t: 1105, stop: false },
    ];
    const activity = readOne(fit([{ points, timerS: 1600, distanceM: null }], { events, distance: false }));
    expect(activity.pauses).toEqual([{ fromS: 500, toS: 1105 }]);
    expect(totals(activity).movingTimeS).toBe(995);
    expect(Math.abs(totals(activity).distanceM - 2985)).toBeLessThan(15);
  });

  it.each([
    ['evening in New York', 40.7, -74, -4 * 3600, -4 * 3600],
    ['a zone of half hours', 50, 10, 5.5 * 3600, 5.5 * 3600],
    ['the sign the wrong way round', 50, 10, -7200, 7200],
    ['UTC written for both', 50, 10, 0, 7200],
    ['none', 50, 10, undefined, 7200],
    ['a clock off by days', 50, 10, 3 * 86_400, 7200],
  ])('tells the local day: %s', (_, lat, lng, written, offsetS) => {
    const file = fit(
      [{ points: runPoints({ lat, lng }) }],
      written === undefined ? {} : { offsetS: written },
    );
    expect(readOne(file).offsetS).toBe(offsetS);
  });

  it('reads a distance that an app on the watch recorded, in its unit', () => {
    const native = fit([{ points: POINTS, distanceM: 3000 }], { distance: false, place: false });
    expect(totals(readOne(native)).distanceM).toBe(3000);
    expect(noteKeys(readOne(native))).toEqual(['fromTotals']);
    for (const [units, perMetre] of [
      ['m', 1],
      ['km', 0.001],
    ] as const) {
      const file = fit([{ points: POINTS, distanceM: null }], {
        distance: false,
        place: false,
        developerDistance: { name: 'Distance', units, perMetre },
      });
      expect(totals(readOne(file)).distanceM).toBeCloseTo(3000, 0);
    }
  });

  it('reads several files in one, a wrong check sum and a repeated activity', () => {
    const first = fit([{ points: POINTS }]);
    const second = fit([{ points: moved(POINTS, 7200) }]);
    const chained = read(Buffer.concat([first, second]));
    expect(chained.activities).toHaveLength(2);
    expect(chained.notes.map(({ key }) => key)).toEqual(['chained', 'severalActivities']);
    expect(read(Buffer.concat([first, first])).activities).toHaveLength(1);
    const damaged = Uint8Array.from(first);
    damaged[damaged.length - 1]! ^= 0xff;
    expect(read(damaged).notes).toEqual([{ key: 'checksum' }]);
    expect(totals(read(damaged).activities[0]!).distanceM).toBe(3000);
  });

  it('reads a file that breaks off as far as it goes', () => {
    const whole = fit([{ points: POINTS }]);
    for (const length of [whole.length - 10, whole.length >> 1, 400]) {
      const { activities, notes } = read(whole.slice(0, length));
      expect(notes).toEqual([{ key: 'truncated' }]);
      expect(totals(activities[0]!).distanceM).toBeGreaterThan(0);
    }
    const unfinished = Uint8Array.from(whole.slice(0, -2));
    new DataView(unfinished.buffer).setUint32(4, 0, true);
    expect(totals(readOne(unfinished)).distanceM).toBe(3000);
  });

  it('steps over holes in the middle of a file', () => {
    // a pause of an hour half-way, which is no hole
    const points = [...POINTS.slice(0, 100), ...moved(POINTS.slice(100), 3600)];
    const whole = fit([{ points }]);
    for (const [at, lost] of [
      [1200, 7],
      [1700, 1],
      [2600, 60],
      [3200, 13],
    ] as const) {
      const file = read(Buffer.concat([whole.slice(0, at), whole.slice(at + lost)]));
      expect(file.notes).toEqual([{ key: 'truncated' }]);
      const [activity] = file.activities;
      expect(totals(activity!).distanceM).toBeGreaterThan(2900);
      expect(totals(activity!).elapsedTimeS).toBe(4600);
      expect(activity!.sport).toBe('running');
    }
  });

  it('neither day nor metres come from a clock not yet set', () => {
    const points = [...moved(POINTS.slice(0, 10), 631_065_600 - STARTS), ...POINTS.slice(10)];
    const activity = readOne(fit([{ points, startT: 0, elapsedS: 1000, distanceM: 3000 }]));
    expect(activity.startS).toBe(STARTS);
    expect(totals(activity)).toMatchObject({ distanceM: 3000, elapsedTimeS: 1000 });
    expect(noteKeys(activity)).toEqual(['clockNotSet']);
  });

  it('reads points without any session', () => {
    expect(totals(readOne(fit([{ points: POINTS, distanceM: null }]))).distanceM).toBe(3000);
  });

  it.each([
    ['settings', fit([], { fileType: 2 }), { code: 'notAnActivity', detail: 'settings' }],
    ['monitoring', fit([], { fileType: 32 }), { code: 'notAnActivity', detail: 'monitoring_b' }],
    ['a course', fit([{ points: POINTS }], { fileType: 6 }), { code: 'route' }],
    ['an activity without points', fit([]), { code: 'noPoints' }],
    ['a header alone', fit([{ points: POINTS }]).slice(0, 14), { code: 'badFit' }],
    [
      'noise after the header',
      Buffer.concat([fit([]).slice(0, 14), Buffer.alloc(500, 7)]),
      { code: 'badFit' },
    ],
  ])('refuses %s', (_, bytes, expected) => {
    expect(refusal(bytes)).toMatchObject({ kind: 'FIT', ...expected });
  });

  it('refuses more points than any recording has', () => {
    expect(refusal(fit([{ points: POINTS }]), { points: 200 })).toMatchObject({ code: 'tooManyPoints' });
  });
});
