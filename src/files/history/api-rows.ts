import { sportKindNamed } from '../csv/languages/index.ts';
import type { SportKind } from '../csv/languages/language.ts';
import { readNumbers } from '../csv/number.ts';
import { unitBehind, unitOfList } from './list-unit.ts';

/** Rows of a list of activities, mended where tools other than Strava wrote them. */
export type MendedRows = {
  readonly rows: readonly unknown[];
  /** Distances that are there and no number: how many, and the first as it stands. */
  readonly badDistances: { readonly count: number; readonly example: string | null };
  /** Whether the distances were taken for kilometres because nobody runs so few metres in the time. */
  readonly kilometresAssumed: boolean;
};

const NUMBERS = [
  'distance',
  'moving_time',
  'elapsed_time',
  'total_elevation_gain',
  'elev_high',
  'elev_low',
  'utc_offset',
] as const;

/** Strava's names of the kinds of running, whatever their spelling. */
const STRAVA_NAMES: Readonly<Partial<Record<SportKind, string>>> = {
  run: 'Run',
  treadmill: 'Run',
  trailRun: 'TrailRun',
  virtualRun: 'VirtualRun',
  walk: 'Walk',
  hike: 'Hike',
};

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textsOf = (rows: readonly unknown[], key: string): readonly string[] =>
  rows.map((row) => (isRow(row) && typeof row[key] === 'string' ? row[key] : ''));

/** DESIGN: of two readings of "10.000" in metres, ten metres is no run. */
const SHORTEST_M = 200;

/** The texts of one field as numbers; undefined where there is no text, null where it is no number. */
const numbersOf = (rows: readonly unknown[], key: string): readonly (number | null | undefined)[] => {
  const texts = textsOf(rows, key);
  const readings = readNumbers(texts);
  const decimals = readings.flatMap((reading) => reading?.decimal ?? []).toSorted((a, b) => a - b);
  const small = (decimals[decimals.length >> 1] ?? 0) < SHORTEST_M;
  /** Six kilometres and a bit are written as 6.214 km; nobody runs so few metres. */
  const isGrouped = (text: string): boolean => small && key === 'distance' && (unitBehind(text) ?? 1) === 1;
  return readings.map((reading, i) =>
    reading === null || reading === undefined
      ? reading
      : isGrouped(texts[i]!)
        ? reading.grouped
        : reading.decimal,
  );
};

const sportPatch = (row: Row): Row => {
  const patch: Record<string, unknown> = {};
  for (const key of ['sport_type', 'type']) {
    const stated = row[key];
    if (typeof stated !== 'string') continue;
    const kind = sportKindNamed(stated);
    const name = kind === null ? undefined : STRAVA_NAMES[kind];
    // Snowshoes are a hike for the shoes, not for the list.
    if (name !== undefined && !/snow/i.test(stated)) patch[key] = name;
    if (kind === 'treadmill') patch['trainer'] = true;
  }
  return patch;
};

/** `10000.5`, or a text that is such a number, is a distance; null and absent are none; anything else is unreadable. */
const isBadDistance = (row: Row, read: number | null | undefined): boolean => {
  const stated = row['distance'];
  if (stated === undefined || stated === null || stated === '') return false;
  if (typeof stated === 'number') return !Number.isFinite(stated) || stated < 0;
  return typeof stated !== 'string' || read === null || read === undefined || read < 0;
};

/** The local time of a row that lacks it, from its offset. */
const localPatch = (row: Row, offsetS: unknown): Row => {
  const { start_date: start, start_date_local: local } = row;
  if (typeof local === 'string' || typeof start !== 'string') return {};
  const ms = Date.parse(start);
  if (Number.isNaN(ms) || typeof offsetS !== 'number') return {};
  return { start_date_local: new Date(ms + offsetS * 1000).toISOString() };
};

const numberOr = (read: number | null | undefined, stated: unknown): number | null =>
  read ?? (typeof stated === 'number' && Number.isFinite(stated) ? stated : null);

/**
 * Mends what other tools than Strava write into a list of activities: numbers as text, sports in any case and
 * language, ids as text, kilometres, a missing local time. What it cannot mend stays as it is.
 * @param miles whether the runner is known to count in miles
 */
export const mendRows = (rows: readonly unknown[], miles = false): MendedRows => {
  const numbers = new Map(NUMBERS.map((key) => [key, numbersOf(rows, key)] as const));
  const column = (key: (typeof NUMBERS)[number]): readonly (number | null)[] =>
    rows.map((row, i) => numberOr(numbers.get(key)?.[i], isRow(row) ? row[key] : null));
  const [moving, elapsed, metres] = [column('moving_time'), column('elapsed_time'), column('distance')];
  const timesS = moving.map((time, i) => (time !== null && time > 0 ? time : elapsed[i]!));
  const unit = unitOfList(textsOf(rows, 'distance'), metres, timesS, miles);
  const bad: unknown[] = [];
  const mended = rows.map((row, i) => {
    if (!isRow(row)) return row;
    const patch: Record<string, unknown> = { ...sportPatch(row) };
    for (const [key, values] of numbers) {
      const value = values[i];
      if (value !== null && value !== undefined) patch[key] = value;
    }
    const [distance, factor] = [metres[i]!, unit.factors[i]!];
    if (distance !== null && factor !== 1) patch['distance'] = distance * factor;
    if (isBadDistance(row, numbers.get('distance')?.[i])) bad.push(row['distance']);
    if (typeof row['id'] === 'string' && /^\d{1,16}$/.test(row['id'].trim())) patch['id'] = Number(row['id']);
    return { ...row, ...patch, ...localPatch(row, patch['utc_offset'] ?? row['utc_offset'] ?? 0) };
  });
  return {
    rows: mended,
    badDistances: { count: bad.length, example: bad.length === 0 ? null : JSON.stringify(bad[0]) },
    kilometresAssumed: unit.assumed,
  };
};
