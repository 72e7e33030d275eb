import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isKnownZone } from '../../strava/to-run.ts';
import type { Archive, ArchiveFile } from '../archive/archive.ts';
import { isHidden } from '../archive/archive.ts';
import { below, fileOnDisk, openFolder } from '../archive/folder.ts';
import { openZip } from '../archive/zip.ts';
import { decodeText } from '../csv/decode.ts';
import { delimiterOf } from '../csv/delimiter.ts';
import { HistoryError } from './errors.ts';
import { historyOfArchive, historyOfCsv } from './from-export.ts';
import { isListName, listsIn, MAX_CSV_BYTES } from './lists.ts';
import { historyOfAthleteFolder, historyOfList, MAX_LIST_BYTES } from './from-list.ts';
import type { History, ReadOptions } from './history.ts';
import { recordingFiles } from './recordings.ts';

export { HistoryError } from './errors.ts';
export type { History, Progress, ReadOptions, ReadRecording } from './history.ts';

const EXPECTED =
  "Camber reads: the zip of a Strava bulk export, its unpacked folder or its activities.csv; Garmin's takeout; a folder or zip of GPX, TCX and FIT files; one such file; a list of activities as Strava's API answers it (activities.json), alone or in a folder.";

/** The folder of an export that its list names. */
const RECORDINGS = 'activities';

/** DESIGN: enough for a byte order mark and the first column names, in UTF-16 too. */
const SNIFF_BYTES = 4096;

const unreachable = (file: string): HistoryError =>
  new HistoryError(`${file} is not there, or may not be read.`);

const readStart = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const assertZone = (zone: string | null | undefined): void => {
  if (typeof zone === 'string' && !isKnownZone(zone))
    throw new HistoryError(
      `"${zone}" is no time zone. Give a name such as Europe/Berlin or America/New_York.`,
    );
};

/** The activities.json nearest to the top. */
const listIn = ({ files }: Archive): ArchiveFile | undefined =>
  files
    .filter(({ name }) => /(?:^|\/)activities\.json$/.test(name) && !isHidden(name))
    .toSorted((a, b) => a.name.length - b.name.length)[0];

const readArchive = async (archive: Archive, label: string, options: ReadOptions): Promise<History> => {
  const list = listIn(archive);
  if (list !== undefined) return historyOfAthleteFolder(archive, list, path.join(label, list.name), options);
  if ((await listsIn(archive)).length > 0 || recordingFiles(archive).length > 0)
    return historyOfArchive(archive, options);
  throw new HistoryError(
    `${label} holds neither activities.csv nor activities.json nor any recording. ${EXPECTED}`,
  );
};

const readAndClose = async (archive: Archive, label: string, options: ReadOptions): Promise<History> => {
  try {
    return await readArchive(archive, label, options);
  } finally {
    archive.close();
  }
};

/** An activities.csv that lies where its export was unpacked, with the recordings in the folder beside it. */
const unpackedAround = async (csv: string, bytes: number): Promise<Archive> => {
  const recordings = await openFolder(path.join(path.dirname(csv), RECORDINGS));
  const list = fileOnDisk(csv, path.basename(csv), bytes);
  return { ...recordings, files: [list, ...below(recordings, RECORDINGS)] };
};

const readCsvFile = async (file: string, bytes: number, options: ReadOptions): Promise<History> => {
  if (bytes > MAX_CSV_BYTES)
    throw new HistoryError(`${file} is too big for the activities.csv of an export.`);
  const beside = await stat(path.join(path.dirname(file), RECORDINGS)).catch(() => null);
  if (beside?.isDirectory() === true && isListName(path.basename(file)))
    return readAndClose(await unpackedAround(file, bytes), file, options);
  return historyOfCsv(await readFile(file), options);
};

/** What a file is, by its first bytes. */
const kindOf = (start: Buffer): 'zip' | 'json' | 'csv' | 'recording' => {
  if (start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'zip';
  const { text } = decodeText(start, (each) => delimiterOf(each).known);
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  if (plain.startsWith('[') || plain.startsWith('{')) return 'json';
  const { known, cells } = delimiterOf(plain);
  // A csv in a language that no dictionary has is still one: many columns, and no markup.
  return known > 1 || (cells > 3 && !plain.startsWith('<') && !plain.includes('\u0000'))
    ? 'csv'
    : 'recording';
};

/** One recording as a history of its own. */
const readRecording = async (file: string, bytes: number, options: ReadOptions): Promise<History> => {
  const only = fileOnDisk(file, path.basename(file), bytes);
  const archive: Archive = { files: [only], outside: [], damaged: [], close: () => {} };
  if (recordingFiles(archive).length === 0 || options.reader === undefined)
    throw new HistoryError(`${file} is nothing Camber can read as a history. ${EXPECTED}`);
  const history = await historyOfArchive(archive, options);
  const refused = history.notes.find(({ key }) => key === 'filesUnreadable' || key === 'noActivity');
  if (history.runs.length === 0 && refused?.problem !== undefined)
    throw new HistoryError(`${file} holds no run that can be read. ${EXPECTED}`, refused.problem);
  return history;
};

const readFileAs = async (file: string, size: number, options: ReadOptions): Promise<History> => {
  const start = await readStart(file).catch(() => {
    throw unreachable(file);
  });
  const kind = kindOf(start);
  if (kind === 'zip') return readAndClose(await openZip(file, file), file, options);
  if (kind === 'csv') return readCsvFile(file, size, options);
  if (kind === 'recording') return readRecording(file, size, options);
  if (size > MAX_LIST_BYTES) throw new HistoryError(`${file} is too big for a list of activities.`);
  return historyOfList(await readFile(file), file, options);
};

/**
 * Reads a runner's history from whatever they have: a bulk export (zip, unpacked or its csv alone), Garmin's takeout,
 * a folder or zip of recordings, one recording, a list of activities, an athlete folder. What a file is, its first
 * bytes say, not its name. Recordings are read only with `options.reader`, one at a time, so that memory stays flat.
 * @throws HistoryError that says what is wrong and what to do
 */
export const readHistory = async (file: string, options: ReadOptions = {}): Promise<History> => {
  assertZone(options.timeZone);
  const found = await stat(file).catch(() => null);
  if (found === null) throw unreachable(file);
  if (found.isDirectory()) return readAndClose(await openFolder(file), file, options);
  if (!found.isFile()) throw new HistoryError(`${file} is no file. ${EXPECTED}`);
  if (found.size === 0) throw new HistoryError(`${file} is empty. ${EXPECTED}`);
  return readFileAs(file, found.size, options);
};
