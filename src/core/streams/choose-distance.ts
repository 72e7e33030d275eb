import type { DataNote } from '../run-analysis.ts';
import { medianInPlace } from './median.ts';
import { note } from './notes.ts';
import { isOnePlace } from './one-place.ts';
import type { Positions } from './read-positions.ts';

/** DESIGN: recorded distance and positions of one run differ by some per cent; more than this is a fault of one. */
const AGREE_WITHIN = 1.2;
/** "Outlier filter pace < 2:30/km or > 12:00/km" (SCIENCE.md 2.4), seconds per kilometre. */
const PACE_S_PER_KM = { min: 150, max: 720 };
/** DESIGN: a run is cut into so many pieces to tell a fault of scale (all of them) from a local one. */
const PIECES = 20;
/** DESIGN: a piece in which the counter hardly counts tells of a stopped watch, not of its scale … */
const STOPPED = 0.1;
/** … unless it hardly counts at all: kilometres for metres. */
const OTHER_UNIT = 10;
/** DESIGN: fixes on less than this share of the samples do not tell how far it was. */
const ENOUGH_FIXES = 0.8;

/** DESIGN: a hole this long is a pause, or a way nobody ran. Seconds. */
const HOLE_S = 30;
/** DESIGN: a distance is odd beside another where it is so many times further from what can be run. */
const CLEARLY_ODDER = 1.2;

/** Seconds without holes; all of them where samples are further apart than that. */
const recordedSeconds = (time: Float64Array): number => {
  let sum = 0;
  for (let i = 1; i < time.length; i++) {
    const seconds = time[i]! - time[i - 1]!;
    if (seconds <= HOLE_S) sum += seconds;
  }
  return sum > 0 ? sum : (time.at(-1) ?? 0) - (time[0] ?? 0);
};

/** How many times too fast or too slow for a run a distance is, at least 1. */
const oddness = (distanceM: number, seconds: number): number => {
  const pace = (seconds / distanceM) * 1000;
  return Math.max(1, PACE_S_PER_KM.min / pace, pace / PACE_S_PER_KM.max);
};

/** The usual ratio of recorded metres to metres along the positions, over pieces of the way; NaN without any. */
const usualRatio = (recorded: Float64Array, along: Float64Array): number => {
  const ratios = new Float64Array(PIECES);
  let n = 0;
  const last = along.length - 1;
  const pieceM = along[last]! / PIECES;
  let from = 0;
  for (let i = 1; i <= last && n < PIECES; i++) {
    if (along[i]! - along[from]! < pieceM) continue;
    const ratio = (recorded[i]! - recorded[from]!) / (along[i]! - along[from]!);
    if (ratio >= STOPPED) ratios[n++] = ratio;
    from = i;
  }
  return medianInPlace(ratios.subarray(0, n));
};

/**
 * Which of the two is believed where recorded distance and positions disagree. A distance nobody runs in the time
 * gives way to one that can be run. Where both can be run, a fault all the way is the counter's (a wrong scale), one in
 * places is the positions' (tunnels, a watch carried after it was stopped), and fixes that wander about a house are no way.
 */
export const chooseDistance = (
  recorded: Float64Array,
  { x, y, along }: Pick<Positions, 'x' | 'y' | 'along'>,
  time: Float64Array | null,
): { readonly fromPositions: boolean; readonly notes: readonly DataNote[] } => {
  const kept = { fromPositions: false, notes: [] };
  const recordedM = recorded.at(-1) ?? 0;
  const alongM = along?.at(-1) ?? 0;
  if (along === null || x === null || y === null || !(alongM > 0)) return kept;
  // a counter of which nothing is left (steps nobody runs, all of them) tells nothing
  if (!(recordedM > 0)) return { fromPositions: true, notes: [note('distanceFromPositions')] };
  const ratio = recordedM / alongM;
  if (ratio <= AGREE_WITHIN && ratio >= 1 / AGREE_WITHIN) return kept;
  let fixes = 0;
  for (const one of x) if (!Number.isNaN(one)) fixes++;
  const seconds = time === null ? 0 : recordedSeconds(time);
  const odder = seconds > 0 ? oddness(recordedM, seconds) / oddness(alongM, seconds) : 1;
  const everywhere = usualRatio(recorded, along);
  const isScale =
    everywhere > AGREE_WITHIN ||
    everywhere < 1 / AGREE_WITHIN ||
    ratio > OTHER_UNIT ||
    ratio < 1 / OTHER_UNIT;
  const fromPositions =
    fixes >= ENOUGH_FIXES * x.length &&
    (odder > CLEARLY_ODDER || (odder >= 1 / CLEARLY_ODDER && isScale && !isOnePlace(x, y)));
  return {
    fromPositions,
    notes: [
      fromPositions
        ? note('distanceDoubted', { valueM: Math.round(recordedM) })
        : note('positionsDisagree', { valueM: Math.round(alongM) }),
    ],
  };
};
