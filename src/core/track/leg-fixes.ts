import type { Fixes } from './fixes.ts';
import type { Leg } from './laps.ts';

/** DESIGN: a chord longer than any side of a block of a track's size is a hole, of which nothing is known. Metres. */
const MAX_CHORD_M = 160;

/** Positions, metres east and north. */
export type Places = readonly [x: Float64Array, y: Float64Array];

/** At most `limit` values, evenly spread. */
export const every = (values: Float64Array, limit: number): Float64Array => {
  if (values.length <= limit) return values;
  const picked = new Float64Array(limit);
  for (let k = 0; k < limit; k++) picked[k] = values[Math.floor((k * values.length) / limit)]!;
  return picked;
};

/** The fixes between the ends of the legs, on the line or drifted off it. */
export const legFixes = (legs: readonly Leg[], fixes: Fixes): Places => {
  const count = legs.reduce((sum, leg) => sum + leg.to - leg.from + 1, 0);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let n = 0;
  for (const leg of legs) {
    x.set(fixes.x.subarray(leg.from, leg.to + 1), n);
    y.set(fixes.y.subarray(leg.from, leg.to + 1), n);
    n += leg.to - leg.from + 1;
  }
  return [x, y];
};

/**
 * Places along the chords between the fixes of the legs, evenly apart. The vertices of a simplified polyline lie where the
 * course bends, so that of a block they hold the corners only; the chords hold its sides as well.
 */
export const chordPlaces = (legs: readonly Leg[], fixes: Fixes, spacingM: number): Places => {
  const x: number[] = [];
  const y: number[] = [];
  for (const leg of legs)
    for (let i = leg.from; i < leg.to; i++) {
      const dx = fixes.x[i + 1]! - fixes.x[i]!;
      const dy = fixes.y[i + 1]! - fixes.y[i]!;
      const chord = Math.hypot(dx, dy);
      if (chord > MAX_CHORD_M) continue;
      const pieces = Math.max(1, Math.round(chord / spacingM));
      for (let k = 0; k < pieces; k++) {
        x.push(fixes.x[i]! + (dx * (k + 0.5)) / pieces);
        y.push(fixes.y[i]! + (dy * (k + 0.5)) / pieces);
      }
    }
  return [Float64Array.from(x), Float64Array.from(y)];
};
