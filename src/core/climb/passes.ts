import type { Stretch } from '../run-analysis.ts';
import type { CleanStreams } from '../streams/clean-streams.ts';

/** A place and how near to it counts as there, metres. */
export type Place = { readonly x: number; readonly y: number; readonly withinM: number };

/** DESIGN: who takes less or more than this share of a climb's length from its foot to its top went another way. */
const SAME_WAY = { min: 0.5, max: 1.6 };

/**
 * How often a run went from one place to another by about the way of that length. Zero without positions.
 * @param span the part of the run that is looked at, metres from its start
 */
export const countPasses = (
  run: CleanStreams,
  from: Place,
  to: Place,
  lengthM: number,
  span: Stretch,
): number => {
  const { distance, x, y } = run;
  if (x === null || y === null) return 0;
  const isAt = (place: Place, i: number): boolean =>
    (x[i]! - place.x) ** 2 + (y[i]! - place.y) ** 2 <= place.withinM ** 2;
  let passes = 0;
  // where the run was last at the first place, metres
  let leftAt = NaN;
  for (let i = 0; i < run.length; i++) {
    if (Number.isNaN(x[i]!) || distance[i]! < span.fromM - from.withinM) continue;
    if (distance[i]! > span.toM + to.withinM) break;
    if (isAt(from, i)) leftAt = distance[i]!;
    const wayM = distance[i]! - leftAt;
    if (!(wayM >= SAME_WAY.min * lengthM) || !isAt(to, i)) continue;
    if (wayM <= SAME_WAY.max * lengthM) passes++;
    leftAt = NaN;
  }
  return passes;
};
