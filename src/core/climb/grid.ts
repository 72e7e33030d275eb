import type { CleanStreams } from '../streams/clean-streams.ts';

/** "Resample to a 10 m distance grid" (SCIENCE.md 3.2 step 2). */
export const GRID_M = 10;
/** DESIGN: below this share of the distance with a known altitude there is no climb to speak of. */
const MIN_KNOWN = 0.5;
/** DESIGN: an altitude this far from a cell still speaks for it; fixes lie up to 50 m apart at 10 s. */
const REACH_CELLS = 5;

/** Altitude and time over distance: cell `i` is what was run from 5 m before to 5 m after `i` times 10 m. */
export type Profile = {
  /** Altitude in the middle of the cell, metres; on straight lines between cells with samples. */
  readonly altitude: Float64Array;
  /** 1 where samples fell into the cell. */
  readonly sampled: Uint8Array;
  /** Moving seconds spent in the cell. */
  readonly seconds: Float64Array;
  /** Metres of the cell: 10, 5 in the first, what is left in the last. */
  readonly metres: Float64Array;
};

/** The cell a distance falls into. */
const cellOf = (metres: number): number => Math.floor(metres / GRID_M + 0.5);

/** Spreads a step's moving seconds evenly over the cells it crosses. */
const spread = (seconds: Float64Array, from: number, to: number, total: number): void => {
  const first = cellOf(from);
  const last = cellOf(to);
  if (first === last) {
    seconds[first]! += total;
    return;
  }
  const perMetre = total / (to - from);
  for (let c = first; c <= last; c++) {
    const begin = Math.max(from, (c - 0.5) * GRID_M);
    const end = Math.min(to, (c + 0.5) * GRID_M);
    seconds[c]! += perMetre * (end - begin);
  }
};

/** The samples of one cell as one point: their mean place and mean altitude. */
type Points = {
  readonly at: Float64Array;
  readonly z: Float64Array;
  readonly cell: Int32Array;
  readonly n: number;
};

const pointsOf = (run: CleanStreams, altitude: Float64Array): Points => {
  const at = new Float64Array(run.length);
  const z = new Float64Array(run.length);
  const cell = new Int32Array(run.length);
  let n = 0;
  let inCell = 0;
  for (let i = 0; i < run.length; i++) {
    const height = altitude[i]!;
    if (Number.isNaN(height)) continue;
    const c = cellOf(run.distance[i]!);
    if (inCell > 0 && c === cell[n - 1]!) {
      inCell++;
      at[n - 1]! += (run.distance[i]! - at[n - 1]!) / inCell;
      z[n - 1]! += (height - z[n - 1]!) / inCell;
      continue;
    }
    at[n] = run.distance[i]!;
    z[n] = height;
    cell[n++] = c;
    inCell = 1;
  }
  return { at, z, cell, n };
};

/**
 * Altitudes in the middle of the cells, on straight lines between the points: on a slope it matters where in a cell
 * the samples lay. Before the first point and after the last the nearest altitude holds.
 */
const onGrid = (points: Points, cells: number): Float64Array => {
  const out = new Float64Array(cells);
  let k = 0;
  for (let c = 0; c < cells; c++) {
    const middle = c * GRID_M;
    while (k < points.n - 1 && points.at[k + 1]! < middle) k++;
    const from = points.at[k]!;
    const to = k < points.n - 1 ? points.at[k + 1]! : from;
    const share = middle <= from || to <= from ? 0 : (middle - from) / (to - from);
    out[c] = points.z[k]! + (k < points.n - 1 ? share * (points.z[k + 1]! - points.z[k]!) : 0);
  }
  return out;
};

/** Share of the cells within reach of a cell with samples. */
const coverage = (points: Points, cells: number): number => {
  let near = 0;
  let upTo = -1;
  for (let k = 0; k < points.n; k++) {
    const from = Math.max(upTo + 1, points.cell[k]! - REACH_CELLS);
    const to = Math.min(cells - 1, points.cell[k]! + REACH_CELLS);
    near += Math.max(0, to - from + 1);
    upTo = Math.max(upTo, to);
  }
  return near / cells;
};

/** The altitude profile on the distance grid; null without altitude, without distance, or with too little of it. */
export const profileOf = (run: CleanStreams): Profile | null => {
  const total = run.totals.distanceM;
  if (run.altitude === null || !(total > 0)) return null;
  const cells = cellOf(total) + 1;
  const points = pointsOf(run, run.altitude);
  if (points.n === 0 || coverage(points, cells) < MIN_KNOWN) return null;
  const sampled = new Uint8Array(cells);
  for (let k = 0; k < points.n; k++) sampled[points.cell[k]!] = 1;
  const seconds = new Float64Array(cells);
  for (let i = 1; i < run.length; i++)
    if (run.moving[i] === 1)
      spread(seconds, run.distance[i - 1]!, run.distance[i]!, run.time[i]! - run.time[i - 1]!);
  const metres = new Float64Array(cells).fill(GRID_M);
  metres[0] = GRID_M / 2;
  metres[cells - 1] = cells === 1 ? total : total - (cells - 1.5) * GRID_M;
  return { altitude: onGrid(points, cells), sampled, seconds, metres };
};
