import { finite } from './raw-streams.ts';

/**
 * Stops of the recording: what happened in them is no run, whatever the samples on either side say. Recorders stop
 * for buses, lifts and lunch.
 */

/** Faster than the fastest sprinter (12.4 m/s) nobody ran the rest of a step either. Metres per second. */
const MAX_SPEED_M_PER_S = 12.5;
/** DESIGN: a difference in height across a stop up to this is noise or weather; more is a lift, and nobody's climb. Metres. */
const LIFT_M = 10;

type RawPause = { readonly fromS?: unknown; readonly toS?: unknown };

/**
 * Seconds of each step (the one that ends at sample `i`) that the recording was stopped; null without pauses.
 * @param pauses `{ fromS, toS }` in seconds on the clock of `time`; anything else is ignored
 */
export const stoppedSeconds = (time: Float64Array, pauses: unknown): Float64Array | null => {
  if (!Array.isArray(pauses) || time.length < 2) return null;
  const sorted = (pauses as readonly (RawPause | null)[])
    .map((pause) => ({ from: finite(pause?.fromS), to: finite(pause?.toS) }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from);
  if (sorted.length === 0) return null;
  const stopped = new Float64Array(time.length);
  let first = 0;
  for (let i = 1; i < time.length; i++) {
    const begin = time[i - 1]!;
    const end = time[i]!;
    while (first < sorted.length && sorted[first]!.to <= begin) first++;
    let reached = begin;
    for (let k = first; k < sorted.length && sorted[k]!.from < end; k++) {
      const from = Math.max(reached, sorted[k]!.from);
      const to = Math.min(end, sorted[k]!.to);
      if (to <= from) continue;
      stopped[i]! += to - from;
      reached = to;
    }
  }
  return stopped;
};

/** Whether metres of a step that was stopped in part can have been run in the rest of it. */
const wasRun = (metres: number, seconds: number): boolean => metres <= MAX_SPEED_M_PER_S * seconds;

/** Takes the metres that were not run out of the distance, in place. */
export const leaveOutMetres = (distance: Float64Array, time: Float64Array, stopped: Float64Array): void => {
  let takenOff = 0;
  let before = distance[0] ?? 0;
  for (let i = 1; i < distance.length; i++) {
    const metres = distance[i]! - before;
    before = distance[i]!;
    if (stopped[i]! > 0 && !wasRun(metres, time[i]! - time[i - 1]! - stopped[i]!)) takenOff += metres;
    distance[i] = distance[i]! - takenOff;
  }
};

/** Takes the height of lifts out of the altitude, in place: after a stop it goes on from where it was. */
export const leaveOutLifts = (altitude: Float64Array, stopped: Float64Array): void => {
  let shift = 0;
  let last = NaN;
  let wasStopped = false;
  for (let i = 0; i < altitude.length; i++) {
    if (stopped[i]! > 0) wasStopped = true;
    if (Number.isNaN(altitude[i]!)) continue;
    const lift = altitude[i]! - last;
    if (wasStopped && Math.abs(lift) > LIFT_M) shift += lift;
    last = altitude[i]!;
    wasStopped = false;
    altitude[i] = altitude[i]! - shift;
  }
};
