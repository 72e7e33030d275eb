import type { WalkRun } from '../run-analysis.ts';
import { sortSpread } from '../sort-spread.ts';

/** Samples of one run: seconds, strictly rising, and metres so far. */
export type PaceSamples = { readonly time: ArrayLike<number>; readonly distance: ArrayLike<number> };

/** DESIGN: speed over half of this to either side; shorter looks take a missed fix for a stop. */
const SMOOTH_S = 20;

/** People change from walking to running near 2 m/s (Hreljac 1993, 2.07 m/s): the border when all is one pace. */
const CHANGE_MPS = 2;

/** DESIGN: two paces are walking and running when they lie this far apart and the slower one is a walk. */
const APART_MPS = 0.6;
const WALK_MOST_MPS = 2.05;

/** Slower than this is standing: no part of either. */
const STANDING_MPS = 0.5;

/** DESIGN: a bout shorter than this is a street crossed or a lace tied, not a turn of walking or running. */
const BOUT_LEAST_S = 40;

const STEP_S = 5;

/** DESIGN: what lasts longer than two days is a clock gone wrong, not a run with walking breaks. */
const LONGEST_S = 48 * 3600;

/** One stretch of walking or running. */
type Bout = { readonly runs: boolean; seconds: number };

/**
 * The turns of walking and running in a recording; null without at least five minutes of times. The border between
 * the two is the runner's own where two paces show (a slow run beside a walk), else the usual change of gait.
 */
export const walkRunPattern = (samples: PaceSamples): WalkRun | null => {
  const moving = movingSpeeds(samples);
  if (moving.length * STEP_S < 300) return null;
  const bouts = boutsOf(moving, borderOf(moving));
  const running = bouts.filter(({ runs }) => runs).map(({ seconds }) => seconds);
  const firstRun = bouts.findIndex(({ runs }) => runs);
  const lastRun = bouts.findLastIndex(({ runs }) => runs);
  const between = bouts.filter(({ runs }, i) => !runs && i > firstRun && i < lastRun);
  const total = bouts.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    walkS: median(between.map(({ seconds }) => seconds)),
    runS: median(running),
    cycles: running.length,
    runShare: running.reduce((sum, seconds) => sum + seconds, 0) / total,
  };
};

/** Speed every few seconds, metres per second, over a window of `SMOOTH_S`; without those of standing. */
const movingSpeeds = ({ time, distance }: PaceSamples): Float64Array => {
  const n = Math.min(time.length, distance.length);
  if (n < 2) return new Float64Array(0);
  const first = time[0]!;
  const last = time[n - 1]!;
  if (!(last - first <= LONGEST_S)) return new Float64Array(0);
  const speeds = new Float64Array(Math.floor((last - first) / STEP_S) + 1);
  let count = 0;
  let from = 0;
  let to = 0;
  for (let at = first; at <= last; at += STEP_S) {
    while (from + 1 < n && time[from + 1]! <= at - SMOOTH_S / 2) from += 1;
    while (to + 1 < n && time[to]! < at + SMOOTH_S / 2) to += 1;
    const seconds = time[to]! - time[from]!;
    const speed = (distance[to]! - distance[from]!) / seconds;
    if (seconds > 0 && speed >= STANDING_MPS) speeds[count++] = speed;
  }
  return speeds.subarray(0, count);
};

/** Where walking ends: between two paces if there are two (Otsu 1979), else the usual change of gait. */
const borderOf = (speeds: Float64Array): number => {
  const sorted = sortSpread(speeds);
  let total = 0;
  for (let i = 0; i < sorted.length; i += 1) total += sorted[i]!;
  let most = 0;
  let slow = 0;
  let fast = 0;
  // of the speeds below the border
  let sum = 0;
  for (let i = 1; i < sorted.length; i += 1) {
    sum += sorted[i - 1]!;
    const slower = sum / i;
    const faster = (total - sum) / (sorted.length - i);
    const spread = i * (sorted.length - i) * (faster - slower) * (faster - slower);
    if (spread <= most) continue;
    most = spread;
    slow = slower;
    fast = faster;
  }
  if (most === 0) return CHANGE_MPS;
  return fast - slow >= APART_MPS && slow <= WALK_MOST_MPS ? (slow + fast) / 2 : CHANGE_MPS;
};

/** Equal steps joined to bouts; short ones, the shortest first, join what is round them. */
const boutsOf = (speeds: Float64Array, border: number): readonly Bout[] => {
  let bouts: Bout[] = [];
  for (const speed of speeds) {
    const runs = speed >= border;
    const last = bouts[bouts.length - 1];
    if (last?.runs === runs) last.seconds += STEP_S;
    else bouts.push({ runs, seconds: STEP_S });
  }
  for (let seconds = STEP_S; seconds < BOUT_LEAST_S; seconds += STEP_S) bouts = withoutBouts(bouts, seconds);
  return bouts;
};

/** Joins each bout of so many seconds, and the one after it, to the one before it; what they become is longer. */
const withoutBouts = (bouts: readonly Bout[], seconds: number): Bout[] => {
  const list: Bout[] = [];
  for (let i = 0; i < bouts.length; i += 1) {
    const bout = bouts[i]!;
    const before = list.at(-1);
    const after = bouts[i + 1];
    if (bout.seconds !== seconds || (before === undefined && after === undefined)) list.push(bout);
    else if (before === undefined) after!.seconds += seconds;
    else {
      before.seconds += seconds + (after?.seconds ?? 0);
      i += 1;
    }
  }
  return list;
};

/** 0 for none. */
const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const mid = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[mid]! : ((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2;
};
