/** One stream as Strava sends it (`{ data, series_type, … }`) or as a bare array. Anything else is read as absent. */
type RawStream<T> =
  { readonly data?: readonly (T | null)[] | null } | readonly (T | null)[] | null | undefined;

/**
 * The answer of `GET /activities/{id}/streams?key_by_type=true`: every key may be missing, every value may be null.
 * Extra keys are ignored.
 */
export type RawStreams = {
  /** Seconds since the start. */
  readonly time?: RawStream<number>;
  /** Degrees, `[latitude, longitude]`. */
  readonly latlng?: RawStream<readonly (number | null)[]>;
  /** Metres since the start. */
  readonly distance?: RawStream<number>;
  /** Metres above the sea. */
  readonly altitude?: RawStream<number>;
  readonly moving?: RawStream<boolean>;
  /** Stops of the recording, seconds since the start: no metres and no moving time. Files have them, Strava does not. */
  readonly pauses?: readonly { readonly fromS: number; readonly toS: number }[];
  readonly [other: string]: unknown;
};

/** The values of a stream, whichever of its shapes it came in; null when it is absent, empty or something else. */
export const valuesOf = (stream: unknown): readonly unknown[] | null => {
  const data: unknown = Array.isArray(stream)
    ? stream
    : typeof stream === 'object' && stream !== null
      ? (stream as { data?: unknown }).data
      : null;
  return Array.isArray(data) && data.length > 0 ? data : null;
};

/** A finite number, or NaN for everything else. */
export const finite = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : NaN;
