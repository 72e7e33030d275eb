import type { Climb, RunProfile, Stretch } from '../run-analysis.ts';
import { bandOf } from './bands.ts';
import { GRID_M } from './grid.ts';

/** DESIGN: enough for hills of 200 m in a run of 20 km; a marathon's points are 210 m apart. */
const MOST_POINTS = 200;
/** DESIGN: half a metre is below what any altimeter on a wrist can tell. */
const ROUND_M = 0.5;
/** DESIGN: shorter than this a steep stretch is a kerb, a bridge or noise. Metres. */
const LEAST_STEEP_M = 30;

const rounded = (metres: number): number => Math.round(metres / ROUND_M) * ROUND_M;

/** Altitude at a distance, on the straight line between the middles of two cells. */
const altitudeAt = (z: Float64Array, metres: number): number => {
  const at = Math.min(metres / GRID_M, z.length - 1);
  const before = Math.floor(at);
  const after = Math.min(before + 1, z.length - 1);
  return z[before]! + (at - before) * (z[after]! - z[before]!);
};

/**
 * The stretches that go down steeper than 8 %, in order.
 * @param grades of every cell (`gradesOf`)
 */
export const steepStretches = (grades: Float64Array): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from = -1;
  for (let i = 0; i <= grades.length; i++) {
    const steep = i < grades.length && bandOf(grades[i]!) === 'steepDown';
    if (steep && from < 0) from = i;
    if (steep || from < 0) continue;
    if ((i - from) * GRID_M >= LEAST_STEEP_M) stretches.push({ fromM: from * GRID_M, toM: i * GRID_M });
    from = -1;
  }
  return stretches;
};

/**
 * What is kept of a run's shape: a few altitudes over distance, counted from the altitude of the start. Neither a
 * position nor a height above the sea is in it. Null for a run shorter than two cells of the grid.
 * @param z altitude per cell, metres
 * @param grades of every cell (`gradesOf`)
 * @param totalM length of the run, metres
 */
export const sketchProfile = (
  z: Float64Array,
  grades: Float64Array,
  totalM: number,
  climbs: readonly Climb[],
  onTrack: readonly Stretch[],
): RunProfile | null => {
  if (z.length < 2) return null;
  const points = Math.min(MOST_POINTS, z.length);
  const stepM = totalM / (points - 1);
  const start = z[0]!;
  return {
    stepM: Math.round(stepM * 100) / 100,
    altitudeM: Array.from({ length: points }, (_, i) => rounded(altitudeAt(z, i * stepM) - start)),
    climbs,
    steepDown: steepStretches(grades),
    onTrack: onTrack.map(({ fromM, toM }) => ({ fromM: Math.round(fromM), toM: Math.round(toM) })),
  };
};
