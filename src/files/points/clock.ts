import type { FileNote } from '../activity.ts';
import type { Part, Point } from '../draft.ts';
import { usualStepS } from './usual-step.ts';

/** DESIGN: 2000-01-01, before the first GPS watch was sold; earlier times are clocks not yet set (1970, 1989). Seconds. */
export const FIRST_POSSIBLE_S = 946_684_800;
/** DESIGN: a step of half a day within a recording is the clock being set, or another run (cut.ts). Seconds. */
const CLOCK_JUMP_S = 12 * 3600;
/** DESIGN: a clock is set when the first fix comes, early in a run: the wrong side lasts at most so long … Seconds. */
const WRONG_S = 600;
/** … or is at most this share of the points; more on both sides are two runs. */
const WRONG_SHARE = 0.1;
/** DESIGN: a distance counter that goes on over the jump, by no more than this, is one recording for certain … Metres. */
const GOES_ON_M = 500;
/** … unless the clock went on by a few days: some watches keep a run to be gone on with later. Seconds. */
const RESUMED_S = 7 * 24 * 3600;

/** A point with a time, and the part it stands in. */
type Timed = { readonly atS: number; readonly distanceM: number | null; readonly part: number };

/** Points in a row whose clock ran without a jump: indices into the list of timed points. */
type Stretch = { readonly from: number; readonly to: number; readonly set: boolean };

const timedPoints = (parts: readonly Part[]): readonly Timed[] =>
  parts.flatMap(({ points }, part) =>
    points.flatMap(({ atS, distanceM }) => (atS === null ? [] : [{ atS, distanceM, part }])),
  );

const stretchesOf = (points: readonly Timed[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 1; i <= points.length; i++) {
    const set = points[from]!.atS >= FIRST_POSSIBLE_S;
    const goesOn =
      i < points.length &&
      Math.abs(points[i]!.atS - points[i - 1]!.atS) < CLOCK_JUMP_S &&
      points[i]!.atS >= FIRST_POSSIBLE_S === set;
    if (goesOn) continue;
    stretches.push({ from, to: i, set });
    from = i;
  }
  return stretches;
};

const sizeOf = ({ from, to }: Stretch): number => to - from;

/** The stretch whose clock is believed: of those that were set the one with most points. */
const rightOf = (stretches: readonly Stretch[]): Stretch | null =>
  stretches
    .filter(({ set }) => set)
    .reduce<Stretch | null>(
      (best, each) => (best === null || sizeOf(each) > sizeOf(best) ? each : best),
      null,
    );

/** Whether a stretch that touches another at the border is the same run with a wrong clock, not another run. */
const isWrong = (points: readonly Timed[], stretch: Stretch, right: Stretch, border: number): boolean => {
  if (!stretch.set) return true;
  const before = points[border - 1]!;
  const after = points[border]!;
  if (before.part !== after.part) return false;
  const counted = (after.distanceM ?? NaN) - (before.distanceM ?? NaN);
  const silentS = after.atS - before.atS;
  const resumed = silentS > 0 && silentS <= RESUMED_S;
  if (!resumed && counted >= 0 && counted <= GOES_ON_M && before.distanceM! > 0) return true;
  const lasts = points[stretch.to - 1]!.atS - points[stretch.from]!.atS;
  return lasts <= WRONG_S || sizeOf(stretch) <= WRONG_SHARE * sizeOf(right);
};

/** Times moved so that wrong stretches lean against the right one; those of another run stay. */
const leaned = (
  points: readonly Timed[],
  stretches: readonly Stretch[],
  right: Stretch,
): readonly number[] => {
  const times = points.map(({ atS }) => atS);
  const step = usualStepS(times);
  const move = (stretch: Stretch, byS: number): void => {
    for (let i = stretch.from; i < stretch.to; i++) times[i] = points[i]!.atS + byS;
  };
  const at = stretches.indexOf(right);
  for (let k = at - 1; k >= 0; k--) {
    const stretch = stretches[k]!;
    if (!isWrong(points, stretch, right, stretch.to)) break;
    move(stretch, times[stretch.to]! - step - points[stretch.to - 1]!.atS);
  }
  for (let k = at + 1; k < stretches.length; k++) {
    const stretch = stretches[k]!;
    if (!isWrong(points, stretch, right, stretch.from)) break;
    move(stretch, times[stretch.from - 1]! + step - points[stretch.from]!.atS);
  }
  return times;
};

export type ClockMended = {
  readonly parts: readonly Part[];
  /** Whether the times tell the day; false where no clock was ever set. */
  readonly clockSet: boolean;
  readonly notes: readonly FileNote[];
};

const withTimes = (parts: readonly Part[], times: readonly number[]): readonly Part[] => {
  let next = 0;
  return parts.map((part) => ({
    ...part,
    points: part.points.map((point): Point =>
      point.atS === null ? point : { ...point, atS: times[next++]! },
    ),
  }));
};

/**
 * Times of a clock not yet set (1970, 1989, weeks off) are moved beside those that are right, with their own spacing:
 * the places were run, and their order is known. Two recordings days apart are left: they are two runs.
 */
export const mendClock = (parts: readonly Part[]): ClockMended => {
  const points = timedPoints(parts);
  if (points.length === 0) return { parts, clockSet: true, notes: [] };
  const stretches = stretchesOf(points);
  const right = rightOf(stretches);
  if (right === null)
    return { parts, clockSet: false, notes: [{ key: 'clockNotSet', count: points.length }] };
  if (stretches.length === 1) return { parts, clockSet: true, notes: [] };
  const times = leaned(points, stretches, right);
  const moved = times.reduce((count, at, i) => (at === points[i]!.atS ? count : count + 1), 0);
  if (moved === 0) return { parts, clockSet: true, notes: [] };
  return { parts: withTimes(parts, times), clockSet: true, notes: [{ key: 'clockNotSet', count: moved }] };
};
