import { describe, expect, it } from 'vitest';
import { analyseRun, type AnalyseContext } from '../../../src/core/analyse-run.ts';
import { planeAt } from '../../../src/core/streams/project.ts';
import { knownPlaces } from '../../../src/core/track/known-places.ts';
import { CONTEXT, ellipse, lane, roundedRectangle, session, testHash, type Shape } from './generate.ts';
import { journey, oval } from './ovals.ts';

describe('the place of a track', () => {
  const plane = planeAt(47.5, 8.5);
  const at = (known: readonly string[] = []) => knownPlaces(plane, CONTEXT.hash, new Set(known));

  it('is known again some metres off in any direction, and not at the next track', () => {
    for (const [x, y] of [
      [0, 0],
      [24, 7],
      [-4321, 1234],
      [55, -80],
    ] as const) {
      const places = at([at().codeOf(x, y)]);
      for (let k = 0; k < 8; k++) {
        const angle = (k * Math.PI) / 4;
        expect(places.isKnown(x + 45 * Math.cos(angle), y + 45 * Math.sin(angle))).toBe(true);
        expect(places.isKnown(x + 145 * Math.cos(angle), y + 145 * Math.sin(angle))).toBe(false);
      }
    }
  });

  it('is named alike on whatever map of the run it is', () => {
    const other = planeAt(47.51, 8.52);
    const code = at().codeOf(100, 200);
    const x = (plane.longitude + 100 / plane.metresPerDegreeX - other.longitude) * other.metresPerDegreeX;
    const y = (plane.latitude + 200 / plane.metresPerDegreeY - other.latitude) * other.metresPerDegreeY;
    expect(knownPlaces(other, CONTEXT.hash, new Set([code])).isKnown(x, y)).toBe(true);
  });

  it('tells nothing without the key, and is no name of a route cell', () => {
    const code = at().codeOf(0, 0);
    expect(knownPlaces(plane, testHash('another athlete'), new Set([code])).isKnown(0, 0)).toBe(false);
    const sketch = analyseRun(session(lane(1), { laps: 12 }), CONTEXT).sketch!;
    expect(sketch.cells).not.toContain(code);
    expect(at().isKnown(0, 0)).toBe(false);
  });
});

describe('a session at a track that is known', () => {
  const clear = analyseRun(session(lane(1), { laps: 8, noiseM: 2 }), CONTEXT).track!;
  const known = { ...CONTEXT, knownTracks: new Set([clear.place!]) };

  it('keeps the place', () => {
    expect(clear.place).toMatch(/^[\w-]{5}$/);
    const again = analyseRun(session(lane(4), { laps: 12, noiseM: 3, seed: 9 }), known).track!;
    expect(again.direction).toBe('ccw');
  });

  it('is found in noise in which it would not be elsewhere', () => {
    const sessions = Array.from({ length: 12 }, (_, k) =>
      session(lane(1), { laps: 8, noiseM: 11, seed: k + 1, seconds: 2 }),
    );
    const found = (context: AnalyseContext) =>
      sessions.map((streams) => analyseRun(streams, context).track).filter((track) => track !== null);
    expect(found(CONTEXT).length).toBeLessThanOrEqual(6);
    expect(found(known).length).toBeGreaterThanOrEqual(11);
    for (const track of found(known)) expect(track.direction).toBe('ccw');
  });

  it('may be run outside the outermost lane, up to 500 m a lap', () => {
    const far = oval(84.39, (498 - 2 * 84.39) / (2 * Math.PI));
    const run = journey([{ kind: 'laps', shape: far, laps: 6 }], { noiseM: 1 });
    expect(analyseRun(run, CONTEXT).track).toBeNull();
    expect(Math.abs(analyseRun(run, known).track!.laps - 6)).toBeLessThanOrEqual(0.3);
  });

  it.each<readonly [string, Shape]>([
    ['the road round the stadium', oval(95, (520 - 190) / (2 * Math.PI))],
    ['the block it lies in', roundedRectangle(190, 110, 5)],
    ['a block of its size', roundedRectangle(150, 70, 3)],
    ['an ellipse round the pitch', ellipse(85, 36)],
  ])('but is none of what else is run there: %s', (_, shape) => {
    for (let seed = 1; seed <= 5; seed++)
      expect(analyseRun(session(shape, { laps: 8, noiseM: 2, seed, seconds: 2 }), known).track).toBeNull();
  });
});
