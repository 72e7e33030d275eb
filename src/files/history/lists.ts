import { type Archive, ArchiveError, type ArchiveFile, isHidden } from '../archive/archive.ts';
import { decodeText } from '../csv/decode.ts';
import { delimiterOf } from '../csv/delimiter.ts';
import { withoutOuterQuotes } from '../csv/outer-quotes.ts';
import { type ExportList, type ListedActivity, readExportList } from '../csv/listed.ts';
import { hasActivityHeading } from '../csv/parts.ts';
import { HistoryError } from './errors.ts';
import type { ReadOptions } from './history.ts';
import type { NoteBook } from './note-book.ts';
import { isListedRun } from './of-export-row.ts';

/** DESIGN: the csv of 20 years of daily activities is about 4 MB; a bigger one is no export. */
export const MAX_CSV_BYTES = 64 * 1024 * 1024;

/** `activities.csv`, also numbered by a browser or a careful runner: "activities (1).csv", "activities-2024.csv". */
export const isListName = (name: string): boolean =>
  /(?:^|\/)activities[^/]*\.csv$/i.test(name) && !isHidden(name);

const decode = (bytes: Uint8Array): string =>
  withoutOuterQuotes(decodeText(bytes, (text) => delimiterOf(text).known).text);

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
export const readCsv = (
  bytes: Uint8Array,
  options: ReadOptions,
  notes: NoteBook,
): readonly ListedActivity[] => {
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
export const once = (rows: readonly ListedActivity[], notes: NoteBook): readonly ListedActivity[] => {
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

/** A list's bytes. @throws HistoryError when it is damaged: without it most of the archive would be silent */
export const readWhole = async (file: ArchiveFile, maxBytes: number): Promise<Buffer> => {
  try {
    return await file.read(maxBytes);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new HistoryError({
      code: error.code === 'tooBig' ? 'tooBigInside' : 'damagedInside',
      detail: file.name,
    });
  }
};

/** What the lists of an archive name. */
export type Listed = {
  readonly rows: readonly ListedActivity[];
  /** Every recording that a list names, with the run it belongs to; null for one of another sport. */
  readonly rowOf: ReadonlyMap<ArchiveFile, ListedActivity | null>;
};

/** Strava writes "#error#" where it could not give the recording. */
const NO_FILE = '#';

/** Reads every list of an archive and finds the recordings they name. @throws HistoryError */
export const readLists = async (archive: Archive, options: ReadOptions, notes: NoteBook): Promise<Listed> => {
  const byName = new Map(archive.files.map((file) => [file.name, file]));
  const rows: ListedActivity[] = [];
  const rowOf = new Map<ArchiveFile, ListedActivity | null>();
  for (const list of await listsIn(archive)) {
    const place = list.name.slice(0, list.name.lastIndexOf('/') + 1);
    for (const row of readCsv(await readWhole(list, MAX_CSV_BYTES), options, notes)) {
      rows.push(row);
      if (row.file === null || row.file.startsWith(NO_FILE)) continue;
      // Some runners unpack the recordings, too.
      const name = `${place}${row.file}`;
      const file = byName.get(name) ?? byName.get(name.replace(/\.gz$/, ''));
      const isRun = isListedRun(row);
      if (file === undefined && isRun) notes.add('filesMissing', row.file);
      if (file !== undefined && (rowOf.get(file) ?? null) === null) rowOf.set(file, isRun ? row : null);
    }
  }
  return { rows: once(rows, notes), rowOf };
};
