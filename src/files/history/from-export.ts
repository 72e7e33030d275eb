import type { Run, Shoe } from '../../core/run.ts';
import { type Archive, ArchiveError, type ArchiveFile, isHidden } from '../archive/archive.ts';
import { decodeText } from '../csv/decode.ts';
import { delimiterOf } from '../csv/delimiter.ts';
import { type ExportList, hasActivityHeading, type ListedActivity, readExportList } from '../csv/listed.ts';
import { HistoryError } from './errors.ts';
import { inTheirUnit, nearestRun, type Recorded } from './join.ts';
import { finish } from './finish.ts';
import type { History, ReadOptions } from './history.ts';
import { dayAt, dayIn, mostly } from './local-day.ts';
import { type NoteBook, noteBook } from './note-book.ts';
import { analysisOf, defaultHash, fileRunId, runOfFile, runsAmong } from './of-file.ts';
import { gearIdOf, gearNameOf, isListedRun, isOnFoot, runOfRow } from './of-export-row.ts';
import { eachRecording, type Recording, recordingFiles } from './recordings.ts';

/** DESIGN: the csv of 20 years of daily activities is about 4 MB; a bigger one is no export. */
export const MAX_CSV_BYTES = 64 * 1024 * 1024;

/** `activities.csv`, also numbered by a browser or a careful runner: "activities (1).csv", "activities-2024.csv". */
export const isListName = (name: string): boolean =>
  /(?:^|\/)activities[^/]*\.csv$/i.test(name) && !isHidden(name);

const decode = (bytes: Uint8Array): string => decodeText(bytes, (text) => delimiterOf(text).known).text;

/** DESIGN: an archive has a dozen other lists; more csv files than this are somebody's data. */
const MOST_LISTS = 50;

/** The lists of activities in an archive: by their name, else by their heading. */
export const listsIn = async ({ files }: Archive): Promise<readonly ArchiveFile[]> => {
  const named = files.filter(({ name }) => isListName(name));
  if (named.length > 0) return named;
  const found: ArchiveFile[] = [];
  const others = files.filter(({ name }) => /\.csv$/i.test(name) && !isHidden(name));
  for (const file of others.slice(0, MOST_LISTS)) {
    const bytes = await file.read(MAX_CSV_BYTES).catch(() => null);
    if (bytes !== null && hasActivityHeading(decode(bytes))) found.push(file);
  }
  return found;
};

/** Reads an activities.csv and notes what in it could not be read. @throws HistoryError */
const readCsv = (bytes: Uint8Array, options: ReadOptions, notes: NoteBook): readonly ListedActivity[] => {
  const list: ExportList = readExportList(decode(bytes), options.units ?? null);
  notes.add(
    'rowsUnreadable',
    list.unreadable.firstLine === null ? undefined : `line ${list.unreadable.firstLine}`,
    list.unreadable.count,
  );
  notes.add('distanceUnreadable', list.badDistances.example ?? undefined, list.badDistances.count);
  if (list.unit === 'miles') notes.add('milesRead');
  return list.activities;
};

/** Each activity once: of several rows of one id the first, with what only the others know. */
const once = (rows: readonly ListedActivity[], notes: NoteBook): readonly ListedActivity[] => {
  const byId = new Map<number, ListedActivity>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (known === undefined) byId.set(row.id, row);
    else {
      notes.add('repeated');
      byId.set(row.id, { ...known, gear: known.gear ?? row.gear, file: known.file ?? row.file });
    }
  }
  return [...byId.values()];
};

const recordedOf = (
  recording: Recording,
  row: ListedActivity,
  hash: (text: string) => string,
): Recorded | null => {
  const activity = nearestRun(recording.activities, row.startMs);
  if (activity === null) return null;
  const { offsetS, zone } = activity;
  return { ...analysisOf(activity, hash, row.gainM), offsetS, zone };
};

/** Pairs by name, with the metres of every activity that names them: an export knows no more. */
const shoesOf = (activities: readonly Run[], pairs: ReadonlySet<string>): readonly Shoe[] => {
  const metres = new Map<string, number>();
  for (const { gearId, distanceM } of activities)
    if (gearId !== null && pairs.has(gearId)) metres.set(gearId, (metres.get(gearId) ?? 0) + distanceM);
  return [...metres].map(([id, distanceM]) => ({
    id,
    name: gearNameOf(id),
    distanceM,
    retired: false,
    dropMm: null,
  }));
};

/** Runs of recordings that no list names. */
const looseRuns = (recording: Recording, options: ReadOptions, notes: NoteBook): readonly Run[] => {
  const { runs, otherSports } = runsAmong(recording.activities);
  for (const sport of otherSports) notes.addKind('otherSports', sport);
  const { timeZone = null, hash = defaultHash } = options;
  return runs.flatMap(({ activity, index }) => {
    const run = runOfFile(activity, fileRunId(recording.hash, index), { timeZone, hash });
    if (run === null) notes.add('withoutDay', recording.name);
    return run ?? [];
  });
};

/** Rows as activities: runs with what their recordings told, and whatever else wore out a pair of shoes. */
const activitiesOf = (
  rows: readonly ListedActivity[],
  recorded: ReadonlyMap<number, Recorded>,
  timeZone: string | null,
  notes: NoteBook,
): readonly Run[] => {
  const pairs = new Set(rows.filter(isOnFoot).map(({ gear }) => gearIdOf(gear)));
  return rows.flatMap((row) => {
    const found = recorded.get(row.id);
    const isRun = isListedRun(row);
    if (!isRun) notes.addKind(row.kind === null ? 'unknownSports' : 'otherSports', row.sport);
    if (!isRun && (row.gear === null || !pairs.has(gearIdOf(row.gear)))) return [];
    const offsetS = found?.offsetS ?? null;
    if (isRun && offsetS === null && timeZone === null && !row.isLocal) notes.add('utcDays');
    const zone = row.isLocal ? 'UTC' : (timeZone ?? 'UTC');
    const day = offsetS === null ? dayIn(row.startMs, zone) : dayAt(row.startMs, offsetS);
    return runOfRow(row, day, found?.analysis ?? null);
  });
};

/**
 * The history of an activities.csv without its archive. Its dates are UTC: the local day comes from
 * `options.timeZone`, else days are UTC days, which is noted.
 * @throws HistoryError when it is no such csv
 */
export const historyOfCsv = (bytes: Uint8Array, options: ReadOptions): History => {
  const notes = noteBook();
  const rows = once(readCsv(bytes, options, notes), notes);
  return historyOfRows(inTheirUnit(rows, new Map(), options, notes), new Map(), [], options, notes);
};

const historyOfRows = (
  rows: readonly ListedActivity[],
  recorded: ReadonlyMap<number, Recorded>,
  loose: readonly Run[],
  options: ReadOptions,
  notes: NoteBook,
): History => {
  const zones = mostly([...recorded.values()].map(({ zone }) => zone));
  const timeZone = options.timeZone ?? zones;
  const listed = activitiesOf(rows, recorded, timeZone, notes);
  const pairs = new Set(listed.flatMap(({ gearId }) => gearId ?? []));
  return finish(
    { activities: [...listed, ...loose], shoes: shoesOf(listed, pairs), timeZone },
    notes,
    options,
  );
};

/** @throws HistoryError when a list is damaged: without it most of the archive would be silent */
const readListFile = async (file: ArchiveFile): Promise<Buffer> => {
  try {
    return await file.read(MAX_CSV_BYTES);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new HistoryError(
      error.code === 'tooBig'
        ? `${file.name} unpacks to more than is sensible; nothing was read from it.`
        : `${file.name} in the archive is damaged. Download the export again.`,
    );
  }
};

/** What the lists of an archive name. */
type Listed = {
  readonly rows: readonly ListedActivity[];
  /** Every recording that a list names, with the run it belongs to; null for one of another sport. */
  readonly rowOf: ReadonlyMap<ArchiveFile, ListedActivity | null>;
};

const readLists = async (archive: Archive, options: ReadOptions, notes: NoteBook): Promise<Listed> => {
  const byName = new Map(archive.files.map((file) => [file.name, file]));
  const rows: ListedActivity[] = [];
  const rowOf = new Map<ArchiveFile, ListedActivity | null>();
  for (const list of await listsIn(archive)) {
    const place = list.name.slice(0, list.name.lastIndexOf('/') + 1);
    for (const row of readCsv(await readListFile(list), options, notes)) {
      rows.push(row);
      if (row.file === null) continue;
      const file = byName.get(`${place}${row.file}`);
      const isRun = isListedRun(row);
      if (file === undefined && isRun) notes.add('filesMissing', row.file);
      if (file !== undefined && (rowOf.get(file) ?? null) === null) rowOf.set(file, isRun ? row : null);
    }
  }
  return { rows: once(rows, notes), rowOf };
};

/** The recordings worth reading: those of listed runs, and those that no list names. */
const worthReading = (archive: Archive, { rowOf }: Listed): readonly ArchiveFile[] => {
  const unnamed = recordingFiles(archive).filter((file) => !rowOf.has(file));
  const ofRuns = [...rowOf].flatMap(([file, row]) => (row === null ? [] : [file]));
  return [...ofRuns, ...unnamed];
};

/** A listed run as its recording tells it, for an import that goes on after a stop. */
const runOfRecorded = (row: ListedActivity, found: Recorded | null, options: ReadOptions): Run => {
  const day =
    found === null || found.offsetS === null
      ? dayIn(row.startMs, options.timeZone ?? found?.zone ?? 'UTC')
      : dayAt(row.startMs, found.offsetS);
  return runOfRow(row, day, found?.analysis ?? null);
};

/**
 * The history of an archive or folder: every activities.csv in it, joined with the recordings it names, and any other
 * recordings. One recording is in memory at a time.
 * @throws HistoryError when a list cannot be read
 */
export const historyOfArchive = async (archive: Archive, options: ReadOptions): Promise<History> => {
  const notes = noteBook();
  for (const name of archive.outside) notes.add('namesOutside', name);
  for (const name of archive.damaged) notes.add('damagedEntries', name);
  const listed = await readLists(archive, options, notes);
  const { hash = defaultHash } = options;
  const recorded = new Map<number, Recorded>();
  const loose: Run[] = [];
  const use = (recording: Recording, file: ArchiveFile): number => {
    const row = listed.rowOf.get(file) ?? null;
    const found = row === null ? null : recordedOf(recording, row, hash);
    if (row !== null && found !== null) recorded.set(row.id, found);
    const runs = row === null ? looseRuns(recording, options, notes) : [runOfRecorded(row, found, options)];
    if (row === null) loose.push(...runs);
    options.onRecording?.({ name: recording.name, hash: recording.hash, runs });
    return runs.length;
  };
  if (options.reader !== undefined) await eachRecording(worthReading(archive, listed), options, notes, use);
  const rows = inTheirUnit(listed.rows, recorded, options, notes);
  return historyOfRows(rows, recorded, loose, options, notes);
};
