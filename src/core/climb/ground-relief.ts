/** DESIGN: half the length of hills that are looked for, in cells of 10 m: 160, 320 and 640 m from foot to top. */
const LAGS = [16, 32, 64] as const;
/** DESIGN: relief is that of the 750 m before and after: one hill in a flat run is no reason to trust what wobbles elsewhere. */
const REACH_CELLS = 75;
/** A second difference of independent values has six times their variance. */
const PER_VARIANCE = 6;

/** Relief around a cell: the largest of three lengths, and what wandering noise would need to explain it. */
export type Relief = {
  /** Mean square of the second differences over six, square metres. */
  readonly square: Float64Array;
  /** The same per 10 m of half length: noise that wanders, however long its memory, grows no faster than that. */
  readonly perCell: Float64Array;
};

/**
 * How much a profile rises and falls around every cell over the length of hills, square metres: the mean square of its
 * second differences near it, the largest of three lengths. A steady slope has none. Zero where the run is too short.
 * Linear, by running sums.
 */
export const groundRelief = (z: Float64Array): Relief => {
  const n = z.length;
  const square = new Float64Array(n);
  const perCell = new Float64Array(n);
  const sums = new Float64Array(n + 1);
  for (const lag of LAGS) {
    const last = n - lag - 1;
    if (last < lag) break;
    sums.fill(0, 0, lag + 1);
    for (let i = lag; i <= last; i++) sums[i + 1] = sums[i]! + (z[i - lag]! - 2 * z[i]! + z[i + lag]!) ** 2;
    for (let i = 0; i < n; i++) {
      const middle = Math.max(lag, Math.min(last, i));
      const from = Math.max(lag, middle - REACH_CELLS);
      const to = Math.min(last, middle + REACH_CELLS) + 1;
      const relief = (sums[to]! - sums[from]!) / (to - from) / PER_VARIANCE;
      square[i] = Math.max(square[i]!, relief);
      perCell[i] = Math.max(perCell[i]!, relief / lag);
    }
  }
  return { square, perCell };
};
