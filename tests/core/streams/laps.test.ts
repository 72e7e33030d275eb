import { describe, expect, it } from 'vitest';
import type { Fixes } from '../../../src/core/track/fixes.ts';
import { medianLap, type Walk } from '../../../src/core/track/laps.ts';
import { isRelief, measureRelief } from '../../../src/core/track/relief.ts';
import { lapLength, type Stadium } from '../../../src/core/track/stadium.ts';

const LINE: Stadium = { centreX: 0, centreY: 0, axis: 0, radius: 36.8, halfStraight: 84.39 / 2 };
const LAP = lapLength(LINE);

/** One leg over all fixes, with running positions and recorded metres as told. */
const lapOf = (unwound: readonly number[], along: readonly number[]): number | null => {
  const none = new Float64Array(along.length);
  const to = unwound.length - 1;
  const fixes: Fixes = { x: none, y: none, along: Float64Array.from(along), time: null, altitude: null };
  const walk: Walk = {
    legs: [{ arcM: unwound[to]! - unwound[0]!, metres: along[to]! - along[0]!, from: 0, to }],
    at: none,
    unwound: Float64Array.from(unwound),
  };
  return medianLap(LINE, fixes, walk);
};

describe('the length of a lap', () => {
  it('is known as soon as the leg is exactly a lap long', () => {
    expect(lapOf([0, LAP], [0, 407])).toBe(407);
    expect(lapOf([0, LAP - 0.001], [0, 407])).toBeNull();
  });

  it('is counted from the last of several fixes at the same place', () => {
    expect(lapOf([0, 0, LAP], [0, 6, 407])).toBe(401);
  });

  it('is counted from between the two fixes on either side of the place a lap ago', () => {
    expect(lapOf([0, 100, 200, 300, 150 + LAP], [0, 130, 210, 350, 600])).toBeCloseTo(600 - 170, 6);
    expect(lapOf([0, 100, 200, 300, 175 + LAP], [0, 130, 210, 350, 600])).toBeCloseTo(600 - 190, 6);
  });

  it('is the same counted clockwise', () => {
    expect(lapOf([0, -100, -200, -300, -150 - LAP], [0, 130, 210, 350, 600])).toBeCloseTo(600 - 170, 6);
  });

  it('steps over a fix off the track at the place a lap ago', () => {
    expect(lapOf([0, 100, NaN, 200, 150 + LAP], [0, 130, 190, 210, 600])).toBeCloseTo(600 - 170, 6);
  });
});

describe('the relief of a lap', () => {
  /** One leg of less than a lap through these places, counted as very many laps. */
  const reliefAt = (places: readonly number[], altitude: readonly number[]): boolean => {
    const at = Float64Array.from(places);
    const to = places.length - 1;
    const arcM = places[to]! - places[0]!;
    const walk: Walk = { legs: [{ arcM, metres: arcM, from: 0, to }], at, unwound: at };
    // a form that is no track's, so that no terrain model explains it
    return isRelief(measureRelief(walk, Float64Array.from(altitude), 400), 1000, Infinity);
  };

  it('needs altitudes more than 4 m apart, whatever a curve through them would do elsewhere', () => {
    expect(reliefAt([0, 20, 40, 60, 80], [2, -2, 0, -2, 2])).toBe(false);
    expect(reliefAt([0, 20, 40, 60, 80], [2.1, -2.1, 0, -2.1, 2.1])).toBe(true);
  });

  it('is not known from two places', () => {
    expect(reliefAt([0, 200], [300, 310])).toBe(false);
  });
});
