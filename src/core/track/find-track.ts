import type { Stretch, TrackLaps } from '../run-analysis.ts';
import { candidateIn, type Candidate } from './candidate.ts';
import { pathLength, thin, type Fixes } from './fixes.ts';
import { followCandidate, SPACING_M, type FoundOval, type TrackContext } from './follow.ts';
import { isSlope } from './slope.ts';
import { isSameLine, type Stadium } from './stadium.ts';
import { largestPlace, spread, windowsOf, type Window } from './windows.ts';

export type { TrackContext } from './follow.ts';

/** DESIGN: a run has a warm-up oval and a track, hardly more; each place costs up to twelve fits. */
const MAX_PLACES = 4;
/** DESIGN: how many windows of a place are followed up. */
const MAX_FOLLOWED = 4;
/** DESIGN: so many windows are fitted, and so many looked at; on a track session the first already fits. */
const MAX_FITS = 12;
const MAX_LOOKS = 60;
/** DESIGN: where the track is known two laps may lie as far off as noise of 12 m puts them. */
const MAX_KNOWN_OFF_M = 7;
/** DESIGN: a fit as good as this is followed at once, metres; two laps with 3 m of GPS noise leave 2. */
const GOOD_ENOUGH_M = 2;
/** DESIGN: two laps lie on their own stadium but for noise: 3 m per axis gives 2, 8 m per axis 4. */
const MAX_WINDOW_OFF_M = 4.2;

/** A track with the line that was run on it. */
export type FoundTrack = {
  readonly laps: TrackLaps;
  readonly line: Stadium;
  /** From where to where the run was on a track, recorded metres, in order. */
  readonly stretches: readonly Stretch[];
};

/** The oval of a place: the first window that lies on a stadium, then the best of the others. */
const ovalAt = (place: readonly Window[], fixes: Fixes, context: TrackContext): FoundOval | null => {
  const followed: Stadium[] = [];
  const steep: Stadium[] = [];
  const follow = ({ track, ...rest }: Candidate): FoundOval | null => {
    if (followed.length === MAX_FOLLOWED || followed.some((line) => isSameLine(line, track))) return null;
    followed.push(track);
    return followCandidate({ track, ...rest }, fixes, context, steep);
  };
  const mostOff = ({ centreX, centreY }: Stadium): number =>
    context.places?.isKnown(centreX, centreY) ? MAX_KNOWN_OFF_M : MAX_WINDOW_OFF_M;
  const doubtful: Candidate[] = [];
  let fits = 0;
  for (const window of spread(place, MAX_LOOKS)) {
    if (fits === MAX_FITS) break;
    const candidate = candidateIn(fixes, window);
    if (candidate === null) continue;
    fits++;
    if (candidate.medianOffM < GOOD_ENOUGH_M) {
      const found = follow(candidate);
      if (found !== null) return found;
    } else if (candidate.medianOffM <= mostOff(candidate.track)) doubtful.push(candidate);
  }
  for (const candidate of doubtful.sort((a, b) => a.medianOffM - b.medianOffM)) {
    const found = follow(candidate);
    if (found !== null) return found;
  }
  return null;
};

const overlaps = (range: { readonly from: number; readonly to: number }, oval: FoundOval): boolean =>
  oval.legs.some((leg) => leg.from < range.to && range.from < leg.to);

/** Where the runner's own track is no altitude is asked. */
const isHill = (place: readonly Window[], fixes: Fixes, { places }: TrackContext): boolean =>
  isSlope(place, fixes) && !place.some(({ middleX, middleY }) => places?.isKnown(middleX, middleY));

/** All ovals of a run, looked for where most of it was first. */
const findOvals = (fixes: Fixes, context: TrackContext): readonly FoundOval[] => {
  const ovals: FoundOval[] = [];
  let windows = windowsOf(fixes, pathLength(fixes.x, fixes.y));
  for (let k = 0; k < MAX_PLACES && windows.length > 0; k++) {
    const place = largestPlace(windows);
    const found = isHill(place, fixes, context) ? null : ovalAt(place, fixes, context);
    // what was run twice at once was not run on two ovals
    const isNew = found !== null && !found.legs.some((leg) => ovals.some((oval) => overlaps(leg, oval)));
    if (isNew) ovals.push(found);
    const left = isNew ? windows.filter((window) => !overlaps(window, found)) : windows;
    windows = left.length < windows.length ? left : windows.filter((window) => !place.includes(window));
  }
  return ovals;
};

/** DESIGN: the session on the 400 m track is the run, a warm-up round a small oval is not, unless most was run there. */
const SMALL_COUNTS = 0.5;

/** By how much an oval stands for the run. */
const weightOf = ({ laps, kind }: FoundOval): number =>
  (laps.ccwM + laps.cwM) * (kind === 'small' ? SMALL_COUNTS : 1);

/** Lines of bare places are longer than the chords that were run: the metres are cut to those of the run, all alike. */
const withinRun = (ovals: readonly FoundOval[], distanceM = Infinity): readonly FoundOval[] => {
  const sum = ovals.reduce((metres, { laps }) => metres + laps.ccwM + laps.cwM, 0);
  if (sum <= distanceM) return ovals;
  const cut = (metres: number): number => Math.floor((metres * distanceM) / sum);
  return ovals.map((oval) => ({
    ...oval,
    laps: { ...oval.laps, ccwM: cut(oval.laps.ccwM), cwM: cut(oval.laps.cwM) },
  }));
};

/**
 * Finds laps of running tracks among the fixes of a run, whatever else the run holds. Null where there are none.
 * SCIENCE.md 4.2: a block of two laps that lies on the stadium curve, without relief, then the laps either way. Of
 * several ovals one is described, the metres of all are counted.
 * @param all positions in metres (1-10 s apart, or the vertices of a summary's polyline)
 */
export const findTrack = (all: Fixes, context: TrackContext): FoundTrack | null => {
  const fixes = thin(all, SPACING_M);
  const ovals = withinRun(findOvals(fixes, context), context.distanceM).toSorted(
    (a, b) => weightOf(b) - weightOf(a),
  );
  const [main, ...others] = ovals;
  if (main === undefined) return null;
  const sum = (of: 'ccwM' | 'cwM'): number => ovals.reduce((metres, oval) => metres + oval.laps[of], 0);
  const stretches = ovals
    .flatMap((oval) => oval.legs)
    .map((leg) => ({ fromM: fixes.along[leg.from]!, toM: fixes.along[leg.to]! }))
    .toSorted((a, b) => a.fromM - b.fromM);
  return {
    line: main.line,
    stretches,
    laps: {
      ...main.laps,
      ccwM: sum('ccwM'),
      cwM: sum('cwM'),
      ...(context.places && { place: context.places.codeOf(main.line.centreX, main.line.centreY) }),
      ...(others.length > 0 && { others: others.map((oval) => oval.laps) }),
    },
  };
};
