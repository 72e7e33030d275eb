import type { DataNote } from '../run-analysis.ts';
import { dropJumps } from './drop-jumps.ts';
import { note } from './notes.ts';
import { planeAt, toX, toY, type Plane } from './project.ts';
import { finite } from './raw-streams.ts';
import { MAX_SPEED_M_PER_S } from './read-distance.ts';

/** DESIGN: a fix this near to the last one is never called a jump, whatever the clock says. Metres. */
const MIN_JUMP_M = 40;
/** DESIGN: at least so many fixes make a course. */
const MIN_FIXES = 2;

export type Positions = {
  readonly x: Float64Array | null;
  readonly y: Float64Array | null;
  readonly plane: Plane | null;
  readonly notes: readonly DataNote[];
};

const isPlace = (latitude: number, longitude: number): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);

/**
 * Positions as metres on a plane. Nulls, impossible values and exactly 0,0 (written for "no fix") are missing;
 * fixes that jump away faster than anyone runs are left out.
 */
export const readPositions = (raw: readonly unknown[], time: Float64Array, hasTime: boolean): Positions => {
  const n = time.length;
  const x = new Float64Array(n).fill(NaN);
  const y = new Float64Array(n).fill(NaN);
  let plane: Plane | null = null;
  let fixes = 0;
  // the middle fix gives the latitude of the plane: the ends of a run are where watches still search
  for (let k = 0; k < n; k++) {
    const i = (k + (n >> 1)) % n;
    const pair = raw[i];
    if (!Array.isArray(pair) || !isPlace(finite(pair[0]), finite(pair[1]))) continue;
    plane = planeAt(pair[0] as number, pair[1] as number);
    break;
  }
  if (plane === null) return { x: null, y: null, plane: null, notes: [note('gpsMissing', { count: n })] };
  for (let i = 0; i < n; i++) {
    const pair = raw[i];
    if (!Array.isArray(pair)) continue;
    const latitude = finite(pair[0]);
    const longitude = finite(pair[1]);
    if (!isPlace(latitude, longitude)) continue;
    x[i] = toX(plane, longitude);
    y[i] = toY(plane, latitude);
    fixes++;
  }
  const notes: DataNote[] = [];
  if (fixes < n) notes.push(note('gpsMissing', { count: n - fixes }));
  if (hasTime) {
    const jumps = dropJumps(x, (from, i) => {
      const metres = Math.hypot(x[i]! - x[from]!, y[i]! - y[from]!);
      return metres > MIN_JUMP_M && metres > MAX_SPEED_M_PER_S * (time[i]! - time[from]!);
    });
    if (jumps > 0) notes.push(note('gpsJumps', { count: jumps }));
    fixes -= jumps;
  }
  for (let i = 0; i < n; i++) if (Number.isNaN(x[i]!)) y[i] = NaN;
  return fixes < MIN_FIXES ? { x: null, y: null, plane: null, notes } : { x, y, plane, notes };
};
