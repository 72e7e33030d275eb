import { valuesOf } from '../core/streams/raw-streams.ts';
import type { RawStreams } from '../core/analyse-run.ts';
import { RunFileError } from './run-file-error.ts';
import { MAX_SAMPLES } from './samples.ts';

/** One of these must be there, or there is no run to speak of. */
const NEEDED = ['time', 'distance', 'latlng', 'altitude'] as const;

const EXPECTED =
  'Expected is the answer of GET /activities/{id}/streams?key_by_type=true: { "time": { "data": […] }, "latlng": … }.';

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

/**
 * Reads the JSON of Strava's streams, keyed by type or as a list, or plain arrays under the same keys.
 * @throws RunFileError when it is no JSON, holds no streams or too many samples
 */
export const readStreamsJson = (text: string): RawStreams => {
  let body: unknown;
  try {
    body = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new RunFileError(
      'damaged',
      'This file is not complete JSON. Was it cut off while copying? Save it again.',
    );
  }
  if (typeof body !== 'object' || body === null)
    throw new RunFileError('no_samples', `This JSON holds no streams. ${EXPECTED}`);
  const streams = Array.isArray(body) ? byType(body) : (body as RawStreams);
  const lengths = NEEDED.map((key) => valuesOf(streams[key])?.length ?? 0);
  if (Math.max(...lengths) === 0)
    throw new RunFileError('no_samples', `This JSON holds no streams. ${EXPECTED}`);
  if (Math.max(...lengths) > MAX_SAMPLES)
    throw new RunFileError(
      'too_large',
      `These streams hold more than ${MAX_SAMPLES} samples: no single run does.`,
    );
  return streams;
};
