/** Climb rules need this share of the distance with known climb in every window they use (SCIENCE.md 1.6). */
const COVERED_FROM_PERCENT = 80;

/** Whether enough of a window's distance is known. An empty window hides nothing. */
export const isCovered = (knownM: number, distanceM: number): boolean =>
  knownM * 100 >= distanceM * COVERED_FROM_PERCENT;
