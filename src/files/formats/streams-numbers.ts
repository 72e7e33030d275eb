import { finite, valuesOf, type RawStreams } from '../../core/streams/raw-streams.ts';
import type { FileNote } from '../activity.ts';
import { usualStepS } from '../points/usual-step.ts';
import { numbers, type Numbers } from './values.ts';

/** What is read of streams; one of these must be there, or there is no run to speak of. */
export const READ_KEYS = ['time', 'distance', 'latlng', 'altitude'] as const;

/** Numbers that other tools write as text; what is none stays as it is. */
const numeric = (value: unknown, read: Numbers): unknown =>
  typeof value === 'string'
    ? (read.read(value) ?? value)
    : Array.isArray(value)
      ? value.map((each) => numeric(each, read))
      : value;

/** The streams that are read, with numbers for texts. The others are left alone. */
export const withNumbers = (
  raw: RawStreams,
): { readonly raw: RawStreams; readonly notes: readonly FileNote[] } => {
  const read = numbers();
  const patch: Record<string, unknown> = {};
  for (const key of READ_KEYS) {
    const values = valuesOf(raw[key]);
    const isText = (value: unknown): boolean => typeof value === 'string';
    if (values?.some((value) => isText(value) || (Array.isArray(value) && value.some(isText))) === true)
      patch[key] = { data: values.map((value) => numeric(value, read)) };
  }
  const notes: readonly FileNote[] = read.commas === 0 ? [] : [{ key: 'decimalComma', count: read.commas }];
  return { raw: { ...raw, ...patch }, notes };
};

/** DESIGN: no recorder waits so long from sample to sample: the times are milliseconds … Seconds. */
const LONGEST_USUAL_STEP_S = 500;
/** … if that makes a runner's pace, metres per second. */
const PACE_M_PER_S = { min: 1, max: 7 } as const;
const MS_PER_S = 1000;

/** Times of milliseconds as seconds: told by steps that no recorder makes, and a runner's pace when divided. */
export const inSeconds = (raw: RawStreams): RawStreams => {
  const time = valuesOf(raw.time)?.map(finite) ?? [];
  if (usualStepS(time) < LONGEST_USUAL_STEP_S) return raw;
  const metres = finite(valuesOf(raw.distance)?.at(-1));
  const pace = (metres / (time.at(-1)! - time[0]!)) * MS_PER_S;
  return pace >= PACE_M_PER_S.min && pace <= PACE_M_PER_S.max
    ? { ...raw, time: { data: time.map((at) => at / MS_PER_S) } }
    : raw;
};
