import type { FileNote } from '../activity.ts';
import type { Part, Point } from '../draft.ts';
import { usualStepS } from './usual-step.ts';

/** DESIGN: 2000-01-01, before the first GPS watch was sold; earlier times are clocks not yet set (1970, 1989). Seconds. */
export const FIRST_POSSIBLE_S = 946_684_800;
/** DESIGN: a step of more than 20 days within a recording is the clock being set (firmware dates, GPS week rollover). Seconds. */
const CLOCK_JUMP_S = 20 * 86_400;
/** DESIGN: a clock is set when the first fix comes, early in a run: the wrong side is at most this share … */
const WRONG_SHARE = 0.1;
/** … or so many points; more on both sides are two runs. */
const WRONG_POINTS = 300;

/** Points in a row whose clock ran without a jump. Indices into the list of all timed points. */
type Stretch = { readonly from: number; readonly to: number; readonly set: boolean };

const stretchesOf = (times: readonly number[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 1; i <= times.length; i++) {
    const goesOn =
      i < times.length &&
      Math.abs(times[i]! - times[i - 1]!) < CLOCK_JUMP_S &&
      times[i]! >= FIRST_POSSIBLE_S === times[from]! >= FIRST_POSSIBLE_S;
    if (goesOn) continue;
    stretches.push({ from, to: i, set: times[from]! >= FIRST_POSSIBLE_S });
    from = i;
  }
  return stretches;
};

const sizeOf = ({ from, to }: Stretch): number => to - from;

/** Whether a stretch beside the right one is the same run with a wrong clock, not another run. */
const isWrong = (stretch: Stretch, right: Stretch): boolean =>
  !stretch.set || sizeOf(stretch) <= Math.max(WRONG_POINTS, WRONG_SHARE * sizeOf(right));

/** The stretch whose clock is believed: of those that were set the one with most points. */
const rightOf = (stretches: readonly Stretch[]): Stretch | null =>
  stretches
    .filter(({ set }) => set)
    .reduce<Stretch | null>(
      (best, each) => (best === null || sizeOf(each) > sizeOf(best) ? each : best),
      null,
    );

/** Times moved so that wrong stretches lean against the right one; those of another run stay. */
const leaned = (
  times: readonly number[],
  stretches: readonly Stretch[],
  right: Stretch,
): readonly number[] => {
  const mended = [...times];
  const step = usualStepS(times);
  const at = stretches.indexOf(right);
  const move = (stretch: Stretch, byS: number): void => {
    for (let i = stretch.from; i < stretch.to; i++) mended[i] = times[i]! + byS;
  };
  for (let k = at - 1; k >= 0; k--) {
    const stretch = stretches[k]!;
    if (!isWrong(stretch, right)) break;
    move(stretch, mended[stretch.to]! - step - times[stretch.to - 1]!);
  }
  for (let k = at + 1; k < stretches.length; k++) {
    const stretch = stretches[k]!;
    if (!isWrong(stretch, right)) break;
    move(stretch, mended[stretch.from - 1]! + step - times[stretch.from]!);
  }
  return mended;
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
 * the places were run, and their order is known. Two long recordings weeks apart are left: they are two runs.
 */
export const mendClock = (parts: readonly Part[]): ClockMended => {
  const times: number[] = [];
  for (const part of parts) for (const { atS } of part.points) if (atS !== null) times.push(atS);
  const stretches = stretchesOf(times);
  const right = rightOf(stretches);
  if (right === null)
    return {
      parts,
      clockSet: times.length === 0,
      notes: times.length === 0 ? [] : [{ key: 'clockNotSet', count: times.length }],
    };
  if (stretches.length === 1) return { parts, clockSet: true, notes: [] };
  const mended = leaned(times, stretches, right);
  const moved = mended.reduce((count, at, i) => (at === times[i] ? count : count + 1), 0);
  if (moved === 0) return { parts, clockSet: true, notes: [] };
  return { parts: withTimes(parts, mended), clockSet: true, notes: [{ key: 'clockNotSet', count: moved }] };
};
