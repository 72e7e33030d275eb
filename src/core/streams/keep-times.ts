/**
 * The samples to keep so that time strictly rises and as few as possible are lost: the longest rising subsequence
 * (patience sorting, n log n; one pass when nothing is wrong). One clock that jumped far ahead costs one sample, not
 * all that follow.
 * @param time seconds, NaN where missing
 * @returns indices in order, or null when all samples can stay
 */
export const keepRisingTimes = (time: Float64Array): Int32Array | null => {
  let rising = true;
  for (let i = 0; i < time.length && rising; i++)
    rising = i === 0 ? !Number.isNaN(time[0]!) : time[i]! > time[i - 1]!;
  if (rising) return null;

  const before = new Int32Array(time.length).fill(-1);
  // ends[k] = the sample with the smallest time that ends a rising row of k + 1 samples
  const ends: number[] = [];
  for (let i = 0; i < time.length; i++) {
    if (Number.isNaN(time[i]!)) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (time[ends[middle]!]! < time[i]!) low = middle + 1;
      else high = middle;
    }
    // of samples with the same time the first stays
    const rival = ends[low];
    if (rival !== undefined && time[rival] === time[i]) continue;
    if (low > 0) before[i] = ends[low - 1]!;
    ends[low] = i;
  }
  const kept = new Int32Array(ends.length);
  for (let i = ends.at(-1) ?? -1, k = ends.length - 1; k >= 0; k--, i = before[i]!) kept[k] = i;
  return kept;
};
