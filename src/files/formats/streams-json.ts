import { finite, valuesOf, type RawStreams } from '../../core/streams/raw-streams.ts';
import type { FileNote, RecordedFile } from '../activity.ts';
import type { Point } from '../draft.ts';
import type { ReadLimits } from '../limits.ts';
import { localTime } from '../place.ts';
import { checkDistance } from '../points/check-distance.ts';
import { alongPlacesM, countedM } from '../points/distance.ts';
import { RunFileError } from '../run-file-error.ts';
import { errorAnswer } from './error-answer.ts';
import { textChunks } from '../text.ts';
import { areInOrder, mended, placeOf } from './streams-mended.ts';
import { inSeconds, READ_KEYS, withNumbers } from './streams-numbers.ts';

/** Streams listed with their type (`key_by_type` off) as streams by type. */
const byType = (list: readonly unknown[]): RawStreams =>
  Object.fromEntries(
    list
      .filter((one): one is { type: string } => {
        const type: unknown = typeof one === 'object' && one !== null && 'type' in one ? one.type : null;
        return typeof type === 'string';
      })
      .map((one) => [one.type, one]),
  );

/** DESIGN: a point costs one bracket (its place) and at most some thirty commas (a dozen streams, pairs, units). */
const COMMAS_PER_POINT = 30;
/** DESIGN: brackets beside those of places: streams, their descriptions, lists. */
const MORE_BRACKETS = 10_000;

const SIGNS = { comma: 0x2c, bracket: 0x5b, brace: 0x7b } as const;

/** Refuses JSON that would fill the memory before it can be looked at: parsing cannot be stopped half-way. */
const assertShape = (bytes: Uint8Array, points: number): void => {
  let commas = 0;
  let brackets = 0;
  for (const byte of bytes) {
    if (byte === SIGNS.comma) commas++;
    else if (byte === SIGNS.bracket || byte === SIGNS.brace) brackets++;
  }
  if (commas > COMMAS_PER_POINT * points + MORE_BRACKETS || brackets > points + MORE_BRACKETS)
    throw new RunFileError({ code: 'tooManyPoints', limit: points, kind: 'JSON' });
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse([...textChunks(bytes)].join('')) as unknown;
  } catch {
    throw new RunFileError({ code: 'badJson', kind: 'JSON' });
  }
};

const pointOf = (pair: unknown): Point => ({
  atS: null,
  place: placeOf(pair),
  altitudeM: null,
  distanceM: null,
});

/** A distance in metres from zero: other units and a counter that goes on from something earlier are put right. */
const withMetresFromZero = (
  streams: RawStreams,
  points: readonly Point[],
): { readonly streams: RawStreams; readonly notes: readonly FileNote[] } => {
  const values = valuesOf(streams.distance);
  if (values === null) return { streams, notes: [] };
  const metres = values.map((value) => (Number.isNaN(finite(value)) ? null : (value as number)));
  const time = valuesOf(streams.time);
  const checked = checkDistance(
    metres,
    {
      countedM: countedM(metres),
      statedM: null,
      alongPlacesM: alongPlacesM(points),
      timeS: finite(time?.at(-1)) - finite(time?.[0]) || null,
    },
    (i) => finite(time?.[i]) - finite(time?.[0]) || 0,
  );
  if (checked.notes.length === 0) return { streams, notes: [] };
  return { streams: { ...streams, distance: { data: checked.distances } }, notes: checked.notes };
};

/**
 * Strava's streams as JSON, keyed by type or as a list, or plain arrays under the same keys: one activity without a
 * start (streams hold none).
 * @throws RunFileError `badJson`, `noStreams`, `tooManyPoints`
 */
export const readStreamsJson = (bytes: Uint8Array, limits: Pick<ReadLimits, 'points'>): RecordedFile => {
  assertShape(bytes, limits.points);
  const body = parsed(bytes);
  if (typeof body !== 'object' || body === null) throw new RunFileError({ code: 'noStreams', kind: 'JSON' });
  const read = withNumbers(Array.isArray(body) ? byType(body) : (body as RawStreams));
  const raw = inSeconds(read.raw);
  const message = errorAnswer(body);
  const longest = Math.max(...READ_KEYS.map((key) => valuesOf(raw[key])?.length ?? 0));
  if (longest === 0 && message !== null)
    throw new RunFileError({ code: 'errorAnswer', kind: 'JSON', detail: message });
  if (longest === 0) throw new RunFileError({ code: 'noStreams', kind: 'JSON' });
  if (longest > limits.points)
    throw new RunFileError({ code: 'tooManyPoints', limit: limits.points, kind: 'JSON' });
  const time = valuesOf(raw.time);
  if (time !== null && !areInOrder(time)) return mended(raw, longest, read.notes);
  const points = (valuesOf(raw.latlng) ?? []).map(pointOf);
  const { streams, notes } = withMetresFromZero(raw, points);
  return {
    activities: [
      {
        startS: null,
        ...localTime([{ points, track: 0, sport: null, subSport: null }], null, null),
        sport: null,
        subSport: null,
        indoor: false,
        device: null,
        barometer: null,
        laps: [],
        pauses: [],
        totals: { distanceM: null, movingTimeS: null, elapsedTimeS: null, gainM: null },
        streams,
        notes,
      },
    ],
    notes: read.notes,
  };
};
