import FitParser from 'fit-file-parser';
import { RunFileError } from '../run-file-error.ts';

/** All that is known of the FIT library in the project: bytes in, messages by name out. */

/** A decoded message: numbers in metres, degrees and seconds, times as Date, enumerations as their profile's names. */
export type FitMessage = Readonly<Record<string, unknown>>;

export type FitMessages = {
  readonly fileIds: readonly FitMessage[];
  readonly records: readonly FitMessage[];
  readonly laps: readonly FitMessage[];
  readonly sessions: readonly FitMessage[];
  readonly events: readonly FitMessage[];
  readonly devices: readonly FitMessage[];
  readonly developerFields: readonly FitMessage[];
  readonly sports: readonly FitMessage[];
  readonly activity: FitMessage | null;
  /** Days' worth of steps and pulse: no activity. */
  readonly monitoring: readonly FitMessage[];
};

/**
 * Decodes one FIT file that fit-scan.ts found whole. Wrong check sums are no matter here.
 * @throws RunFileError `badFit`
 */
export const decodeFit = (bytes: Uint8Array): FitMessages => {
  let decoded: object | undefined;
  try {
    const parser = new FitParser({ force: true, mode: 'list', lengthUnit: 'm', speedUnit: 'm/s' });
    // the library hands over before it returns; its complaints are strings or errors
    parser.parse(Buffer.from(bytes), (_problem, data) => {
      decoded = data;
    });
  } catch {
    decoded = undefined;
  }
  if (decoded === undefined) throw new RunFileError({ code: 'badFit', kind: 'FIT' });
  const messages = decoded as Readonly<Record<string, unknown>>;
  const list = (name: string): readonly FitMessage[] => {
    const found = messages[name];
    return Array.isArray(found) ? (found as readonly FitMessage[]) : [];
  };
  return {
    fileIds: list('file_ids'),
    records: list('records'),
    laps: list('laps'),
    sessions: list('sessions'),
    events: list('events'),
    devices: list('device_infos'),
    developerFields: list('field_descriptions'),
    sports: list('sports'),
    activity: (messages['activity'] as FitMessage | undefined) ?? null,
    monitoring: list('monitors'),
  };
};

export const numberOf = (
  message: FitMessage | null | undefined,
  ...names: readonly string[]
): number | null => {
  for (const name of names) {
    const value = message?.[name];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
  }
  return null;
};

/** Seconds since 1970. */
export const instantOf = (message: FitMessage | null | undefined, name: string): number | null => {
  const value = message?.[name];
  if (!(value instanceof Date)) return null;
  const seconds = value.getTime() / 1000;
  return Number.isFinite(seconds) ? seconds : null;
};

export const textOf = (message: FitMessage | null | undefined, name: string): string | null => {
  const value = message?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
};
