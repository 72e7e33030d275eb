import { CsvError, parse } from 'csv-parse/sync';
import type { Run, Shoe } from '../core/run.ts';
import { isRunningSport } from '../core/run.ts';
import { namesATrack } from '../strava/track-name.ts';
import { parseExportDate } from './export-date.ts';
import { HistoryError, inOrder } from './history.ts';
import type { History, ReadOptions } from './history.ts';

/** DESIGN: the csv of 20 years of daily activities is about 4 MB; a bigger one is no export. */
export const MAX_CSV_BYTES = 64 * 1024 * 1024;
/** DESIGN: as above, 20 activities a day for 20 years. */
const MAX_ROWS = 150_000;
/** DESIGN: descriptions and private notes can be long, but not like this. */
const MAX_RECORD_BYTES = 1024 * 1024;

const ADVICE =
  'Expected is the activities.csv of a Strava bulk export (strava.com/athlete/delete_your_account, "Download Request"), ' +
  'made with the Strava account set to English.';

/** The columns by name; a name can stand twice (first for display, then raw). */
type Columns = ReadonlyMap<string, readonly number[]>;

type Row = {
  readonly text: (name: string) => string;
  /** A number of the last column of that name, which is the raw one; null when empty or no number. */
  readonly number: (name: string) => number | null;
};

const records = (csv: string): string[][] => {
  try {
    return parse(csv, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_BYTES,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new HistoryError(
      `The csv cannot be read beyond line ${String(error['lines'] ?? '?')} (${error.code}). ${ADVICE}`,
    );
  }
};

const columnsOf = (header: readonly string[]): Columns => {
  const columns = new Map<string, number[]>();
  for (const [index, name] of header.entries())
    columns.set(name.trim(), [...(columns.get(name.trim()) ?? []), index]);
  const missing = ['Activity ID', 'Activity Date', 'Activity Type', 'Distance'].filter(
    (name) => !columns.has(name),
  );
  if (missing.length > 0)
    throw new HistoryError(`The csv has no column "${missing.join('", "')}". ${ADVICE}`);
  return columns;
};

const rowOf = (columns: Columns, cells: readonly string[]): Row => {
  const text = (name: string): string => cells[columns.get(name)?.[0] ?? -1]?.trim() ?? '';
  const number = (name: string): number | null => {
    const raw = cells[columns.get(name)?.at(-1) ?? -1]?.trim() ?? '';
    const value = Number(raw);
    return raw === '' || !Number.isFinite(value) || value < 0 ? null : value;
  };
  return { text, number };
};

const halfUp = (value: number): number => Math.floor(value + 0.5);

/** `Trail Run` → `TrailRun`: the API's name of the sport. */
const sportOf = (row: Row): string => row.text('Activity Type').replaceAll(/\s+/g, '');

const gearIdOf = (row: Row): string | null => {
  const name = row.text('Activity Gear');
  return name === '' ? null : `export:${name}`;
};

/** As in the API: 0 without any altitude is "unknown". */
const gainDmOf = (row: Row): number | null => {
  const gain = row.number('Elevation Gain');
  if (gain === null || sportOf(row) === 'VirtualRun') return null;
  return gain === 0 && row.text('Elevation High') === '' ? null : halfUp(gain * 10);
};

const dayIn = (ms: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** A row as a run; null when its id or date cannot be read. */
const toRun = (row: Row, metresPerUnit: number, timeZone: string): Run | null => {
  const id = Number(row.text('Activity ID'));
  const startMs = parseExportDate(row.text('Activity Date'));
  if (!Number.isSafeInteger(id) || id <= 0 || startMs === null) return null;
  const sport = sportOf(row);
  const elapsed = row.number('Elapsed Time');
  const moving = row.number('Moving Time');
  const rpe = row.number('Perceived Exertion');
  const recorded = row.text('Filename') !== '';
  return {
    id,
    day: dayIn(startMs, timeZone),
    startS: Math.floor(startMs / 1000),
    sport,
    distanceM: halfUp((row.number('Distance') ?? 0) * metresPerUnit),
    movingTimeS: halfUp(moving ?? elapsed ?? 0),
    elapsedTimeS: halfUp(elapsed ?? moving ?? 0),
    gainDm: gainDmOf(row),
    gearId: gearIdOf(row),
    trainer: sport === 'VirtualRun',
    manual: !recorded,
    hasGps: recorded && sport !== 'VirtualRun',
    rpe: rpe === null || rpe > 10 ? null : rpe,
    relativeEffort: row.number('Relative Effort'),
    trackHint: namesATrack(row.text('Activity Name')),
    analysis: null,
  };
};

/** Pairs by name, with the metres of every activity on foot that names them: an export knows no more. */
const shoesOf = (rows: readonly Row[], metresPerUnit: number): Shoe[] => {
  const metres = new Map<string, number>();
  for (const row of rows) {
    const id = gearIdOf(row);
    if (id === null || !/^(?:run|trailrun|virtualrun|walk|hike)$/i.test(sportOf(row))) continue;
    metres.set(id, (metres.get(id) ?? 0) + halfUp((row.number('Distance') ?? 0) * metresPerUnit));
  }
  return [...metres].map(([id, distanceM]) => ({
    id,
    name: id.slice('export:'.length),
    distanceM,
    retired: false,
    dropMm: null,
  }));
};

/**
 * Reads the text of a bulk export's activities.csv. Its dates are UTC: the local day comes from
 * `options.timeZone`, else days are UTC days and a note says so.
 * @throws HistoryError when it is no such csv
 */
export const readExportCsv = (csv: string, options: ReadOptions = {}): History => {
  const [header, ...cells] = records(csv);
  if (header === undefined) throw new HistoryError(`The csv is empty. ${ADVICE}`);
  if (cells.length > MAX_ROWS)
    throw new HistoryError(`The csv has ${cells.length} rows, more than ${MAX_ROWS}. ${ADVICE}`);
  const columns = columnsOf(header);
  const rows = cells.map((row) => rowOf(columns, row));
  const notes: string[] = [];

  // The second "Distance" is in metres; exports before 2019 have only the first, in display units.
  const inMetres = (columns.get('Distance')?.length ?? 0) > 1;
  if (!inMetres) notes.push('The csv gives distances in display units only; they were read as kilometres.');
  const metresPerUnit = inMetres ? 1 : 1000;

  const timeZone = options.timeZone ?? null;
  if (timeZone === null)
    notes.push(
      'The export carries UTC times only: runs are counted on UTC days. Give the time zone to count local days.',
    );

  const found: Run[] = [];
  let unreadable = 0;
  for (const row of rows) {
    if (!isRunningSport(sportOf(row))) continue;
    const run = toRun(row, metresPerUnit, timeZone ?? 'UTC');
    if (run === null) unreadable += 1;
    else found.push(run);
  }
  const { runs, repeated } = inOrder(found);
  if (unreadable > 0)
    notes.push(`${unreadable} runs have an id or date that cannot be read and are left out.`);
  if (repeated > 0) notes.push(`${repeated} repeated activities were counted once.`);
  return { runs, shoes: shoesOf(rows, metresPerUnit), timeZone, notes };
};
