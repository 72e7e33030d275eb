import { partitionPoint } from '../../core/search.ts';
import type { FileNote, Pause } from '../activity.ts';
import { EMPTY_DRAFT, type Draft, type DraftLap, type Point } from '../draft.ts';
import type { ReadLimits } from '../limits.ts';
import { RunFileError } from '../run-file-error.ts';
import { decodeFit, instantOf, numberOf, textOf, type FitMessage, type FitMessages } from './fit-decode.ts';
import { deviceAndBarometer } from './fit-device.ts';
import { scanFit, type FitPart } from './fit-scan.ts';
import { sportOf } from './sports.ts';

/** Garmin's FIT files as drafts: one per session. */

/** DESIGN: other messages than points in a file: laps, events, pulse intervals; more per point is no recording. */
const MESSAGES_PER_POINT = 4;
/** The field of a record that holds its distance (FIT profile). */
const DISTANCE_FIELD = 5;
/** DESIGN: zones lie at quarters of an hour; what is further off is a clock set by hand. Seconds. */
const ZONE_STEP_S = 900;
const ZONE_SLACK_S = 120;
/** DESIGN: stops longer by so much than elapsed less timer time contradict the session: the events are worthless. */
const STOPS_SHARE = 1.5;
const STOPS_SLACK_S = 60;

/** What one metre is in the unit that a developer field states. */
const METRES: Readonly<Record<string, number>> = { m: 1, km: 1000, mi: 1609.344, miles: 1609.344 };

/** Developer fields that hold the distance, with their unit: apps on the watch write swims and treadmills there. */
const distanceFields = (
  described: readonly FitMessage[],
): readonly { readonly name: string; readonly unit: number }[] =>
  described.flatMap((field) => {
    const name = textOf(field, 'field_name');
    if (name === null) return [];
    const native = field['native_field_num'] === DISTANCE_FIELD && field['native_mesg_num'] === 'record';
    if (!native && !/^(total[ _]?)?distance$/i.test(name)) return [];
    return [{ name, unit: METRES[textOf(field, 'units')?.toLowerCase() ?? 'm'] ?? 1 }];
  });

const pointReader = (described: readonly FitMessage[]): ((record: FitMessage) => Point) => {
  const fields = distanceFields(described);
  const ofDeveloper = (record: FitMessage): number | null => {
    for (const { name, unit } of fields) {
      const value = numberOf(record, name);
      if (value !== null) return value * unit;
    }
    return null;
  };
  // a developer's field of the very same name takes the place of the native one, unit and all
  const shadowed = fields.some(({ name }) => name === 'distance');
  return (record) => {
    const latitude = numberOf(record, 'position_lat');
    const longitude = numberOf(record, 'position_long');
    return {
      atS: instantOf(record, 'timestamp'),
      place: latitude === null || longitude === null ? null : [latitude, longitude],
      altitudeM: numberOf(record, 'enhanced_altitude', 'altitude'),
      distanceM: (shadowed ? null : numberOf(record, 'distance')) ?? ofDeveloper(record),
    };
  };
};

/** Times between the timer's stop and its next start. */
const stopsOf = (events: readonly FitMessage[]): readonly Pause[] => {
  const stops: Pause[] = [];
  let stoppedS: number | null = null;
  for (const event of events) {
    if (event['event'] !== 'timer') continue;
    const atS = instantOf(event, 'timestamp');
    const type = textOf(event, 'event_type') ?? '';
    if (atS === null) continue;
    if (type.startsWith('stop')) stoppedS ??= atS;
    else if (type === 'start') {
      if (stoppedS !== null && atS > stoppedS) stops.push({ fromS: stoppedS, toS: atS });
      stoppedS = null;
    }
  }
  return stops;
};

/**
 * Stops that agree with the session's own timer time; where they claim far more, those in which nothing was recorded (a
 * timer time that is the elapsed one was written by a program that knows no pauses).
 */
const believed = (
  stops: readonly Pause[],
  session: FitMessage | null,
  points: readonly Point[],
): readonly Pause[] => {
  const elapsedS = numberOf(session, 'total_elapsed_time');
  const timerS = numberOf(session, 'total_timer_time');
  if (elapsedS === null || timerS === null) return stops;
  const claimed = stops.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0);
  if (claimed <= STOPS_SHARE * Math.max(0, elapsedS - timerS) + STOPS_SLACK_S) return stops;
  const times = points.flatMap(({ atS }) => atS ?? []).toSorted((a, b) => a - b);
  return stops.filter(({ fromS, toS }) => {
    const next = times[partitionPoint(times, (atS) => atS <= fromS)];
    return next !== undefined && next >= toS;
  });
};

/** Local time minus UTC as the watch saw it when it saved. */
const offsetOf = (activity: FitMessage | null): number | null => {
  const utc = instantOf(activity, 'timestamp');
  const local = instantOf(activity, 'local_timestamp');
  if (utc === null || local === null) return null;
  const offset = Math.round((local - utc) / ZONE_STEP_S) * ZONE_STEP_S;
  return Math.abs(local - utc - offset) <= ZONE_SLACK_S ? offset : null;
};

const lapOf = (lap: FitMessage): DraftLap => ({
  startAtS: instantOf(lap, 'start_time'),
  timeS: numberOf(lap, 'total_timer_time', 'total_elapsed_time'),
  distanceM: numberOf(lap, 'total_distance'),
});

const sportsOf = (message: FitMessage | null): Pick<Draft, 'sport' | 'subSport' | 'indoor'> => {
  // a sport too new for the profile comes as a number: nothing that Camber counts
  const sport = sportOf(textOf(message, 'sport') ?? (numberOf(message, 'sport') === null ? null : 'other'));
  const sub = textOf(message, 'sub_sport');
  const subSport = sub === null || sub === 'generic' ? sport.subSport : sub;
  return { sport: sport.sport, subSport, indoor: sport.indoor || sportOf(subSport).indoor };
};

type Shared = Pick<Draft, 'device' | 'barometer' | 'offsetS'>;

const draftOf = (
  session: FitMessage | null,
  points: readonly Point[],
  laps: readonly FitMessage[],
  stops: readonly Pause[],
  rest: Shared & Pick<Draft, 'sport' | 'subSport' | 'indoor'>,
): Draft => ({
  ...EMPTY_DRAFT,
  ...rest,
  parts: points.length === 0 ? [] : [{ points, track: 0, sport: null, subSport: null }],
  laps: laps.map(lapOf),
  stops: believed(stops, session, points),
  startAtS: instantOf(session, 'start_time'),
  distanceM: numberOf(session, 'total_distance'),
  movingTimeS: numberOf(session, 'total_timer_time'),
  elapsedTimeS: numberOf(session, 'total_elapsed_time'),
  gainM: numberOf(session, 'total_ascent'),
});

/** Items by the session in which their instant lies; those before the first belong to it. */
const bySession = <T>(
  items: readonly T[],
  starts: readonly number[],
  atS: (item: T) => number | null,
): readonly (readonly T[])[] => {
  const groups: T[][] = starts.map(() => []);
  let last = 0;
  for (const item of items) {
    const at = atS(item);
    if (at !== null)
      last = Math.max(
        0,
        starts.findLastIndex((start) => start <= at),
      );
    groups[last]?.push(item);
  }
  return groups;
};

const draftsOf = (messages: FitMessages): readonly Draft[] => {
  const toPoint = pointReader(messages.developerFields);
  const points = messages.records.map(toPoint);
  const stops = stopsOf(messages.events);
  const shared: Shared = { ...deviceAndBarometer(messages), offsetS: offsetOf(messages.activity) };
  const sessions = messages.sessions
    .filter((session) => instantOf(session, 'start_time') !== null)
    .toSorted((a, b) => instantOf(a, 'start_time')! - instantOf(b, 'start_time')!);
  if (sessions.length < 2) {
    const session = sessions[0] ?? messages.sessions[0] ?? null;
    const sports = sportsOf(session ?? messages.sports[0] ?? null);
    if (session === null && points.length + messages.laps.length === 0) return [];
    return [draftOf(session, points, messages.laps, stops, { ...shared, ...sports })];
  }
  const starts = sessions.map((session) => instantOf(session, 'start_time')!);
  const pointsBy = bySession(points, starts, ({ atS }) => atS);
  const lapsBy = bySession(messages.laps, starts, (lap) => instantOf(lap, 'start_time'));
  const stopsBy = bySession(stops, starts, ({ fromS }) => fromS);
  return sessions.map((session, i) =>
    draftOf(session, pointsBy[i]!, lapsBy[i]!, stopsBy[i]!, { ...shared, ...sportsOf(session) }),
  );
};

/** Refuses what is a FIT file of another kind: thousands of them lie in a maker's full export. */
const assertActivity = (messages: FitMessages): void => {
  const type = messages.fileIds[0]?.['type'];
  const kind = typeof type === 'string' ? type : null;
  if (kind === 'course') throw new RunFileError({ code: 'route', kind: 'FIT' });
  if (messages.records.length + messages.sessions.length + messages.laps.length > 0) return;
  if (messages.monitoring.length > 0)
    throw new RunFileError({ code: 'notAnActivity', kind: 'FIT', detail: 'monitoring' });
  if (kind !== null && kind !== 'activity')
    throw new RunFileError({ code: 'notAnActivity', kind: 'FIT', detail: kind });
  throw new RunFileError({ code: 'noPoints', kind: 'FIT' });
};

const assertSize = (parts: readonly FitPart[], limit: number): void => {
  const records = parts.reduce((sum, part) => sum + part.records, 0);
  const messages = parts.reduce((sum, part) => sum + part.messages, 0);
  if (records > limit || messages > MESSAGES_PER_POINT * limit)
    throw new RunFileError({ code: 'tooManyPoints', limit, kind: 'FIT' });
};

/**
 * Reads a FIT file: its sessions, or its points or laps alone where it has none; several files in one, as far as they go.
 * @throws RunFileError `badFit`, `notAnActivity`, `route`, `noPoints`, `tooManyPoints`
 */
export const readFit = (
  bytes: Uint8Array,
  limits: Pick<ReadLimits, 'points'>,
): { readonly drafts: readonly Draft[]; readonly notes: readonly FileNote[] } => {
  const parts = scanFit(bytes);
  if (parts.every(({ messages }) => messages === 0)) throw new RunFileError({ code: 'badFit', kind: 'FIT' });
  assertSize(parts, limits.points);
  const notes: FileNote[] = [];
  if (parts.length > 1) notes.push({ key: 'chained', count: parts.length });
  if (parts.some(({ truncated }) => truncated)) notes.push({ key: 'truncated' });
  else if (parts.some(({ wrongChecksum }) => wrongChecksum)) notes.push({ key: 'checksum' });
  const decoded = parts.filter((part) => part.messages > 0).map((part) => decodeFit(part.bytes));
  const drafts = decoded.flatMap(draftsOf);
  if (drafts.length === 0) decoded.forEach(assertActivity);
  else
    assertActivity(
      decoded.find(({ records, sessions, laps }) => records.length + sessions.length + laps.length > 0) ??
        decoded[0]!,
    );
  return { drafts, notes };
};
