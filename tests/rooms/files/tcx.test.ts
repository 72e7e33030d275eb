import { describe, expect, it } from 'vitest';
import { moved, runPoints } from '../../support/files/run-points.ts';
import { noteKeys, read, readOne, refusal, totals } from '../../support/files/read.ts';
import { tcx, tcxActivity, tcxFile } from '../../support/files/xml-files.ts';

const POINTS = runPoints();
const half = POINTS.length >> 1;

describe('TCX', () => {
  it('gives points, laps, sums, sport and device', () => {
    const laps = [
      { points: POINTS.slice(0, half), timeS: 500, distanceM: 1500 },
      { points: POINTS.slice(half), timeS: 500, distanceM: 1500 },
    ];
    const activity = readOne(tcx(laps, { device: 'Garmin Forerunner 245' }));
    expect(totals(activity)).toEqual({ distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 });
    expect(activity).toMatchObject({
      sport: 'running',
      device: 'Garmin Forerunner 245',
      laps: [
        { startS: 0, timeS: 500, distanceM: 1500 },
        { startS: 500, timeS: 500, distanceM: 1500 },
      ],
      totals: { distanceM: 3000, movingTimeS: 1000 },
      pauses: [],
      notes: [],
    });
  });

  it('knows a barometer by the device', () => {
    const of = (device: string) => readOne(tcx([{ points: POINTS }], { device })).barometer;
    expect(of('Garmin Fenix 7')).toBe(true);
    expect(of('Garmin Forerunner 45')).toBe(false);
    expect(of('A watch')).toBeNull();
  });

  it('gives every activity of a file and every leg of a session', () => {
    const ride = tcxActivity([{ points: runPoints({ speedMPerS: 6 }) }], { sport: 'Biking' });
    const run = tcxActivity([{ points: moved(POINTS, 1100) }]);
    const session = `<MultiSportSession><FirstSport>${ride}</FirstSport><NextSport>${run}</NextSport></MultiSportSession>`;
    for (const body of [session, ride + run]) {
      const { activities, notes } = read(tcxFile(body));
      expect(activities.map(({ sport }) => sport)).toEqual(['cycling', 'running']);
      expect(activities.map((activity) => totals(activity).distanceM)).toEqual([6000, 3000]);
      expect(notes).toEqual([{ key: 'severalActivities', count: 2 }]);
    }
  });

  it('joins points of one second field by field', () => {
    const file = tcx([{ points: POINTS }]).replaceAll(
      /<Trackpoint>(<Time>[^<]*<\/Time>)(<Position>.*?<\/Position>)(.*?)<\/Trackpoint>/g,
      '<Trackpoint>$1$2</Trackpoint><Trackpoint>$1$3</Trackpoint>',
    );
    const activity = readOne(file);
    expect(activity.streams).toEqual(readOne(tcx([{ points: POINTS }])).streams);
    expect(activity.notes).toEqual([{ key: 'sameSecond', count: POINTS.length }]);
    // the other way round, and with parts of seconds
    const swapped = file
      .replaceAll(
        /(<Trackpoint>(?:(?!<\/Trackpoint>).)*<\/Position><\/Trackpoint>)(<Trackpoint>.*?<\/Trackpoint>)/g,
        '$2$1',
      )
      .replaceAll('Z</Time><Alt', '.250Z</Time><Alt');
    expect(totals(readOne(swapped))).toMatchObject({ distanceM: 3000 });
  });

  it('joins points of one second that stand apart: all places first, then all distances', () => {
    const places = tcx([{ points: POINTS, timeS: 1000, distanceM: 3000 }], {
      altitude: false,
      distance: () => null,
    });
    const others = /<Track>(.*)<\/Track>/s.exec(tcx([{ points: POINTS }], { place: false }))![1]!;
    const activity = readOne(places.replace('</Track>', `${others}</Track>`));
    expect(activity.streams).toEqual(readOne(tcx([{ points: POINTS }])).streams);
    expect(activity.notes).toEqual([{ key: 'sameSecond', count: POINTS.length }]);
  });

  it('takes distance and times from the laps where the points have none', () => {
    const laps = [
      { points: POINTS.slice(0, half), timeS: 500, distanceM: 1500 },
      { points: POINTS.slice(half), timeS: 500, distanceM: 1500 },
    ];
    const treadmill = readOne(tcx(laps, { place: false, altitude: false, distance: () => null }));
    expect(totals(treadmill)).toMatchObject({ distanceM: 3000, elapsedTimeS: 1000 });
    expect(noteKeys(treadmill)).toEqual(['fromTotals']);
    const zeros = readOne(tcx(laps, { place: false, altitude: false, distance: () => '0' }));
    expect(totals(zeros).distanceM).toBe(3000);
    const without = readOne(
      tcx([
        { points: [], startT: 0, timeS: 600, distanceM: 2000 },
        { points: [], startT: 600, timeS: 400, distanceM: 1000 },
      ]),
    );
    expect(totals(without)).toEqual({ distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 });
    expect(without.startS).toBe(Date.UTC(2026, 4, 3, 6) / 1000);
    const timeOnly = readOne(tcx([{ points: [], timeS: 600 }]));
    expect(totals(timeOnly)).toMatchObject({ distanceM: 0, elapsedTimeS: 600 });
  });

  it('takes the distance from the laps where the places stand still: a treadmill that says nothing of it', () => {
    const laps = [{ points: POINTS, timeS: 1000, distanceM: 3000 }];
    const { lat, lng } = POINTS[0]!;
    const still = POINTS.map((point, i) => ({ ...point, lat, lng: lng + (i % 2) * 1e-5 }));
    const standing = readOne(tcx([{ ...laps[0]!, points: still }], { distance: () => null }));
    expect(totals(standing)).toMatchObject({ distanceM: 3000, elapsedTimeS: 1000 });
    expect(noteKeys(standing)).toEqual(['fromTotals']);
    // fixes that wander about a house add up to more than the laps; in a small hall they are a way
    const about = (reachM: number) =>
      readOne(
        tcx(
          [
            {
              ...laps[0]!,
              points: POINTS.map((point, i) => ({
                ...point,
                lat,
                lng: lng + ((i % 4) * reachM) / 71_500 / 3,
              })),
            },
          ],
          { distance: () => null },
        ),
      );
    expect(totals(about(40)).distanceM).toBe(3000);
    expect(totals(about(90)).distanceM).toBeGreaterThan(4400);
    // a lap that states what nobody runs in its time says nothing
    const wrong = readOne(tcx([{ ...laps[0]!, distanceM: 30_000 }], { distance: () => null }));
    expect(Math.abs(totals(wrong).distanceM - 3000)).toBeLessThan(20);
  });

  it('goes on to the end of the last lap where its points end before', () => {
    const laps = [0, 500].map((startT) => ({
      points: POINTS.filter(({ t }) => t >= startT && t < startT + 490),
      startT,
      timeS: 500,
      distanceM: 1500,
    }));
    const activity = readOne(tcx(laps, { place: false, altitude: false, distance: () => null }));
    expect(totals(activity)).toMatchObject({ distanceM: 3000, elapsedTimeS: 1000 });
  });

  it('lets a lap stand for itself of which no point tells', () => {
    const third = (k: number) => POINTS.filter(({ t }) => t >= k * 300 && t < (k + 1) * 300);
    const lap = (k: number, told: boolean) => ({
      points: told ? third(k).map((point) => ({ ...point, d: point.d - (k === 2 ? 900 : 0) })) : [],
      startT: k * 300,
      timeS: 300,
      distanceM: 900,
    });
    const of = (...told: readonly boolean[]) => totals(readOne(tcx(told.map((each, k) => lap(k, each)))));
    expect(of(true, false, true).distanceM).toBeCloseTo(2685, -2);
    expect(of(true, false, true)).toMatchObject({ elapsedTimeS: 895, movingTimeS: 890 });
    expect(of(true, false).distanceM).toBeCloseTo(1785, -2);
    expect(of(true, false).elapsedTimeS).toBe(600);
    // a counter that goes on over the lap has its metres already
    const goesOn = [lap(0, true), lap(1, false), { ...lap(2, true), points: third(2) }];
    expect(totals(readOne(tcx(goesOn))).distanceM).toBeCloseTo(2685, -2);
  });

  it('counts what the counter had at its first point, where the laps say that it was run', () => {
    const half = POINTS.length >> 1;
    const laps = [
      { points: POINTS.slice(0, half), timeS: 500, distanceM: 1500 },
      { points: POINTS.slice(half), timeS: 500, distanceM: 1500 },
    ];
    const late = ({ t, d }: { t: number; d: number }) => (t < 500 ? null : d.toFixed(1));
    expect(totals(readOne(tcx(laps, { place: false, distance: late }))).distanceM).toBe(3000);
    const begun = readOne(tcx([{ points: POINTS.slice(20), startT: 0, timeS: 1000, distanceM: 3000 }]));
    expect(totals(begun)).toMatchObject({ distanceM: 3000, elapsedTimeS: 1000 });
  });

  it('believes points that agree with the places, whatever unit the lap is in', () => {
    for (const distanceM of [3, 300_000, 3_000_000])
      expect(totals(readOne(tcx([{ points: POINTS, timeS: 1000, distanceM }]))).distanceM).toBe(3000);
    const millimetres = tcx([{ points: POINTS, timeS: 1000, distanceM: 3000 }], {
      place: false,
      distance: ({ d }) => String(d * 1000),
    });
    expect(totals(readOne(millimetres)).distanceM).toBe(3000);
  });

  it('starts a counter at zero that goes on from an earlier leg', () => {
    for (const beforeM of [40_000, 1900, 51_890]) {
      const points = POINTS.map((point) => ({ ...point, d: point.d + beforeM }));
      for (const place of [true, false]) {
        const activity = readOne(tcx([{ points, timeS: 1000, distanceM: 3000 }], { place }));
        expect(totals(activity).distanceM).toBe(3000);
        expect(activity.notes).toEqual([{ key: 'distanceOffset', valueM: beforeM }]);
      }
    }
    const late = readOne(tcx([{ points: POINTS.slice(10), timeS: 1000, distanceM: 3000 }]));
    expect(late.notes).toEqual([]);
    const restarted = POINTS.map((point, i) => ({ ...point, d: (i < half ? 40_000 : 0) + (point.d % 1500) }));
    expect(totals(readOne(tcx([{ points: restarted }]))).distanceM).toBeGreaterThan(2950);
  });

  it('puts a distance in other units right, by the places or by the laps', () => {
    const written = (perMetre: number, lapM: number | undefined, place: boolean) =>
      readOne(
        tcx([{ points: POINTS, timeS: 1000, ...(lapM !== undefined && { distanceM: lapM }) }], {
          place,
          distance: ({ d }) => (d * perMetre).toFixed(5),
        }),
      );
    for (const [perMetre, lapM, place] of [
      [0.001, 3000, true],
      [0.001, 3000, false],
      [0.001, 3, true],
      [0.001, undefined, true],
      [1 / 1609.344, 3000, true],
      [1 / 1609.344, undefined, true],
      [1 / 0.3048, 3000, false],
      [1, 3, true],
      [1, 3, false],
    ] as const) {
      const activity = written(perMetre, lapM, place);
      expect(totals(activity).distanceM).toBeCloseTo(3000, 0);
      expect(activity.totals.distanceM ?? 3000).toBeCloseTo(3000, 0);
    }
    expect(written(1, 3000, true).notes).toEqual([]);
    // half of a run without GPS is no other unit
    const lost = POINTS.map((point, i) =>
      i > 60 ? { ...point, lat: POINTS[60]!.lat, lng: POINTS[60]!.lng } : point,
    );
    expect(totals(readOne(tcx([{ points: lost, distanceM: 3000 }]))).distanceM).toBe(3000);
  });

  it('does not use a distance that fits neither the laps nor the places', () => {
    const activity = readOne(
      tcx([{ points: POINTS, timeS: 1000, distanceM: 3000 }], { distance: ({ d }) => (d * 0.3).toFixed(1) }),
    );
    expect(Math.abs(totals(activity).distanceM - 3000)).toBeLessThan(20);
    expect(activity.notes).toEqual([{ key: 'distanceDropped', valueM: 3000 }]);
  });

  it('counts nothing while the watch was carried from lap to lap', () => {
    const rest = moved(POINTS.slice(half), 1200, 0).map((point) => ({ ...point, lng: point.lng + 0.07 }));
    const laps = [
      { points: POINTS.slice(0, half), timeS: 500, distanceM: 1500 },
      { points: rest, timeS: 500, distanceM: 1500 },
    ];
    for (const distance of [undefined, () => null]) {
      const activity = readOne(tcx(laps, { ...(distance && { distance }) }));
      expect(Math.abs(totals(activity).distanceM - 3000)).toBeLessThan(25);
      expect(Math.abs(totals(activity).movingTimeS - 1000)).toBeLessThanOrEqual(5);
      expect(activity.pauses).toHaveLength(1);
    }
  });

  it('counts on to the stop itself where the distance is recorded', () => {
    // ten stops of a minute; the counter shows 15 m more at the first point after each
    const laps = Array.from({ length: 10 }, (_, i) => ({
      points: moved(POINTS.slice(i * 20, i * 20 + 20), i * 60),
      timeS: 100,
      distanceM: 300,
    }));
    const activity = readOne(tcx(laps));
    expect(activity.pauses).toHaveLength(9);
    expect(totals(activity).distanceM).toBe(POINTS[199]!.d);
  });

  it('reads points of which each holds one thing, and tracks of one point', () => {
    const single = tcx([{ points: POINTS, timeS: 1000, distanceM: 3000 }]).replaceAll(
      '</Trackpoint>',
      '</Trackpoint></Track><Track>',
    );
    expect(totals(readOne(single))).toEqual({ distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 });
  });

  it.each([
    [
      'a course',
      '<TrainingCenterDatabase><Courses><Course><Track/></Course></Courses></TrainingCenterDatabase>',
      'route',
    ],
    ['nothing', '<TrainingCenterDatabase><Activities/></TrainingCenterDatabase>', 'noPoints'],
    ['an activity without anything', tcx([{ points: [] }]), 'noPoints'],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(text)).toMatchObject({ code, kind: 'TCX' });
  });
});

describe('TCX, further faults', () => {
  it('joins points of one second over the borders of tracks', () => {
    const file = tcx([{ points: POINTS, timeS: 1000, distanceM: 3000 }]).replaceAll(
      /<Trackpoint>(<Time>[^<]*<\/Time>)(<Position>.*?<\/Position>)(.*?)<\/Trackpoint>/g,
      '<Trackpoint>$1$2</Trackpoint></Track><Track><Trackpoint>$1$3</Trackpoint>',
    );
    expect(totals(readOne(file))).toEqual({ distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 });
  });

  it('takes kilometres of a treadmill for what they are, by the pace alone', () => {
    const lap = { points: POINTS, timeS: 1000, distanceM: 3 };
    const inPoints = readOne(tcx([lap], { place: false, distance: ({ d }) => (d / 1000).toFixed(5) }));
    expect(totals(inPoints).distanceM).toBeCloseTo(3000, 0);
    expect(inPoints.totals.distanceM).toBe(3000);
    expect(
      totals(readOne(tcx([{ points: [], startT: 0, timeS: 1000, distanceM: 3 }]))).distanceM,
    ).toBeCloseTo(3000);
    // a watch that lay on the table for hours ran nowhere
    expect(totals(readOne(tcx([{ points: [], startT: 0, timeS: 10_000, distanceM: 3 }]))).distanceM).toBe(3);
  });

  it.each([
    ['centimetres', 0.01],
    ['millimetres', 0.001],
  ])('takes %s for what they are, by the pace alone', (_, unit) => {
    const lap = { points: POINTS, timeS: 1000, distanceM: 3000 / unit };
    const activity = readOne(tcx([lap], { place: false, distance: ({ d }) => (d / unit).toFixed(0) }));
    expect(totals(activity).distanceM).toBe(3000);
    expect(activity.totals.distanceM).toBe(3000);
    expect(noteKeys(activity)).toEqual(['distanceUnit']);
  });

  it('takes miles for what they are where as many kilometres would be a walk, and never feet, by the pace alone', () => {
    const metres = (unit: number, seconds: number): number =>
      totals(
        readOne(
          tcx([{ points: [], startT: 0, timeS: seconds, distanceM: Number((3000 / unit).toFixed(4)) }]),
        ),
      ).distanceM;
    expect(metres(1609.344, 1500)).toBeCloseTo(3000, 0);
    expect(metres(1609.344, 1000)).toBeCloseTo(1864, 0);
    expect(metres(0.3048, 1000)).toBeCloseTo(9842.5, 0);
  });

  it('keeps metres that the lap counts before the first point', () => {
    const points = POINTS.slice(1).map((point) => ({ ...point, d: point.d + 400 }));
    const activity = readOne(tcx([{ points, timeS: 1000, distanceM: 3400 }]));
    expect(activity.notes).toEqual([]);
  });

  it('tells no day from laps and summaries of a clock not yet set', () => {
    const summary = tcx([{ points: [], startT: 0, timeS: 1000, distanceM: 3000 }]).replaceAll(
      '2026-',
      '1970-',
    );
    expect(readOne(summary)).toMatchObject({ startS: null, offsetS: null });
    const lap = tcx([{ points: POINTS, timeS: 1000, distanceM: 3000 }]).replace(
      'StartTime="2026',
      'StartTime="1970',
    );
    expect(readOne(lap)).toMatchObject({ laps: [{ startS: null, timeS: 1000 }] });
  });

  it('reads thousands in groups beside a decimal comma', () => {
    const german = ({ d }: { d: number }) => d.toLocaleString('de', { minimumFractionDigits: 1 });
    expect(totals(readOne(tcx([{ points: POINTS }], { place: false, distance: german }))).distanceM).toBe(
      3000,
    );
    const english = ({ d }: { d: number }) => d.toLocaleString('en', { minimumFractionDigits: 1 });
    expect(totals(readOne(tcx([{ points: POINTS }], { place: false, distance: english }))).distanceM).toBe(
      3000,
    );
  });
});
