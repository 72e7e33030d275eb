/**
 * The value that would be the `wanted`th from 0 on if all were sorted; the smaller ones come before it. Linear on average
 * (Hoare's selection).
 */
export const selectInPlace = (values: Float64Array, wanted: number): number => {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swap = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swap;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted] ?? NaN;
};

/** The middle value (the upper of two), NaN for none; `values` is reordered. */
export const medianInPlace = (values: Float64Array): number => selectInPlace(values, values.length >> 1);
