import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { signedArea, sweptArea } from '../../../src/core/route/course.ts';
import { departure, extent, fitStadium, guessStadium } from '../../../src/core/track/fit-stadium.ts';
import { solveInPlace } from '../../../src/core/track/solve.ts';
import { lapLength, surveyor, type Stadium } from '../../../src/core/track/stadium.ts';
import { hasTrackForm, measureShape, ovalKind } from '../../../src/core/track/shape-test.ts';
import { thin } from '../../../src/core/track/fixes.ts';
import { candidateIn } from '../../../src/core/track/candidate.ts';
import { windowsOf } from '../../../src/core/track/windows.ts';
import { climbsTooMuch } from '../../../src/core/track/relief.ts';
import {
  CONTEXT,
  ell,
  ellipse,
  lane,
  polygon,
  reversed,
  roundedRectangle,
  session,
  toLatLng,
  type Shape,
} from './generate.ts';
import { E16, E17 } from './vectors.ts';
import { laneLength } from './lanes.ts';

const LANE_1: Stadium = { centreX: 0, centreY: 0, axis: 0, radius: 36.8, halfStraight: 84.39 / 2 };

const pointsOf = (shape: Shape, count: number): { x: Float64Array; y: Float64Array } => {
  const places = Array.from({ length: count }, (_, k) => shape.at((k * shape.lengthM) / count));
  return { x: Float64Array.from(places, (p) => p[0]), y: Float64Array.from(places, (p) => p[1]) };
};

const trackOf = (...args: Parameters<typeof session>) => analyseRun(session(...args), CONTEXT).track;

describe('the geometry of a track (E16)', () => {
  it('gives every lane its measured length', () => {
    E16.lanes.forEach((length, index) => expect(laneLength(index + 1)).toBeCloseTo(length, 1));
    expect(lapLength(LANE_1)).toBeCloseTo(400, 1);
  });

  it('encloses the area of lane 1, four fifths of a circle of that length', () => {
    const { x, y } = pointsOf(lane(1), 4000);
    const course = { x, y, spacingM: 0.1 };
    const area = signedArea(course, sweptArea(course), 0, x.length - 1);
    expect(Math.abs(area - E16.areaM2)).toBeLessThan(12);
    expect((4 * Math.PI * area) / lapLength(LANE_1) ** 2).toBeCloseTo(E16.quotient, 2);
    expect((2 * Math.PI * LANE_1.radius) / lapLength(LANE_1)).toBeCloseTo(E16.bendShare, 3);
  });

  it('measures how far a place lies off the line and where on the lap, anticlockwise', () => {
    const { offset, position } = surveyor(LANE_1);
    expect(offset(0, 36.8)).toBeCloseTo(0, 9);
    expect(offset(0, -40.8)).toBeCloseTo(4, 9);
    expect(offset(42.195 + 30.8, 0)).toBeCloseTo(-6, 9);
    expect(offset(0, 0)).toBeCloseTo(-36.8, 9);
    const bend = Math.PI * 36.8;
    expect(position(42.195, -36.8)).toBeCloseTo(2 * bend + 2 * 84.39, 6);
    expect(position(42.196 + 36.8, 0)).toBeCloseTo(bend / 2, 2);
    expect(position(0, 36.8)).toBeCloseTo(bend + 84.39 / 2, 6);
    expect(position(-42.196 - 36.8, 0)).toBeCloseTo(bend + 84.39 + bend / 2, 2);
    expect(position(0, -36.8)).toBeCloseTo(2 * bend + 84.39 * 1.5, 6);
    expect(position(42.2 + 26, 26)).toBeCloseTo(0.75 * bend, 1);
  });

  it('turns with the axis and moves with the centre', () => {
    const moved = surveyor({ ...LANE_1, centreX: 100, centreY: -50, axis: Math.PI / 2 });
    expect(moved.offset(100, -50 + 42.195 + 36.8)).toBeCloseTo(0, 6);
    expect(moved.offset(100 + 36.8, -50)).toBeCloseTo(0, 6);
    expect(moved.position(100 + 36.8, -50)).toBeCloseTo(2 * Math.PI * 36.8 + 84.39 * 1.5, 6);
  });
});

describe('solving small systems', () => {
  it('solves a symmetric system', () => {
    const x = solveInPlace(Float64Array.of(4, 0, 0, 2, 5, 0, 1, 3, 6), Float64Array.of(9, 20, 24));
    // 4a + 2b + c = 9, 2a + 5b + 3c = 20, a + 3b + 6c = 24 with the upper half mirrored
    expect(x).not.toBeNull();
    const [a, b, c] = x!;
    expect(4 * a! + 2 * b! + c!).toBeCloseTo(9, 9);
    expect(2 * a! + 5 * b! + 3 * c!).toBeCloseTo(20, 9);
    expect(a! + 3 * b! + 6 * c!).toBeCloseTo(24, 9);
  });

  it('says so when there is no single answer', () => {
    expect(solveInPlace(Float64Array.of(1, 0, 1, 1), Float64Array.of(1, 2))).toBeNull();
    expect(solveInPlace(Float64Array.of(0), Float64Array.of(1))).toBeNull();
  });
});

describe('fitting the stadium', () => {
  it('finds centre, axis, radius and straight of exact points', () => {
    const { x, y } = pointsOf(lane(1), 80);
    const c = Math.cos(0.9);
    const s = Math.sin(0.9);
    const turned = {
      x: x.map((_, i) => 500 + x[i]! * c - y[i]! * s),
      y: y.map((_, i) => -200 + x[i]! * s + y[i]! * c),
    };
    const track = fitStadium(guessStadium(turned.x, turned.y), turned.x, turned.y, 20);
    expect(track.centreX).toBeCloseTo(500, 0);
    expect(track.centreY).toBeCloseTo(-200, 0);
    expect(Math.cos(2 * (track.axis - 0.9))).toBeCloseTo(1, 3);
    expect(Math.abs(track.radius - 36.8)).toBeLessThan(0.3);
    expect(Math.abs(2 * track.halfStraight - 84.39)).toBeLessThan(0.6);
    expect(ovalKind(track)).toBe('standard');
    const shape = measureShape(track, turned.x, turned.y);
    expect(shape.medianOffM).toBeLessThan(0.2);
    expect(shape.formM).toBeLessThan(0.3);
    expect(Math.abs(shape.cornerM)).toBeLessThan(0.3);
    expect(Math.abs(shape.bulgeM)).toBeLessThan(0.3);
    expect(hasTrackForm(shape)).toBe(true);
  });

  it('is not pulled by stray points', () => {
    const { x, y } = pointsOf(lane(1), 80);
    for (let k = 0; k < 80; k += 10) y[k]! += 40;
    const track = fitStadium(guessStadium(x, y), x, y, 20);
    expect(Math.abs(track.radius - 36.8)).toBeLessThan(1);
    expect(Math.hypot(track.centreX, track.centreY)).toBeLessThan(1);
  });

  it('sees the corners of a block and the bow of an ellipse', () => {
    const block = pointsOf(roundedRectangle(140, 66, 2), 160);
    const ofBlock = fitStadium(guessStadium(block.x, block.y), block.x, block.y, 30);
    expect(departure(ofBlock, block.x, block.y).cornerM).toBeGreaterThan(6);
    expect(hasTrackForm(measureShape(ofBlock, block.x, block.y))).toBe(false);
    const round = pointsOf(ellipse(80, 41), 160);
    const ofRound = fitStadium(guessStadium(round.x, round.y), round.x, round.y, 30);
    const { bulgeM, cornerM } = departure(ofRound, round.x, round.y);
    expect(bulgeM - cornerM).toBeGreaterThan(6);
    expect(hasTrackForm(measureShape(ofRound, round.x, round.y))).toBe(false);
  });

  it('measures the extent in a direction without the outermost few', () => {
    const x = Float64Array.from({ length: 101 }, (_, k) => k);
    const y = new Float64Array(101);
    expect(extent(x, y, 0)).toEqual({ middle: 50, width: 94 });
    expect(extent(x, y, Math.PI / 2).width).toBeCloseTo(0, 9);
  });

  it('takes the measures of tracks, and no others', () => {
    const withLine = (straight: number, radius: number): boolean =>
      ovalKind({ ...LANE_1, halfStraight: straight / 2, radius }) === 'standard';
    expect(withLine(84.39, 36.8)).toBe(true);
    expect(withLine(84.39, 45.3)).toBe(true);
    expect(withLine(100, 31.8)).toBe(true);
    expect(withLine(84.39, 27)).toBe(false);
    expect(withLine(60, 44)).toBe(false);
    expect(withLine(115, 32)).toBe(false);
    expect(withLine(100, 50)).toBe(false);
    expect(withLine(75, 31)).toBe(false);
    expect(withLine(84, 52)).toBe(false);
  });

  it('takes each measure of the form up to its limit', () => {
    const good = { medianOffM: 6, formM: 3.3, cornerM: 3, bulgeM: 7 };
    expect(hasTrackForm(good)).toBe(true);
    expect(hasTrackForm({ ...good, medianOffM: 6.01 })).toBe(false);
    expect(hasTrackForm({ ...good, formM: 3.31 })).toBe(false);
    expect(hasTrackForm({ ...good, cornerM: 3.01 })).toBe(false);
    expect(hasTrackForm({ ...good, bulgeM: 7.01 })).toBe(false);
  });
});

describe('looking for a place to fit', () => {
  it('does not look at a run that never stays in a box', () => {
    const x = Float64Array.from({ length: 500 }, (_, k) => 10 * k);
    expect(windowsOf({ x, y: new Float64Array(500) }, x)).toEqual([]);
  });

  it('does not look at a shuttle, which is too narrow', () => {
    const x = Float64Array.from({ length: 500 }, (_, k) => 80 * Math.sin(k / 6));
    const path = Float64Array.from({ length: 500 }, (_, k) => 10 * k);
    const run = { x, y: new Float64Array(500) };
    const windows = windowsOf(run, path);
    expect(windows.length).toBeGreaterThan(10);
    for (const window of windows) expect(candidateIn(run, window)).toBeNull();
  });

  it('leaves out fixes nearer than the spacing to the last one kept', () => {
    const x = Float64Array.of(0, 3, 7.9, 8, 12, 16, 30);
    const zero = new Float64Array(7);
    const thinned = thin({ x, y: zero, along: x, time: x, altitude: null }, 8);
    expect(Array.from(thinned.x)).toEqual([0, 8, 16, 30]);
    expect(Array.from(thinned.time!)).toEqual([0, 8, 16, 30]);
    expect(thinned.altitude).toBeNull();
  });
});

describe('ten laps at 4 m/s (E17)', () => {
  const ten = { laps: 10, speed: 4 };

  it('counts them anticlockwise', () => {
    const track = trackOf(lane(1), ten);
    expect(Math.abs(track!.laps - E17.clean.winding)).toBeLessThan(0.1);
    expect(track!.direction).toBe('ccw');
    expect(Math.abs(track!.lapM - 400)).toBeLessThan(2);
    expect(Math.abs(track!.ccwM - 3990)).toBeLessThan(25);
    expect(track!.cwM).toBe(0);
  });

  it('counts them under 3 m of wandering GPS noise, whatever the seed', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const track = trackOf(lane(1), { ...ten, noiseM: 3, seed });
      expect(Math.abs(track!.laps - E17.noisy.winding)).toBeLessThan(0.4);
      expect(Math.abs(track!.lapM - E17.noisy.medianLapM)).toBeLessThan(8);
      expect(track!.direction).toBe('ccw');
    }
  });

  it('counts them clockwise', () => {
    const track = trackOf(lane(1), { ...ten, noiseM: 3, clockwise: true });
    expect(Math.abs(track!.laps + E17.clockwise.winding)).toBeLessThan(0.4);
    expect(track).toMatchObject({ direction: 'cw', ccwM: 0 });
    expect(Math.abs(track!.cwM - 3990)).toBeLessThan(60);
  });
});

describe('tracks of all kinds', () => {
  it.each([1, 2, 4, 7, 10])('finds eight laps in every lane with a fix every %i s', (seconds) => {
    for (const number of [1, 4, 8]) {
      const track = trackOf(lane(number), { laps: 8, seconds, noiseM: 2, seed: number });
      expect(track?.direction).toBe('ccw');
      expect(Math.abs(track!.laps - 8)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(track!.lapM - laneLength(number))).toBeLessThan(6);
    }
  });

  it('finds it whichever way the track lies', () => {
    for (let k = 0; k < 12; k += 2) {
      const track = trackOf(lane(1), {
        laps: 6,
        seconds: 3,
        noiseM: 2,
        turnedBy: (k * Math.PI) / 12 + 0.1,
        seed: k + 1,
      });
      expect(Math.abs(track!.laps - 6)).toBeLessThanOrEqual(0.4);
    }
  });

  it('finds the older form with straights of 100 m', () => {
    const track = trackOf(roundedRectangle(163.66, 63.66, 31.83), { laps: 8, seconds: 2, noiseM: 1.5 });
    expect(Math.abs(track!.laps - 8)).toBeLessThanOrEqual(0.4);
  });

  it('finds it when half the laps are run far out', () => {
    const half = (shape: Shape, from: number) =>
      Array.from({ length: 300 }, (_, k) => [...shape.at(6 * k), 2 * k + from] as const);
    const run = [...half(lane(1), 0), ...half(lane(8), 600)];
    const streams = {
      time: run.map(([, , t]) => t),
      distance: run.map(([, , t]) => 3 * t),
      latlng: run.map(([x, y]) => toLatLng([x, y])),
    };
    expect(Math.abs(analyseRun(streams, CONTEXT).track!.laps - (1800 / 400 + 1800 / 453))).toBeLessThan(0.4);
  });

  it('finds four laps between two jogs of 3 km', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const track = trackOf(lane(1), { laps: 4, seconds: 3, noiseM: 2, roadM: 3000, clockwise: true, seed });
      expect(track?.direction).toBe('cw');
      expect(Math.abs(track!.laps - 4)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(track!.cwM - 1600)).toBeLessThan(220);
    }
  });

  it('does not call half a lap among 8 km of road a track, nor one and a half', () => {
    expect(trackOf(lane(1), { laps: 0.5, seconds: 2, roadM: 4000 })).toBeNull();
    expect(trackOf(lane(1), { laps: 1.5, seconds: 2, roadM: 4000 })).toBeNull();
  });

  it('tells laps that go both ways', () => {
    const track = trackOf(lane(1), { laps: 10, seconds: 2, noiseM: 2, turn: true });
    expect(track?.direction).toBe('mixed');
    expect(Math.abs(track!.laps - 10)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(track!.ccwM - 2000)).toBeLessThan(100);
    expect(Math.abs(track!.cwM - 2000)).toBeLessThan(100);
  });

  it('counts laps in spite of holes that cut chords through the oval', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const track = trackOf(lane(1), {
        laps: 12,
        seconds: 2,
        noiseM: 1.5,
        dropouts: { lost: 30, every: 170 },
        seed,
      });
      expect(track?.direction).toBe('ccw');
      expect(Math.abs(track!.laps - 12)).toBeLessThanOrEqual(0.5);
    }
  });

  it('gives the mirrored result for the run from end to start', () => {
    const run = session(lane(2), { laps: 7.3, seconds: 3, noiseM: 2 });
    const forth = analyseRun(run, CONTEXT).track!;
    const back = analyseRun(reversed(run), CONTEXT).track!;
    expect(back.direction).toBe('cw');
    expect(Math.abs(back.laps - forth.laps)).toBeLessThanOrEqual(0.2);
    expect(Math.abs(back.cwM - forth.ccwM)).toBeLessThan(60);
  });
});

describe('what is no track', () => {
  const others: readonly (readonly [string, Shape])[] = [
    ['a square block of 400 m', roundedRectangle(100, 100, 2)],
    ['a block of 137 x 68 m', roundedRectangle(137, 68, 1)],
    ['a block with rounded corners', roundedRectangle(139, 69, 12)],
    ['a long block of 150 x 55 m', roundedRectangle(150, 55, 3)],
    ['an ellipse of a track’s size', ellipse(80, 40)],
    ['a flatter ellipse', ellipse(85, 38)],
    ['a circle of 400 m', ellipse(64, 64)],
    ['an L-shaped block', ell(130, 70, 35, 60)],
    ['another L-shaped block', ell(120, 80, 30, 50)],
    ['a thick L-shaped block', ell(140, 60, 25, 70)],
    ['a loop of 170 m with a track’s form', roundedRectangle(67, 31.2, 15.6)],
    ['a loop of 640 m with a track’s form', roundedRectangle(252.8, 117.8, 58.9)],
    ['a road of 510 m round a stadium', roundedRectangle(200, 107.8, 53.9)],
    [
      'a triangle',
      polygon([
        [0, 0],
        [150, 0],
        [75, 100],
      ]),
    ],
    [
      'a trapezium',
      polygon([
        [0, 0],
        [150, 0],
        [125, 75],
        [25, 75],
      ]),
    ],
    [
      'a kite',
      polygon([
        [0, 0],
        [80, -35],
        [160, 0],
        [80, 35],
      ]),
    ],
    [
      'a shuttle',
      polygon([
        [0, 0],
        [190, 0],
        [190, 8],
        [0, 8],
      ]),
    ],
  ];

  it.each(others)('%s, sampled and disturbed in any way', (_, shape) => {
    const ways = [
      { seconds: 2, noiseM: 3, seed: 1 },
      { seconds: 4, noiseM: 1.5, seed: 2 },
      { seconds: 8, noiseM: 0, seed: 3 },
      { seconds: 8, noiseM: 3, seed: 4 },
    ];
    for (const way of ways) expect(trackOf(shape, { laps: 8, ...way })).toBeNull();
  });

  it('an oval that climbs and falls on every lap, in altitude or in the stated climb', () => {
    const altitude = (m: number): number => 400 + 8 * Math.sin((2 * Math.PI * m) / 400);
    expect(trackOf(lane(1), { laps: 10, seconds: 3, noiseM: 1, altitude })).toBeNull();
    const { time, distance, latlng } = session(lane(1), { laps: 10, seconds: 3 });
    const bare = { time, distance, latlng };
    expect(analyseRun(bare, { ...CONTEXT, gainM: 100 }).track).not.toBeNull();
    expect(analyseRun(bare, { ...CONTEXT, gainM: 200 }).track).toBeNull();
    expect(climbsTooMuch(150, 10)).toBe(false);
    expect(climbsTooMuch(151, 10)).toBe(true);
  });

  it('but an oval whose altimeter only drifts is', () => {
    const drift = (m: number): number => 400 + 6 * Math.sin(m / 1500);
    let run = 0;
    const altitude = (): number => drift((run += 3));
    expect(trackOf(lane(1), { laps: 10, seconds: 3, noiseM: 1, altitude })?.direction).toBe('ccw');
  });

  it('anything recorded indoors', () => {
    const run = session(lane(1), { laps: 6 });
    const indoors = analyseRun(run, { ...CONTEXT, trainer: true });
    expect(indoors.track).toBeNull();
    expect(indoors.sketch).toBeNull();
    expect(indoors.gainM).toBeNull();
    expect(indoors.notes).toContainEqual({ key: 'indoors' });
  });
});
