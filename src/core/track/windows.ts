import type { Fixes } from './fixes.ts';

/** "At least 2 laps" (SCIENCE.md 4.2 step 2), a little less so that two laps between two jogs hold one window. */
const WINDOW_M = 760;
const STRIDE_M = 100;
/** DESIGN: lane 8 reaches 175 m from end to end; noise of some metres on both sides is let pass. */
export const WIDEST_M = 205;
/** DESIGN: a stray fix may make the plain box this much wider, metres. */
const BOX_SLACK_M = 60;
/** DESIGN: windows on one oval have their middles this near to each other; the next oval lies further away. Metres. */
const SAME_PLACE_M = 60;

/** Steps of the golden ratio spread any number of tries evenly over the run. */
const GOLDEN = 0.618034;

/** Fixes of about two laps that stay in a track's box, as an index range, and the middle of their box. */
export type Window = {
  readonly from: number;
  readonly to: number;
  readonly middleX: number;
  readonly middleY: number;
};

/** The middle of the values of a window; null where they reach further than any track and some stray fixes. */
const middleOf = (values: Float64Array, from: number, to: number): number | null => {
  // on a straight road the ends tell
  if (Math.abs(values[to - 1]! - values[from]!) > WIDEST_M + BOX_SLACK_M) return null;
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
    // on the road most windows end here after some fixes
    if (high - low > WIDEST_M + BOX_SLACK_M) return null;
  }
  return (low + high) / 2;
};

/** Stretches of two laps' length that stay within a track's box or little more. Linear. */
export const windowsOf = ({ x, y }: Pick<Fixes, 'x' | 'y'>, path: Float64Array): readonly Window[] => {
  const found: Window[] = [];
  let from = 0;
  let to = 0;
  while (from < x.length) {
    while (to < x.length && path[to]! - path[from]! < WINDOW_M) to++;
    if (to === x.length && path[to - 1]! - path[from]! < WINDOW_M * 0.9) break;
    const middleX = middleOf(x, from, to);
    const middleY = middleX === null ? null : middleOf(y, from, to);
    if (middleX !== null && middleY !== null) found.push({ from, to, middleX, middleY });
    const next = path[from]! + STRIDE_M;
    while (from < x.length && path[from]! < next) from++;
  }
  return found;
};

/** The windows of the place where most of the run was, of all that hold windows; empty without any. */
export const largestPlace = (windows: readonly Window[]): readonly Window[] => {
  const places: Window[][] = [];
  for (const window of windows) {
    const place = places.find(
      ([first]) =>
        Math.hypot(first!.middleX - window.middleX, first!.middleY - window.middleY) <= SAME_PLACE_M,
    );
    if (place === undefined) places.push([window]);
    else place.push(window);
  }
  return places.reduce<readonly Window[]>((most, place) => (place.length > most.length ? place : most), []);
};

/** So many of the windows, spread over the time spent there: the first and the last hold some of the way there. */
export const spread = (windows: readonly Window[], most: number): readonly Window[] => {
  const picked = new Set<Window>();
  for (let k = 0; picked.size < Math.min(most, windows.length); k++)
    picked.add(windows[Math.floor((((k + 0.5) * GOLDEN) % 1) * windows.length)]!);
  return [...picked];
};
