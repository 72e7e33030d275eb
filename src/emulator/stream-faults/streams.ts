import type { Random } from '../sample-runner/random.ts';

/** One stream of Strava's answer. */
type Stream = {
  readonly data: readonly unknown[];
  readonly series_type?: string;
  readonly original_size?: number;
  readonly resolution?: string;
};

/** The answer of `GET /activities/{id}/streams?key_by_type=true`. */
export type Streams = Readonly<Record<string, Stream>>;

/** Makes one thing go wrong at a place that chance chooses; the input is not changed. */
export type StreamFault = (streams: Streams, random: Random) => Streams;

/** Samples of the run. */
export const lengthOf = (streams: Streams): number =>
  Math.max(0, ...Object.values(streams).map(({ data }) => data.length));

/** The numbers of a stream, NaN for what is none; empty where it is missing. */
export const numbersOf = (streams: Streams, key: string): number[] =>
  (streams[key]?.data ?? []).map((value) => (typeof value === 'number' ? value : NaN));

/** The streams with one replaced; a stream that is missing stays missing. */
export const withData = (streams: Streams, key: string, data: readonly unknown[]): Streams => {
  const old = streams[key];
  return old === undefined ? streams : { ...streams, [key]: { ...old, data } };
};

/** The streams with only the samples for which `keep` is true. */
export const onlySamples = (streams: Streams, keep: (i: number) => boolean): Streams =>
  Object.fromEntries(
    Object.entries(streams).map(([key, stream]) => [
      key,
      { ...stream, data: stream.data.filter((_, i) => keep(i)) },
    ]),
  );

/** A whole number, both ends within reach. */
export const whole = (random: Random, low: number, high: number): number =>
  low + Math.floor(random.next() * (high - low + 1));

/** A sample well inside the run. */
export const somewhere = (streams: Streams, random: Random): number =>
  Math.floor(lengthOf(streams) * random.between(0.15, 0.85));

/** Up or down. */
export const sign = (random: Random): 1 | -1 => (random.next() < 0.5 ? -1 : 1);

/** A number as recorders write it. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
