import type { DataNote } from '../run-analysis.ts';
import type { CleanStreams } from './clean-streams.ts';
import { keepRisingTimes } from './keep-times.ts';
import { movingSteps } from './moving.ts';
import { note } from './notes.ts';
import { leaveOutLifts, leaveOutMetres, stoppedSeconds } from './pauses.ts';
import { finite, valuesOf, type RawStreams } from './raw-streams.ts';
import { readAltitude } from './read-altitude.ts';
import { cleanDistance } from './read-distance.ts';
import { readPositions } from './read-positions.ts';

/** "Outlier filter pace < 2:30/km or > 12:00/km" (SCIENCE.md 2.4), seconds per kilometre. */
const PACE_S_PER_KM = { min: 150, max: 720 };

const asNumbers = (raw: readonly unknown[], length: number): Float64Array => {
  const numbers = new Float64Array(length);
  for (let i = 0; i < length; i++) numbers[i] = finite(raw[i]);
  return numbers;
};

const pick = <T>(raw: readonly T[], kept: Int32Array | null): readonly T[] =>
  kept === null ? raw : Array.from(kept, (i) => raw[i]!);

/** Metres along the positions, holes bridged by straight lines. */
const distanceAlong = (x: Float64Array, y: Float64Array): Float64Array => {
  const distance = new Float64Array(x.length);
  let sum = 0;
  let last = -1;
  for (let i = 0; i < x.length; i++) {
    if (!Number.isNaN(x[i]!)) {
      if (last >= 0) sum += Math.hypot(x[i]! - x[last]!, y[i]! - y[last]!);
      last = i;
    }
    distance[i] = sum;
  }
  return distance;
};

/**
 * Reads streams tolerantly: any key may be missing, any value null, times may repeat or run backwards. Never throws;
 * what had to be left out is in `notes`. The input is not changed.
 */
export const readStreams = (streams: RawStreams): CleanStreams => {
  const raw = {
    time: valuesOf(streams.time),
    latlng: valuesOf(streams.latlng),
    distance: valuesOf(streams.distance),
    altitude: valuesOf(streams.altitude),
    moving: valuesOf(streams.moving),
  };
  const notes: DataNote[] = [];
  const lengths = [raw.time, raw.distance, raw.latlng, raw.altitude]
    .filter((values) => values !== null)
    .map((values) => values.length);
  const full = lengths.length === 0 ? 0 : Math.min(...lengths);
  if (full === 0) notes.push(note('empty'));
  if (lengths.some((length) => length !== full))
    notes.push(note('unequalLengths', { count: Math.max(...lengths) - full }));

  let time = raw.time === null ? new Float64Array(full) : asNumbers(raw.time, full);
  let kept: Int32Array | null = null;
  if (raw.time === null && full > 0) notes.push(note('noTime'));
  if (raw.time !== null) {
    kept = keepRisingTimes(time);
    if (kept !== null) {
      notes.push(note('badTimestamps', { count: full - kept.length }));
      time = Float64Array.from(kept, (i) => time[i]!);
    }
  }
  const hasTime = raw.time !== null;
  const length = time.length;
  const stopped = hasTime ? stoppedSeconds(time, streams.pauses) : null;

  const positions =
    raw.latlng === null
      ? { x: null, y: null, plane: null, notes: [] }
      : readPositions(pick(raw.latlng, kept), time, hasTime);
  notes.push(...positions.notes);

  let distance = new Float64Array(length);
  const recordedDistance = raw.distance !== null && raw.distance.some((d) => finite(d) > 0);
  if (recordedDistance) {
    const cleaned = cleanDistance(asNumbers(pick(raw.distance!, kept), length), time, hasTime);
    distance = cleaned.distance as Float64Array<ArrayBuffer>;
    notes.push(...cleaned.notes);
  } else if (positions.x !== null) {
    distance = distanceAlong(positions.x, positions.y!) as Float64Array<ArrayBuffer>;
    notes.push(note('distanceFromPositions'));
  } else if (length > 0) notes.push(note('noDistance'));
  if (stopped !== null) leaveOutMetres(distance, time, stopped);

  const altitude =
    raw.altitude === null
      ? { altitude: null, notes: [] }
      : readAltitude(pick(raw.altitude, kept), time, hasTime);
  notes.push(...altitude.notes);
  if (stopped !== null && altitude.altitude !== null) leaveOutLifts(altitude.altitude, stopped);

  const steps = movingSteps(time, distance, raw.moving && pick(raw.moving, kept), stopped);
  notes.push(...steps.notes);
  const distanceM = distance[length - 1] ?? 0;
  const elapsedTimeS = length > 0 ? time[length - 1]! - time[0]! : 0;
  const pace = hasTime && distanceM > 0 ? (steps.movingTimeS / distanceM) * 1000 : null;
  if (pace !== null && (pace < PACE_S_PER_KM.min || pace > PACE_S_PER_KM.max))
    notes.push(note('implausiblePace', { valueS: Math.round(pace) }));
  return {
    length,
    time,
    hasTime,
    distance,
    recordedDistance,
    ...positions,
    altitude: altitude.altitude,
    moving: steps.moving,
    totals: { distanceM, movingTimeS: steps.movingTimeS, elapsedTimeS },
    notes,
  };
};
