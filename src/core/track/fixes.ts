/** Positions in order, metres east and north of a point, with what is known about each. */
export type Fixes = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Metres run until here, as recorded (or along the positions). */
  readonly along: Float64Array;
  /** Seconds since the start; null for a bare polyline. */
  readonly time: Float64Array | null;
  /** Metres above the sea, NaN where not known; null without altitude. */
  readonly altitude: Float64Array | null;
};

/** Leaves out fixes less than `spacingM` from the last one kept: standing about and jitter weigh nothing then. */
export const thin = (fixes: Fixes, spacingM: number): Fixes => {
  const { x, y } = fixes;
  const keep = new Int32Array(x.length);
  let n = 0;
  let lastX = NaN;
  let lastY = NaN;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - lastX;
    const dy = y[i]! - lastY;
    if (n > 0 && dx * dx + dy * dy < spacingM * spacingM) continue;
    keep[n++] = i;
    lastX = x[i]!;
    lastY = y[i]!;
  }
  if (n === x.length) return fixes;
  const pick = (from: Float64Array): Float64Array => {
    const to = new Float64Array(n);
    for (let k = 0; k < n; k++) to[k] = from[keep[k]!]!;
    return to;
  };
  return {
    x: pick(x),
    y: pick(y),
    along: pick(fixes.along),
    time: fixes.time && pick(fixes.time),
    altitude: fixes.altitude && pick(fixes.altitude),
  };
};

/** Metres along the straight lines between the positions. */
export const pathLength = (x: Float64Array, y: Float64Array): Float64Array => {
  const path = new Float64Array(x.length);
  for (let i = 1; i < x.length; i++) {
    const dx = x[i]! - x[i - 1]!;
    const dy = y[i]! - y[i - 1]!;
    path[i] = path[i - 1]! + Math.sqrt(dx * dx + dy * dy);
  }
  return path;
};
