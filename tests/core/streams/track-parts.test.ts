import { describe, expect, it } from 'vitest';
import type { CleanStreams } from '../../../src/core/streams/clean-streams.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { findTrack, type FoundTrack } from '../../../src/core/track/find-track.ts';
import { pathLength, type Fixes } from '../../../src/core/track/fixes.ts';
import { withFlatTrack } from '../../../src/core/track/flatten.ts';
import { medianLap, walkRound } from '../../../src/core/track/laps.ts';
import { isRelief, measureRelief, type Relief } from '../../../src/core/track/relief.ts';
import { bendGap, hasBends, measureShape } from '../../../src/core/track/shape-test.ts';
import { lapLength, surveyor, type Stadium } from '../../../src/core/track/stadium.ts';
import { stepsRound } from '../../../src/core/track/steps.ts';

const LINE: Stadium = { centreX: 0, centreY: 0, axis: 0, radius: 36.8, halfStraight: 84.39 / 2 };
const LAP = lapLength(LINE);
const BEND = Math.PI * 36.8;

/** The place so many metres round the lap (anticlockwise from the start of the eastern bend), so far outside. */
const placeOn = (metres: number, outside = 0): readonly [number, number] => {
  const s = ((metres % LAP) + LAP) % LAP;
  const r = 36.8 + outside;
  const h = LINE.halfStraight;
  if (s < BEND) return [h + r * Math.sin(s / 36.8), -r * Math.cos(s / 36.8)];
  if (s < BEND + 2 * h) return [h - (s - BEND), r];
  if (s < 2 * BEND + 2 * h) {
    const a = (s - BEND - 2 * h) / 36.8;
    return [-h - r * Math.sin(a), r * Math.cos(a)];
  }
  return [-h + (s - 2 * BEND - 2 * h), -r];
};

type Spot = { readonly s: number; readonly out?: number; readonly t?: number; readonly d?: number };

/** Fixes at places round the lap; times and distances as told, or none and along the places. */
const fixesAt = (spots: readonly Spot[]): Fixes => {
  const places = spots.map(({ s, out }) => placeOn(s, out));
  const x = Float64Array.from(places, (p) => p[0]);
  const y = Float64Array.from(places, (p) => p[1]);
  const along = spots[0]?.d === undefined ? pathLength(x, y) : Float64Array.from(spots, (spot) => spot.d!);
  const time = spots[0]?.t === undefined ? null : Float64Array.from(spots, (spot) => spot.t!);
  return { x, y, along, time, altitude: null };
};

const goneOf = (spots: readonly Spot[]): readonly (number | null)[] =>
  Array.from(stepsRound(LINE, fixesAt(spots), 12).gone, (arc) =>
    Number.isNaN(arc) ? null : Math.round(arc),
  );

const every = (
  step: number,
  from: number,
  to: number,
  more: (s: number) => Partial<Spot> = () => ({}),
): Spot[] =>
  Array.from({ length: Math.floor(Math.abs(to - from) / Math.abs(step)) + 1 }, (_, k) => {
    const s = from + k * step;
    return { s, ...more(s) };
  });

describe('places round the lap', () => {
  it('are where they should be (the tests’ own map agrees)', () => {
    const { offset, position } = surveyor(LINE);
    for (let s = 1; s < LAP; s += 13)
      for (const out of [-20, 0, 9]) {
        const [x, y] = placeOn(s, out);
        expect(offset(x, y)).toBeCloseTo(out, 6);
        expect(position(x, y)).toBeCloseTo(s, 6);
      }
  });
});

describe('steps round the oval', () => {
  it('are the arcs between neighbours, the short way round, positive anticlockwise', () => {
    expect(goneOf([{ s: 10 }, { s: 40 }, { s: 90 }])).toEqual([null, 30, 50]);
    expect(goneOf([{ s: 390 }, { s: 405 }, { s: 395 }])).toEqual([null, 15, -10]);
    expect(goneOf([{ s: 250 }, { s: 240 }])).toEqual([null, -10]);
  });

  it('begin anew after fixes off the line', () => {
    const steps = stepsRound(
      LINE,
      fixesAt([{ s: 150 }, { s: 160 }, { s: 170, out: 60 }, { s: 180, out: 60 }, { s: 330 }]),
      12,
    );
    expect(Array.from(steps.from)).toEqual([-1, 0, -1, -1, -1]);
    expect(steps.at[2]).toBeNaN();
    expect(steps.at[4]).toBeCloseTo(330, 6);
  });

  it('are on the line up to the tolerance', () => {
    const within = (out: number) => Number.isNaN(stepsRound(LINE, fixesAt([{ s: 150, out }]), 12).at[0]!);
    expect(within(11.99)).toBe(false);
    expect(within(12.01)).toBe(true);
    expect(within(-11.99)).toBe(false);
    expect(within(-12.01)).toBe(true);
  });

  it('step over fixes that drifted, not over a crossing of the infield', () => {
    const drift = (out: number) =>
      goneOf([
        { s: 140, d: 0 },
        { s: 160, out, d: 22 },
        { s: 190, d: 50 },
      ]).at(-1);
    expect(drift(20)).toBe(50);
    expect(drift(60)).toBe(50);
    expect(drift(-24)).toBe(50);
    expect(drift(-26)).toBeNull();
  });

  it('forget how far inside an earlier excursion went', () => {
    const spots = [
      { s: 140, d: 0 },
      { s: 150, out: -30, d: 30 },
      { s: 150, d: 60 },
      { s: 170, out: 15, d: 82 },
      { s: 190, d: 100 },
    ];
    expect(goneOf(spots).at(-1)).toBe(40);
  });

  it('step over an excursion as long as the arc, two thirds to half as much again and 25 m, up to half a lap', () => {
    const excursion = (arc: number, metres: number) =>
      stepsRound(
        LINE,
        fixesAt([
          { s: 10, d: 0 },
          { s: 10 + arc / 2, out: 20, d: 1 },
          { s: 10 + arc, d: metres },
        ]),
        12,
      ).from[2]! >= 0;
    // 0.65 x 100 - 25 = 40
    expect(excursion(40.1, 100)).toBe(true);
    expect(excursion(39.9, 100)).toBe(false);
    // 1.5 x 40 + 25 = 85
    expect(excursion(84.9, 40)).toBe(true);
    expect(excursion(85.1, 40)).toBe(false);
    expect(excursion(140, 200)).toBe(true);
    expect(excursion(140, 201)).toBe(false);
  });

  it('step over one fix that drifted, though noise moved its neighbours along the line', () => {
    const drifted = [
      { s: 100, d: 0 },
      { s: 120, out: 18, d: 10 },
      { s: 150, d: 20 },
    ];
    expect(goneOf(drifted).at(-1)).toBe(50);
  });

  it('that cut through the infield are not known without times', () => {
    // across both straights: an arc of half a lap, a chord of 74 m
    expect(goneOf([{ s: 160 }, { s: 355 }])).toEqual([null, null]);
    // round half a bend the chord is long enough
    expect(goneOf([{ s: 10 }, { s: 75 }])).toEqual([null, 65]);
    // and short arcs are never cuts, whatever the fixes' noise
    expect(
      goneOf([
        { s: 10, out: 0 },
        { s: 65, out: -11 },
      ]),
    ).toEqual([null, 55]);
  });

  it('that cut through the infield go as far as the usual pace allows', () => {
    const before = every(3, 100, 160, (s) => ({ t: (s - 100) / 3, d: s }));
    const after = (seconds: number) => goneOf([...before, { s: 355, t: 20 + seconds, d: 240 }]).at(-1);
    expect(after(65)).toBe(195);
    expect(after(80)).toBe(195);
    expect(after(50)).toBe(150);
    // at least as far as was recorded
    expect(after(10)).toBe(80);
    expect(after(90)).toBe(195);
    expect(after(91)).toBeNull();
    const backwards = every(-3, 355, 295, (s) => ({ t: (355 - s) / 3, d: 355 - s }));
    expect(goneOf([...backwards, { s: 110, t: 70, d: 310 }]).at(-1)).toBe(-150);
  });

  it('that cut through the infield are the arc where as many metres were recorded', () => {
    const hole = (metres: number) =>
      goneOf([
        { s: 100, t: 0, d: 0 },
        { s: 130, t: 10, d: 30 },
        { s: 160, t: 20, d: 60 },
        { s: 340, t: 30, d: 60 + metres },
      ]).at(-1);
    expect(hole(144)).toBe(180);
    expect(hole(143)).toBe(143);
    expect(hole(234)).toBe(180);
    // more metres than that were run elsewhere
    expect(hole(235)).toBe(75);
  });

  it('take the pace from steps of less than 15 s', () => {
    const quick = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => ({ s: 10 * k, t: 2.5 * k, d: 10 * k }));
    const slow = [1, 2, 3].map((k) => ({ s: 70 + 10 * k, t: 17.5 + 20 * k, d: 70 + 10 * k }));
    // 4 m/s counts, 0.5 m/s over 20 s does not
    const there = { s: 130, t: 85, d: 130 };
    expect(goneOf([...quick, ...slow, there, { s: 320, t: 115, d: 210 }]).at(-1)).toBe(120);
  });

  it('or from those of the usual time where fixes lie further apart', () => {
    // a fix every 30 s at 3 m/s, then across the infield in 40 s
    const sparse = [0, 1, 2].map((k) => ({ s: 380 + 90 * k, t: 30 * k, d: 90 * k }));
    expect(goneOf([...sparse, { s: 755, t: 100, d: 260 }]).at(-1)).toBe(120);
  });
});

describe('a pause', () => {
  /** The last step: a usual one of 30 m in 10 s before it. */
  const after = (step: { s: number; t: number; d: number }) =>
    goneOf([
      { s: 100, t: 0, d: 0 },
      { s: 130, t: 10, d: 30 },
      { s: 160, t: 20, d: 60 },
      { s: 160 + step.s, t: 20 + step.t, d: 60 + step.d },
    ]).at(-1);

  it('that ends elsewhere is not run: half as many metres as lie between are asked for', () => {
    // on the straight, where the chord is the arc
    expect(after({ s: 30, t: 20, d: 15 })).toBe(30);
    expect(after({ s: 30, t: 20, d: 14.9 })).toBeNull();
  });

  it('is no step of less than 20 s', () => {
    expect(after({ s: 30, t: 19, d: 0 })).toBe(30);
  });

  it('is a step that took five times as long as usual', () => {
    expect(after({ s: 30, t: 49, d: 30 })).toBe(30);
    expect(after({ s: 30, t: 51, d: 30 })).toBeNull();
  });

  it('matters from 20 m on', () => {
    expect(after({ s: 19, t: 300, d: 0 })).toBe(19);
    expect(after({ s: 21, t: 300, d: 0 })).toBeNull();
    expect(after({ s: -21, t: 300, d: 0 })).toBeNull();
  });

  it('is not known without times', () => {
    expect(
      goneOf([
        { s: 130, d: 0 },
        { s: 160, d: 1 },
      ]),
    ).toEqual([null, 30]);
  });
});

describe('legs', () => {
  const legsOf = (...parts: readonly (readonly Spot[])[]) =>
    walkRound(LINE, fixesAt(parts.flat()), 12).legs.map((leg) => Math.round(leg.arcM));

  it('go one way each', () => {
    expect(legsOf(every(5, 0, 900))).toEqual([900]);
    expect(legsOf(every(-5, 900, 0))).toEqual([-900]);
    expect(legsOf(every(5, 0, 500), every(-5, 495, 100))).toEqual([500, -400]);
  });

  it('are not ended by turning back for less than 60 m', () => {
    expect(legsOf(every(5, 0, 500), every(-5, 495, 445), every(5, 450, 900))).toEqual([900]);
    expect(legsOf(every(5, 0, 500), every(-5, 495, 435), every(5, 440, 900))).toEqual([500, 465]);
  });

  it('end where they were furthest', () => {
    expect(legsOf(every(5, 0, 500), every(-5, 495, 450))).toEqual([500]);
    expect(legsOf(every(-5, 0, -500), every(5, -495, -450))).toEqual([-500]);
  });

  it('are at least 150 m long', () => {
    expect(legsOf(every(4, 0, 152))).toEqual([152]);
    expect(legsOf(every(4, 0, 148))).toEqual([]);
    expect(legsOf(every(5, 0, 100), every(-5, 95, 0), every(5, 5, 300))).toEqual([300]);
  });

  it('end where the runner leaves and begin where he comes back', () => {
    const away = [
      { s: 300, out: 100 },
      { s: 300, out: 300 },
      { s: 300, out: 100 },
    ];
    const walk = walkRound(LINE, fixesAt([...every(5, 0, 300), ...away, ...every(5, 100, 400)]), 12);
    expect(walk.legs.map((leg) => [Math.round(leg.arcM), leg.from, leg.to])).toEqual([
      [300, 0, 60],
      [300, 64, 124],
    ]);
    expect(walk.unwound[60]).toBeCloseTo(300, 6);
    expect(walk.unwound[61]).toBeNaN();
    expect(walk.unwound[64]).toBe(0);
  });

  it('have the recorded metres, without steps of which nothing is known', () => {
    const plain = every(5, 0, 400, (s) => ({ d: 1.1 * s }));
    expect(walkRound(LINE, fixesAt(plain), 12).legs[0]!.metres).toBeCloseTo(440, 6);
    const cut = [...every(5, 0, 160, (s) => ({ d: s })), ...every(5, 355, 700, (s) => ({ d: s - 120 }))];
    const { legs } = walkRound(LINE, fixesAt(cut), 12);
    expect(legs).toHaveLength(1);
    expect(legs[0]!.arcM).toBeCloseTo(160 + 345, 6);
    expect(legs[0]!.metres).toBeCloseTo(160 + 345, 6);
  });

  it('give each their own metres when they turn', () => {
    const run = [...every(5, 0, 500, (s) => ({ d: s })), ...every(-5, 495, 100, (s) => ({ d: 1000 - s }))];
    expect(walkRound(LINE, fixesAt(run), 12).legs.map((leg) => Math.round(leg.metres))).toEqual([500, 400]);
  });
});

describe('the median lap', () => {
  const lapOf = (spots: readonly Spot[]): number | null => {
    const fixes = fixesAt(spots);
    return medianLap(LINE, fixes, walkRound(LINE, fixes, 12));
  };

  it('is what was recorded between two passes of the same place', () => {
    expect(lapOf(every(7, 0, 1400, (s) => ({ d: 1.05 * s })))).toBeCloseTo(420, 1);
    expect(lapOf(every(-7, 0, -1400, (s) => ({ d: -1.02 * s })))).toBeCloseTo(408, 1);
    const faster = every(7, 0, 2800, (s) => ({ d: s < 1800 ? s : 1800 + 1.2 * (s - 1800) }));
    expect(lapOf(faster)).toBeCloseTo(400, 1);
  });

  it('is not known before a lap is full', () => {
    expect(lapOf(every(5, 0, 395, (s) => ({ d: s })))).toBeNull();
    expect(lapOf(every(5, 0, 405, (s) => ({ d: s })))).toBeCloseTo(400, 0);
  });

  it('steps over fixes off the line', () => {
    const run = every(7, 0, 1400, (s) => ({ d: s, out: Math.round(s) % 91 === 0 ? 14 : 0 }));
    expect(lapOf(run)).toBeCloseTo(400, 0);
  });
});

describe('relief', () => {
  const reliefOf = (laps: number, height: (s: number, k: number) => number, direction = 1): boolean => {
    const fixes = fixesAt(every(8 * direction, 0, laps * LAP * direction));
    const walk = walkRound(LINE, fixes, 12);
    const altitude = Float64Array.from(fixes.x, (_, k) => height(8 * k, k));
    // a form that is no track's, so that no terrain model explains it
    return isRelief(measureRelief(walk, altitude, LAP), laps, Infinity);
  };
  const wave = (range: number) => (s: number) => 300 + (range / 2) * Math.sin((2 * Math.PI * s) / LAP);

  it('is a rise and fall with the place on the lap, more of it where there are few laps', () => {
    expect(reliefOf(10, wave(6))).toBe(true);
    expect(reliefOf(10, wave(5))).toBe(false);
    expect(reliefOf(10, wave(6), -1)).toBe(true);
    expect(reliefOf(2, wave(11))).toBe(false);
    expect(reliefOf(2, wave(13))).toBe(true);
    expect(reliefOf(40, wave(4.6))).toBe(true);
    expect(reliefOf(40, wave(3.9))).toBe(false);
  });

  it('is twice as much where the place on the lap explains less of the altitude', () => {
    // an eighth of the fixes swings by 7 m: the wave explains 60 to 80 %
    const rough = (range: number) => (s: number, k: number) => wave(range)(s) + (k % 8 === 0 ? 7 : -1);
    expect(reliefOf(10, rough(7))).toBe(false);
    expect(reliefOf(10, rough(12))).toBe(true);
    expect(reliefOf(10, wave(7))).toBe(true);
  });

  it('is none where a terrain model repeats it lap by lap on a track’s form, with less than 15 m of climb', () => {
    const flatTrack = 1;
    const of = (relief: Partial<Relief>, formM = flatTrack): boolean =>
      isRelief({ rangeM: 10, climbM: 14.9, explained: 0.95, driftM: 0.6, ...relief }, 10, formM);
    expect(of({})).toBe(false);
    expect(of({ climbM: 15 })).toBe(true);
    expect(of({ driftM: 0.61 })).toBe(true);
    expect(of({}, 2)).toBe(false);
    expect(of({}, 2.01)).toBe(true);
  });

  it('is measured with its climb a lap and the drift from lap to lap', () => {
    const fixes = fixesAt(every(4, 0, 10 * LAP));
    const walk = walkRound(LINE, fixes, 12);
    const measured = measureRelief(
      walk,
      Float64Array.from(fixes.x, (_, k) => wave(8)(4 * k) + Math.floor((4 * k) / LAP)),
      LAP,
    );
    expect(Math.abs(measured.rangeM - 8)).toBeLessThan(0.2);
    expect(Math.abs(measured.climbM - 8)).toBeLessThan(0.2);
    expect(measured.explained).toBeGreaterThan(0.98);
    // laps 1 m above each other lie 2.5 m from the middle one at the median
    expect(Math.abs(measured.driftM - 2.5)).toBeLessThan(0.6);
    const twice = measureRelief(
      walk,
      Float64Array.from(fixes.x, (_, k) => 4 * Math.cos((4 * Math.PI * 4 * k) / LAP)),
      LAP,
    );
    expect(Math.abs(twice.climbM - 16)).toBeLessThan(0.5);
  });

  it('may have two tops on a lap', () => {
    expect(reliefOf(10, (s) => 4 * Math.cos((4 * Math.PI * s) / LAP))).toBe(true);
    expect(reliefOf(10, (s) => 4 * Math.sin((4 * Math.PI * s) / LAP))).toBe(true);
    expect(reliefOf(10, (s) => 4 * Math.cos((2 * Math.PI * s) / LAP))).toBe(true);
  });

  it('is not drift from lap to lap, nor noise', () => {
    expect(reliefOf(10, (s) => 0.005 * s)).toBe(false);
    expect(reliefOf(10, (s) => 12 * Math.sin(s / 900))).toBe(false);
    expect(reliefOf(10, (_, k) => 20 * Math.sin(k * 12.9898))).toBe(false);
    expect(reliefOf(10, (s, k) => wave(6)(s) + 8 * Math.sin(k * 12.9898))).toBe(false);
  });

  it('does without missing altitudes', () => {
    expect(reliefOf(10, (s, k) => (k % 3 === 0 ? NaN : wave(8)(s)))).toBe(true);
    expect(reliefOf(10, () => NaN)).toBe(false);
  });
});

describe('the form of what was run', () => {
  const shapeOf = (spots: readonly Spot[]) => {
    const { x, y } = fixesAt(spots);
    return measureShape(LINE, x, y);
  };

  const gapOf = (spots: readonly Spot[]): number => {
    const { x, y } = fixesAt(spots);
    return bendGap(LINE, x, y);
  };

  it('is the line’s own, whatever the lanes', () => {
    const lanes = every(7, 0, 4000, (s) => ({ out: Math.floor(s / LAP) % 2 === 0 ? 3 : -3 }));
    expect(shapeOf(lanes).formM).toBeLessThan(0.8);
    expect(shapeOf(lanes).medianOffM).toBeCloseTo(3, 6);
  });

  it('shows a dent that comes back on every lap', () => {
    const dented = every(7, 0, 4000, (s) => ({ out: s % LAP < 100 ? 8 : 0 }));
    expect(shapeOf(dented).formM).toBeGreaterThan(3.5);
    expect(shapeOf(dented).formM).toBeLessThan(4.5);
  });

  it('hardly depends on where parts begin: a run that is mirrored has the same form', () => {
    for (let first = 0; first < 40; first += 5) {
      const { x, y } = fixesAt(every(61, first, 9000, (s) => ({ out: 4 * Math.sin(s * s) })));
      const mirrored = measureShape(
        LINE,
        x.map((east) => -east),
        y,
      );
      expect(Math.abs(measureShape(LINE, x, y).formM - mirrored.formM)).toBeLessThan(0.15);
    }
  });

  it('counts few fixes in fewer parts', () => {
    expect(shapeOf(every(33, 0, 1300, (s) => ({ out: s % LAP < 100 ? 8 : 0 }))).formM).toBeGreaterThan(3);
  });

  it('knows the longest piece of a bend without fixes', () => {
    expect(gapOf(every(10, 0, 1200))).toBeLessThan(11);
    const hole = every(2, 0, 1200).filter(({ s }) => s % LAP < 30 || s % LAP > 90);
    expect(Math.abs(gapOf(hole) - 60)).toBeLessThan(5);
    const second = every(2, 0, 1200).filter(({ s }) => s % LAP < 230 || s % LAP > 300);
    expect(Math.abs(gapOf(second) - 70)).toBeLessThan(5);
    const begin = every(2, 0, 1200).filter(({ s }) => s % LAP > 55);
    expect(Math.abs(gapOf(begin) - 55)).toBeLessThan(5);
    const end = every(2, 0, 1200).filter(({ s }) => s % LAP < 60 || s % LAP > BEND + 1);
    expect(Math.abs(gapOf(end) - (BEND - 60))).toBeLessThan(5);
    const straight = every(2, 0, 1200).filter(({ s }) => s % LAP < BEND || s % LAP > BEND + 84);
    expect(gapOf(straight)).toBeLessThan(6);
  });

  it('asks a bare polyline for a vertex every 50 m of a bend', () => {
    const bends = (from: number, to: number): boolean => {
      const { x, y } = fixesAt(every(0.5, 0, 1200).filter(({ s }) => s % LAP <= from || s % LAP >= to));
      return hasBends(LINE, x, y);
    };
    expect(bends(30, 79.9)).toBe(true);
    expect(bends(30, 81)).toBe(false);
  });
});

describe('finding the track', () => {
  const run = (spots: readonly Spot[], gainM: number | null = null): FoundTrack | null =>
    findTrack(fixesAt(spots), { recordedDistance: true, gainM });

  it('gives laps with one decimal, a lap as recorded and whole metres', () => {
    const found = run(every(4, 0, 2004, (s) => ({ d: 1.01 * s, t: s / 3 })))!;
    expect(found.laps.laps).toBe(5);
    expect(Math.abs(found.laps.lapM - 404)).toBeLessThan(0.6);
    expect(Math.abs(found.laps.ccwM - 2020)).toBeLessThan(9);
    expect(found.laps.ccwM % 1).toBe(0);
    expect(found.laps.cwM).toBe(0);
    expect(found.stretches).toHaveLength(1);
    expect(found.stretches[0]!.fromM).toBeCloseTo(0, 6);
    expect(found.stretches[0]!.toM).toBeGreaterThan(2000);
  });

  it('takes the fitted line for a lap where no distance was recorded', () => {
    const found = findTrack(fixesAt(every(6, 0, 2400)), { recordedDistance: false, gainM: null })!;
    expect(Math.abs(found.laps.lapM - 400)).toBeLessThan(1.5);
    expect(Math.abs(found.laps.ccwM - 2400)).toBeLessThan(10);
  });

  it('needs nearly two laps, one of them in one piece', () => {
    expect(run(every(4, 0, 770, (s) => ({ d: s })))?.laps.laps).toBe(1.9);
    expect(run(every(4, 0, 740, (s) => ({ d: s })))).toBeNull();
    const away = (d: number): Spot[] =>
      [40, 80, 120, 80, 40].map((out, k) => ({ s: 300, out, d: d + 300 + 40 * (k + 1) }));
    const piece = (k: number): Spot[] => [...every(4, 0, 300, (s) => ({ d: 540 * k + s })), ...away(540 * k)];
    expect(run([0, 1, 2, 3, 4, 5].flatMap(piece))).toBeNull();
  });

  it('leaves a way back of less than a lap out of one-sided laps, not out of the metres', () => {
    const there = every(4, 0, 4000, (s) => ({ d: s }));
    const back = every(-4, 3996, 3700, (s) => ({ d: 8000 - s }));
    const found = run([...there, ...back])!;
    expect(found.laps.laps).toBe(10);
    expect(found.laps.direction).toBe('ccw');
    expect(Math.abs(found.laps.cwM - 300)).toBeLessThan(10);
    const further = every(-4, 3996, 3590, (s) => ({ d: 8000 - s }));
    expect(run([...there, ...further])!.laps.laps).toBe(11);
  });

  it('is mixed when more than a tenth goes the other way', () => {
    const direction = (backM: number) =>
      run([
        ...every(4, 0, 3600, (s) => ({ d: s })),
        ...every(-4, 3596, 3600 - backM, (s) => ({ d: 7200 - s })),
      ])?.laps.direction;
    expect(direction(390)).toBe('ccw');
    expect(direction(420)).toBe('mixed');
  });

  it('asks the stated climb only where there is no altitude', () => {
    expect(
      run(
        every(4, 0, 2000, (s) => ({ d: s })),
        90,
      ),
    ).toBeNull();
    expect(
      run(
        every(4, 0, 2000, (s) => ({ d: s })),
        60,
      ),
    ).not.toBeNull();
    const fixes = {
      ...fixesAt(every(4, 0, 2000, (s) => ({ d: s }))),
      altitude: new Float64Array(501).fill(20),
    };
    expect(findTrack(fixes, { recordedDistance: true, gainM: 90 })).not.toBeNull();
    const unknown = { ...fixes, altitude: new Float64Array(501).fill(NaN) };
    expect(findTrack(unknown, { recordedDistance: true, gainM: 90 })).toBeNull();
  });
});

describe('altitude on a track', () => {
  const track = (...stretches: FoundTrack['stretches']): FoundTrack => ({
    laps: { laps: 2, lapM: 400, direction: 'ccw', ccwM: 800, cwM: 0 },
    line: LINE,
    stretches,
  });
  const clean = (altitude: readonly (number | null)[]): CleanStreams =>
    readStreams({ time: altitude.map((_, i) => i * 10), distance: altitude.map((_, i) => i * 10), altitude });
  const flat = (run: CleanStreams, found: FoundTrack) => Array.from(withFlatTrack(run, found).altitude ?? []);

  it('is a straight line from the start of a stretch to its end', () => {
    const run = clean([1, 4, 9, 5, 10, 6, 3]);
    expect(flat(run, track({ fromM: 10, toM: 50 }))).toEqual([1, 4, 4.5, 5, 5.5, 6, 3]);
    expect(Array.from(run.altitude!)).toEqual([1, 4, 9, 5, 10, 6, 3]);
  });

  it('is so for every stretch, and takes the known altitudes nearest to the ends', () => {
    const run = clean([5, 9, 5, 5, 8, 12, 10, 7]);
    expect(flat(run, track({ fromM: 0, toM: 20 }, { fromM: 40, toM: 60 }))).toEqual([
      5, 5, 5, 5, 8, 9, 10, 7,
    ]);
    const holed = clean([null, 6, 10, 6, null, 2]);
    expect(flat(holed, track({ fromM: 0, toM: 40 }))).toEqual([6, 6, 6, 6, 6, 2]);
  });

  it('stays as it is where nothing is known', () => {
    const run = clean([1, null, null, 4]);
    expect(flat(run, track({ fromM: 10, toM: 20 }))).toEqual([1, NaN, NaN, 4]);
    const none = readStreams({ time: [0, 1], distance: [0, 3] });
    expect(withFlatTrack(none, track({ fromM: 0, toM: 3 }))).toBe(none);
  });
});
