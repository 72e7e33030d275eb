import { HistoryError } from '../history/errors.ts';
import { columnsOf, type Columns, isHeading, isLocalList, NEEDED } from './columns.ts';
import { withColumnsByContent } from './columns-by-content.ts';
import { readDates } from './date.ts';
import { delimiterOf, HEADING_WITHIN } from './delimiter.ts';
import { type DistanceUnit, distancesOf } from './distance.ts';
import { sportKindNamed } from './languages/index.ts';
import type { Field, SportKind } from './languages/language.ts';
import { readNumbers, type Reading } from './number.ts';
import { csvRecords } from './records.ts';

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

/** DESIGN: 20 activities a day for 20 years. */
const MAX_ROWS = 150_000;

/** DESIGN: so many broken rows in a file are no accident: it is no csv. */
const MAX_BROKEN = 10_000;

const EXPECTED =
  'Expected is the activities.csv of a Strava bulk export (strava.com/athlete/delete_your_account, "Download Request") or Garmin Connect’s list.';

type Part = {
  readonly columns: Columns;
  readonly rows: { readonly cells: readonly string[]; readonly line: number }[];
};

/** The parts of a csv, one for each heading in it: a file joined from exports has several. */
const partsOf = (text: string): { readonly parts: readonly Part[]; readonly broken: readonly number[] } => {
  const { delimiter } = delimiterOf(text);
  const parts: { headings: readonly string[]; rows: { cells: readonly string[]; line: number }[] }[] = [];
  const broken: number[] = [];
  let count = 0;
  for (const record of csvRecords(text, delimiter)) {
    if (!('cells' in record)) broken.push(record.line);
    else if (parts.length === 0 || isHeading(record.cells)) {
      // What stood above the heading ("sep=;", a title) is no part of its own.
      if (
        isHeading(record.cells) &&
        parts.length === 1 &&
        count < HEADING_WITHIN &&
        !isHeading(parts[0]!.headings)
      )
        parts.pop();
      parts.push({ headings: record.cells, rows: [] });
    } else {
      count += 1;
      parts.at(-1)!.rows.push({ cells: record.cells, line: record.line });
    }
    if (count > MAX_ROWS)
      throw new HistoryError(
        `The csv has more than ${MAX_ROWS} rows: no export of one runner has. ${EXPECTED}`,
      );
    if (broken.length > MAX_BROKEN)
      throw new HistoryError(`The csv cannot be read: thousands of its rows are broken. ${EXPECTED}`);
  }
  return {
    broken,
    parts: parts.map(({ headings, rows }) => ({
      columns: withColumnsByContent(
        columnsOf(headings),
        rows.map(({ cells }) => cells),
      ),
      rows,
    })),
  };
};

const assertNeeded = ({ columns }: Part): void => {
  const missing = NEEDED.filter((field) => !columns.has(field));
  if (missing.length === 0 || isLocalList(columns)) return;
  const names = { id: 'Activity ID', date: 'Activity Date', sport: 'Activity Type', distance: 'Distance' };
  throw new HistoryError(
    `The csv has no column "${missing.map((field) => names[field]).join('", "')}" in any language Camber knows (English, German, French, Spanish, Italian, Dutch, Portuguese, Japanese). ${EXPECTED}`,
  );
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

/** Spreadsheets group the digits of an id as those of any number. */
const idOf = (text: string): number => Number(text.trim().replaceAll(/(?<=\d)[\s,'’](?=\d{3})/g, ''));

/** Garmin writes climb in feet where distances are in miles. */
const FOOT_M = 0.3048;

const inMetres = (gain: number | null, feet: boolean): number | null =>
  gain === null || !feet ? gain : gain * FOOT_M;

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';

const readPart = (part: Part, units: 'metric' | 'imperial' | null): ExportList => {
  assertNeeded(part);
  const { all, texts, numbers } = tableOf(part);
  const width = Math.max(...[...part.columns.values()].flat());
  const dates = readDates(texts('date'));
  const local = isLocalList(part.columns);
  // A list without ids: its starts are as good, negative as those of anything that is not Strava's.
  const ids = local ? dates.map((ms) => (ms === null ? NaN : -Math.floor(ms / 1000))) : texts('id').map(idOf);
  const sports = texts('sport').map((text) => text.trim());
  const kinds = sports.map(sportKindNamed);
  const elapsed = numbers('elapsed').map(positive);
  const moving = numbers('moving').map(positive);
  const speed = numbers('speed').map(positive);
  const columns = all('distance');
  const readings: readonly (readonly (Reading | null | undefined)[])[] = columns.map(readNumbers);
  const { metres, unit } = distancesOf(
    readings,
    part.rows.map((_, i) => ({
      timeS: moving[i] ?? elapsed[i] ?? null,
      speedMS: speed[i] ?? null,
      counts: kinds[i] !== 'swim',
    })),
    units,
  );
  const [names, gears, files, gains] = [texts('name'), texts('gear'), texts('file'), numbers('gain')];
  const [highs, efforts, exertions] = [texts('high'), numbers('effort'), numbers('exertion')];

  const activities: ListedActivity[] = [];
  const unreadable: number[] = [];
  const badDistances: string[] = [];
  for (const [i, { cells, line }] of part.rows.entries()) {
    const [id, startMs] = [ids[i]!, dates[i] ?? null];
    if (
      !Number.isSafeInteger(id) ||
      (id <= 0 && !local) ||
      startMs === null ||
      cells.length <= Math.min(width, 3)
    ) {
      unreadable.push(line);
      continue;
    }
    const bad = metres[i] === null ? columns.find((column) => isFilled(column[i]))?.[i] : undefined;
    if (bad !== undefined && kinds[i] !== 'other') badDistances.push(bad.trim());
    activities.push({
      id,
      startMs,
      isLocal: local,
      name: names[i]!,
      sport: sports[i]!,
      kind: kinds[i]!,
      distanceM: metres[i] ?? null,
      unitAssumed: unit === 'kilometresAssumed',
      elapsedS: elapsed[i] ?? null,
      movingS: moving[i] ?? null,
      gainM: inMetres(gains[i] ?? null, local && unit === 'miles'),
      hasAltitude: isFilled(highs[i]),
      gear: gears[i]!.trim() || null,
      file: files[i]!.trim() || null,
      effort: efforts[i] ?? null,
      exertion: exertions[i] ?? null,
    });
  }
  return {
    activities,
    unreadable: { count: unreadable.length, firstLine: unreadable[0] ?? null },
    badDistances: { count: badDistances.length, example: badDistances[0] ?? null },
    unit,
  };
};

/** Whether a csv begins as a list of activities does. */
export const hasActivityHeading = (text: string): boolean => {
  let seen = 0;
  for (const record of csvRecords(text, delimiterOf(text).delimiter)) {
    if ('cells' in record && isHeading(record.cells)) return true;
    seen += 1;
    if (seen === HEADING_WITHIN) return false;
  }
  return false;
};

/**
 * Reads the text of an export's activities.csv: columns by name and occurrence, in any of the languages, with any
 * delimiter. A row that cannot be read is counted and never stops the others.
 * @param units the runner's own: says whether a lone column of display distances is in miles
 * @throws HistoryError when it is no such csv
 */
export const readExportList = (text: string, units: 'metric' | 'imperial' | null): ExportList => {
  const { parts, broken } = partsOf(text);
  if (parts.length === 0) throw new HistoryError(`The csv is empty. ${EXPECTED}`);
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
