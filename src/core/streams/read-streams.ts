import type { DataNote } from '../run-analysis.ts';
import { chooseDistance } from './choose-distance.ts';
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
      ? { x: null, y: null, plane: null, along: null, notPlaces: null, notes: [] }
      : readPositions(pick(raw.latlng, kept), time, hasTime);
  notes.push(...positions.notes);

  const { x, y, plane } = positions;
  if (stopped !== null && positions.along !== null) leaveOutMetres(positions.along, time, stopped);
  let distance: Float64Array = new Float64Array(length);
  let recordedDistance = raw.distance !== null && raw.distance.some((d) => finite(d) > 0);
  if (recordedDistance) {
    const cleaned = cleanDistance(asNumbers(pick(raw.distance!, kept), length), time, hasTime);
    if (stopped !== null) leaveOutMetres(cleaned.distance, time, stopped);
    const chosen = chooseDistance(cleaned.distance, positions, hasTime ? time : null);
    recordedDistance = !chosen.fromPositions;
    distance = chosen.fromPositions ? positions.along! : cleaned.distance;
    notes.push(...cleaned.notes, ...chosen.notes);
  } else if (positions.along !== null) {
    distance = positions.along;
    notes.push(note('distanceFromPositions'));
  } else if (length > 0) notes.push(note('noDistance'));

  const totalM = distance[length - 1] ?? 0;
  const altitude =
    raw.altitude === null
      ? { altitude: null, notes: [] }
      : readAltitude(
          pick(raw.altitude, kept),
          { time, hasTime, distance: totalM > 0 ? distance : null },
          positions.notPlaces,
        );
  notes.push(...altitude.notes);
  if (stopped !== null && altitude.altitude !== null) leaveOutLifts(altitude.altitude, stopped);

  const steps = movingSteps(time, distance, raw.moving && pick(raw.moving, kept), stopped);
  notes.push(...steps.notes);
  const elapsedTimeS = length > 0 ? time[length - 1]! - time[0]! : 0;
  const pace = hasTime && totalM > 0 ? (steps.movingTimeS / totalM) * 1000 : null;
  if (pace !== null && (pace < PACE_S_PER_KM.min || pace > PACE_S_PER_KM.max))
    notes.push(note('implausiblePace', { valueS: Math.round(pace) }));
  return {
    length,
    time,
    hasTime,
    distance,
    recordedDistance,
    x,
    y,
    plane,
    altitude: altitude.altitude,
    moving: steps.moving,
    totals: { distanceM: totalM, movingTimeS: steps.movingTimeS, elapsedTimeS },
    notes,
  };
};
