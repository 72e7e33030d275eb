import { valuesOf } from '../core/streams/raw-streams.ts';
import type { FileNote, RecordedActivity, RecordedFile } from './activity.ts';
import { activityOf } from './activity-of.ts';
import type { Draft, Part } from './draft.ts';
import { mendClock } from './points/clock.ts';
import { cutActivities } from './points/cut.ts';
import { orderParts } from './points/order.ts';
import { joinSameSecond } from './points/same-second.ts';
import { dropStandingTimes } from './points/standing-clock.ts';
import { mendSetBack } from './points/set-back.ts';
import { settleUntimed } from './points/untimed.ts';
import { RunFileError } from './run-file-error.ts';

/** Drafts as activities: clock, untimed points, seconds, order and days are put right, each in a file of its own. */

/** The parts of each activity: without times, or with one at every point, rising. */
type Settled = {
  readonly activities: readonly (readonly Part[])[];
  readonly clockSet: boolean;
  /** The first time that is known where the points have none; null elsewhere. */
  readonly firstS: number | null;
};

const settle = (draft: Draft, notes: FileNote[]): Settled => {
  const clock = mendClock(dropStandingTimes(draft.parts));
  const setBack = mendSetBack(clock.parts);
  const untimed = settleUntimed(setBack.parts);
  notes.push(...clock.notes, ...setBack.notes, ...untimed.notes);
  if (!untimed.timed)
    return { activities: [untimed.parts], clockSet: clock.clockSet, firstS: untimed.firstS };
  const seconds = joinSameSecond(untimed.parts);
  const ordered = orderParts(seconds.parts);
  notes.push(...seconds.notes, ...ordered.notes);
  const activities = cutActivities(ordered.parts);
  if (activities.length > 1) notes.push({ key: 'daysApart', count: activities.length });
  return { activities, clockSet: clock.clockSet, firstS: null };
};

const within = <T extends { readonly startAtS: number | null }>(
  items: readonly T[],
  fromS: number,
  toS: number,
): readonly T[] => items.filter(({ startAtS }) => startAtS === null || (startAtS >= fromS && startAtS < toS));

/** The part of a draft that lies within one of several activities cut from it: stated sums are of the whole. */
const shareOf = (draft: Draft, parts: readonly Part[]): Draft => {
  const fromS = parts[0]!.points[0]!.atS!;
  const toS = parts.at(-1)!.points.at(-1)!.atS! + 1;
  return {
    ...draft,
    sport: parts.find(({ sport }) => sport !== null)?.sport ?? draft.sport,
    subSport: parts.find(({ subSport }) => subSport !== null)?.subSport ?? draft.subSport,
    laps: within(draft.laps, fromS - 1, toS).filter(({ startAtS }) => startAtS !== null),
    stops: draft.stops.filter((stop) => stop.toS >= fromS && stop.fromS <= toS),
    distanceM: null,
    movingTimeS: null,
    elapsedTimeS: null,
    gainM: null,
    notes: [],
  };
};

const activitiesOf = (draft: Draft, fileNotes: FileNote[]): readonly RecordedActivity[] => {
  const notes: FileNote[] = [];
  const { activities, clockSet, firstS } = settle(draft, notes);
  if (activities.length <= 1) {
    const whole = { ...draft, startAtS: draft.startAtS ?? firstS, notes: [...draft.notes, ...notes] };
    return [activityOf(whole, activities[0] ?? [], clockSet)];
  }
  fileNotes.push(...notes);
  return activities.map((parts) => activityOf(shareOf(draft, parts), parts, clockSet));
};

/** The same activity a second time in one file, as joined exports hold it. */
const isRepeated = (activity: RecordedActivity, earlier: readonly RecordedActivity[]): boolean => {
  const points = (one: RecordedActivity): number => valuesOf(one.streams.time)?.length ?? 0;
  return earlier.some(
    (other) =>
      activity.startS !== null &&
      other.startS === activity.startS &&
      other.sport === activity.sport &&
      points(other) === points(activity),
  );
};

/** More than one point, or sums: a single point (a watch started by mistake) is no activity. */
const holdsSomething = ({ streams, totals }: RecordedActivity): boolean =>
  [streams.time, streams.latlng, streams.distance].some((each) => (valuesOf(each)?.length ?? 0) > 1) ||
  (totals.distanceM ?? 0) > 0 ||
  (totals.movingTimeS ?? 0) > 0;

/**
 * What a format's reader found, as activities in the order of their times.
 * @throws RunFileError `noPoints` where neither points nor totals were found
 */
export const buildFile = (
  drafts: readonly Draft[],
  kind: 'GPX' | 'TCX' | 'FIT' | 'JSON',
  notes: readonly FileNote[],
): RecordedFile => {
  const fileNotes: FileNote[] = [...notes];
  const activities: RecordedActivity[] = [];
  for (const activity of drafts.flatMap((draft) => activitiesOf(draft, fileNotes)))
    if (holdsSomething(activity) && !isRepeated(activity, activities)) activities.push(activity);
  if (activities.length === 0) throw new RunFileError({ code: 'noPoints', kind });
  if (activities.length > 1) fileNotes.push({ key: 'severalActivities', count: activities.length });
  return {
    activities: activities.toSorted((a, b) => (a.startS ?? 0) - (b.startS ?? 0)),
    notes: fileNotes,
  };
};
