import type { TrackLaps } from '../run-analysis.ts';
import { medianInPlace } from '../streams/median.ts';
import { candidates } from './candidate.ts';
import { fitStadium } from './fit-stadium.ts';
import { pathLength, thin, type Fixes } from './fixes.ts';
import { medianLap, walkRound, type Leg } from './laps.ts';
import { chordPlaces, every, legFixes, type Places } from './leg-fixes.ts';
import { climbsTooMuch, hasRelief } from './relief.ts';
import { hasBetterRival } from './rivals.ts';
import { hasTrackForm, hasTrackMeasures, measureShape } from './shape-test.ts';
import { lapLength, surveyor, type Stadium } from './stadium.ts';

/** DESIGN: about one fix in 2-3 s of running; bends are still seen as bends. */
const SPACING_M = 8;
/** DESIGN: how many of the best-fitting places are followed up. */
const MAX_FOLLOWED = 3;
/** DESIGN: two laps lie on their own stadium but for noise (3 m per axis gives 2); blocks leave 3.3 m and more. */
const MAX_WINDOW_OFF_M = 3.2;
const REFITS = 3;
const REFIT_ROUNDS = 8;
/** DESIGN: so many fixes, evenly chosen, fix five numbers well enough; more only cost time. */
const MAX_FIT_FIXES = 300;
/** DESIGN: 200 fixes with 3 m of noise tell shapes apart that lie 0.5 m from each other. */
const MAX_RIVAL_FIXES = 200;
/** DESIGN: fixes this near to the first guess take part in the next fit, metres. */
const NEAR_M = 20;
/** DESIGN: on the track = within three standard deviations (1.48 x median), but no less than two lanes and GPS. */
const TOLERANCE = { min: 11, max: 16, medians: 1.4826 * 3 };
/** "At least 2 laps" (SCIENCE.md 4.2 step 2), less what is lost at the ends. */
const MIN_LAPS = 1.9;
/** DESIGN: one of the legs goes all the way round; a tangle of streets in a track's box has only pieces. */
const MIN_LONGEST_LAPS = 1;
/** The balance at which T1 calls a history one-sided (SCIENCE.md 4.2): a run less one-sided is mixed. */
const ONE_SIDED = 0.8;

export type TrackContext = {
  /** Whether `along` was recorded; otherwise the fitted line gives the metres. */
  readonly recordedDistance: boolean;
  /** Climb of the whole run as stated by its source; looked at only where there is no altitude. */
  readonly gainM: number | null;
};

/** A track with the line that was run on it. */
export type FoundTrack = {
  readonly laps: TrackLaps;
  readonly line: Stadium;
  /** From where to where the run was on the track, recorded metres. */
  readonly stretches: readonly { readonly fromM: number; readonly toM: number }[];
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

const toleranceFor = (line: Stadium, x: Float64Array, y: Float64Array): number => {
  const { offset } = surveyor(line);
  const off = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) off[i] = Math.abs(offset(x[i]!, y[i]!));
  return Math.min(TOLERANCE.max, Math.max(TOLERANCE.min, TOLERANCE.medians * medianInPlace(off)));
};

type Tally = { readonly ccwArc: number; readonly cwArc: number; readonly ccwM: number; readonly cwM: number };

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

const follow = (first: Stadium, fixes: Fixes, context: TrackContext): FoundTrack | null => {
  let line = first;
  for (let k = 0; k < REFITS; k++) {
    const [x, y] = nearFixes(line, fixes, NEAR_M);
    line = fitStadium(line, every(x, MAX_FIT_FIXES), every(y, MAX_FIT_FIXES), REFIT_ROUNDS);
  }
  if (!hasTrackMeasures(line)) return null;
  // the way to the track passes near the line too: only what goes round it is asked for its form
  const walk = walkRound(line, fixes, toleranceFor(line, ...nearFixes(line, fixes, NEAR_M)));
  const bare = fixes.time === null;
  const places = legFixes(walk.legs, fixes);
  if (!hasTrackForm(measureShape(line, ...places), bare)) return null;
  const [x, y] = bare ? chordPlaces(walk.legs, fixes, SPACING_M) : places;
  if (hasBetterRival(line, every(x, MAX_RIVAL_FIXES), every(y, MAX_RIVAL_FIXES))) return null;
  const lineLap = lapLength(line);
  if (!walk.legs.some((leg) => Math.abs(leg.arcM) >= MIN_LONGEST_LAPS * lineLap)) return null;
  const total = tally(walk.legs, 0);
  const oneSided = Math.abs(balanceOf(total)) >= ONE_SIDED;
  // in a one-sided session, a piece the other way that is no lap is the way back to somewhere
  const counted = oneSided ? tally(walk.legs, lineLap, balanceOf(total)) : total;
  const laps = (counted.ccwArc + counted.cwArc) / lineLap;
  if (laps < MIN_LAPS) return null;
  const measured = fixes.altitude !== null && fixes.altitude.some((z) => !Number.isNaN(z));
  if (measured && hasRelief(walk, fixes.altitude, lineLap, laps)) return null;
  if (!measured && context.gainM !== null && climbsTooMuch(context.gainM, laps)) return null;
  const lapM = (context.recordedDistance ? medianLap(line, fixes, walk) : null) ?? lineLap;
  return {
    line,
    stretches: walk.legs.map((leg) => ({ fromM: fixes.along[leg.from]!, toM: fixes.along[leg.to]! })),
    laps: {
      laps: round(laps, 1),
      lapM: round(lapM, 1),
      direction: !oneSided ? 'mixed' : balanceOf(total) > 0 ? 'ccw' : 'cw',
      ccwM: Math.round(context.recordedDistance ? total.ccwM : total.ccwArc),
      cwM: Math.round(context.recordedDistance ? total.cwM : total.cwArc),
    },
  };
};

/**
 * Finds laps of a 400 m track among the fixes of a run, whatever else the run holds. Null where there is none.
 * SCIENCE.md 4.2: a block of two laps that lies on the stadium curve, without relief, then the laps either way.
 * @param all positions in metres (1-10 s apart, or the vertices of a summary's polyline)
 */
export const findTrack = (all: Fixes, context: TrackContext): FoundTrack | null => {
  const fixes = thin(all, SPACING_M);
  const path = pathLength(fixes.x, fixes.y);
  for (const candidate of candidates(fixes.x, fixes.y, path).slice(0, MAX_FOLLOWED)) {
    if (candidate.medianOffM > MAX_WINDOW_OFF_M) return null;
    const found = follow(candidate.track, fixes, context);
    if (found !== null) return found;
  }
  return null;
};
