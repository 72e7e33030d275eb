import type { DataNote } from '../run-analysis.ts';
import { distanceAlong } from './distance-along.ts';
import { dropJumps } from './drop-jumps.ts';
import { measureFarPieces } from './far-pieces.ts';
import { leaveOutFrozen } from './frozen-fixes.ts';
import { medianInPlace } from './median.ts';
import { note } from './notes.ts';
import { planeAt, toX, toY, type Plane } from './project.ts';
import { finite } from './raw-streams.ts';
import { MAX_SPEED_M_PER_S } from './read-distance.ts';

/** DESIGN: a fix this near to the last one is never called a jump, whatever the clock says. Metres. */
const MIN_JUMP_M = 40;
/** DESIGN: nobody runs faster than the best marathon (5.8 m/s) for longer than two minutes without a fix. */
const LONG = { fromS: 120, metresPerS: 6 };
/** DESIGN: without times, recorders skip up to 500 m between fixes; beyond 50 usual steps as well it is a jump. */
const UNTIMED = { leastM: 500, usualSteps: 50 };
/** DESIGN: fixes elsewhere are a new truth where there are ten of them and a fiftieth of all (a minute in an hour). */
const LEAST_FIXES = 10;
const LEAST_SHARE = 0.02;
/** DESIGN: at least so many fixes make a course. */
const MIN_FIXES = 2;

/** DESIGN: of so many fixes two in five may be strays. */
const PLANE_FIXES = 9;

export type Positions = {
  readonly x: Float64Array | null;
  readonly y: Float64Array | null;
  readonly plane: Plane | null;
  /** Metres along the positions; null without. */
  readonly along: Float64Array | null;
  /** 1 where a place was recorded that is none (0,0, impossible, a stray); null where all are good or none is. */
  readonly notPlaces: Uint8Array | null;
  readonly notes: readonly DataNote[];
};

const isPlace = (latitude: number, longitude: number): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);

type Place = readonly [latitude: number, longitude: number];

/** The first place from the middle of a part of the samples on, or else from its beginning. */
const placeIn = (raw: readonly unknown[], from: number, to: number): Place | null => {
  const size = to - from;
  for (let k = 0; k < size; k++) {
    const pair = raw[from + ((k + (size >> 1)) % size)];
    if (Array.isArray(pair) && isPlace(finite(pair[0]), finite(pair[1]))) return [pair[0], pair[1]];
  }
  return null;
};

/** Of a few fixes spread over the run the middle one by latitude: a stray, wherever it lies, does not bend the plane. */
const planeOf = (raw: readonly unknown[], n: number): Plane | null => {
  const share = n / PLANE_FIXES;
  const spread = Array.from({ length: PLANE_FIXES }, (_, k) =>
    placeIn(raw, Math.floor(k * share), Math.floor((k + 1) * share)),
  ).filter((place) => place !== null);
  const middle = spread.toSorted(([a], [b]) => a - b)[spread.length >> 1];
  return middle === undefined ? null : planeAt(...middle);
};

/** The usual step between fixes, metres. */
const usualStepM = (x: Float64Array, y: Float64Array): number => {
  const steps = new Float64Array(x.length);
  let n = 0;
  let last = -1;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    if (last >= 0) steps[n++] = Math.hypot(x[i]! - x[last]!, y[i]! - y[last]!);
    last = i;
  }
  return medianInPlace(steps.subarray(0, n));
};

/** How far apart two fixes can lie after so many seconds, metres. */
const furthestM = (seconds: number): number =>
  Math.max(
    MIN_JUMP_M,
    MAX_SPEED_M_PER_S * Math.min(seconds, LONG.fromS),
    seconds > LONG.fromS ? LONG.metresPerS * seconds : 0,
  );

const NO_PLACES = { x: null, y: null, plane: null, along: null, notPlaces: null };

/**
 * Positions as metres on a plane. Nulls, impossible values and exactly 0,0 (written for "no fix") are missing; fixes
 * that lie further from the others than anyone runs are left out, the first ones of a watch that still shows the place
 * of an earlier day among them.
 */
export const readPositions = (raw: readonly unknown[], time: Float64Array, hasTime: boolean): Positions => {
  const n = time.length;
  const plane = planeOf(raw, n);
  if (plane === null) return { ...NO_PLACES, notes: [note('gpsMissing', { count: n })] };
  const x = new Float64Array(n).fill(NaN);
  const y = new Float64Array(n).fill(NaN);
  const notPlaces = new Uint8Array(n);
  let fixes = 0;
  let wrong = 0;
  for (let i = 0; i < n; i++) {
    const pair = raw[i];
    if (!Array.isArray(pair)) continue;
    const latitude = finite(pair[0]);
    const longitude = finite(pair[1]);
    if (!isPlace(latitude, longitude)) {
      if (Number.isNaN(latitude) || Number.isNaN(longitude)) continue;
      notPlaces[i] = 1;
      wrong++;
      continue;
    }
    x[i] = toX(plane, longitude);
    y[i] = toY(plane, latitude);
    fixes++;
  }
  const notes: DataNote[] = [];
  if (fixes < n) notes.push(note('gpsMissing', { count: n - fixes }));
  const longestM = hasTime ? 0 : Math.max(UNTIMED.leastM, UNTIMED.usualSteps * usualStepM(x, y));
  const jumps = (from: number, i: number): boolean => {
    const dx = x[i]! - x[from]!;
    const dy = y[i]! - y[from]!;
    const away = dx * dx + dy * dy;
    if (away <= MIN_JUMP_M * MIN_JUMP_M) return false;
    const limit = hasTime ? furthestM(time[i]! - time[from]!) : longestM;
    return away > limit * limit;
  };
  if (hasTime) leaveOutFrozen(x, y, jumps);
  const good = x.slice();
  const { dropped, breaks } = dropJumps(good, jumps, Math.max(LEAST_FIXES, LEAST_SHARE * n));
  for (const each of breaks.length > 0 ? [good, x] : []) measureFarPieces(each, y, plane, breaks);
  const along = distanceAlong(good, x, y, dropped + breaks.length > 0 ? jumps : null, hasTime ? time : null);
  if (dropped > 0) notes.push(note('gpsJumps', { count: dropped }));
  if (breaks.length > 0) notes.push(note('gpsShifts', { count: breaks.length }));
  for (let i = 0; i < n; i++) {
    if (!Number.isNaN(good[i]!)) continue;
    if (!Number.isNaN(x[i]!)) {
      notPlaces[i] = 1;
      wrong++;
    }
    y[i] = NaN;
  }
  if (fixes - dropped < MIN_FIXES) return { ...NO_PLACES, notes };
  return { x: good, y, plane, along, notPlaces: wrong > 0 ? notPlaces : null, notes };
};
