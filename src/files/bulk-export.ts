import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_CSV_BYTES, readExportCsv } from './export-csv.ts';
import { openExportZip } from './export-zip.ts';
import { HistoryError } from './history.ts';
import type { History, ReadOptions } from './history.ts';

const CSV_NAME = 'activities.csv';

const decode = (bytes: Buffer): string => new TextDecoder('utf-8').decode(bytes);

/** Reads a bulk export's activities.csv. @throws HistoryError when it is none */
export const readExportCsvFile = async (file: string, options: ReadOptions = {}): Promise<History> => {
  if ((await stat(file)).size > MAX_CSV_BYTES)
    throw new HistoryError(`${file} is too big for the activities.csv of an export.`);
  return readExportCsv(decode(await readFile(file)), options);
};

/**
 * Reads the zip of a bulk export. Its activities.csv may lie at the top or in one folder (re-packed by hand).
 * @throws HistoryError when there is none, or the archive is damaged or beyond its limits
 */
export const readExportZip = async (file: string, options: ReadOptions = {}): Promise<History> => {
  const zip = await openExportZip(file);
  try {
    const csvName = zip.names
      .filter((name) => path.posix.basename(name) === CSV_NAME && !name.startsWith('__MACOSX/'))
      .toSorted((a, b) => a.length - b.length)[0];
    if (csvName === undefined)
      throw new HistoryError(`${file} holds no ${CSV_NAME}: it is not the zip of a Strava bulk export.`);
    return readExportCsv(decode(await zip.read(csvName, MAX_CSV_BYTES)), options);
  } finally {
    zip.close();
  }
};
