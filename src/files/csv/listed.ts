import { HistoryError } from '../history/errors.ts';
import { isLocalList, NEEDED } from './columns.ts';
import { readDates } from './date.ts';
import { type DistanceUnit, distancesOf } from './distance.ts';
import { sportKindNamed } from './languages/index.ts';
import type { Field, SportKind } from './languages/language.ts';
import { readNumbers } from './number.ts';
import { type Part, partsOf } from './parts.ts';

/** One row of an export. Metres and seconds; null = not stated or not readable. */
export type ListedActivity = {
  readonly id: number;
  /** Epoch milliseconds, UTC; of a local list what the clocks showed. */
  readonly startMs: number;
  readonly isLocal: boolean;
  readonly name: string;
  /** The sport as it stands there. */
  readonly sport: string;
  /** What that is; null where no language knows it. */
  readonly kind: SportKind | null;
  readonly distanceM: number | null;
  /** The distance stood there without its unit and was taken for kilometres. */
  readonly unitAssumed: boolean;
  readonly elapsedS: number | null;
  readonly movingS: number | null;
  readonly gainM: number | null;
  /** Whether any altitude was recorded: only then is a climb of 0 a known zero. */
  readonly hasAltitude: boolean;
  readonly gear: string | null;
  /** Its recording's path in the archive. */
  readonly file: string | null;
  readonly effort: number | null;
  readonly exertion: number | null;
};

/** What an activities.csv lists, and what in it could not be read. */
export type ExportList = {
  readonly activities: readonly ListedActivity[];
  /** Rows without a readable id or date, or broken ones. */
  readonly unreadable: { readonly count: number; readonly firstLine: number | null };
  /** Activities whose distance is there but no number. */
  readonly badDistances: { readonly count: number; readonly example: string | null };
  readonly unit: DistanceUnit;
};

const assertNeeded = ({ columns }: Part): void => {
  const missing = NEEDED.filter((field) => !columns.has(field));
  if (missing.length === 0 || isLocalList(columns)) return;
  const names = { id: 'Activity ID', date: 'Activity Date', sport: 'Activity Type', distance: 'Distance' };
  throw new HistoryError({ code: 'noColumns', detail: missing.map((field) => names[field]).join(', ') });
};

/** The cells of one part, column by column. */
const tableOf = ({ columns, rows }: Part) => {
  const column = (index: number): readonly string[] => rows.map(({ cells }) => cells[index] ?? '');
  const all = (field: Field): readonly (readonly string[])[] => (columns.get(field) ?? []).map(column);
  const texts = (field: Field): readonly string[] => all(field)[0] ?? rows.map(() => '');
  /** Of the last column with a number in this row: the raw one. */
  const numbers = (field: Field): readonly (number | null)[] => {
    const read = all(field).map(readNumbers);
    return rows.map((_, i) => {
      const value = read.findLast((cells) => cells[i] !== undefined && cells[i] !== null)?.[i]?.decimal;
      return value === undefined || !Number.isFinite(value) || value < 0 ? null : value;
    });
  };
  return { all, texts, numbers };
};

const positive = (value: number | null | undefined): number | null =>
  typeof value === 'number' && value > 0 ? value : null;

/** An id of which a spreadsheet kept three digits: 1.23E+10. */
const ROUNDED_ID = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/** A list without ids: its starts are as good, negative as those of anything that is not Strava's. */
const idOfStart = (startMs: number | null): number => (startMs === null ? NaN : -Math.floor(startMs / 1000));

/** Spreadsheets group the digits of an id as those of any number, or mark it as text: '123 and ="123". */
const idOf = (text: string, startMs: number | null): number => {
  const plain = text.trim().replace(/^(?:'|="?)(\d+)"?$/, '$1');
  if (ROUNDED_ID.test(plain)) return idOfStart(startMs);
  const id = Number(plain.replaceAll(/(?<=\d)[\s,'’](?=\d{3})/g, ''));
  return id > 0 ? id : NaN;
};

/** Garmin writes climb in feet where distances are in miles. */
const FOOT_M = 0.3048;

const inMetres = (gain: number | null, feet: boolean): number | null =>
  gain === null || !feet ? gain : gain * FOOT_M;

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';

/** The columns of a part, read as wholes. */
const readColumns = (part: Part, units: 'metric' | 'imperial' | null) => {
  const { all, texts, numbers } = tableOf(part);
  const dates = readDates(texts('date'));
  const isLocal = isLocalList(part.columns);
  const sports = texts('sport').map((text) => text.trim());
  const kinds = sports.map(sportKindNamed);
  const elapsed = numbers('elapsed').map(positive);
  const moving = numbers('moving').map(positive);
  const speed = numbers('speed').map(positive);
  const distances = all('distance');
  const checks = part.rows.map((_, i) => ({
    timeS: moving[i] ?? elapsed[i] ?? null,
    speedMS: speed[i] ?? null,
    counts: kinds[i] !== 'swim',
  }));
  return {
    ids: isLocal ? dates.map(idOfStart) : texts('id').map((text, i) => idOf(text, dates[i] ?? null)),
    isLocal,
    dates,
    sports,
    kinds,
    elapsed,
    moving,
    /** As they stand: to tell an unreadable distance from none. */
    distances,
    ...distancesOf(distances.map(readNumbers), checks, units),
    names: texts('name'),
    gears: texts('gear'),
    files: texts('file'),
    gains: numbers('gain'),
    highs: texts('high'),
    efforts: numbers('effort'),
    exertions: numbers('exertion'),
  };
};

type ReadColumns = ReturnType<typeof readColumns>;

/** One row; null where its id or date cannot be read. */
const activityAt = (columns: ReadColumns, i: number): ListedActivity | null => {
  const { isLocal, unit } = columns;
  const [id, startMs] = [columns.ids[i]!, columns.dates[i] ?? null];
  if (startMs === null || !Number.isSafeInteger(id)) return null;
  return {
    id,
    startMs,
    isLocal,
    name: columns.names[i]!,
    sport: columns.sports[i]!,
    kind: columns.kinds[i]!,
    distanceM: columns.metres[i] ?? null,
    unitAssumed: unit === 'kilometresAssumed',
    elapsedS: columns.elapsed[i] ?? null,
    movingS: columns.moving[i] ?? null,
    gainM: inMetres(columns.gains[i] ?? null, isLocal && unit === 'miles'),
    hasAltitude: isFilled(columns.highs[i]),
    gear: columns.gears[i]!.trim() || null,
    file: columns.files[i]!.trim() || null,
    effort: columns.efforts[i] ?? null,
    exertion: columns.exertions[i] ?? null,
  };
};

/** A distance that stands in a row and is no number, as it stands; null where there is none or it could be read. */
const badDistanceAt = ({ metres, distances, kinds }: ReadColumns, i: number): string | null => {
  if (metres[i] !== null || kinds[i] === 'other') return null;
  return distances.find((column) => isFilled(column[i]))?.[i]?.trim() ?? null;
};

const readPart = (part: Part, units: 'metric' | 'imperial' | null): ExportList => {
  assertNeeded(part);
  const columns = readColumns(part, units);
  const activities: ListedActivity[] = [];
  const unreadable: number[] = [];
  const badDistances: string[] = [];
  for (const [i, { line }] of part.rows.entries()) {
    const activity = activityAt(columns, i);
    if (activity === null) {
      unreadable.push(line);
      continue;
    }
    activities.push(activity);
    const bad = badDistanceAt(columns, i);
    if (bad !== null) badDistances.push(bad);
  }
  return {
    activities,
    unreadable: { count: unreadable.length, firstLine: unreadable[0] ?? null },
    badDistances: { count: badDistances.length, example: badDistances[0] ?? null },
    unit: columns.unit,
  };
};

/**
 * Reads the text of an export's activities.csv: columns by name and occurrence, in any of the languages, with any
 * delimiter. A row that cannot be read is counted and never stops the others.
 * @param units the runner's own: says whether a lone column of display distances is in miles
 * @throws HistoryError when it is no such csv
 */
export const readExportList = (text: string, units: 'metric' | 'imperial' | null): ExportList => {
  const { parts, broken } = partsOf(text);
  if (parts.length === 0) throw new HistoryError({ code: 'empty' });
  const lists = parts.map((part) => readPart(part, units));
  const lines = [...broken, ...lists.flatMap(({ unreadable }) => unreadable.firstLine ?? [])];
  return {
    activities: lists.flatMap(({ activities }) => activities),
    unreadable: {
      count: broken.length + lists.reduce((sum, { unreadable }) => sum + unreadable.count, 0),
      firstLine: lines.length === 0 ? null : Math.min(...lines),
    },
    badDistances: {
      count: lists.reduce((sum, { badDistances }) => sum + badDistances.count, 0),
      example: lists.find(({ badDistances }) => badDistances.example !== null)?.badDistances.example ?? null,
    },
    unit:
      lists.find(({ activities, unit }) => activities.length > 0 && unit !== 'metres')?.unit ??
      lists[0]!.unit,
  };
};
