import type { Run } from '../run.ts';

/** What counts as load in W1 and R1. Distance is the only one with evidence behind it (SCIENCE.md 2.4). */
export const LOAD_MEASURES = ['distance', 'time', 'downhill', 'rpe'] as const;
export type LoadMeasure = (typeof LOAD_MEASURES)[number];

/** Turns a run into load, whole metre equivalents. */
export type LoadOf = (run: Run) => number;

const SECONDS_PER_MINUTE = 60;

/**
 * The load of a run by the chosen measure (SCIENCE.md 2.4), in metre equivalents so that limits such as
 * "10 km a week" keep their meaning:
 * - `distance`: metres as they are (L1);
 * - `time`: moving minutes at the runner's own median speed (L3);
 * - `downhill`: downhill metres count up to 1.6 times (L2);
 * - `rpe`: exertion x minutes (Foster's session-RPE, L4) at the runner's own median metres per unit.
 *
 * A run that lacks the number counts by its distance: not known is never rest. Relative Effort is about the
 * heart and measures no load on tissue: it is shown as context and is no measure.
 */
export const loadMeasure = (measure: LoadMeasure, runs: readonly Run[]): LoadOf => MEASURES[measure](runs);

const MEASURES: Readonly<Record<LoadMeasure, (runs: readonly Run[]) => LoadOf>> = {
  distance: () => (run) => run.distanceM,
  time: (runs) => scaled(runs, (run) => (run.movingTimeS > 0 ? run.movingTimeS : null)),
  downhill: () => (run) => Math.round(run.analysis?.downhillWeightedM ?? run.distanceM),
  rpe: (runs) => scaled(runs, sessionRpe),
};

/** Session-RPE in arbitrary units: exertion 0-10 x minutes (Foster; E12: 6 x 50 min = 300); null when unknown. */
export const sessionRpe = (run: Run): number | null =>
  run.rpe === null || !(run.rpe > 0) || !(run.movingTimeS > 0)
    ? null
    : (run.rpe * run.movingTimeS) / SECONDS_PER_MINUTE;

const scaled = (runs: readonly Run[], unitsOf: (run: Run) => number | null): LoadOf => {
  const perUnit = median(
    runs.flatMap((run) => {
      const units = unitsOf(run);
      return units === null ? [] : [run.distanceM / units];
    }),
  );
  return (run) => {
    const units = unitsOf(run);
    return units === null || perUnit === null ? run.distanceM : Math.round(units * perUnit);
  };
};

/** Middle value, or the mean of the two middle ones; null for none. */
const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
};
