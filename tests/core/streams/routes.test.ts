import { describe, expect, it } from 'vitest';
import { analyseRun, type RawStreams } from '../../../src/core/analyse-run.ts';
import { columnsPerDegree, gridOf, rowAt } from '../../../src/core/route/cells.ts';
import { CODE_LENGTH, codesIn, codeText } from '../../../src/core/route/codes.ts';
import { compareRoutes, groundOf, sharedGround } from '../../../src/core/route/compare.ts';
import { courseOf, signedArea, sweptArea } from '../../../src/core/route/course.ts';
import { rotationOf } from '../../../src/core/route/find-loop.ts';
import { kendallTau } from '../../../src/core/route/order.ts';
import type { RouteSketch } from '../../../src/core/run-analysis.ts';
import {
  ar1,
  CONTEXT,
  ell,
  ellipse,
  polygon,
  randomFrom,
  reversed,
  roundedRectangle,
  session,
  testHash,
  toLatLng,
  type Point,
} from './generate.ts';
import { E19 } from './vectors.ts';
import { jaccard } from './jaccard.ts';

const names = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, k) => `c${from + k}`);

describe('order of cells (E19)', () => {
  const cells = names(0, 20);
  const both = (a: readonly string[], b: readonly string[]): readonly number[] => [
    Number(jaccard(a, b).toFixed(4)),
    Number(kendallTau(a, b).tau!.toFixed(4)),
  ];

  it('knows same, reversed, half shared, a detour and a loop begun elsewhere', () => {
    expect(both(cells, cells)).toEqual([...E19.same]);
    expect(both(cells, cells.toReversed())).toEqual([...E19.reversed]);
    expect(both(cells, [...names(0, 10), ...names(100, 10)])).toEqual([...E19.half]);
    expect(both(cells, [...names(0, 9), 'd1', 'd2', ...names(11, 9)])).toEqual([...E19.detour]);
    expect(both(cells, [...names(7, 13), ...names(0, 7)])).toEqual([...E19.loopShift]);
  });

  it('has no order in fewer than two shared cells, and nothing in common with nothing', () => {
    expect(kendallTau(['a', 'b'], ['b', 'c'])).toEqual({ tau: null, shared: 1 });
    expect(kendallTau(['a', 'a'], ['a', 'a'])).toEqual({ tau: null, shared: 1 });
    expect(kendallTau(['a', 'b', 'a'], ['a', 'b'])).toEqual({ tau: 1, shared: 2 });
    expect(jaccard([], [])).toBe(0);
    expect(jaccard(['a'], [])).toBe(0);
  });
});

describe('cells', () => {
  it('are 25 m squares everywhere, named by one number', () => {
    const grid = gridOf(25);
    for (const latitude of [0, 47.5, -33.9, 64.1]) {
      const row = Math.floor(rowAt(grid, latitude));
      expect(rowAt(grid, latitude + 1) - rowAt(grid, latitude)).toBeCloseTo(111_320 / 25, 6);
      const width = (111_320 * Math.cos((latitude * Math.PI) / 180)) / columnsPerDegree(grid, row);
      expect(Math.abs(width - 25)).toBeLessThan(0.3);
    }
  });

  it('have a code of 30 bits, written in the letters of base64url', () => {
    const bits = [0, -1, 1 << 2, 0b1011 << 26, 0b111110_111111_000000_000001_000010 << 2];
    expect(codeText(Int32Array.from(bits))).toBe('AAAAA_____AAAABLAAAA-_ABC');
    // the last two bits are not kept
    expect(codeText(Int32Array.of(0b11))).toBe('AAAAA');
    expect(codesIn('AAAAA_____AAAAB')).toEqual(['AAAAA', '_____', 'AAAAB']);
    expect(codesIn('')).toEqual([]);
  });
});

describe('a course', () => {
  it('has a point every 10 m, holes bridged, jitter left out', () => {
    const course = courseOf(Float64Array.of(0, 4, NaN, 25, 26, 55), Float64Array.of(0, 0, NaN, 0, 3, 0));
    expect(Array.from(course.x.slice(0, 3))).toEqual([0, 10, 20]);
    expect(course.x).toHaveLength(6);
    expect(course.x[5]).toBeCloseTo(50, 6);
    expect(courseOf(new Float64Array(0), new Float64Array(0)).x).toHaveLength(0);
    expect(courseOf(Float64Array.of(NaN, 1), Float64Array.of(NaN, 1)).x).toHaveLength(1);
  });

  it('carries the rest of a line over the corner', () => {
    const course = courseOf(Float64Array.of(0, 15, 15), Float64Array.of(0, 0, 95));
    expect([course.x[2], course.y[2]]).toEqual([15, 5]);
    expect(course.x).toHaveLength(12);
  });

  it('has a signed area, positive anticlockwise, wherever it lies', () => {
    for (const shift of [0, 5000]) {
      const course = {
        x: Float64Array.of(0, 10, 10, 0).map((v) => v + shift),
        y: Float64Array.of(0, 0, 10, 10),
        spacingM: 10,
      };
      expect(signedArea(course, sweptArea(course), 0, 3)).toBeCloseTo(100, 6);
    }
  });

  it('is a loop when it encloses more than a quarter of the circle of its length', () => {
    const quarter = (0.25 * 1000 * 1000) / (4 * Math.PI);
    expect(rotationOf(quarter + 1, 1000)).toBe('ccw');
    expect(rotationOf(-quarter - 1, 1000)).toBe('cw');
    expect(rotationOf(quarter, 1000)).toBeNull();
    expect(rotationOf(-quarter, 1000)).toBeNull();
  });
});

/** A run along a line of points, 3 m/s. */
const along = (points: readonly Point[], noiseM = 0, seed = 1): RawStreams => {
  const random = randomFrom(seed);
  const nx = ar1(random, noiseM);
  const ny = ar1(random, noiseM);
  const course = courseOf(
    Float64Array.from(points, (p) => p[0]),
    Float64Array.from(points, (p) => p[1]),
    3,
  );
  return {
    time: { data: Array.from(course.x, (_, i) => i) },
    distance: { data: Array.from(course.x, (_, i) => 3 * i) },
    latlng: { data: Array.from(course.x, (x, i) => toLatLng([x + nx(), course.y[i]! + ny()])) },
  };
};

const sketchOf = (run: RawStreams): RouteSketch => analyseRun(run, CONTEXT).sketch!;

const STREET: readonly Point[] = [
  [0, 0],
  [1200, 300],
  [1500, 1400],
  [2600, 1700],
];
const THERE_AND_BACK: readonly Point[] = [...STREET, ...STREET.toReversed()];
const ROUND: readonly Point[] = [
  [0, 0],
  [900, 0],
  [1100, 700],
  [300, 900],
  [0, 0],
];

describe('loops', () => {
  it('is one round where a run ends where it began', () => {
    expect(analyseRun(along(ROUND), CONTEXT).loop).toEqual({ direction: 'ccw', laps: 1 });
    expect(analyseRun(along(ROUND.toReversed()), CONTEXT).loop).toEqual({ direction: 'cw', laps: 1 });
  });

  it('ends up to 5 % of its length from the start', () => {
    // 3500 m round: 5 % are 175 m
    const cut = (metres: number): readonly Point[] => [
      ...ROUND.slice(0, 4),
      [metres * 0.316, metres * 0.949],
    ];
    expect(analyseRun(along(cut(140)), CONTEXT).loop?.direction).toBe('ccw');
    expect(analyseRun(along(cut(220)), CONTEXT).loop).toBeNull();
  });

  it('is none there and back, one way, or on a figure of eight', () => {
    expect(analyseRun(along(STREET), CONTEXT).loop).toBeNull();
    expect(analyseRun(along(THERE_AND_BACK), CONTEXT).loop).toBeNull();
    const eight: readonly Point[] = [
      [0, 0],
      [500, 500],
      [1000, 0],
      [500, -500],
      [0, 0],
      [-500, 500],
      [-1000, 0],
      [-500, -500],
      [0, 0],
    ];
    expect(
      analyseRun(along([...eight.slice(0, 5), ...eight.slice(5).toReversed()]), CONTEXT).loop?.laps ?? 0,
    ).toBeLessThanOrEqual(1);
  });

  it.each([
    ['a block', ell(130, 70, 35, 60)],
    ['a park loop', ellipse(110, 80)],
    ['a long lap', roundedRectangle(700, 400, 50)],
  ])('counts the rounds of %s either way', (_, shape) => {
    for (const noiseM of [0, 3]) {
      const run = session(shape, { laps: 7, seconds: 4, noiseM });
      const loop = analyseRun(run, CONTEXT).loop!;
      expect(loop.direction).toBe('ccw');
      expect(Math.abs(loop.laps - 7)).toBeLessThanOrEqual(0.3);
      expect(analyseRun(reversed(run), CONTEXT).loop?.direction).toBe('cw');
    }
  });

  it('counts rounds between two ways there, while they are most of the run', () => {
    const run = session(ellipse(110, 80), { laps: 6, seconds: 3, noiseM: 2, roadM: 800 });
    expect(Math.abs(analyseRun(run, CONTEXT).loop!.laps - 6)).toBeLessThanOrEqual(0.4);
    const far = session(ellipse(110, 80), { laps: 3, seconds: 3, noiseM: 2, roadM: 4000 });
    expect(analyseRun(far, CONTEXT).loop).toBeNull();
  });

  it('is none where the rounds go both ways', () => {
    expect(
      analyseRun(session(ellipse(110, 80), { laps: 8, seconds: 3, turn: true }), CONTEXT).loop,
    ).toBeNull();
  });

  it('is none where the same ground is run both ways, in any direction of the compass', () => {
    for (let k = 0; k < 8; k++) {
      const end: Point = [300 * Math.cos(k * 0.4), 300 * Math.sin(k * 0.4)];
      const run = along(Array.from({ length: 13 }, (_, i) => (i % 2 === 0 ? ([0, 0] as Point) : end)));
      expect(analyseRun(run, CONTEXT).loop).toBeNull();
      expect(sketchOf(run).shape).toBe('outAndBack');
    }
  });

  it('is none for a shuttle', () => {
    const shuttle = polygon([
      [0, 0],
      [200, 0],
      [200, 6],
      [0, 6],
    ]);
    expect(analyseRun(session(shuttle, { laps: 9, seconds: 3, noiseM: 2 }), CONTEXT).loop).toBeNull();
  });

  it('does not tell a track a second time', () => {
    const run = analyseRun(session(roundedRectangle(157.99, 73.6, 36.8), { laps: 9, seconds: 2 }), CONTEXT);
    expect(run.track).not.toBeNull();
    expect(run.loop).toBeNull();
    expect(run.sketch?.shape).toBe('ccw');
  });
});

describe('sketches', () => {
  it('cut 200 m at both ends and keep nothing shorter', () => {
    const long = sketchOf(
      along([
        [0, 0],
        [2000, 0],
      ]),
    );
    expect(Math.abs(long.lengthM - 2000)).toBeLessThanOrEqual(10);
    // 1600 m are left: 64 cells along a line that is not quite straight on the grid
    expect(long.cells.length).toBeGreaterThanOrEqual(63);
    expect(long.cells.length).toBeLessThanOrEqual(66);
    expect(
      analyseRun(
        along([
          [0, 0],
          [420, 0],
        ]),
        CONTEXT,
      ).sketch,
    ).toBeNull();
    const first = sketchOf(
      along([
        [0, 0],
        [150, 0],
        [150, 150],
        [2000, 150],
      ]),
    );
    const other = sketchOf(
      along([
        [300, 0],
        [150, 0],
        [150, 150],
        [2000, 150],
      ]),
    );
    expect(jaccard(first.cells, other.cells)).toBeGreaterThan(0.95);
  });

  it('hold codes only, those beside the route sorted', () => {
    const { cells, halo, start, shape } = sketchOf(along(STREET));
    expect(new Set(cells).size).toBe(cells.length);
    const codes = codesIn(halo);
    expect(codes.join('')).toBe(halo);
    // in the order of their hashes, whatever the way was
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const hashes = codes.map(
      (code) => [...code].reduce((h, letter) => h * 64 + letters.indexOf(letter), 0) << 2,
    );
    expect(hashes.length).toBeGreaterThan(50);
    expect(hashes.toSorted((a, b) => a - b)).toEqual(hashes);
    for (const cell of cells) expect(codes).not.toContain(cell);
    expect(start).toHaveLength(CODE_LENGTH);
    expect(shape).toBe('open');
  });

  it('have nothing in common under another key', () => {
    const run = along(STREET);
    const mine = analyseRun(run, CONTEXT).sketch!;
    const theirs = analyseRun(run, { ...CONTEXT, hash: testHash('another athlete') }).sketch!;
    expect(jaccard(mine.cells, theirs.cells)).toBe(0);
    expect(theirs.start).not.toBe(mine.start);
    expect(compareRoutes(mine, theirs)).toBe('different');
  });

  it('know there and back from one way and from a round', () => {
    expect(sketchOf(along(THERE_AND_BACK)).shape).toBe('outAndBack');
    expect(sketchOf(along(ROUND)).shape).toBe('ccw');
    expect(sketchOf(along(ROUND.toReversed())).shape).toBe('cw');
  });
});

describe('comparing routes', () => {
  it('knows the same route the same way, again and again under GPS noise', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const [a, b] = [sketchOf(along(STREET, 4, seed)), sketchOf(along(STREET, 4, seed + 100))];
      expect(compareRoutes(a, b)).toBe('same');
      expect(compareRoutes(b, a)).toBe('same');
      expect(sharedGround(groundOf(a), groundOf(b))).toBeGreaterThan(0.85);
    }
  });

  it('knows it on the other side of the road', () => {
    const shifted = STREET.map(([x, y]) => [x - 4, y + 8] as const);
    expect(compareRoutes(sketchOf(along(STREET, 2)), sketchOf(along(shifted, 2, 9)))).toBe('same');
  });

  it('knows it reversed, and a round reversed or begun elsewhere', () => {
    expect(compareRoutes(sketchOf(along(STREET, 3)), sketchOf(along(STREET.toReversed(), 3, 5)))).toBe(
      'reversed',
    );
    const round = sketchOf(along(ROUND, 3));
    expect(compareRoutes(round, sketchOf(along(ROUND.toReversed(), 3, 5)))).toBe('reversed');
    const elsewhere: readonly Point[] = [
      [1100, 700],
      [300, 900],
      [0, 0],
      [900, 0],
      [1100, 700],
    ];
    expect(compareRoutes(round, sketchOf(along(elsewhere, 3, 6)))).toBe('same');
    expect(compareRoutes(round, sketchOf(along(elsewhere.toReversed(), 3, 6)))).toBe('reversed');
  });

  it('takes rounds of one loop for the same, however many', () => {
    const four = sketchOf(session(ellipse(110, 80), { laps: 4, seconds: 3, noiseM: 2, seed: 1 }));
    const nine = sketchOf(session(ellipse(110, 80), { laps: 9, seconds: 3, noiseM: 2, seed: 2 }));
    expect(compareRoutes(four, nine)).toBe('same');
  });

  it('calls there and back the same from the same end and mixed from the other', () => {
    const run = sketchOf(along(THERE_AND_BACK, 2));
    expect(compareRoutes(run, sketchOf(along(THERE_AND_BACK, 2, 8)))).toBe('same');
    const fromTheOther = [...STREET.toReversed(), ...STREET];
    expect(compareRoutes(run, sketchOf(along(fromTheOther, 2, 8)))).toBe('mixed');
  });

  it('knows another route, a longer one and a half-shared one', () => {
    const run = sketchOf(along(STREET));
    expect(compareRoutes(run, sketchOf(along(STREET.map(([x, y]) => [x, y + 80] as const))))).toBe(
      'different',
    );
    expect(compareRoutes(run, sketchOf(along([...STREET, [3200, 1700]])))).toBe('different');
    expect(
      compareRoutes(
        run,
        sketchOf(
          along([
            [0, 0],
            [1200, 300],
            [2300, -600],
            [2600, -200],
          ]),
        ),
      ),
    ).toBe('different');
    expect(compareRoutes(run, sketchOf(along(THERE_AND_BACK)))).toBe('different');
  });

  it('decides at the limits of the design', () => {
    const made = (cells: readonly string[], more: Partial<RouteSketch> = {}): RouteSketch => ({
      cells,
      halo: '',
      start: 'start',
      lengthM: 1000,
      shape: 'open',
      ...more,
    });
    const cell = (k: number): string => `c${String(k).padStart(4, '0')}`;
    const row = (from: number, count: number): string[] =>
      Array.from({ length: count }, (_, k) => cell(from + k));
    const twenty = made(row(0, 20));
    expect(compareRoutes(twenty, made(row(0, 20), { lengthM: 900 }))).toBe('same');
    expect(compareRoutes(twenty, made(row(0, 20), { lengthM: 899 }))).toBe('different');
    expect(compareRoutes(twenty, made([...row(0, 14)]))).toBe('same');
    expect(compareRoutes(twenty, made([...row(0, 13)]))).toBe('different');
    expect(compareRoutes(made(row(0, 4)), made(row(0, 4)))).toBe('mixed');
    expect(compareRoutes(made(row(0, 5)), made(row(0, 5)))).toBe('same');
    expect(compareRoutes(made([]), made([]))).toBe('different');
    const shuffled = made([...row(10, 10), ...row(0, 10)]);
    expect(compareRoutes(twenty, shuffled)).toBe('mixed');
    // beside counts as on: ten cells of each lie in the other's halo only
    const beside = made([...row(0, 10), ...row(50, 10)], { halo: row(10, 10).join('') });
    const other = made(row(0, 20), { halo: row(50, 10).join('') });
    expect(sharedGround(groundOf(other), groundOf(beside))).toBe(1);
    expect(sharedGround(groundOf(twenty), groundOf(beside))).toBeCloseTo(15 / 25, 9);
    expect(compareRoutes(made(row(0, 9), { shape: 'ccw' }), made(row(0, 9), { shape: 'open' }))).toBe('same');
    expect(
      compareRoutes(made(row(0, 9), { shape: 'ccw' }), made(row(0, 9), { shape: 'cw', lengthM: 4000 })),
    ).toBe('reversed');
  });
});
