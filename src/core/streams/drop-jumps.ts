/** DESIGN: this many samples that agree with each other are a new truth (after a hole), not a row of jumps. */
const AGREEING = 3;

/**
 * Marks samples that jump away from the last good one faster than `possible` allows, as NaN in `mark`.
 * A jump that persists is accepted from its third agreeing sample on, and those three are kept.
 * @param jumps whether sample `i` cannot be reached from sample `from`
 * @returns how many were marked
 */
export const dropJumps = (mark: Float64Array, jumps: (from: number, i: number) => boolean): number => {
  let good = -1;
  let suspects: number[] = [];
  let dropped = 0;
  const drop = (): void => {
    for (const i of suspects) mark[i] = NaN;
    dropped += suspects.length;
    suspects = [];
  };
  for (let i = 0; i < mark.length; i++) {
    if (Number.isNaN(mark[i]!)) continue;
    if (good < 0 || !jumps(good, i)) {
      if (suspects.length > 0) drop();
      good = i;
      continue;
    }
    const last = suspects.at(-1);
    if (last !== undefined && jumps(last, i)) drop();
    suspects.push(i);
    if (suspects.length === AGREEING) {
      suspects = [];
      good = i;
    }
  }
  if (suspects.length > 0) drop();
  return dropped;
};
