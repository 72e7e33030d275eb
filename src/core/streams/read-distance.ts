import type { DataNote } from '../run-analysis.ts';
import { note } from './notes.ts';

/** DESIGN: faster than the fastest sprinter (12.4 m/s): not running. Metres per second. */
export const MAX_SPEED_M_PER_S = 12.5;
/** DESIGN: after a hole recorders catch up with 100 m and more at once; those metres were run. Metres. */
const MIN_JUMP_M = 200;
/** DESIGN: a counter that falls by more than this was started anew. Metres. */
const RESTART_M = 50;
/** DESIGN: recorders correct themselves by some metres; that is not worth a note. Metres. */
const SMALL_STEP_BACK_M = 1;

/** DESIGN: once round the Earth (40,075 km): a counter that says more says nothing. Metres. */
const MOST_M = 40_075_000;

/** Fills missing values between their neighbours, evenly over the samples; the ends take the nearest value. */
const fillMissing = (values: Float64Array): number => {
  let missing = 0;
  let last = -1;
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && Number.isNaN(values[i]!)) {
      missing++;
      continue;
    }
    const from = last < 0 ? (values[i] ?? 0) : values[last]!;
    const to = i < values.length ? values[i]! : from;
    for (let k = last + 1; k < i; k++) values[k] = from + ((to - from) * (k - last)) / (i - last);
    last = i;
  }
  return missing;
};

/**
 * Makes a distance that never falls and holds no impossible step.
 * @param recorded metres, NaN where missing; becomes the answer
 */
export const cleanDistance = (
  recorded: Float64Array,
  time: Float64Array,
  hasTime: boolean,
): { readonly distance: Float64Array; readonly notes: readonly DataNote[] } => {
  const notes: DataNote[] = [];
  const distance = recorded;
  for (let i = 0; i < distance.length; i++) if (Math.abs(distance[i]!) > MOST_M) distance[i] = NaN;
  const missing = fillMissing(distance);
  if (missing > 0) notes.push(note('distanceMissing', { count: missing }));
  let backwards = 0;
  let impossible = 0;
  let impossibleM = 0;
  let previous = distance[0] ?? 0;
  for (let i = 1; i < distance.length; i++) {
    const step = distance[i]! - previous;
    const seconds = time[i]! - time[i - 1]!;
    if (step < 0) {
      if (step < -SMALL_STEP_BACK_M) backwards++;
      distance[i] = distance[i - 1]!;
      // a restarted counter goes on from here; a short step back is caught up with first
      if (step < -RESTART_M) previous += step;
      continue;
    }
    previous += step;
    if (hasTime && step > MIN_JUMP_M && step > MAX_SPEED_M_PER_S * seconds) {
      impossible++;
      impossibleM += step;
      distance[i] = distance[i - 1]!;
    } else distance[i] = distance[i - 1]! + step;
  }
  if (backwards > 0) notes.push(note('distanceBackwards', { count: backwards }));
  if (impossible > 0)
    notes.push(note('implausibleSpeed', { count: impossible, valueM: Math.round(impossibleM) }));
  return { distance, notes };
};
