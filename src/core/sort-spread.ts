/** DESIGN: where more than so many fall into one part, the numbers are not spread, and comparing all of them is faster. */
const MOST_IN_PART = 48;

/**
 * Sorts numbers in ascending order; linear for those that lie spread over their range, as hashes and speeds do: they are
 * dealt out to as many equal parts of the range, and what is left to do is among neighbours. Comparing them takes several
 * times as long, since no processor can foresee how such a comparison ends.
 */
export const sortSpread = <Numbers extends Float64Array | Int32Array>(values: Numbers): Numbers => {
  const n = values.length;
  const sorted = values.slice() as Numbers;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const perPart = (n - 1) / (high - low);
  if (!(perPart > 0 && perPart < Infinity)) return sorted.sort() as Numbers;
  // how many fall into each part, then where each part ends among the sorted ones
  const ends = new Int32Array(n);
  let most = 0;
  for (let i = 0; i < n; i++) {
    const count = ++ends[((values[i]! - low) * perPart) | 0]!;
    if (count > most) most = count;
  }
  if (most > MOST_IN_PART) return sorted.sort() as Numbers;
  for (let part = 1; part < n; part++) ends[part]! += ends[part - 1]!;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    sorted[--ends[((value - low) * perPart) | 0]!] = value;
  }
  for (let i = 1; i < n; i++) {
    const value = sorted[i]!;
    let k = i;
    for (; k > 0 && sorted[k - 1]! > value; k--) sorted[k] = sorted[k - 1]!;
    sorted[k] = value;
  }
  return sorted;
};
