import type { OvalLaps } from '../run-analysis.ts';
import { medianInPlace } from '../streams/median.ts';
import type { Candidate } from './candidate.ts';
import { isSimplified } from './density.ts';
import { fitStadium } from './fit-stadium.ts';
import type { Fixes } from './fixes.ts';
import { medianLap, walkRound, type Leg, type Walk } from './laps.ts';
import type { KnownPlaces } from './known-places.ts';
import { chordPlaces, every, legFixes, type Places } from './leg-fixes.ts';
import { climbsTooMuch, isRelief, measureRelief } from './relief.ts';
import { CLEARLY_WORSE, isBeaten, isBeatenAtKnown, measureRivals, type Rivals } from './rivals.ts';
import {
  CLEAR_FORM,
  hasBends,
  hasTrackForm,
  KNOWN_FORM,
  NOISY_FORM,
  measureShape,
  ovalKind,
  SMALL_FORM,
  USUAL_FORM,
  type OvalKind,
  type Shape,
} from './shape-test.ts';
import { isSameLine, lapLength, surveyor, type Stadium } from './stadium.ts';

/** DESIGN: about one fix in 2-3 s of running; bends are still seen as bends. */
export const SPACING_M = 8;
const REFITS = 3;
const REFIT_ROUNDS = 8;
/** DESIGN: so many fixes, evenly chosen, fix five numbers well enough; more only cost time. */
const MAX_FIT_FIXES = 300;
/** DESIGN: 200 fixes with 3 m of noise tell shapes apart that lie 0.5 m from each other; noisier sessions need more. */
const MAX_RIVAL_FIXES = { usual: 200, noisy: 500 };
const NOISY_M = 3.5;
/** DESIGN: fixes this near to the first guess take part in the next fit, metres. */
const NEAR_M = 20;
/** DESIGN: on the track = within three standard deviations (1.48 x median), but no less than two lanes and GPS. */
const TOLERANCE = { min: 11, max: 16, medians: 1.4826 * 3, ofRadius: 0.45 };
/** "At least 2 laps" (SCIENCE.md 4.2 step 2), less what is lost at the ends; DESIGN: more where the oval is no usual one. */
const MIN_LAPS: Readonly<Record<OvalKind, number>> = { standard: 1.9, unusual: 3.9, small: 2.9 };
/** DESIGN: in noise of 5 m, three laps of an ellipse look like a track's. */
const MIN_LAPS_IN_NOISE = { medianOffM: 3.2, laps: 3.9 };
/** DESIGN: one of the legs goes all the way round; a tangle of streets in a track's box has only pieces. */
const MIN_LONGEST_LAPS = 1;
/** The balance at which T1 calls a history one-sided (SCIENCE.md 4.2): a run less one-sided is mixed. */
const ONE_SIDED = 0.8;
/** DESIGN: a simplification keeps what lies furthest out, on bends and on straights: the form counts less there. */
const SIMPLIFIED_FORM = { ...USUAL_FORM, formM: 3.8, roundnessM: 6 };
/** "Where the recorded distance per lap and the form agree" (SCIENCE.md 1.7); DESIGN: watches over-read by some per cent. */
const LAP_AGREES = 0.06;

export type TrackContext = {
  /** Whether `along` was recorded; otherwise the fitted line gives the metres. */
  readonly recordedDistance: boolean;
  /** Climb of the whole run as stated by its source; looked at only where there is no altitude. */
  readonly gainM: number | null;
  /** Metres of the whole run, which no laps exceed; absent where only its summary knows them. */
  readonly distanceM?: number;
  /** Where the runner's tracks are; absent where nothing is kept. */
  readonly places?: KnownPlaces;
};

/** An oval with the line that was run on it, and the legs by their fixes. */
export type FoundOval = {
  readonly laps: OvalLaps;
  readonly kind: OvalKind;
  readonly line: Stadium;
  readonly legs: readonly Leg[];
};

const nearFixes = (track: Stadium, fixes: Fixes, limitM: number): Places => {
  const { offset } = surveyor(track);
  const x = new Float64Array(fixes.x.length);
  const y = new Float64Array(fixes.x.length);
  let n = 0;
  for (let i = 0; i < fixes.x.length; i++) {
    if (Math.abs(offset(fixes.x[i]!, fixes.y[i]!)) > limitM) continue;
    x[n] = fixes.x[i]!;
    y[n++] = fixes.y[i]!;
  }
  return [x.subarray(0, n), y.subarray(0, n)];
};

const toleranceFor = (line: Stadium, [x, y]: Places): number => {
  const { offset } = surveyor(line);
  const off = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) off[i] = Math.abs(offset(x[i]!, y[i]!));
  const metres = Math.max(TOLERANCE.min, TOLERANCE.medians * medianInPlace(off));
  return Math.min(TOLERANCE.max, TOLERANCE.ofRadius * line.radius, metres);
};

type Tally = {
  readonly ccwArc: number;
  readonly cwArc: number;
  readonly ccwM: number;
  readonly cwM: number;
};

const balanceOf = (t: Tally): number => (t.ccwArc - t.cwArc) / (t.ccwArc + t.cwArc || 1);

/** Sums the legs either way; legs against `towards` count only from `minorityM` on. */
const tally = (legs: readonly Leg[], minorityM: number, towards = 0): Tally => {
  const sum = { ccwArc: 0, cwArc: 0, ccwM: 0, cwM: 0 };
  for (const leg of legs) {
    if (leg.arcM * towards < 0 && Math.abs(leg.arcM) < minorityM) continue;
    if (leg.arcM > 0) {
      sum.ccwArc += leg.arcM;
      sum.ccwM += leg.metres;
    } else {
      sum.cwArc -= leg.arcM;
      sum.cwM += leg.metres;
    }
  }
  return sum;
};

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

const isClear = (kind: OvalKind, shape: Shape, rivals: Rivals): boolean =>
  hasTrackForm(shape, kind === 'small' ? SMALL_FORM : CLEAR_FORM) &&
  Math.max(rivals.block, rivals.ellipse) <= CLEARLY_WORSE;

/** DESIGN: two laps of a track lie this near to their own stadium; blocks leave 3.3 m and more, and so does much noise. */
const MAX_USUAL_OFF_M = 3.2;

const leastLaps = (kind: OvalKind, { medianOffM }: Shape): number =>
  medianOffM > MIN_LAPS_IN_NOISE.medianOffM
    ? Math.max(MIN_LAPS[kind], MIN_LAPS_IN_NOISE.laps)
    : MIN_LAPS[kind];

/** Whether what was run round the line has the form of an oval of its kind, and no other's. */
const isOval = (
  line: Stadium,
  kind: OvalKind,
  shape: Shape,
  walk: Walk,
  places: Places,
  fixes: Fixes,
  { medianOffM }: Pick<Candidate, 'medianOffM'>,
): boolean => {
  const bare = fixes.time === null;
  if (bare && !hasBends(line, ...places)) return false;
  const simplified = bare || isSimplified(...places);
  const form = simplified && !bare ? SIMPLIFIED_FORM : USUAL_FORM;
  const isUsual = medianOffM <= MAX_USUAL_OFF_M && hasTrackForm(shape, form);
  if (!isUsual && !hasTrackForm(shape, NOISY_FORM)) return false;
  const [x, y] = simplified ? chordPlaces(walk.legs, fixes, SPACING_M) : places;
  const limit = shape.medianOffM > NOISY_M ? MAX_RIVAL_FIXES.noisy : MAX_RIVAL_FIXES.usual;
  const rivals = measureRivals(line, every(x, limit), every(y, limit));
  if (isBeaten(rivals, simplified ? null : shape)) return false;
  return kind === 'standard' || isClear(kind, shape, rivals);
};

/** The same at a track of the runner's other sessions, where less is asked for. */
const isOvalAgain: typeof isOval = (line, _kind, shape, _walk, places) => {
  const [x, y] = places;
  const limit = MAX_RIVAL_FIXES.noisy;
  return (
    hasTrackForm(shape, KNOWN_FORM) && !isBeatenAtKnown(measureRivals(line, every(x, limit), every(y, limit)))
  );
};

/** Whether the ground of the laps is a track's: flat, or told by nobody. */
const isLevel = (
  walk: Walk,
  shape: Shape,
  fixes: Fixes,
  context: TrackContext,
  lapM: number,
  laps: number,
): boolean => {
  const { altitude } = fixes;
  if (altitude !== null && altitude.some((z) => !Number.isNaN(z)))
    return !isRelief(measureRelief(walk, altitude, lapM), laps, shape.formM);
  return context.gainM === null || !climbsTooMuch(context.gainM, laps);
};

/**
 * Fits the line of a candidate to the whole run; null where what is left is no oval.
 * @param steep lines that were found to climb as no track does: what comes to lie on one of them climbs as well
 */
export const followCandidate = (
  candidate: Candidate,
  fixes: Fixes,
  context: TrackContext,
  steep: Stadium[],
): FoundOval | null => {
  const { expected } = candidate;
  let line = candidate.track;
  const isSteep = (): boolean => steep.some((other) => isSameLine(line, other));
  for (let k = 0; k < REFITS && !isSteep(); k++) {
    const [x, y] = nearFixes(line, fixes, NEAR_M);
    line = fitStadium(line, every(x, MAX_FIT_FIXES), every(y, MAX_FIT_FIXES), REFIT_ROUNDS, expected);
  }
  if (isSteep()) return null;
  const isKnown = context.places?.isKnown(line.centreX, line.centreY) ?? false;
  const kind = ovalKind(line, isKnown);
  if (kind === null) return null;
  // the way to the track passes near the line too: only what goes round it is asked for its form
  const walk = walkRound(
    line,
    fixes,
    toleranceFor(line, nearFixes(line, fixes, NEAR_M)),
    context.recordedDistance,
  );
  const places = legFixes(walk.legs, fixes);
  const shape = measureShape(line, ...places, expected);
  const lineLap = lapLength(line);
  if (!walk.legs.some((leg) => Math.abs(leg.arcM) >= MIN_LONGEST_LAPS * lineLap)) return null;
  const total = tally(walk.legs, 0);
  const balance = balanceOf(total);
  const oneSided = Math.abs(balance) >= ONE_SIDED;
  // in a one-sided session, a piece the other way that is no lap is the way back to somewhere
  const counted = oneSided ? tally(walk.legs, lineLap, balance) : total;
  const laps = (counted.ccwArc + counted.cwArc) / lineLap;
  if (laps < (isKnown ? MIN_LAPS.standard : leastLaps(kind, shape))) return null;
  if (!isKnown && !isLevel(walk, shape, fixes, context, lineLap, laps)) {
    steep.push(line);
    return null;
  }
  const lapM = (context.recordedDistance ? medianLap(line, fixes, walk) : null) ?? lineLap;
  if (kind !== 'standard' && Math.abs(lapM - lineLap) > LAP_AGREES * lineLap) return null;
  // what costs most comes last: other outlines are laid on the fixes
  const isSuch = isKnown ? isOvalAgain : isOval;
  if (!isSuch(line, kind, shape, walk, places, fixes, candidate)) return null;
  return {
    kind,
    line,
    legs: walk.legs,
    laps: {
      laps: round(laps, 1),
      lapM: round(lapM, 1),
      direction: !oneSided ? 'mixed' : balance > 0 ? 'ccw' : 'cw',
      ...metresOf(total, fixes, context),
    },
  };
};

/**
 * Metres each way, whole ones, never more than were run: as recorded; of a bare polyline as the line has them; else
 * the line's, or those between the positions where these are fewer (chords that cut bends off are all that is known).
 */
const metresOf = (
  { ccwArc, cwArc, ccwM, cwM }: Tally,
  fixes: Fixes,
  context: TrackContext,
): Pick<OvalLaps, 'ccwM' | 'cwM'> => {
  if (context.recordedDistance) return { ccwM: Math.floor(ccwM), cwM: Math.floor(cwM) };
  if (fixes.time === null) return { ccwM: Math.floor(ccwArc), cwM: Math.floor(cwArc) };
  return { ccwM: Math.floor(Math.min(ccwArc, ccwM)), cwM: Math.floor(Math.min(cwArc, cwM)) };
};
