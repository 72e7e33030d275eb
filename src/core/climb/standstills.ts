import type { CleanStreams } from '../streams/clean-streams.ts';

/**
 * DESIGN: slower than this nobody gets anywhere: walking up stairs of 60 % at 0.6 m of height a second is a way of
 * 1 m/s, and positions that wander while the runner stands make some 0.1 m/s. Metres per second.
 */
const STANDING_M_PER_S = 0.2;
/** DESIGN: shorter stops do not let an altimeter drift by what counts. Seconds. */
const LEAST_S = 4;
/** DESIGN: less than rounding and the noise of a barometer is not worth moving the profile for. Metres. */
const LEAST_DRIFT_M = 0.5;

/** DESIGN: where altitudes of the standstill itself were left out, those this near to it serve. Metres. */
const NEAR_M = 10;

/** Altitudes with what they changed by while the runner stood taken out, and how much that was. */
export type Levelled = { readonly altitude: Float64Array; readonly driftM: number };

/** The samples at which standing begins and ends, in turn. */
const standstills = ({ time, distance, length }: CleanStreams): readonly (readonly [number, number])[] => {
  const stops: (readonly [number, number])[] = [];
  let from = 0;
  for (let i = 1; i <= length; i++) {
    const stands =
      i < length && distance[i]! - distance[i - 1]! < STANDING_M_PER_S * (time[i]! - time[i - 1]!);
    if (stands) continue;
    if (i - 1 > from && time[i - 1]! - time[from]! >= LEAST_S) stops.push([from, i - 1]);
    from = i;
  }
  return stops;
};

/** The known altitude nearest to an end of a standstill, on its outer side, else within it; -1 for none. */
const knownNear = ({ altitude, distance, length }: CleanStreams, end: number, step: 1 | -1): number => {
  for (let i = end; i >= 0 && i < length && Math.abs(distance[i]! - distance[end]!) <= NEAR_M; i += step)
    if (!Number.isNaN(altitude![i]!)) return i;
  for (let i = end; i >= 0 && i < length && distance[i] === distance[end]; i -= step)
    if (!Number.isNaN(altitude![i]!)) return i;
  return -1;
};

/**
 * "Height gained while standing is none" (SCIENCE.md 1.7): after every standstill the altitude goes on from where it
 * was before. Null where nothing drifted (or no times are known).
 */
export const withoutStandstills = (run: CleanStreams): Levelled | null => {
  if (run.altitude === null || !run.hasTime) return null;
  const altitude = Float64Array.from(run.altitude);
  let offset = 0;
  let driftM = 0;
  let done = 0;
  for (const [from, to] of standstills(run)) {
    const first = knownNear(run, from, -1);
    const last = knownNear(run, to, 1);
    if (first < 0 || last < 0) continue;
    const drift = run.altitude[last]! - run.altitude[first]!;
    if (!(Math.abs(drift) >= LEAST_DRIFT_M)) continue;
    for (let i = done; i < first; i++) altitude[i]! += offset;
    const level = run.altitude[first]! + offset;
    for (let i = first; i <= last; i++) if (!Number.isNaN(altitude[i]!)) altitude[i] = level;
    offset -= drift;
    driftM += Math.abs(drift);
    done = last + 1;
  }
  if (driftM === 0) return null;
  for (let i = done; i < altitude.length; i++) altitude[i]! += offset;
  return { altitude, driftM };
};
