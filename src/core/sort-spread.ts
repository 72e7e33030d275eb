/**
 * Sorts numbers that lie spread over their range, as hashes and speeds do, in ascending order. Linear: they are dealt out
 * to as many equal parts of the range, and what is left to do is among neighbours. Comparing them pair by pair takes
 * several times as long, since no processor can foresee how such a comparison ends.
 */
export const sortSpread = <Numbers extends Float64Array | Int32Array>(values: Numbers): Numbers => {
  const n = values.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const sorted = values.slice() as Numbers;
  if (!(high > low)) return sorted;
  const perPart = (n - 1) / (high - low);
  // where each part ends among the sorted ones, then where its next number goes
  const ends = new Int32Array(n);
  for (let i = 0; i < n; i++) ends[Math.floor((values[i]! - low) * perPart)]! += 1;
  for (let part = 1; part < n; part++) ends[part]! += ends[part - 1]!;
  for (let i = n - 1; i >= 0; i--) {
    const value = values[i]!;
    sorted[--ends[Math.floor((value - low) * perPart)]!] = value;
  }
  for (let i = 1; i < n; i++) {
    const value = sorted[i]!;
    let k = i;
    for (; k > 0 && sorted[k - 1]! > value; k--) sorted[k] = sorted[k - 1]!;
    sorted[k] = value;
  }
  return sorted;
};
