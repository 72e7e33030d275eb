import { finite, valuesOf, type RawStreams } from '../../core/streams/raw-streams.ts';
import type { FileNote, RecordedFile } from '../activity.ts';
import { buildFile } from '../build.ts';
import { EMPTY_DRAFT, type Point } from '../draft.ts';
import { FIRST_POSSIBLE_S } from '../points/clock.ts';
import { NEW_DAY_S } from '../points/cut.ts';
import type { READ_KEYS } from './streams-numbers.ts';

/** A pair of numbers as a place; null for everything else. */
export const placeOf = (pair: unknown): Point['place'] =>
  Array.isArray(pair) && !Number.isNaN(finite(pair[0])) && !Number.isNaN(finite(pair[1]))
    ? [pair[0] as number, pair[1] as number]
    : null;

/** Whether nothing is wrong with the times: they rise, and no half day is silent. */
export const areInOrder = (time: readonly unknown[]): boolean =>
  time.every((value, i) => {
    const at = finite(value);
    const before = i === 0 ? at - 1 : finite(time[i - 1]);
    return at > before && at - before < NEW_DAY_S;
  });

/**
 * Streams with faults in their times, as the points of any other file: mended, sorted and cut like those. Streams count
 * from a start that they do not tell; they are set on a clock that runs, and taken off it again.
 */
export const mended = (raw: RawStreams, length: number, notes: readonly FileNote[]): RecordedFile => {
  const valueAt = (key: (typeof READ_KEYS)[number], i: number): number | null => {
    const value = finite(valuesOf(raw[key])?.[i]);
    return Number.isNaN(value) ? null : value;
  };
  const points = Array.from({ length }, (_, i): Point => {
    const time = valueAt('time', i);
    return {
      atS: time === null ? null : FIRST_POSSIBLE_S + time,
      place: placeOf(valuesOf(raw.latlng)?.[i]),
      altitudeM: valueAt('altitude', i),
      distanceM: valueAt('distance', i),
    };
  });
  const draft = { ...EMPTY_DRAFT, parts: [{ points, track: 0, sport: null, subSport: null }] };
  const file = buildFile([draft], 'JSON', notes);
  return { ...file, activities: file.activities.map((each) => ({ ...each, startS: null, offsetS: null })) };
};
