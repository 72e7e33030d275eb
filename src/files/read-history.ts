import { open, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isKnownZone } from '../strava/to-run.ts';
import { readActivitiesJson, readAthleteFolder } from './athlete-folder.ts';
import { readExportCsvFile, readExportZip } from './bulk-export.ts';
import { HistoryError } from './history.ts';
import type { History, ReadOptions } from './history.ts';

export { HistoryError } from './history.ts';
export type { History, ReadOptions } from './history.ts';

const EXPECTED =
  "Camber reads: a folder with activities.json (as Strava's API answers), such a file alone, the activities.csv of a Strava bulk export, or the export's zip.";

/** DESIGN: enough for a byte order mark and the first column names. */
const SNIFF_BYTES = 256;

const readStart = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const readFolder = async (folder: string, options: ReadOptions): Promise<History> => {
  if (existsSync(path.join(folder, 'activities.json'))) return readAthleteFolder(folder, options);
  const csv = path.join(folder, 'activities.csv');
  if (existsSync(csv)) return readExportCsvFile(csv, options);
  throw new HistoryError(`${folder} holds neither activities.json nor activities.csv. ${EXPECTED}`);
};

const assertZone = (zone: string | null | undefined): void => {
  if (typeof zone === 'string' && !isKnownZone(zone))
    throw new HistoryError(
      `"${zone}" is no time zone. Give a name such as Europe/Berlin or America/New_York.`,
    );
};

/**
 * Reads a runner's history from an athlete folder, a list of activities, or a bulk export (csv, zip, or its
 * unpacked folder). What a file is, its first bytes say, not its name.
 * @throws HistoryError that says what is wrong and what to do
 */
export const readHistoryFile = async (file: string, options: ReadOptions = {}): Promise<History> => {
  assertZone(options.timeZone);
  const found = await stat(file).catch(() => null);
  if (found === null) throw new HistoryError(`${file} is not there, or may not be read.`);
  if (found.isDirectory()) return readFolder(file, options);
  const start = await readStart(file);
  const text = start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.length === 0) throw new HistoryError(`${file} is empty. ${EXPECTED}`);
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return readExportZip(file, options);
  if (text.startsWith('[') || text.startsWith('{')) return readActivitiesJson(file, options);
  // The header names columns; an export in another language is told so by the csv reader.
  if (text.split('\n')[0]?.includes(',')) return readExportCsvFile(file, options);
  throw new HistoryError(`${file} is nothing Camber can read as a history. ${EXPECTED}`);
};
