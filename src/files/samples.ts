import type { RawStreams } from '../core/analyse-run.ts';
import { RunFileError } from './run-file-error.ts';

/** DESIGN: a 24-hour run at 1 Hz has 86,400 samples; five times that is no run. */
export const MAX_SAMPLES = 500_000;

/** One recorded point as GPX and TCX hold it; null = not recorded. */
export type Sample = {
  /** Seconds since 1970. */
  readonly atS: number | null;
  readonly place: readonly [number, number] | null;
  readonly altitudeM: number | null;
  readonly distanceM: number | null;
};

/**
 * Points as streams: time counts from the first known instant; streams nobody recorded are left out.
 * @throws RunFileError `no_samples`, `too_large`
 */
export const streamsOf = (samples: readonly Sample[], kind: string): RawStreams => {
  if (samples.length === 0)
    throw new RunFileError(
      'no_samples',
      `This ${kind} file holds no recorded points. Export the activity itself, not a route or a summary.`,
    );
  if (samples.length > MAX_SAMPLES)
    throw new RunFileError(
      'too_large',
      `This ${kind} file holds more than ${MAX_SAMPLES} points. Export one activity at a time.`,
    );
  const start = samples.find((sample) => sample.atS !== null)?.atS ?? null;
  const has = (key: 'place' | 'altitudeM' | 'distanceM'): boolean =>
    samples.some((sample) => sample[key] !== null);
  return {
    ...(start !== null && {
      time: { data: samples.map((sample) => (sample.atS === null ? null : sample.atS - start)) },
    }),
    ...(has('place') && { latlng: { data: samples.map((sample) => sample.place) } }),
    ...(has('altitudeM') && { altitude: { data: samples.map((sample) => sample.altitudeM) } }),
    ...(has('distanceM') && { distance: { data: samples.map((sample) => sample.distanceM) } }),
  };
};
