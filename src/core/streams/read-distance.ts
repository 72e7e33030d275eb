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
/** DESIGN: faster than 2:23/km a counter that stood still before has caught up. Metres per second. */
const CATCHES_UP_M_PER_S = 7;
/** DESIGN: a counter that gains less than this stands still. Metres per second. */
const STANDS_STILL_M_PER_S = 0.5;
/** DESIGN: catching up with less than this is how counters count (every 10 m, every 5 s): no note. Metres. */
const NOTED_CATCH_UP_M = 50;

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

/** Lays the metres between two samples evenly over the time between them. */
const spreadEvenly = (distance: Float64Array, time: Float64Array, from: number, to: number): void => {
  const start = distance[from]!;
  const perSecond = (distance[to]! - start) / (time[to]! - time[from]!);
  for (let k = from + 1; k < to; k++) distance[k] = start + perSecond * (time[k]! - time[from]!);
};

/**
 * Makes a distance that begins at 0, never falls and holds no impossible step. A counter that stood still and then
 * jumps has caught up: the jump's metres belong to the standstill, unless nobody runs them in that time.
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
  const backwards = { count: 0 };
  const impossible = { count: 0, valueM: 0 };
  const caughtUp = { count: 0, valueM: 0 };
  let previous = distance[0] ?? 0;
  // the run leg of a longer day goes on counting: its own metres begin here
  if (distance.length > 0) distance[0] = 0;
  // the last sample to which the counter counted at a runner's pace
  let since = 0;
  // where the standstill began that was caught up with by the step before: more of it may follow
  let caughtUpFrom = -1;
  for (let i = 1; i < distance.length; i++) {
    const step = distance[i]! - previous;
    const seconds = time[i]! - time[i - 1]!;
    distance[i] = distance[i - 1]!;
    if (step < 0) {
      if (step < -SMALL_STEP_BACK_M) backwards.count++;
      // a restarted counter goes on from here; a short step back is caught up with first
      if (step < -RESTART_M) previous += step;
      continue;
    }
    previous += step;
    const fast = step > CATCHES_UP_M_PER_S * seconds;
    const from = fast && caughtUpFrom >= 0 ? caughtUpFrom : since;
    const gapM = distance[i - 1]! + step - distance[from]!;
    const gapS = time[i]! - time[from]!;
    if (hasTime && step > MIN_JUMP_M && gapM > MAX_SPEED_M_PER_S * gapS) {
      impossible.count++;
      impossible.valueM += step;
      continue;
    }
    distance[i]! += step;
    if (!hasTime || step < STANDS_STILL_M_PER_S * seconds) continue;
    const catchesUp = from < i - 1 && fast && gapM <= MAX_SPEED_M_PER_S * gapS;
    if (catchesUp) {
      spreadEvenly(distance, time, from, i);
      if (step > NOTED_CATCH_UP_M) {
        if (from !== caughtUpFrom) caughtUp.count++;
        caughtUp.valueM += step;
      }
    }
    caughtUpFrom = catchesUp ? from : -1;
    since = i;
  }
  if (backwards.count > 0) notes.push(note('distanceBackwards', backwards));
  if (impossible.count > 0)
    notes.push(note('implausibleSpeed', { ...impossible, valueM: Math.round(impossible.valueM) }));
  if (caughtUp.count > 0)
    notes.push(note('distanceCaughtUp', { ...caughtUp, valueM: Math.round(caughtUp.valueM) }));
  return { distance, notes };
};
