/** DESIGN: zero is "unknown" where every neighbour is further away than this … Metres. */
const AWAY_M = 6;
/** … and steeper than this, or, as SCIENCE.md 1.7 has it, 50 m away at once. */
const STEEP = 0.3;
const FAR_M = 50;

/**
 * Takes out altitudes of exactly 0 that recorders write for "unknown": rows of them that no ground joins to their
 * neighbours. A run along the shore keeps its zeros.
 * @param altitude metres, NaN where not known; changed in place
 * @returns how many were taken out
 */
export const dropZeros = (altitude: Float64Array, distance: Float64Array | null): number => {
  let dropped = 0;
  let before = -1;
  let i = 0;
  /** Whether no ground leads from the known sample `known` to the zero beside it. */
  const isCut = (known: number, zero: number): boolean => {
    const size = Math.abs(altitude[known]!);
    if (size > FAR_M) return true;
    const metres = distance === null ? 0 : Math.abs(distance[zero]! - distance[known]!);
    return size > AWAY_M && size > STEEP * metres;
  };
  while (i < altitude.length) {
    if (altitude[i] !== 0) {
      if (!Number.isNaN(altitude[i]!)) before = i;
      i++;
      continue;
    }
    let last = i;
    let after = i + 1;
    while (after < altitude.length && (altitude[after] === 0 || Number.isNaN(altitude[after]!))) {
      if (altitude[after] === 0) last = after;
      after++;
    }
    const hasAfter = after < altitude.length;
    if ((before < 0 || isCut(before, i)) && (!hasAfter || isCut(after, last)))
      for (let k = i; k <= last; k++) {
        if (altitude[k] !== 0) continue;
        altitude[k] = NaN;
        dropped++;
      }
    i = after;
  }
  return dropped;
};
