import type { FileNote, Lap, Pause, RecordedActivity } from './activity.ts';
import type { Draft, DraftLap, Part, Point } from './draft.ts';
import { localTime } from './place.ts';
import { checkDistance } from './points/check-distance.ts';
import { FIRST_POSSIBLE_S } from './points/clock.ts';
import { alongPlacesM, countedM, isAtOnePlace, withinParts } from './points/distance.ts';
import { pausesOf } from './points/pauses.ts';
import { standIn } from './points/stand-in.ts';
import { sumOf } from './points/sum-of.ts';
import { withUntoldLaps } from './points/untold-laps.ts';

/** DESIGN: laps that begin this long before the first point or after the last are on another clock. Seconds. */
const LAP_SLACK_S = 3600;

/** DESIGN: no maker and model are longer; what is goes on every page of the run. Characters. */
const MOST_DEVICE = 120;

/** Laps in order; starts on another clock than the points are not known. */
const lapsBeside = (laps: readonly DraftLap[], points: readonly Point[]): readonly DraftLap[] => {
  const firstS = points[0]?.atS ?? null;
  const lastS = points.at(-1)?.atS ?? null;
  const known = laps.map((lap) => {
    const at = lap.startAtS;
    const beside =
      at === null ||
      firstS === null ||
      lastS === null ||
      (at >= firstS - LAP_SLACK_S && at <= lastS + LAP_SLACK_S);
    return beside ? lap : { ...lap, startAtS: null };
  });
  return known.some(({ startAtS }) => startAtS === null)
    ? known
    : known.toSorted((a, b) => a.startAtS! - b.startAtS!);
};

const toLap =
  (originS: number | null, unit: number) =>
  ({ startAtS, timeS, distanceM }: DraftLap): Lap => ({
    startS: startAtS === null || originS === null ? null : startAtS - originS,
    timeS,
    distanceM: distanceM === null ? null : distanceM * unit,
  });

/** DESIGN: a treadmill is where GPS sees less than this share of the metres, or one place, and they can be run in the time. */
const STANDING_SHARE = 0.5;
const RUN_M_PER_S = { min: 0.5, max: 7 } as const;

/** Whether the places stand still while the stated sums tell of a run: a treadmill, though nothing says so. */
const isStanding = ({ laps, distanceM, movingTimeS }: Draft, points: readonly Point[]): boolean => {
  const statedM = sumOf(laps.map((lap) => lap.distanceM)) ?? distanceM;
  const timeS = sumOf(laps.map((lap) => lap.timeS)) ?? movingTimeS;
  if (statedM === null || timeS === null || timeS <= 0) return false;
  const pace = statedM / timeS;
  const canBeRun = pace >= RUN_M_PER_S.min && pace <= RUN_M_PER_S.max;
  if (!canBeRun) return false;
  return (alongPlacesM(points) ?? 0) < STANDING_SHARE * statedM || isAtOnePlace(points);
};

type Measured = {
  readonly points: readonly Point[];
  readonly recorded: boolean;
  /** Whether the laps or the totals stand in for a distance: they tell the rests between laps as well. */
  readonly stoodIn: boolean;
  readonly notes: readonly FileNote[];
};

/** The points with their distance from wherever the file has it, and the notes of that. */
const measured = (draft: Draft, parts: readonly Part[], startS: number | null): Measured => {
  const points = parts.flatMap((part) => part.points);
  const timed = points.length > 0 && points[0]!.atS !== null;
  const recorded = points.some(({ distanceM }) => (distanceM ?? 0) > 0);
  const placed = points.some(({ place }) => place !== null);
  const asTheyAre: Measured = { points, recorded, stoodIn: false, notes: [] };
  if (recorded) return asTheyAre;
  // no times, no pauses: the ways from part to part are left out here
  if (placed && !timed && parts.length > 1) return { ...asTheyAre, points: withinParts(parts) };
  if ((placed && !isStanding(draft, points)) || (points.length > 0 && !timed)) return asTheyAre;
  const stands = standIn(draft, points, startS ?? 0);
  if (stands === null) return asTheyAre;
  const lastM = stands.at(-1)!.distanceM;
  return {
    points: stands,
    recorded,
    stoodIn: true,
    notes: [{ key: 'fromTotals', ...(lastM !== null && { valueM: Math.round(lastM) }) }],
  };
};

const streamsOf = (
  points: readonly Point[],
  distances: readonly (number | null)[],
  originS: number | null,
  pauses: readonly Pause[],
  indoor: boolean,
): RecordedActivity['streams'] => {
  const has = (key: 'place' | 'altitudeM'): boolean => points.some((point) => point[key] !== null);
  return {
    ...(originS !== null && { time: { data: points.map(({ atS }) => atS! - originS) } }),
    ...(has('place') && { latlng: { data: points.map(({ place }) => place) } }),
    ...(has('altitudeM') && !indoor && { altitude: { data: points.map(({ altitudeM }) => altitudeM) } }),
    ...(distances.some((value) => value !== null) && { distance: { data: distances } }),
    ...(pauses.length > 0 && { pauses }),
  };
};

/** A start that tells the day; null where no clock was set. */
const possible = (startS: number | null, clockSet: boolean): number | null =>
  clockSet && startS !== null && startS >= FIRST_POSSIBLE_S ? startS : null;

/**
 * One activity from a draft and its settled parts: all timed and rising, or all without times.
 * @param clockSet whether the times tell the day
 */
export const activityOf = (draft: Draft, settled: readonly Part[], clockSet: boolean): RecordedActivity => {
  const laps = lapsBeside(
    draft.laps,
    settled.flatMap((part) => part.points),
  );
  const sumM = draft.distanceM ?? sumOf(laps.map(({ distanceM }) => distanceM));
  const parts = withUntoldLaps(settled, laps, sumM, laps[0]?.startAtS ?? null);
  const statedStartS = parts[0]?.points[0]?.atS ?? draft.startAtS;
  const { points, recorded, stoodIn, notes } = measured({ ...draft, laps }, parts, statedStartS);
  const originS = points[0]?.atS ?? null;
  const timed = (parts[0]?.points[0]?.atS ?? null) !== null;
  const pauses = (timed ? pausesOf(stoodIn ? [] : parts, draft.stops, recorded) : []).map(
    ({ fromS, toS }) => ({
      fromS: fromS - originS!,
      toS: toS - originS!,
    }),
  );
  const movingTimeS = draft.movingTimeS ?? sumOf(laps.map(({ timeS }) => timeS));
  const distances = points.map(({ distanceM }) => distanceM);
  const checked = checkDistance(
    distances,
    {
      countedM: countedM(distances),
      statedM: sumM,
      alongPlacesM: recorded ? alongPlacesM(points) : null,
      timeS: movingTimeS ?? (originS === null ? null : points.at(-1)!.atS! - originS),
    },
    (i) => (originS === null ? 0 : points[i]!.atS! - originS),
  );
  const startS = possible(statedStartS, clockSet);
  const told = parts.find((part) => part.sport !== null);
  return {
    startS,
    ...localTime(parts, startS, draft.offsetS),
    sport: draft.sport ?? told?.sport ?? null,
    subSport: draft.subSport ?? told?.subSport ?? null,
    indoor: draft.indoor,
    device: draft.device?.slice(0, MOST_DEVICE).toWellFormed() ?? null,
    barometer: draft.barometer,
    laps: laps.map(toLap(originS, checked.statedUnit)),
    pauses,
    totals: {
      distanceM: checked.statedM,
      movingTimeS,
      elapsedTimeS: draft.elapsedTimeS,
      gainM: draft.gainM,
    },
    streams: streamsOf(points, checked.distances, originS, pauses, draft.indoor),
    notes: [...draft.notes, ...notes, ...checked.notes],
  };
};
