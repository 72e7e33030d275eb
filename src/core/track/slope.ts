import type { Fixes } from './fixes.ts';
import type { Window } from './windows.ts';

/**
 * DESIGN: what a plane explains so much of is ground (relief.ts: 0.85 and more with a barometer), and a plane on which
 * altitude spreads so far rises by 17 m along a round: more than a terrain model puts on any track. Hill repeats have
 * 0.90-0.98 and 12-25 m, sessions on tracks at most 0.72 and 2 m.
 */
const EXPLAINED = 0.85;
const LEAST_SPREAD_M = 6;

/**
 * Whether a place lies on a slope, which is told by one look at its fixes: to lay ovals on them first took a third of
 * the analysis of a session on a hill.
 * @param place windows in order
 */
export const isSlope = (place: readonly Window[], { x, y, altitude }: Fixes): boolean => {
  const start = place[0]?.from ?? 0;
  if (altitude === null) return false;
  let n = 0;
  let [east, north, height] = [0, 0, 0];
  let [xx, xy, yy, xz, yz, zz] = [0, 0, 0, 0, 0, 0];
  let upTo = start;
  for (const { from, to } of place) {
    for (let i = Math.max(from, upTo); i < to; i++) {
      const z = altitude[i]! - altitude[start]!;
      if (Number.isNaN(z)) continue;
      const dx = x[i]! - x[start]!;
      const dy = y[i]! - y[start]!;
      n++;
      east += dx;
      north += dy;
      height += z;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
      xz += dx * z;
      yz += dy * z;
      zz += z * z;
    }
    upTo = to;
  }
  const sxx = xx - (east * east) / n;
  const sxy = xy - (east * north) / n;
  const syy = yy - (north * north) / n;
  const sxz = xz - (east * height) / n;
  const syz = yz - (north * height) / n;
  const szz = zz - (height * height) / n;
  const plane = (sxz * (sxz * syy - syz * sxy) + syz * (syz * sxx - sxz * sxy)) / (sxx * syy - sxy * sxy);
  return plane >= EXPLAINED * szz && plane >= n * LEAST_SPREAD_M ** 2;
};
