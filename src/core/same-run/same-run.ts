import { HOUR_S, MINUTE_S } from '../durations.ts';
import { isRunningSport, type Run } from '../run.ts';
import { sourceKindOf, stravaIdOf } from './row-ids.ts';

/** What is needed of a recording to know a run again. */
export type Trace = Pick<
  Run,
  'id' | 'startS' | 'sport' | 'distanceM' | 'movingTimeS' | 'elapsedTimeS' | 'apartFrom'
> & {
  /** The way by which it came. */
  readonly origin: string;
  /** What recorded it; null or absent where nobody tells. */
  readonly deviceName?: string | null;
};

/** How sure it is, surest first: by Strava's own id, by times that overlap, by times that overlap in another zone. */
export type Sameness = 'certain' | 'together' | 'shifted';

/** Two devices are started within 5 minutes of each other (SCIENCE.md 1.0, DESIGN). */
const START_WITHIN_S = 5 * 60;
/** DESIGN: of the shorter recording so much lies within the longer one. */
const OVERLAP_SHARE = 0.8;
/** Two devices differ by at most 5 % of the longer distance (SCIENCE.md 1.0, DESIGN). */
const DISTANCE_WITHIN = 0.05;

/**
 * DESIGN: a wrong zone moves a recording by what zones lie apart and changes nothing else; a second run of the same loop
 * is never that equal. Seconds for start and duration, share for the distance; no zone is more than 14 hours from UTC.
 */
const SHIFTED = { startS: 10, timeS: 10, distance: 0.01, hours: 14 } as const;

/**
 * Minutes from UTC of the zones that are not whole hours away from it (IANA time zone database 2026a: Marquesas,
 * Newfoundland, Iran, Afghanistan, India, Nepal, Myanmar, Eucla, Australia's middle, Lord Howe, Chatham).
 */
const ODD_OFFSETS_MIN: readonly number[] = [150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825];

const durationS = ({ elapsedTimeS, movingTimeS }: Trace): number => Math.max(elapsedTimeS, movingTimeS, 0);

/** Running is one family; every other sport is its own. */
const isOneFamily = (a: string, b: string): boolean => a === b || (isRunningSport(a) && isRunningSport(b));

/** Whether the runner said that these are two runs. */
export const saidApart = (a: Pick<Run, 'id' | 'apartFrom'>, b: Pick<Run, 'id' | 'apartFrom'>): boolean =>
  a.apartFrom?.includes(b.id) === true || b.apartFrom?.includes(a.id) === true;

const isNear = (a: number, b: number, share: number): boolean => Math.abs(a - b) <= share * Math.max(a, b);

/** A distance of 0 is "not known". */
const agreeInDistance = (a: Trace, b: Trace): boolean =>
  a.distanceM === 0 || b.distanceM === 0 || isNear(a.distanceM, b.distanceM, DISTANCE_WITHIN);

/** A recording without any time (typed in) shows nothing against another one that begins with it. */
const overlapEnough = (a: Trace, b: Trace): boolean => {
  const [lengthA, lengthB] = [durationS(a), durationS(b)];
  if (lengthA === 0 || lengthB === 0) return true;
  const sharedS = Math.min(a.startS + lengthA, b.startS + lengthB) - Math.max(a.startS, b.startS);
  return sharedS >= OVERLAP_SHARE * Math.min(lengthA, lengthB);
};

const areTogether = (a: Trace, b: Trace): boolean =>
  Math.abs(a.startS - b.startS) <= START_WITHIN_S && overlapEnough(a, b) && agreeInDistance(a, b);

const isOneDevice = (a: Trace, b: Trace): boolean => (a.deviceName ?? null) === (b.deviceName ?? null);

/**
 * Whether both come the same way from the same kind of source and the same device: then both clocks are right or both
 * are wrong.
 */
const haveOneOrigin = (a: Trace, b: Trace): boolean => {
  const service = ({ id }: Trace): boolean => stravaIdOf(id) !== null;
  if (service(a) || service(b)) return service(a) && service(b);
  return sourceKindOf(a.id) === sourceKindOf(b.id) && a.origin === b.origin && isOneDevice(a, b);
};

const areEqualTimes = (a: number, b: number): boolean => a > 0 && b > 0 && Math.abs(a - b) <= SHIFTED.timeS;

/** Whether zones can be so far apart, seconds. */
const isShiftOfZones = (byS: number): boolean => {
  const hours = Math.round(byS / HOUR_S);
  if (hours >= 1 && hours <= SHIFTED.hours && Math.abs(byS - hours * HOUR_S) <= SHIFTED.startS) return true;
  return ODD_OFFSETS_MIN.some((minutes) => Math.abs(byS - minutes * MINUTE_S) <= SHIFTED.startS);
};

const areShifted = (a: Trace, b: Trace): boolean => {
  if (haveOneOrigin(a, b) || a.distanceM === 0 || b.distanceM === 0) return false;
  return (
    isShiftOfZones(Math.abs(a.startS - b.startS)) &&
    isNear(a.distanceM, b.distanceM, SHIFTED.distance) &&
    (areEqualTimes(a.movingTimeS, b.movingTimeS) || areEqualTimes(a.elapsedTimeS, b.elapsedTimeS))
  );
};

/**
 * Whether two recordings are of one run, and how sure that is; null where they are not. Two activities of Strava are not
 * joined here: Strava tells them apart, and the history counts them once (`history/duplicates.ts`).
 */
export const samenessOf = (a: Trace, b: Trace): Sameness | null => {
  if (a.id === b.id || saidApart(a, b) || !isOneFamily(a.sport, b.sport)) return null;
  const [ofA, ofB] = [stravaIdOf(a.id), stravaIdOf(b.id)];
  if (ofA !== null && ofB !== null) return ofA === ofB ? 'certain' : null;
  if (areTogether(a, b)) return 'together';
  return areShifted(a, b) ? 'shifted' : null;
};

/** Recordings may be of one run if they start within so many seconds of each other. */
export const SAME_RUN_WITHIN_S = SHIFTED.hours * HOUR_S + START_WITHIN_S;
