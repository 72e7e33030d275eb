import { valuesOf } from '../core/streams/raw-streams.ts';
import type { FileNote, Lap, Pause, RecordedActivity, RecordedFile } from './activity.ts';
import type { Draft, DraftLap, Part, Point } from './draft.ts';
import { localTime } from './place.ts';
import { knotsOf, metresAt } from './points/by-laps.ts';
import { checkDistance } from './points/check-distance.ts';
import { mendClock } from './points/clock.ts';
import { cutActivities } from './points/cut.ts';
import { alongPlacesM, countedM } from './points/distance.ts';
import { orderParts } from './points/order.ts';
import { pausesOf } from './points/pauses.ts';
import { joinSameSecond } from './points/same-second.ts';
import { settleUntimed } from './points/untimed.ts';
import { RunFileError } from './run-file-error.ts';

/** Drafts as activities: clock, order, seconds, days, pauses and distance put right, each in a file of its own. */

/** Parts with the times that are used: none at all, or one at every point, rising. */
type Settled = { readonly activities: readonly (readonly Part[])[]; readonly timed: boolean };

const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

const settle = (draft: Draft, notes: FileNote[]): Settled & { readonly clockSet: boolean } => {
  const clock = mendClock(draft.parts);
  const untimed = settleUntimed(clock.parts);
  notes.push(...clock.notes, ...untimed.notes);
  if (!untimed.timed) return { activities: [untimed.parts], timed: false, clockSet: clock.clockSet };
  const seconds = joinSameSecond(untimed.parts);
  const ordered = orderParts(seconds.parts);
  notes.push(...seconds.notes, ...ordered.notes);
  const activities = cutActivities(ordered.parts);
  if (activities.length > 1) notes.push({ key: 'daysApart', count: activities.length });
  return { activities, timed: true, clockSet: clock.clockSet };
};

const within = <T extends { readonly startAtS: number | null }>(
  items: readonly T[],
  fromS: number,
  toS: number,
): readonly T[] => items.filter(({ startAtS }) => startAtS === null || (startAtS >= fromS && startAtS < toS));

/** Where the points have no distance and no places, the laps' or the total's stand in. */
const withoutPoints = (draft: Draft, points: readonly Point[], startS: number): readonly Point[] | null => {
  const laps: readonly DraftLap[] = draft.laps.some((lap) => (lap.distanceM ?? 0) > 0 || (lap.timeS ?? 0) > 0)
    ? draft.laps
    : [
        {
          startAtS: null,
          timeS: points.length > 1 ? null : (draft.movingTimeS ?? draft.elapsedTimeS),
          distanceM: draft.distanceM,
        },
      ];
  const totalM = sum(laps.map(({ distanceM }) => distanceM));
  const timeS = sum(laps.map((lap) => lap.timeS)) ?? draft.movingTimeS ?? draft.elapsedTimeS;
  if (points.length > 1) {
    if (totalM === null || totalM <= 0) return null;
    const knots = knotsOf(laps, startS, points.at(-1)!.atS!);
    return points.map((point) => ({ ...point, distanceM: metresAt(knots, point.atS!) }));
  }
  if (timeS === null || timeS <= 0) return null;
  const knots = knotsOf(laps, startS, startS + timeS);
  const known = totalM !== null && totalM > 0;
  return knots.map(({ atS, distanceM }) => ({
    atS,
    place: null,
    altitudeM: null,
    distanceM: known ? distanceM : null,
  }));
};

const streamsOf = (
  points: readonly Point[],
  distances: readonly (number | null)[],
  startS: number | null,
  pauses: readonly Pause[],
  indoor: boolean,
): RecordedActivity['streams'] => {
  const has = (key: 'place' | 'altitudeM'): boolean => points.some((point) => point[key] !== null);
  return {
    ...(startS !== null && { time: { data: points.map(({ atS }) => atS! - startS) } }),
    ...(has('place') && { latlng: { data: points.map(({ place }) => place) } }),
    ...(has('altitudeM') && !indoor && { altitude: { data: points.map(({ altitudeM }) => altitudeM) } }),
    ...(distances.some((value) => value !== null) && { distance: { data: distances } }),
    ...(pauses.length > 0 && { pauses }),
  };
};

const lapsOf = (laps: readonly DraftLap[], startS: number | null, unit: number): readonly Lap[] =>
  laps.map(({ startAtS, timeS, distanceM }) => ({
    startS: startAtS === null || startS === null ? null : startAtS - startS,
    timeS,
    distanceM: distanceM === null ? null : distanceM * unit,
  }));

type Settings = { readonly timed: boolean; readonly clockSet: boolean };

const activityOf = (
  draft: Draft,
  parts: readonly Part[],
  { timed, clockSet }: Settings,
): RecordedActivity => {
  const notes: FileNote[] = [...draft.notes];
  let points = parts.flatMap((part) => part.points);
  const firstS = timed ? points[0]!.atS! : draft.startAtS;
  const stops = draft.stops.map(({ fromS, toS }) => ({ fromS, toS }));
  const recorded = points.some(({ distanceM }) => (distanceM ?? 0) > 0);
  let pauses = timed ? pausesOf(parts, stops, recorded) : [];
  const placed = points.some(({ place }) => place !== null);
  if (!recorded && !placed && (timed || points.length === 0)) {
    const fromLaps = withoutPoints(draft, points, firstS ?? 0);
    if (fromLaps !== null) {
      points = [...fromLaps];
      notes.push({
        key: 'fromTotals',
        ...(points.at(-1)!.distanceM !== null && { valueM: Math.round(points.at(-1)!.distanceM!) }),
      });
    }
  }
  const hasTimes = points.length > 0 && points[0]!.atS !== null;
  const originS = hasTimes ? points[0]!.atS! : null;
  const checked = checkDistance(
    points.map(({ distanceM }) => distanceM),
    {
      countedM: recorded ? countedM(points.map(({ distanceM }) => distanceM)) : null,
      statedM: draft.distanceM ?? sum(draft.laps.map(({ distanceM }) => distanceM)),
      alongPlacesM: recorded ? alongPlacesM(points) : null,
    },
    (i) => (originS === null ? 0 : points[i]!.atS! - originS),
  );
  notes.push(...checked.notes);
  pauses = pauses.map(({ fromS, toS }) => ({ fromS: fromS - originS!, toS: toS - originS! }));
  const startS = clockSet ? (originS ?? firstS ?? null) : null;
  const sport = draft.sport ?? parts.find((part) => part.sport !== null)?.sport ?? null;
  return {
    startS,
    ...localTime(parts, startS, draft.offsetS),
    sport,
    subSport: draft.subSport ?? parts.find((part) => part.subSport !== null)?.subSport ?? null,
    indoor: draft.indoor,
    device: draft.device,
    barometer: draft.barometer,
    laps: lapsOf(draft.laps, originS, checked.statedUnit),
    pauses,
    totals: {
      distanceM: checked.statedM,
      movingTimeS: draft.movingTimeS ?? sum(draft.laps.map(({ timeS }) => timeS)),
      elapsedTimeS: draft.elapsedTimeS,
      gainM: draft.gainM,
    },
    streams: streamsOf(points, checked.distances, originS, pauses, draft.indoor),
    notes,
  };
};

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
  const settled = settle(draft, notes);
  const [only] = settled.activities;
  if (settled.activities.length > 1) {
    fileNotes.push(...notes);
    return settled.activities.map((parts) => activityOf(shareOf(draft, parts), parts, settled));
  }
  return [activityOf({ ...draft, notes: [...draft.notes, ...notes] }, only ?? [], settled)];
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

const holdsSomething = ({ streams }: RecordedActivity): boolean =>
  streams.time !== undefined || streams.latlng !== undefined || streams.distance !== undefined;

/**
 * What a format's reader found, as activities in the order of their times.
 * @throws RunFileError `noPoints` where neither points nor totals were found
 */
export const buildFile = (
  drafts: readonly Draft[],
  kind: 'GPX' | 'TCX' | 'FIT',
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
