/**
 * Adds what one fix says to the normal equations of a least-squares step: `a` is n × n, row by row, its lower half is
 * filled; `b` has n numbers. The first five unknowns are written out: these sums are most of the cost of a fit, and a
 * loop over them takes three times as long.
 * @param g how the distance from the line changes with each unknown; at least five
 */
export const addFix = (
  a: Float64Array,
  b: Float64Array,
  g: Float64Array,
  weight: number,
  off: number,
): void => {
  const n = b.length;
  const g0 = g[0]!;
  const g1 = g[1]!;
  const g2 = g[2]!;
  const g3 = g[3]!;
  const g4 = g[4]!;
  const w0 = weight * g0;
  const w1 = weight * g1;
  const w2 = weight * g2;
  const w3 = weight * g3;
  const w4 = weight * g4;
  b[0]! -= w0 * off;
  b[1]! -= w1 * off;
  b[2]! -= w2 * off;
  b[3]! -= w3 * off;
  b[4]! -= w4 * off;
  a[0]! += w0 * g0;
  a[n]! += w1 * g0;
  a[n + 1]! += w1 * g1;
  a[2 * n]! += w2 * g0;
  a[2 * n + 1]! += w2 * g1;
  a[2 * n + 2]! += w2 * g2;
  a[3 * n]! += w3 * g0;
  a[3 * n + 1]! += w3 * g1;
  a[3 * n + 2]! += w3 * g2;
  a[3 * n + 3]! += w3 * g3;
  a[4 * n]! += w4 * g0;
  a[4 * n + 1]! += w4 * g1;
  a[4 * n + 2]! += w4 * g2;
  a[4 * n + 3]! += w4 * g3;
  a[4 * n + 4]! += w4 * g4;
  for (let j = 5; j < n; j++) {
    const wg = weight * g[j]!;
    b[j]! -= wg * off;
    for (let k = 0; k <= j; k++) a[j * n + k]! += wg * g[k]!;
  }
};
