import type { FileNote } from '../activity.ts';
import { counting } from './distance.ts';

/** Metres in the long units that exporters were seen to write instead of metres: kilometres and miles. */
const LONG_UNITS_M = [1000, 1609.344] as const;
/** With the short ones: feet, yards, centimetres, millimetres. A GPS that was lost on the way looks like them: places cannot tell. */
const UNITS_M = [...LONG_UNITS_M, 0.3048, 0.9144, 0.01, 0.001] as const;
/** DESIGN: a stated total in the right unit agrees this well. */
const STATED_SHARE = 0.03;
/** DESIGN: a way along noisy places agrees this well; the nearest two units differ by 60 %. */
const PLACES_SHARE = 0.2;
/** DESIGN: a distance this far from both the stated one and the places is worth nothing. */
const WORTHLESS_SHARE = 0.3;
/** DESIGN: shorter ways cannot tell units from noise. Metres. */
const SHORTEST_M = 100;
/** DESIGN: a counter that starts below this starts at zero: the first metres before the first point. Metres. */
const SMALL_START_M = 200;
/** Faster than the fastest sprinter: not run (as in core/streams). Metres per second. */
const MAX_SPEED_M_PER_S = 12.5;

const agree = (a: number, b: number, share: number): boolean => Math.abs(a - b) <= share * Math.max(a, b);

/** The unit in which `value` was written if it means `metres`; null where it was metres or fits none. */
const unitOf = (value: number, metres: number, share: number, units: readonly number[]): number | null => {
  if (value <= 0 || metres < SHORTEST_M || agree(value, metres, share)) return null;
  return units.find((unit) => agree(value * unit, metres, share)) ?? null;
};

export type Checked = {
  /** Metres for each point. */
  readonly distances: readonly (number | null)[];
  /** The stated total in metres. */
  readonly statedM: number | null;
  /** Of the stated sums (total, laps): what one of their units is in metres. */
  readonly statedUnit: number;
  readonly notes: readonly FileNote[];
};

type Sums = {
  /** By the counter. */
  readonly countedM: number | null;
  /** As the file states it: its total or its laps' sum. */
  readonly statedM: number | null;
  readonly alongPlacesM: number | null;
  /** Moving time, else elapsed; seconds. */
  readonly timeS: number | null;
};

/** DESIGN: the pace of a runner, which a distance has in the unit it was written in. Metres per second. */
const PACE_M_PER_S = { min: 1.5, max: 7 } as const;
/**
 * DESIGN: units so far from a metre that no pace fits both. Miles are told where as many kilometres would be a walk; feet
 * and yards never: what is three times too fast was ridden as likely.
 */
const UNITS_BY_PACE_M = [...LONG_UNITS_M, 0.01, 0.001] as const;

/** The unit told by the pace alone, where neither places nor a second sum tell; else metres. */
const unitByPace = (value: number | null, { timeS, alongPlacesM }: Sums): number => {
  if (value === null || timeS === null || timeS <= 0 || alongPlacesM !== null) return 1;
  const isRun = (unit: number): boolean => {
    const pace = (unit * value) / timeS;
    return pace >= PACE_M_PER_S.min && pace <= PACE_M_PER_S.max;
  };
  return UNITS_BY_PACE_M.find(isRun) ?? 1;
};

/** The units of the counter and of the stated total: the places decide, else they judge each other, else the pace. */
const unitsOf = (sums: Sums): { readonly counted: number; readonly stated: number } => {
  const { countedM, statedM, alongPlacesM, timeS } = sums;
  const isRunnable = (metres: number): boolean =>
    timeS !== null && metres >= PACE_M_PER_S.min * timeS && metres <= PACE_M_PER_S.max * timeS;
  const byPlaces = (value: number): number | null =>
    alongPlacesM === null ? null : unitOf(value, alongPlacesM, PLACES_SHARE, LONG_UNITS_M);
  /** What agrees with the places, or without any can be run in the time, is in metres, whatever the other sum says. */
  const isInMetres = (value: number, unit: number): boolean => {
    const fits = (metres: number): boolean =>
      alongPlacesM === null
        ? isRunnable(metres)
        : alongPlacesM >= SHORTEST_M && agree(metres, alongPlacesM, PLACES_SHARE);
    return fits(value) && !fits(value * unit);
  };
  const byOther = (value: number, otherM: number, units: readonly number[]): number | null => {
    const unit = unitOf(value, otherM, STATED_SHARE, units);
    return unit !== null && isInMetres(value, unit) ? 1 : unit;
  };
  const stated =
    statedM === null
      ? 1
      : (byPlaces(statedM) ?? byOther(statedM, countedM ?? 0, LONG_UNITS_M) ?? unitByPace(statedM, sums));
  const counted =
    countedM === null
      ? 1
      : (byPlaces(countedM) ??
        byOther(countedM, (statedM ?? 0) * stated, UNITS_M) ??
        unitByPace(countedM, sums));
  return { counted, stated };
};

/**
 * What the counter had on it before the activity began; 0 where it started afresh, or where its last value is what the
 * file states (metres before the first point are the activity's own).
 */
const startOf = (
  distances: readonly (number | null)[],
  statedM: number | null,
  secondsBefore: (i: number) => number,
): number => {
  const first = distances.findIndex((value) => value !== null);
  if (first < 0) return 0;
  const value = distances[first]!;
  const last = distances.findLast((distance) => distance !== null)!;
  if (statedM !== null && agree(last, statedM, STATED_SHARE)) return 0;
  return value > SMALL_START_M + MAX_SPEED_M_PER_S * secondsBefore(first) ? value : 0;
};

/**
 * Checks a recorded distance against what the file states and against the places: units that are not metres are put
 * right, a counter that goes on from an earlier leg starts at zero, one that fits neither is not used.
 * @param secondsBefore time between the start of the activity and point `i`
 */
export const checkDistance = (
  recorded: readonly (number | null)[],
  sums: Sums,
  secondsBefore: (i: number) => number,
): Checked => {
  const notes: FileNote[] = [];
  const units = unitsOf(sums);
  const statedM = sums.statedM === null ? null : sums.statedM * units.stated;
  const counted = sums.countedM === null ? null : sums.countedM * units.counted;
  const along = sums.alongPlacesM;
  let distances = recorded;
  if (units.counted !== 1) {
    distances = distances.map((value) => (value === null ? null : value * units.counted));
    notes.push({ key: 'distanceUnit', valueM: Math.round(counted ?? 0) });
  }
  const worthless =
    counted !== null &&
    statedM !== null &&
    along !== null &&
    statedM >= SHORTEST_M &&
    agree(statedM, along, PLACES_SHARE) &&
    !agree(counted, statedM, WORTHLESS_SHARE) &&
    !agree(counted, along, WORTHLESS_SHARE);
  if (worthless) {
    notes.push({ key: 'distanceDropped', valueM: Math.round(statedM) });
    return { distances: distances.map(() => null), statedM, statedUnit: units.stated, notes };
  }
  const before = startOf(distances, statedM, secondsBefore);
  if (before > 0) {
    notes.push({ key: 'distanceOffset', valueM: Math.round(before) });
    distances = counting(distances);
  }
  return { distances, statedM, statedUnit: units.stated, notes };
};
