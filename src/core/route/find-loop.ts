import type { Loop } from '../run-analysis.ts';
import { medianInPlace } from '../streams/median.ts';
import { signedArea, sweptArea, type Course } from './course.ts';
import { latestReturns, mayReturn } from './returns.ts';

/** "|area| > 0.25 * P^2 / (4 pi)" (SCIENCE.md 4.4 step 4): a quarter of the circle of the same length. */
const MIN_ROUNDNESS = 0.25;
/** "Start-end distance < 5 % of length" (SCIENCE.md 4.4 step 4). */
const CLOSED_SHARE = 0.05;
/** DESIGN: GPS at the start, and stopping one house early, on short rounds. Metres. */
const CLOSED_M = 30;
/** DESIGN: shorter than this is no route. Metres. */
const MIN_LENGTH_M = 400;
/** DESIGN: laps of one loop are equally long to within this, and this share of the run must be such laps. */
const SAME_LAP = 0.15;
const MIN_LAPPED = 0.6;
/** DESIGN: of the laps this share must go the same way round. */
const MIN_ONE_WAY = 0.9;
const MIN_LAPS = 1.8;

/** Whether a closed piece of this length encloses enough to be a loop, and which way round. */
export const rotationOf = (areaM2: number, lengthM: number): Loop['direction'] | null => {
  if (Math.abs(areaM2) <= (MIN_ROUNDNESS * lengthM * lengthM) / (4 * Math.PI)) return null;
  return areaM2 > 0 ? 'ccw' : 'cw';
};

const round1 = (value: number): number => Math.round(value * 10) / 10;

/** Laps of one closed loop that make up most of the run; null where there are none or they go both ways. */
const lapsOfLoop = (course: Course): (Loop & { readonly lapM: number }) | null => {
  const n = course.x.length;
  // each of them shows two points of a lap at most
  if (!mayReturn(course, (MIN_LAPPED * n) / 2)) return null;
  const returns = latestReturns(course);
  const gaps = new Float64Array(n);
  let known = 0;
  for (let i = 0; i < n; i++) if (returns[i]! >= 0) gaps[known++] = i - returns[i]!;
  if (known === 0) return null;
  const lap = medianInPlace(gaps.subarray(0, known));
  const swept = sweptArea(course);
  const lapped = new Uint8Array(n);
  let ccw = 0;
  let cw = 0;
  let repeats = 0;
  for (let i = 0; i < n; i++) {
    const j = returns[i]!;
    if (j < 0 || Math.abs(i - j - lap) > SAME_LAP * lap) continue;
    repeats++;
    lapped[i] = lapped[j] = 1;
    const rotation = rotationOf(signedArea(course, swept, j, i), (i - j) * course.spacingM);
    if (rotation === 'ccw') ccw++;
    if (rotation === 'cw') cw++;
  }
  const points = lapped.reduce((sum, one) => sum + one, 0);
  if (points < MIN_LAPPED * n || points / lap < MIN_LAPS) return null;
  const oneWay = Math.max(ccw, cw);
  if (oneWay < MIN_ONE_WAY * repeats) return null;
  return { direction: ccw > cw ? 'ccw' : 'cw', laps: round1(points / lap), lapM: lap * course.spacingM };
};

/** The whole run as one round, if it ends where it began and encloses enough. */
const wholeLoop = (course: Course): Loop | null => {
  const n = course.x.length;
  const length = (n - 1) * course.spacingM;
  if (length < MIN_LENGTH_M) return null;
  const apart = Math.hypot(course.x[n - 1]! - course.x[0]!, course.y[n - 1]! - course.y[0]!);
  if (apart >= Math.max(CLOSED_M, CLOSED_SHARE * length)) return null;
  const direction = rotationOf(signedArea(course, sweptArea(course), 0, n - 1), length);
  return direction && { direction, laps: 1 };
};

/**
 * The closed loop a run goes round, its direction and the laps. Rounds of a 400 m track are not told again as a loop.
 * @param trackLapM length of the track's lap when one was found
 */
export const findLoop = (course: Course, trackLapM: number | null): Loop | null => {
  const laps = lapsOfLoop(course);
  if (laps !== null && (trackLapM === null || Math.abs(laps.lapM - trackLapM) > SAME_LAP * trackLapM))
    return { direction: laps.direction, laps: laps.laps };
  return laps === null ? wholeLoop(course) : null;
};
