/** A turning point of a profile: where it is and whether the way before it went up. */
export type Turn = { readonly cell: number; readonly top: boolean };

/**
 * Hysteresis on extremes (SCIENCE.md 3.2 step 5, R65): a high or low counts once the profile has come `h` away from
 * it. Unlike re-anchoring at every `h` metres this loses nothing of hills higher than `h`.
 * @param h metres, the same everywhere or one per cell
 * @returns the turning points, highs and lows in turn, from the first extreme to the last; empty on the flat
 */
export const turningPoints = (z: Float64Array, h: number | Float64Array): readonly Turn[] => {
  const turns: Turn[] = [];
  let low = 0;
  let high = 0;
  let direction = 0;
  for (let i = 1; i < z.length; i++) {
    const away = typeof h === 'number' ? h : h[i]!;
    if (direction >= 0 && z[i]! > z[high]!) high = i;
    if (direction <= 0 && z[i]! < z[low]!) low = i;
    if (direction <= 0 && z[i]! - z[low]! >= away) {
      turns.push({ cell: low, top: false });
      direction = 1;
      high = i;
    } else if (direction >= 0 && z[high]! - z[i]! >= away) {
      turns.push({ cell: high, top: true });
      direction = -1;
      low = i;
    }
  }
  if (direction > 0) turns.push({ cell: high, top: true });
  if (direction < 0) turns.push({ cell: low, top: false });
  return turns;
};

/** Climb and descent between turning points, heights read from `z`; metres. */
export const climbBetween = (
  z: Float64Array,
  turns: readonly Turn[],
): { readonly gainM: number; readonly lossM: number } => {
  let gainM = 0;
  let lossM = 0;
  for (let k = 1; k < turns.length; k++) {
    const rise = z[turns[k]!.cell]! - z[turns[k - 1]!.cell]!;
    if (rise > 0) gainM += rise;
    else lossM -= rise;
  }
  return { gainM, lossM };
};
