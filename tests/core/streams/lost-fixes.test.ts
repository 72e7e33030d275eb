import { describe, expect, it } from 'vitest';
import { analyseRun, type RawStreams } from '../../../src/core/analyse-run.ts';
import { arcByMetres } from '../../../src/core/track/lost-fixes.ts';
import { CONTEXT, lane, randomFrom, session } from './generate.ts';

const LAP_M = 400;

describe('the way round between two fixes that lie far apart', () => {
  it('is the one that has so many metres, with whole laps', () => {
    expect(arcByMetres(150, LAP_M, 155, 0)).toBe(150);
    expect(arcByMetres(150, LAP_M, 245, 0)).toBe(-250);
    expect(arcByMetres(-150, LAP_M, 250, 0)).toBe(250);
    expect(arcByMetres(100, LAP_M, 490, 0)).toBe(500);
    expect(arcByMetres(100, LAP_M, 705, 0)).toBe(-700);
  });

  it('goes on as before where either way has them, and is not known where nobody went before', () => {
    expect(arcByMetres(190, LAP_M, 200, 1)).toBe(190);
    expect(arcByMetres(190, LAP_M, 200, -1)).toBe(-210);
    expect(arcByMetres(190, LAP_M, 200, 0)).toBeNull();
    expect(arcByMetres(0, LAP_M, 400, -1)).toBe(-400);
  });

  it('is told by metres within 20 m and a tenth', () => {
    // 120 + 20 + 0.1 x 155.5 = 155.5
    expect(arcByMetres(120, LAP_M, 155, 0)).toBe(120);
    expect(arcByMetres(120, LAP_M, 156, 0)).toBeNull();
  });

  it('is the arc’s for near fixes, and nobody’s after two laps', () => {
    expect(arcByMetres(95, LAP_M, 99, 1)).toBeNull();
    expect(arcByMetres(95, LAP_M, 100, 1)).toBe(95);
    expect(arcByMetres(0, LAP_M, 800, 1)).toBe(800);
    expect(arcByMetres(5, LAP_M, 801, 1)).toBeNull();
  });
});

/** The streams with so many of their fixes lost, rows of `block` at once. */
const withLost = (streams: RawStreams, share: number, block: number, seed: number): RawStreams => {
  const random = randomFrom(seed);
  let isLost = false;
  const fixes = (streams.latlng as { readonly data: readonly (readonly number[] | null)[] }).data;
  return {
    ...streams,
    latlng: {
      data: fixes.map((fix, i) => {
        if (i % block === 0) isLost = random.uniform() < share;
        return isLost ? null : fix;
      }),
    },
  };
};

describe('a session of which most fixes were lost', () => {
  const ways = [
    ['nine of ten, a fix every 2 s', 2, 0.9, 1],
    ['two of three, ten in a row', 1, 0.67, 10],
  ] as const;
  for (const [name, seconds, share, block] of ways)
    it(`is found with its laps and one direction, the metres being recorded (${name})`, () => {
      for (let seed = 1; seed <= 8; seed++) {
        const clockwise = seed % 2 === 0;
        const run = session(lane(1 + (seed % 4)), { laps: 15, seconds, noiseM: 2, clockwise, seed });
        const { track } = analyseRun(withLost(run, share, block, seed), CONTEXT);
        expect(track?.direction).toBe(clockwise ? 'cw' : 'ccw');
        expect(Math.abs(track!.laps - 15)).toBeLessThan(1);
        expect(Math.abs(track!.lapM / (400 + 7.7 * (seed % 4)) - 1)).toBeLessThan(0.03);
      }
    });
});
