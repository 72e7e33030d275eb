/** Counts the pairs that stand in the wrong order, by merge sort; `values` is sorted on the way. */
const inversions = (values: Int32Array, spare: Int32Array, from: number, to: number): number => {
  if (to - from < 2) return 0;
  const middle = (from + to) >> 1;
  let count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
  let left = from;
  let right = middle;
  for (let k = from; k < to; k++) {
    if (right >= to || (left < middle && values[left]! <= values[right]!)) spare[k] = values[left++]!;
    else {
      count += middle - left;
      spare[k] = values[right++]!;
    }
  }
  values.set(spare.subarray(from, to), from);
  return count;
};

/**
 * Kendall's tau of the order in which two routes first visit the cells they share: +1 the same order, -1 the opposite.
 * Null with fewer than two shared cells. n log n.
 */
export const kendallTau = (
  a: Iterable<string>,
  b: Iterable<string>,
): { readonly tau: number | null; readonly shared: number } => {
  const rank = new Map<string, number>();
  for (const cell of b) if (!rank.has(cell)) rank.set(cell, rank.size);
  const order: number[] = [];
  for (const cell of new Set(a)) {
    const place = rank.get(cell);
    if (place !== undefined) order.push(place);
  }
  const n = order.length;
  if (n < 2) return { tau: null, shared: n };
  const wrong = inversions(Int32Array.from(order), new Int32Array(n), 0, n);
  return { tau: 1 - (4 * wrong) / (n * (n - 1)), shared: n };
};
