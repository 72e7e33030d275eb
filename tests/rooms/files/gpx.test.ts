import { describe, expect, it } from 'vitest';
import { isoTime, moved, runPoints } from '../../support/files/run-points.ts';
import { noteKeys, read, readOne, refusal, totals } from '../../support/files/read.ts';
import { gpx } from '../../support/files/xml-files.ts';

const POINTS = runPoints();

describe('GPX', () => {
  it('gives places, times, altitude, the start and the day of the place', () => {
    const activity = readOne(gpx([[POINTS]], { type: 'running' }));
    expect(totals(activity)).toMatchObject({ movingTimeS: 1000, elapsedTimeS: 1000 });
    expect(totals(activity).distanceM).toBeCloseTo(3000, -2);
    expect(activity).toMatchObject({
      startS: Date.UTC(2026, 4, 3, 6) / 1000,
      zone: 'Europe/Berlin',
      offsetS: 7200,
      sport: 'running',
      indoor: false,
      device: 'Test watch',
      notes: [],
    });
  });

  it.each([
    ['45 N 40 W', 45, -40],
    ['10 N 20 E', 10, 20],
    ['16 S across 180 degrees', -16.5, 179.985],
  ])('reads runs anywhere: %s', (_, lat, lng) => {
    const points = runPoints({ lat, lng });
    const around = points.map((point) => ({ ...point, lng: point.lng > 180 ? point.lng - 360 : point.lng }));
    expect(Math.abs(totals(readOne(gpx([[around]]))).distanceM - 3000)).toBeLessThan(60);
  });

  it('ignores prefixes and what extensions call time, ele or trkpt', () => {
    const foreign = gpx([[POINTS]], { prefix: 'g:' }).replaceAll(
      '</g:trkpt>',
      '<g:extensions><x:time>1999-01-01T00:00:00Z</x:time><x:ele>9999</x:ele></g:extensions></g:trkpt>',
    );
    expect(readOne(foreign).streams).toEqual(readOne(gpx([[POINTS]])).streams);
  });

  it('reads a sport from the type of the track, names of treadmills as indoors', () => {
    const sportOf = (type: string) => {
      const { sport, subSport, indoor } = readOne(gpx([[POINTS]], { type }));
      return { sport, subSport, indoor };
    };
    expect(sportOf('Run')).toEqual({ sport: 'running', subSport: null, indoor: false });
    expect(sportOf('9')).toEqual({ sport: 'running', subSport: null, indoor: false });
    expect(sportOf('trail_running')).toEqual({ sport: 'running', subSport: 'trail_running', indoor: false });
    expect(sportOf('treadmill_running').indoor).toBe(true);
    expect(sportOf('cycling').sport).toBe('cycling');
    expect(sportOf('Kayaking').sport).toBe('other');
    expect(readOne(gpx([[POINTS]])).sport).toBeNull();
  });

  it('reads times with an offset as the runner’s own clock, and UTC without a zone', () => {
    const written = (suffix: string, shiftH: number) =>
      readOne(
        gpx([[POINTS]], {
          time: ({ t }) =>
            new Date(Date.UTC(2026, 4, 3, 6 + shiftH, 0, t)).toISOString().replace('.000Z', suffix),
        }),
      );
    for (const suffix of ['-0700', '-07:00', '.250-07:00'])
      expect(written(suffix, -7)).toMatchObject({ offsetS: -7 * 3600 });
    expect(written('+00:00', 0)).toMatchObject({ offsetS: 7200, startS: Date.UTC(2026, 4, 3, 6) / 1000 });
    expect(written('', 0).startS).toBe(Date.UTC(2026, 4, 3, 6) / 1000);
  });

  it('counts neither metres nor moving time from one segment to the next', () => {
    for (const [gapS, gapM] of [
      [1200, 5000],
      [300, 800],
      [3600, 40_000],
    ] as const) {
      const activity = readOne(gpx([[POINTS, moved(POINTS, 1000 + gapS, 3000 + gapM)]]));
      expect(activity.pauses).toEqual([{ fromS: 1000, toS: 1000 + gapS }]);
      expect(Math.abs(totals(activity).distanceM - 6000)).toBeLessThan(40);
      expect(totals(activity).movingTimeS).toBe(2000);
    }
  });

  it('goes on where segments follow at once: one per lap, even one per point', () => {
    const halves = [POINTS.slice(0, 100), POINTS.slice(100)];
    const single = POINTS.map((point) => [point]);
    for (const segments of [halves, single]) {
      const activity = readOne(gpx([segments]));
      expect(activity.pauses).toEqual([]);
      expect(totals(activity).movingTimeS).toBe(1000);
    }
  });

  it('sorts tracks that stand out of order, and says so', () => {
    const activity = readOne(gpx([[moved(POINTS, 1000, 3000)], [POINTS]]));
    expect(totals(activity)).toMatchObject({ elapsedTimeS: 2000 });
    expect(Math.abs(totals(activity).distanceM - 6000)).toBeLessThan(40);
    expect(noteKeys(activity)).toContain('outOfOrder');
  });

  it('reads points that were written last first', () => {
    const activity = readOne(gpx([[POINTS.toReversed()]]));
    expect(activity.streams).toEqual(readOne(gpx([[POINTS]])).streams);
    expect(noteKeys(activity)).toEqual(['outOfOrder']);
  });

  it('leaves out the ways from segment to segment where no times are known, too', () => {
    const activity = readOne(gpx([[POINTS, moved(POINTS, 0, 8000)]], { time: () => null }));
    expect(Math.abs(totals(activity).distanceM - 6000)).toBeLessThan(40);
  });

  it('gives activities of their own for what lies days apart or is another sport', () => {
    const day = 24 * 3600;
    const file = read(gpx([[POINTS], [moved(POINTS, 3 * day)], [moved(POINTS, 9 * 3600)]]));
    expect(file.activities.map((activity) => totals(activity).elapsedTimeS)).toEqual([1000, 1000, 1000]);
    expect(file.notes.map(({ key }) => key)).toEqual(['outOfOrder', 'daysApart', 'severalActivities']);
    expect(read(gpx([[POINTS, moved(POINTS, 2 * day)]])).activities).toHaveLength(2);
    // a lunch in between is a pause
    expect(read(gpx([[POINTS], [moved(POINTS, 3 * 3600)]])).activities).toHaveLength(1);
    const ride = gpx([[POINTS]], { type: 'cycling' });
    const both = ride.replace(
      '</trk>',
      `</trk>${/<trk>[^]*<\/trk>/.exec(gpx([[moved(POINTS, 1100)]], { type: 'running' }))![0]}`,
    );
    expect(read(both).activities.map(({ sport }) => sport)).toEqual(['cycling', 'running']);
  });

  it('reads what segments repeat once', () => {
    const growing = [POINTS.slice(0, 60), POINTS.slice(0, 130), POINTS];
    const activity = readOne(gpx([growing]));
    expect(totals(activity).elapsedTimeS).toBe(1000);
    expect(Math.abs(totals(activity).distanceM - 3000)).toBeLessThan(20);
    expect(noteKeys(activity)).toContain('repeatedPoints');
  });

  it('keeps all places where most points have no time, and uses no times then', () => {
    const late = moved(POINTS.slice(0, 21), 1000, 3000);
    const activity = readOne(
      gpx([[[...POINTS, ...late]]], {
        time: ({ t }) => (t <= 1000 && t > 0 ? null : '2026-05-03T08:00:00Z'),
      }),
    );
    expect(activity.streams.time).toBeUndefined();
    expect(Math.abs(totals(activity).distanceM - 3300)).toBeLessThan(40);
    expect(noteKeys(activity)).toEqual(['mostlyUntimed']);
    const untimed = readOne(gpx([[POINTS]], { time: () => null }));
    expect(untimed).toMatchObject({ startS: null, offsetS: null, zone: 'Europe/Berlin', notes: [] });
  });

  it('gives a few points without a time one by their order, those at the ends as well', () => {
    const inside = readOne(
      gpx([[POINTS]], {
        time: ({ t }) => (t % 50 === 20 ? null : new Date(Date.UTC(2026, 4, 3, 6, 0, t)).toISOString()),
      }),
    );
    expect(inside.streams.time).toEqual({ data: POINTS.map(({ t }) => t) });
    expect(inside.notes).toEqual([{ key: 'untimedFilled', count: 20 }]);
    const ends = readOne(
      gpx([[POINTS]], {
        time: ({ t }) => (t < 15 ? null : new Date(Date.UTC(2026, 4, 3, 6, 0, t)).toISOString()),
      }),
    );
    expect(ends.streams.time).toEqual({ data: POINTS.map(({ t }) => t) });
    expect(ends.notes).toEqual([{ key: 'untimedFilled', count: 3 }]);
  });

  it.each([
    ['1970', '1970-01-01T00:00:00Z'],
    ['the year 1', '0001-01-01T00:00:00Z'],
    ['the start', '2026-05-03T06:00:00Z'],
  ])('takes a time that stands while the places go on for none: %s', (_, stuck) => {
    const stands = (until: number) =>
      readOne(gpx([[POINTS]], { time: ({ t }) => (t < until ? stuck : isoTime(t)) }));
    const few = stands(25);
    expect(totals(few).elapsedTimeS).toBe(1000);
    expect(Math.abs(totals(few).distanceM - 3000)).toBeLessThan(20);
    const most = stands(900);
    expect(most.streams.time).toBeUndefined();
    expect(most.startS).not.toBeNull();
    expect(Math.abs(totals(most).distanceM - 3000)).toBeLessThan(20);
    // two places in one second are a quick recorder's
    const quick = readOne(gpx([[POINTS]], { time: ({ t }) => isoTime(t - (t % 10)) }));
    expect(noteKeys(quick)).toEqual(['sameSecond']);
  });

  it('sorts blocks that stand in the wrong order in one segment, not single wrong times', () => {
    const blocks = [POINTS.slice(120), POINTS.slice(40, 120), POINTS.slice(0, 40)].flat();
    const activity = readOne(gpx([[blocks]]));
    expect(activity.streams).toEqual(readOne(gpx([[POINTS]])).streams);
    expect(noteKeys(activity)).toEqual(['outOfOrder']);
  });

  it('sorts blocks of a loop, where no way is shorter, and of a run with a place that is none', () => {
    // there and back: it ends where it began
    const loop = POINTS.map((each, i) => (i <= 100 ? each : { ...each, lng: POINTS[200 - i]!.lng }));
    const swapped = (points: typeof POINTS, seconds: number) => [
      ...points.slice(100).map((each) => ({ ...each, t: each.t + seconds })),
      ...points.slice(0, 100),
    ];
    const whole = readOne(gpx([[loop]]));
    expect(readOne(gpx([[swapped(loop, 0)]])).streams).toEqual(whole.streams);
    expect(noteKeys(readOne(gpx([[swapped(loop, 0)]])))).toEqual(['outOfOrder']);
    // blocks follow each other up to three usual steps apart: a longer hole may be anything
    expect(totals(readOne(gpx([[swapped(loop, 10)]]))).elapsedTimeS).toBe(1010);
    expect(totals(readOne(gpx([[swapped(loop, 11)]]))).elapsedTimeS).toBe(500);
    const strayed = swapped(POINTS, 0).map((each, i) => (i === 50 ? { ...each, lat: 0, lng: 0 } : each));
    expect(totals(readOne(gpx([[strayed]]))).elapsedTimeS).toBe(1000);
  });

  it('reads decimal commas, and says so', () => {
    const comma = (value: string) => value.replace('.', ',');
    const activity = read(
      gpx([[POINTS]], {
        place: ({ lat, lng }) => [comma(lat.toFixed(7)), comma(lng.toFixed(7))],
        ele: ({ z }) => comma(z.toFixed(1)),
      }),
    );
    expect(activity.activities[0]!.streams).toEqual(readOne(gpx([[POINTS]])).streams);
    expect(activity.notes).toEqual([{ key: 'decimalComma', count: 3 * POINTS.length }]);
  });

  it('leaves out numbers that are none', () => {
    const activity = readOne(
      gpx([[POINTS]], {
        place: ({ t, lat, lng }) =>
          t === 500 ? ['NaN', '10.1'] : t === 600 ? ['1e999', '10'] : [lat.toFixed(7), lng.toFixed(7)],
        ele: ({ t, z }) => (t === 500 ? 'Infinity' : t === 600 ? '' : z.toFixed(1)),
      }),
    );
    expect(Math.abs(totals(activity).distanceM - 3000)).toBeLessThan(20);
  });

  it('reads names with a bare ampersand and words of document types in texts', () => {
    const before =
      '<metadata><name>Run & Fun</name><desc><![CDATA[see <!DOCTYPE html> <!ENTITY]]></desc></metadata>';
    const file = read(gpx([[POINTS]], { before }));
    expect(totals(file.activities[0]!).elapsedTimeS).toBe(1000);
    expect(file.notes).toEqual([{ key: 'looseXml' }]);
    const comment = gpx([[POINTS]], { before: '<!-- <!DOCTYPE x> -->' });
    expect(read(comment).notes).toEqual([]);
    const declared = gpx([[POINTS]]).replace('<gpx', '<!DOCTYPE gpx SYSTEM "http://127.0.0.1/gpx.dtd"><gpx');
    expect(readOne(declared).streams).toEqual(readOne(gpx([[POINTS]])).streams);
  });

  it.each([
    ['cut off', gpx([[POINTS]]).slice(0, 3000), { code: 'notWellFormed', line: 30 }],
    [
      'entities',
      `<!DOCTYPE gpx [<!ENTITY a "b">]>${gpx([[POINTS]]).slice(39)}`,
      { code: 'declaresEntities' },
    ],
    ['a route', '<gpx><rte><rtept lat="1" lon="2"/></rte></gpx>', { code: 'route', kind: 'GPX' }],
    ['waypoints', '<gpx><wpt lat="1" lon="2"/></gpx>', { code: 'route', kind: 'GPX' }],
    ['a single point', gpx([[POINTS.slice(0, 1)]]), { code: 'noPoints', kind: 'GPX' }],
    [
      'one place in one second',
      gpx([[POINTS.slice(0, 1), POINTS.slice(0, 1)]]),
      { code: 'noPoints', kind: 'GPX' },
    ],
    [
      'places that are no numbers',
      gpx([[POINTS]], { place: ({ lat, lng }) => [`${lat.toFixed(5)}°`, `${lng.toFixed(5)}°`] }),
      { code: 'badPlaces', detail: '50.00000°, 10.00000°' },
    ],
    ['no points', '<gpx><trk><trkseg/></trk></gpx>', { code: 'noPoints', kind: 'GPX' }],
  ])('refuses %s with a reason', (_, text, expected) => {
    expect(refusal(text)).toMatchObject(expected);
  });

  it('keeps no more of a device than a name takes', () => {
    const long = gpx([[POINTS]]).replace('Test watch', `Watch ${'9'.repeat(100_000)}`);
    expect(readOne(long).device).toMatch(/^Watch 9{100,200}$/);
  });

  it('refuses more points, tags, depth and attributes than any recording has', () => {
    expect(refusal(gpx([[POINTS]]), { points: 200 })).toMatchObject({ code: 'tooManyPoints', limit: 200 });
    expect(readOne(gpx([[POINTS]])).streams.latlng).toHaveProperty('data.length', 201);
    expect(refusal(gpx([[POINTS]]), { tags: 600 })).toMatchObject({ code: 'tooManyTags', limit: 600 });
    expect(refusal(`<gpx>${'<a>'.repeat(100)}`)).toMatchObject({ code: 'tooComplex' });
    const attributes = Array.from({ length: 100 }, (_, i) => `a${i}="1"`).join(' ');
    expect(refusal(`<gpx ${attributes}></gpx>`)).toMatchObject({ code: 'tooComplex' });
  });
});
