import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isKnownZone } from '../../strava/to-run.ts';
import type { Archive } from '../archive/archive.ts';
import { fileOnDisk, openFolder } from '../archive/folder.ts';
import { below } from '../archive/joined.ts';
import { openZip } from '../archive/zip.ts';
import { decodeText } from '../csv/decode.ts';
import { delimiterOf } from '../csv/delimiter.ts';
import { withoutOuterQuotes } from '../csv/outer-quotes.ts';
import { isGzip } from '../text.ts';
import { HistoryError } from './errors.ts';
import { innerArchive, listIn, MAX_INNER_BYTES } from './inner-archive.ts';
import { historyOfArchive, historyOfCsv } from './from-export.ts';
import { isListName, listsIn, MAX_CSV_BYTES } from './lists.ts';
import { historyOfAthleteFolder, historyOfList, MAX_LIST_BYTES } from './from-list.ts';
import type { History, ReadOptions } from './history.ts';
import { unpackedList } from './packed.ts';
import { isRecordingName, recordingFiles } from './recordings.ts';

export { HistoryError } from './errors.ts';
export type { History, Progress, ReadOptions, ReadRecording } from './history.ts';

/** The folder of an export that its list names. */
const RECORDINGS = 'activities';

/** DESIGN: enough for a byte order mark and the first column names, in UTF-16 too. */
const SNIFF_BYTES = 4096;

const unreachable = (): HistoryError => new HistoryError({ code: 'missing' });

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
    throw new HistoryError({ code: 'noZone', detail: zone });
};

/** What shows that a zip is a workbook or document: Office's, OpenDocument's, Apple's. */
const OFFICE_PARTS = /^(?:\[Content_Types\]\.xml|META-INF\/manifest\.xml|Index\/Document\.iwa)$/;

const isOfficeFile = ({ files }: Archive): boolean => files.some(({ name }) => OFFICE_PARTS.test(name));

const readArchive = async (archive: Archive, options: ReadOptions): Promise<History> => {
  if (isOfficeFile(archive)) throw new HistoryError({ code: 'officeFile' });
  const list = listIn(archive);
  if (list !== undefined) return historyOfAthleteFolder(archive, list, options);
  const inner = await innerArchive(archive);
  if (inner !== null) return readAndClose(inner, options);
  if ((await listsIn(archive)).length > 0 || recordingFiles(archive).length > 0)
    return historyOfArchive(archive, options);
  throw new HistoryError({ code: 'nothingInside' });
};

const readAndClose = async (archive: Archive, options: ReadOptions): Promise<History> => {
  try {
    return await readArchive(archive, options);
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
  if (bytes > MAX_CSV_BYTES) throw new HistoryError({ code: 'tooManyBytes', limit: MAX_CSV_BYTES });
  const beside = await stat(path.join(path.dirname(file), RECORDINGS)).catch(() => null);
  if (beside?.isDirectory() === true && isListName(path.basename(file)))
    return readAndClose(await unpackedAround(file, bytes), options);
  return historyOfCsv(await readFile(file), options);
};

type Kind = 'zip' | 'json' | 'csv' | 'recording';

/** What a file is, by its first bytes. */
const kindOf = (start: Buffer): Kind => {
  const signature = start.subarray(0, 4).toString('latin1');
  if (signature === 'PK\u0003\u0004' || signature === 'PK\u0005\u0006') return 'zip';
  const { text } = decodeText(start, (each) => delimiterOf(each).known);
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  if (plain.startsWith('[') || plain.startsWith('{')) return 'json';
  const { known, cells } = delimiterOf(withoutOuterQuotes(plain));
  // A csv in a language that no dictionary has is still one: many columns, and no markup.
  return known > 1 || (cells > 3 && !plain.startsWith('<') && !plain.includes('\u0000'))
    ? 'csv'
    : 'recording';
};

const MAX_BYTES: Readonly<Record<Kind, number | null>> = {
  zip: MAX_INNER_BYTES,
  csv: MAX_CSV_BYTES,
  json: MAX_LIST_BYTES,
  recording: null,
};

/** A gzip's list or archive; everything else as it is. */
const plainOf = (bytes: Buffer): Buffer =>
  unpackedList(bytes, SNIFF_BYTES, (start) => MAX_BYTES[kindOf(start)]);

/** A name by which a file that can only be a recording is taken for one, whatever it is called. */
const asRecording = (name: string): string => (isRecordingName(name) ? name : `${name}.txt`);

/** One recording as a history of its own; `archive` holds it alone. */
const readOnly = async (archive: Archive, options: ReadOptions): Promise<History> => {
  if (options.reader === undefined) throw new HistoryError({ code: 'unknownKind' });
  const history = await historyOfArchive(archive, options);
  const refused = history.notes.find(({ key }) => key === 'filesUnreadable' || key === 'noActivity');
  if (history.runs.length === 0 && refused?.problem !== undefined) throw new HistoryError(refused.problem);
  return history;
};

const readRecording = (file: string, bytes: number, options: ReadOptions): Promise<History> => {
  const only = fileOnDisk(file, asRecording(path.basename(file)), bytes);
  return readOnly({ files: [only], outside: [], damaged: [], close: () => {} }, options);
};

/** A file that is in memory and lies on no disk. */
export type NamedBytes = { readonly name: string; readonly bytes: Buffer };

const inMemory = ({ name, bytes }: NamedBytes): Archive => {
  async function* pieces() {
    yield bytes;
  }
  return {
    files: [
      { name: asRecording(name), bytes: bytes.length, read: () => Promise.resolve(bytes), stream: pieces },
    ],
    outside: [],
    damaged: [],
    close: () => {},
  };
};

const readBytes = async ({ name, bytes: packed }: NamedBytes, options: ReadOptions): Promise<History> => {
  const bytes = plainOf(packed);
  if (bytes.length === 0) throw new HistoryError({ code: 'empty' });
  const kind = kindOf(bytes.subarray(0, SNIFF_BYTES));
  if (kind === 'zip') return readAndClose(await openZip(bytes), options);
  if (kind === 'csv' && bytes.length <= MAX_CSV_BYTES) return historyOfCsv(bytes, options);
  if (kind === 'json' && bytes.length <= MAX_LIST_BYTES) return historyOfList(bytes, options);
  return readOnly(inMemory({ name, bytes }), options);
};

const readFileAs = async (file: string, size: number, options: ReadOptions): Promise<History> => {
  const start = await readStart(file).catch(() => {
    throw unreachable();
  });
  if (isGzip(start) && size <= MAX_LIST_BYTES) {
    const bytes = await readFile(file);
    const plain = plainOf(bytes);
    if (plain !== bytes) return readBytes({ name: path.basename(file), bytes: plain }, options);
  }
  const kind = kindOf(start);
  if (kind === 'zip') return readAndClose(await openZip(file), options);
  if (kind === 'csv') return readCsvFile(file, size, options);
  if (kind === 'recording') return readRecording(file, size, options);
  if (size > MAX_LIST_BYTES) throw new HistoryError({ code: 'tooManyBytes', limit: MAX_LIST_BYTES });
  return historyOfList(await readFile(file), options);
};

/**
 * The same of something that is in memory: an archive, a list of an export, a list of activities. A single recording is
 * none of them.
 * @throws HistoryError
 */
export const readHistoryOfBytes = async (bytes: Uint8Array, options: ReadOptions): Promise<History> => {
  assertZone(options.timeZone);
  const all = plainOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const kind = kindOf(all.subarray(0, SNIFF_BYTES));
  if (kind === 'zip') return readAndClose(await openZip(all), options);
  if (kind === 'csv') return historyOfCsv(all, options);
  if (kind === 'json') return historyOfList(all, options);
  throw new HistoryError({ code: 'unknownKind' });
};

/**
 * Reads a runner's history from whatever they have: a bulk export (zip, unpacked or its csv alone), Garmin's takeout,
 * a folder or zip of recordings, one recording, a list of activities, an athlete folder. What a file is, its first
 * bytes say, not its name. Recordings are read only with `options.reader`, one at a time, so that memory stays flat.
 * @throws HistoryError that says what is wrong and what to do
 */
export const readHistory = async (file: string | NamedBytes, options: ReadOptions = {}): Promise<History> => {
  assertZone(options.timeZone);
  if (typeof file !== 'string') return readBytes(file, options);
  const found = await stat(file).catch(() => null);
  if (found === null) throw unreachable();
  if (found.isDirectory()) return readAndClose(await openFolder(file), options);
  if (!found.isFile()) throw new HistoryError({ code: 'notAFile' });
  if (found.size === 0) throw new HistoryError({ code: 'empty' });
  return readFileAs(file, found.size, options);
};
