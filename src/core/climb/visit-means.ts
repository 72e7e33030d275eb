/** A profile in which every place has one altitude, and what share of the noise that leaves. */
export type VisitMeans = {
  readonly z: Float64Array;
  /** Mean of one over the number of visits, 0..1: the variance of the noise falls to that share. */
  readonly noiseShare: number;
};

/**
 * The mean over all visits to a place instead of each visit's own altitude.
 * @param z altitude per cell, metres
 * @param visits cell of an earlier visit, or -1 (revisits.ts)
 */
export const meansOfVisits = (z: Float64Array, visits: Int32Array): VisitMeans => {
  const place = new Int32Array(z.length);
  const sum = new Float64Array(z.length);
  const count = new Int32Array(z.length);
  for (let i = 0; i < z.length; i++) {
    place[i] = visits[i]! < 0 ? i : place[visits[i]!]!;
    sum[place[i]!]! += z[i]!;
    count[place[i]!]! += 1;
  }
  let noiseShare = 0;
  const means = z.map((_, i) => {
    const times = count[place[i]!]!;
    noiseShare += 1 / times / z.length;
    return sum[place[i]!]! / times;
  });
  return { z: means, noiseShare };
};
