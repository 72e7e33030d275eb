import type { DraftLap } from '../draft.ts';

/** Where the laps put the runner: metres at a time on the clock. Both rise or stay. */
export type Knot = { readonly atS: number; readonly distanceM: number };

/**
 * The run as its laps tell it: their starts and ends. A lap without a start begins where the one before ended, one
 * without a duration ends where the next begins.
 * @param startS start of the activity, seconds since 1970
 * @param endS its end, for a last lap without a duration
 */
export const knotsOf = (laps: readonly DraftLap[], startS: number, endS: number): readonly Knot[] => {
  const knots: Knot[] = [];
  let distanceM = 0;
  let atS = startS;
  laps.forEach((lap, i) => {
    const fromS = Math.max(atS, lap.startAtS ?? atS);
    const nextS = laps[i + 1]?.startAtS ?? endS;
    const toS = Math.max(fromS, lap.timeS === null ? nextS : fromS + lap.timeS);
    knots.push({ atS: fromS, distanceM });
    distanceM += lap.distanceM ?? 0;
    knots.push({ atS: toS, distanceM });
    atS = toS;
  });
  return knots;
};

/** Metres at an instant, in a straight line between knots. */
export const metresAt = (knots: readonly Knot[], atS: number): number => {
  let next = 0;
  for (let high = knots.length; next < high;) {
    const middle = (next + high) >> 1;
    if (knots[middle]!.atS < atS) next = middle + 1;
    else high = middle;
  }
  if (next === knots.length) return knots.at(-1)?.distanceM ?? 0;
  const to = knots[next]!;
  const from = knots[next - 1];
  if (from === undefined || to.atS === from.atS) return to.distanceM;
  return from.distanceM + ((to.distanceM - from.distanceM) * (atS - from.atS)) / (to.atS - from.atS);
};
