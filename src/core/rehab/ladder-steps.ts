/** One step of the way back: minutes of walking and running in turns, over this distance in all. */
export type LadderStep = {
  readonly step: number;
  readonly walkMin: number;
  /** Null: without a break. */
  readonly runMin: number | null;
  readonly distanceM: number;
};

/** Metres in a mile (international mile, exact). */
const MILE_M = 1609.344;

/**
 * The six steps of a programme registered for a trial with soldiers (Trials 2023, s13063-023-07502-x, table 1;
 * SCIENCE.md 6.2 and E23). The source article's "run 4, walk 1" is step five.
 */
export const LADDER: readonly LadderStep[] = [
  { step: 1, walkMin: 2, runMin: 3, distanceM: MILE_M },
  { step: 2, walkMin: 2, runMin: 3, distanceM: 1.5 * MILE_M },
  { step: 3, walkMin: 2, runMin: 4, distanceM: 1.5 * MILE_M },
  { step: 4, walkMin: 2, runMin: 4, distanceM: 2 * MILE_M },
  { step: 5, walkMin: 1, runMin: 4, distanceM: 2 * MILE_M },
  { step: 6, walkMin: 0, runMin: null, distanceM: 2 * MILE_M },
];

export const FIRST_STEP = 1;
export const LAST_STEP = LADDER.length;

/** Each step is run twice before the next (SCIENCE.md 6.2). */
export const TIMES_PER_STEP = 2;

/** The step the source article starts with. */
export const ARTICLE_STEP = 5;

/** The step with this number; numbers beyond the ends give the first or the last one. */
export const ladderStep = (step: number): LadderStep =>
  LADDER[Math.min(Math.max(Math.trunc(step), FIRST_STEP), LAST_STEP) - 1]!;

/** Share of the time that is run, 0..1. */
export const runShareOf = ({ walkMin, runMin }: LadderStep): number =>
  runMin === null ? 1 : runMin / (walkMin + runMin);
