import { medianInPlace } from '../streams/median.ts';
import { departure, STANDARD_SIZE, type Size } from './fit-stadium.ts';
import { lapLength, SMALL_LAP_M, surveyor, type Stadium } from './stadium.ts';

/** What is measured on the fixes of a block against its stadium. */
export type Shape = {
  /** Median distance of the fixes from the line, metres. */
  readonly medianOffM: number;
  /** Root mean square, over parts of the lap, of the mean offset in that part, metres: form, not noise. */
  readonly formM: number;
  readonly cornerM: number;
  readonly bulgeM: number;
};

/** DESIGN: parts of the lap in which fixes are compared; fewer where there are few, so that each has about four. */
const PARTS = { min: 8, max: 24, fixes: 4 };
/** DESIGN: where parts begin is chance; the form is the mean over so many beginnings, so that a mirrored run has the same. */
const BEGINNINGS = 4;
/** DESIGN: a fix further off than this says no more about the form than one at this distance. */
const CLIP_M = 15;

/** What kind of oval a line has the measures of. */
export type OvalKind = 'standard' | 'unusual' | 'small';

type Range = { readonly min: number; readonly max: number };
type Measures = { readonly straightM: Range; readonly radiusM: Range; readonly lapM: Range };

/**
 * DESIGN: built 400 m tracks: straights of 78 … 100 m, bends of 31.8 m upwards, 400 m in lane 1 to 453 m in lane 8
 * (SCIENCE.md 4.2); GPS error of 6-8 % either way added.
 */
const STANDARD: Measures = {
  straightM: { min: 72, max: 106 },
  radiusM: { min: 30.5, max: 50.5 },
  lapM: { min: SMALL_LAP_M, max: 482 },
};
/**
 * DESIGN: straights shorter than the rules know, or laps outside lane 8 (real sessions have 69 m, and laps of 494 m,
 * whose bends measure 51.8 m with the standard straight); a road round a stadium has 500 m and more. The form has to be so
 * much the better.
 */
const UNUSUAL: Measures = {
  straightM: { min: 65, max: 96 },
  radiusM: { min: 30.5, max: 52.2 },
  lapM: { min: 380, max: 496 },
};
/** DESIGN: ovals of 200 … 350 m (SCIENCE.md 1.7) with GPS error; in 200 m halls the bends have 17.2 m. */
const SMALL: Measures = {
  straightM: { min: 30, max: 106 },
  radiusM: { min: 14, max: 36 },
  lapM: { min: 188, max: SMALL_LAP_M },
};
/**
 * "Outer lanes up to 500 m count … where the runner's other sessions lie on the same track" (SCIENCE.md 1.7). DESIGN: at
 * a track that is known a fit with more noise is let pass, too.
 */
const KNOWN: Measures = {
  straightM: { min: 60, max: 110 },
  radiusM: { min: 28, max: 53 },
  lapM: { min: 350, max: 500 },
};
/** DESIGN: built ovals' straights are this many times as long as the bends are wide; ponds and blocks have any share. */
const SMALL_SLENDERNESS: Range = { min: 0.75, max: 2.4 };

/** How far fixes may depart from the stadium. */
export type FormLimits = {
  readonly medianOffM: number;
  readonly formM: number;
  readonly cornerM: number;
  /** Bulge less corner: an ellipse bows 6 m on the straights and lacks 5 m at the corners; a track does neither. */
  readonly roundnessM: number;
};

/**
 * "Median distance a few metres" (SCIENCE.md 4.2 step 3); noisy sessions have 4.5 m, lanes alone account for 3.
 * DESIGN: noise averages out over laps, form does not: L-shaped blocks and park loops leave 3.5 m and more. A full
 * corner of a block 70 m wide stands out 14 m, one rounded with 20 m still 6 m; a bend has none.
 */
export const USUAL_FORM: FormLimits = { medianOffM: 6, formM: 3.3, cornerM: 3, roundnessM: 4 };
/** DESIGN: what generated sessions with 3 m of noise stay within, and what real ones of unusual measures do. */
export const CLEAR_FORM: FormLimits = { medianOffM: 4.5, formM: 2, cornerM: 2, roundnessM: 2.5 };
/** DESIGN: 3 m of noise leave 2.3 m; rounds of a park that wander more about a small oval are none. */
export const SMALL_FORM: FormLimits = { ...CLEAR_FORM, medianOffM: 2.6 };
/** DESIGN: fixes with 8 m of noise lie 6 m off any line; then the form, which averages out, has to be clear. */
export const NOISY_FORM: FormLimits = { medianOffM: 7, formM: 1.6, cornerM: 2, roundnessM: 2 };
/** DESIGN: where the track is known, the form only has to be no other's. */
export const KNOWN_FORM: FormLimits = { medianOffM: 8, formM: 4.5, cornerM: 4.5, roundnessM: 6 };
/** DESIGN: of a block's end a bare polyline keeps two corners 60 m apart; of a bend it keeps points in between. */
const MAX_BEND_GAP_M = 50;

const isIn = (value: number, range: Range): boolean => value >= range.min && value <= range.max;

const fits = (track: Stadium, measures: Measures): boolean =>
  isIn(2 * track.halfStraight, measures.straightM) &&
  isIn(track.radius, measures.radiusM) &&
  isIn(lapLength(track), measures.lapM);

/**
 * The kind of oval whose measures a fitted stadium has; null where it has none's.
 * @param isKnown whether other sessions of the runner lie on a track at this place
 */
export const ovalKind = (track: Stadium, isKnown = false): OvalKind | null => {
  if (fits(track, isKnown ? KNOWN : STANDARD)) return 'standard';
  if (fits(track, UNUSUAL)) return 'unusual';
  return fits(track, SMALL) && isIn(track.halfStraight / track.radius, SMALL_SLENDERNESS) ? 'small' : null;
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

/** The longest piece of either bend that no place falls into, metres. */
export const bendGap = (track: Stadium, x: Float64Array, y: Float64Array): number => {
  const { position } = surveyor(track);
  const bend = Math.PI * track.radius;
  const second = bend + 2 * track.halfStraight;
  const sorted = x.map((east, i) => position(east, y[i]!)).sort();
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
export const measureShape = (
  track: Stadium,
  x: Float64Array,
  y: Float64Array,
  expected: Size = STANDARD_SIZE,
): Shape => {
  const lap = lapLength(track);
  const { offset, position } = surveyor(track);
  const count = Math.min(PARTS.max, Math.max(PARTS.min, Math.floor(x.length / PARTS.fixes)));
  const offsets = new Float64Array(x.length);
  const shares = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    offsets[i] = offset(x[i]!, y[i]!);
    shares[i] = position(x[i]!, y[i]!) / lap;
  }
  const parts = new Uint8Array(x.length);
  let form = 0;
  for (let k = 0; k < BEGINNINGS; k++) {
    for (let i = 0; i < x.length; i++) parts[i] = Math.floor(shares[i]! * count + k / BEGINNINGS) % count;
    form += formOf(offsets, parts, count) / BEGINNINGS;
  }
  const formM = Math.sqrt(form);
  const { cornerM, bulgeM } = departure(track, x, y, expected);
  const medianOffM = medianInPlace(offsets.map(Math.abs));
  return { medianOffM, formM, cornerM, bulgeM };
};

/** Whether the fixes have a track's form: on the line, without a block's corners or an ellipse's bow. */
export const hasTrackForm = (shape: Shape, limits: FormLimits = USUAL_FORM): boolean =>
  shape.medianOffM <= limits.medianOffM &&
  shape.formM <= limits.formM &&
  shape.cornerM <= limits.cornerM &&
  shape.bulgeM - shape.cornerM <= limits.roundnessM;

/** Whether the vertices of a simplified polyline tell that the course bends where a track does. */
export const hasBends = (track: Stadium, x: Float64Array, y: Float64Array): boolean =>
  bendGap(track, x, y) <= MAX_BEND_GAP_M;
