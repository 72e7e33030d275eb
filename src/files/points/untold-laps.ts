import type { DraftLap, Part, Point } from '../draft.ts';
import { counting } from './distance.ts';
import { firstFrom } from './order.ts';

/** DESIGN: stated and counted metres agree this well. */
const AGREE_SHARE = 0.03;
/** DESIGN: nobody runs as many laps without a point; more are an attack, and cost time. */
const MOST_UNTOLD = 200;
/** DESIGN: a point so near to the end of a lap is the next one's. Seconds. */
const EDGE_S = 1;

/** A lap of which all is known. */
type WholeLap = { readonly startAtS: number; readonly timeS: number; readonly distanceM: number };

const isWhole = (lap: DraftLap): lap is WholeLap =>
  lap.startAtS !== null && (lap.timeS ?? 0) > 2 * EDGE_S && (lap.distanceM ?? 0) > 0;

const isTold = ({ startAtS, timeS }: WholeLap, points: readonly Point[]): boolean => {
  const next = points[firstFrom(points, startAtS + EDGE_S)];
  return next !== undefined && next.atS! < startAtS + timeS - EDGE_S;
};

const NO_PART = { track: 0, sport: null, subSport: null };
const knot = (atS: number, distanceM: number): Point => ({ atS, place: null, altitudeM: null, distanceM });

/** A part in two where a lap lies between its points. */
const cutAt = (part: Part, laps: readonly WholeLap[]): readonly Part[] => {
  const cuts = laps
    .map(({ startAtS }) => part.points.findIndex(({ atS }) => atS! > startAtS + EDGE_S))
    .filter((at) => at > 0);
  return [0, ...cuts].map((from, i) => ({ ...part, points: part.points.slice(from, cuts[i]) }));
};

/** A lap with what the counter had at its start, and whether the counter went on over it. */
type UntoldLap = WholeLap & { readonly fromM: number; readonly isCounted: boolean };

/** DESIGN: a counter that rises by half of the lap over its time has counted it. */
const COUNTED_SHARE = 0.5;

const untoldIn = (
  laps: readonly DraftLap[],
  points: readonly Point[],
  counts: readonly (number | null)[],
): readonly UntoldLap[] =>
  laps
    .filter(isWhole)
    .filter((lap) => !isTold(lap, points))
    .slice(0, MOST_UNTOLD + 1)
    .map((lap) => {
      const isBefore = (i: number): boolean => points[i]!.atS! <= lap.startAtS + EDGE_S;
      const fromM = counts.findLast((count, i) => count !== null && isBefore(i)) ?? 0;
      const toM = counts.find((count, i) => count !== null && !isBefore(i)) ?? fromM;
      return { ...lap, fromM, isCounted: toM - fromM >= COUNTED_SHARE * lap.distanceM };
    });

/** Parts whose counter goes on over the laps, with a part for each lap. */
const withLaps = (
  parts: readonly Part[],
  counts: readonly (number | null)[],
  laps: readonly UntoldLap[],
): readonly Part[] => {
  /** What the laps before an instant add. */
  const addedM = (atS: number): number =>
    laps.reduce((sum, lap) => (!lap.isCounted && lap.startAtS + EDGE_S < atS ? sum + lap.distanceM : sum), 0);
  let next = 0;
  const counted = parts.map((part) => ({
    ...part,
    points: part.points.map((point) => {
      const count = counts[next++]!;
      return { ...point, distanceM: count === null ? null : count + addedM(point.atS!) };
    }),
  }));
  const own = laps.map(({ startAtS, timeS, distanceM, fromM }) => {
    const metres = fromM + addedM(startAtS);
    return { ...NO_PART, points: [knot(startAtS, metres), knot(startAtS + timeS, metres + distanceM)] };
  });
  return [...counted.flatMap((part) => cutAt(part, laps)), ...own].toSorted(
    (a, b) => a.points[0]!.atS! - b.points[0]!.atS!,
  );
};

/** Parts with a counter that begins at zero: at the first point, or at the start where that has a value already. */
const fromZero = (parts: readonly Part[], startS: number | null): readonly Part[] => {
  const [first, ...others] = parts;
  const [point, ...rest] = first?.points ?? [];
  if (first === undefined || point === undefined) return parts;
  if (point.distanceM === null)
    return [{ ...first, points: [{ ...point, distanceM: 0 }, ...rest] }, ...others];
  return startS !== null && startS < point.atS!
    ? [{ ...first, points: [knot(startS, 0), point, ...rest] }, ...others]
    : parts;
};

/**
 * Where the counter lacks metres that the laps state: laps of which no point tells stand for themselves, and metres that
 * the counter had at its first point were run before it.
 * @param parts timed, in order
 * @param laps in order
 * @param statedM the stated total, else the laps' sum
 * @param startS start of the activity, seconds since 1970
 */
export const withUntoldLaps = (
  parts: readonly Part[],
  laps: readonly DraftLap[],
  statedM: number | null,
  startS: number | null,
): readonly Part[] => {
  const points = parts.flatMap((part) => part.points);
  const distances = points.map(({ distanceM }) => distanceM);
  const counts = counting(distances);
  const countM = counts.findLast((count) => count !== null) ?? 0;
  if (statedM === null || countM <= 0 || points[0]!.atS === null) return parts;
  const missingM = statedM - countM;
  const agrees = (metres: number): boolean => Math.abs(metres - missingM) <= AGREE_SHARE * statedM;
  const untold = untoldIn(laps, points, counts);
  const untoldM = untold.reduce((sum, lap) => (lap.isCounted ? sum : sum + lap.distanceM), 0);
  if (untold.length > 0 && untold.length <= MOST_UNTOLD && agrees(untoldM))
    return withLaps(parts, counts, untold);
  const firstM = distances.find((value) => value !== null) ?? 0;
  return !agrees(0) && agrees(firstM) ? fromZero(parts, startS) : parts;
};
