import { medianInPlace } from '../streams/median.ts';
import { departure } from './fit-stadium.ts';
import { lapLength, surveyor, type Stadium } from './stadium.ts';

/** What is measured on the fixes of a block against its stadium. */
export type Shape = {
  /** Median distance of the fixes from the line, metres. */
  readonly medianOffM: number;
  /** Root mean square, over parts of the lap, of the mean offset in that part, metres: form, not noise. */
  readonly formM: number;
  readonly cornerM: number;
  readonly bulgeM: number;
  /** Longest piece of a bend without any fix, metres. */
  readonly bendGapM: number;
};

/** DESIGN: parts of the lap in which fixes are compared; fewer where there are few, so that each has about four. */
const PARTS = { min: 8, max: 24, fixes: 4 };
/** DESIGN: a fix further off than this says no more about the form than one at this distance. */
const CLIP_M = 15;

/** DESIGN: built tracks: straights of 78 … 100 m, bends of 31.8 m upwards; lanes 1-8 and GPS error added. Metres. */
const STRAIGHT_M = { min: 72, max: 106 };
const RADIUS_M = { min: 30.5, max: 50.5 };
/** DESIGN: 400 m in lane 1 to 453 m in lane 8 (SCIENCE.md 4.2) and 6-8 % of GPS error either way. */
const LAP_M = { min: 366, max: 482 };
/** "Median distance a few metres" (SCIENCE.md 4.2 step 3); noisy sessions have 4.5 m, lanes alone account for 3. */
const MAX_MEDIAN_OFF_M = 6;
/** DESIGN: noise averages out over laps, form does not: L-shaped blocks and park loops leave 3.5 m and more. */
const MAX_FORM_M = 3.3;
/** DESIGN: a full corner of a block 70 m wide stands out 14 m, one rounded with 20 m still 6 m; a bend has none. */
const MAX_CORNER_M = 3;
/** DESIGN: of a block's end a bare polyline keeps two corners 60 m apart; of a bend it keeps points in between. */
const MAX_BEND_GAP_M = 50;
/** DESIGN: an ellipse bows 6 m on the straights and lacks 5 m at the corners; a track does neither. */
const MAX_ROUNDNESS_M = 4;

/** Whether a fitted stadium has the measures of a 400 m track in any lane. */
export const hasTrackMeasures = (track: Stadium): boolean => {
  const lap = lapLength(track);
  const straight = 2 * track.halfStraight;
  return (
    straight >= STRAIGHT_M.min &&
    straight <= STRAIGHT_M.max &&
    track.radius >= RADIUS_M.min &&
    track.radius <= RADIUS_M.max &&
    lap >= LAP_M.min &&
    lap <= LAP_M.max
  );
};

/**
 * The mean square of the parts' mean offsets beyond what noise alone would leave in them, square metres. Means, not
 * medians: half the laps in lane 1 and half in lane 6 are no dents. Zero for a form that is the stadium's.
 */
const formOf = (offsets: Float64Array, parts: Uint8Array, count: number): number => {
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  const fixes = new Float64Array(count);
  offsets.forEach((offset, i) => {
    const clipped = Math.max(-CLIP_M, Math.min(CLIP_M, offset));
    const part = parts[i]!;
    sums[part]! += clipped;
    squares[part]! += clipped * clipped;
    fixes[part]! += 1;
  });
  let form = 0;
  let within = 0;
  let perFix = 0;
  let used = 0;
  fixes.forEach((n, part) => {
    if (n === 0) return;
    const mean = sums[part]! / n;
    form += mean * mean;
    within += squares[part]! - n * mean * mean;
    perFix += 1 / n;
    used++;
  });
  const noise = within / Math.max(1, offsets.length - used);
  return Math.max(0, (form - noise * perFix) / used);
};

/** The longest piece of either bend that no position falls into, metres. `at` is metres round the lap. */
const bendGap = (track: Stadium, at: Float64Array): number => {
  const bend = Math.PI * track.radius;
  const second = bend + 2 * track.halfStraight;
  const sorted = Float64Array.from(at).sort();
  let longest = 0;
  for (const start of [0, second]) {
    let last = start;
    for (const place of sorted) {
      if (place <= start || place >= start + bend) continue;
      longest = Math.max(longest, place - last);
      last = place;
    }
    longest = Math.max(longest, start + bend - last);
  }
  return longest;
};

/** Measures how fixes (all of them near the line) lie about the stadium. */
export const measureShape = (track: Stadium, x: Float64Array, y: Float64Array): Shape => {
  const lap = lapLength(track);
  const { offset, position } = surveyor(track);
  const count = Math.min(PARTS.max, Math.max(PARTS.min, Math.floor(x.length / PARTS.fixes)));
  const offsets = new Float64Array(x.length);
  const at = new Float64Array(x.length);
  const parts = new Uint8Array(x.length);
  for (let i = 0; i < x.length; i++) {
    offsets[i] = offset(x[i]!, y[i]!);
    at[i] = position(x[i]!, y[i]!);
    const part = Math.floor((at[i]! / lap) * count);
    parts[i] = Math.min(count - 1, Math.max(0, part));
  }
  const formM = Math.sqrt(formOf(offsets, parts, count));
  const { cornerM, bulgeM } = departure(track, x, y);
  const medianOffM = medianInPlace(offsets.map(Math.abs));
  return { medianOffM, formM, cornerM, bulgeM, bendGapM: bendGap(track, at) };
};

/**
 * Whether the fixes have a track's form: on the line, without a block's corners or an ellipse's bow.
 * @param bare the fixes are the vertices of a simplified polyline, which tell where the course bends
 */
export const hasTrackForm = (shape: Shape, bare: boolean): boolean =>
  shape.medianOffM <= MAX_MEDIAN_OFF_M &&
  shape.formM <= MAX_FORM_M &&
  shape.cornerM <= MAX_CORNER_M &&
  shape.bulgeM - shape.cornerM <= MAX_ROUNDNESS_M &&
  (!bare || shape.bendGapM <= MAX_BEND_GAP_M);
