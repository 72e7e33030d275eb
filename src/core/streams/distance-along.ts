/** Whether two fixes are so far apart that nobody ran from one to the other. */
type Jumps = (from: number, i: number) => boolean;

/**
 * Metres along the positions: holes bridged by straight lines and steady steps, leaps not counted. Strays at the very start or end are
 * no places, but the metres between them may have been run (a run whose first fixes lie elsewhere as a whole).
 * @param x metres, NaN where not known or taken out
 * @param strayX the same before strays were taken out
 * @param jumps null where nothing jumps
 * @param time seconds; null where none is known: all metres of a hole then lie at its end
 */
export const distanceAlong = (
  x: Float64Array,
  strayX: Float64Array,
  y: Float64Array,
  jumps: Jumps | null,
  time: Float64Array | null,
): Float64Array => {
  const n = x.length;
  let first = 0;
  while (first < n && Number.isNaN(x[first]!)) first++;
  let final = n - 1;
  while (final >= 0 && Number.isNaN(x[final]!)) final--;
  const distance = new Float64Array(n);
  let sum = 0;
  let last = -1;
  for (let i = 0; i < n; i++) {
    const place = i < first || i > final ? strayX[i]! : x[i]!;
    if (!Number.isNaN(place)) {
      if (last >= 0 && (jumps === null || !jumps(last, i))) {
        const dx = place - strayX[last]!;
        const dy = y[i]! - y[last]!;
        const metres = Math.sqrt(dx * dx + dy * dy);
        if (time !== null)
          for (let k = last + 1; k < i; k++)
            distance[k] = sum + (metres * (time[k]! - time[last]!)) / (time[i]! - time[last]!);
        sum += metres;
      }
      last = i;
    }
    distance[i] = sum;
  }
  return distance;
};
