import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { RawStreams } from '../core/analyse-run.ts';
import { readGpx } from './gpx.ts';
import { RunFileError } from './run-file-error.ts';
import { readStreamsJson } from './streams-json.ts';
import { readTcx } from './tcx.ts';

/** DESIGN: a day-long run at 1 Hz is about 20 MB of GPX; more would only fill the memory. */
export const MAX_FILE_BYTES = 48 * 1024 * 1024;

const READERS: Readonly<Record<string, (text: string) => RawStreams>> = {
  '.gpx': readGpx,
  '.tcx': readTcx,
  '.json': readStreamsJson,
};

const tooLarge = (file: string): RunFileError =>
  new RunFileError(
    'too_large',
    `${file} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB: no single run is. Export one activity at a time.`,
  );

const openFile = async (file: string): Promise<FileHandle> => {
  try {
    return await open(file, 'r');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be opened (${code ?? String(error)})`;
    throw new RunFileError('missing', `${file} ${reason}. Check the path.`);
  }
};

const readBytes = async (file: string): Promise<Buffer> => {
  const handle = await openFile(file);
  try {
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new RunFileError('missing', `${file} is not a file. Name one .gpx, .tcx or .json file.`);
    if (stat.size > MAX_FILE_BYTES) throw tooLarge(file);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

const unpacked = async (bytes: Buffer, file: string): Promise<Buffer> => {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MAX_FILE_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file);
    throw new RunFileError('damaged', `${file} is not a complete gzip file. Export it again.`);
  }
};

/**
 * Reads one run from a .gpx, .tcx or streams .json file, also gzipped (`.gpx.gz`, as bulk exports hold them).
 * @throws RunFileError with a message that says what to do
 */
export const readRunFile = async (file: string): Promise<RawStreams> => {
  const name = path.basename(file).toLowerCase();
  const packed = name.endsWith('.gz');
  const read = READERS[path.extname(packed ? name.slice(0, -'.gz'.length) : name)];
  if (read === undefined)
    throw new RunFileError(
      'unknown_kind',
      `${file} is of a kind that cannot be read here. Name a .gpx, .tcx or .json file${
        name.includes('.fit') ? '; FIT files can be saved as TCX or GPX by the watch maker’s website' : ''
      }.`,
    );
  const bytes = await readBytes(file);
  return read((packed ? await unpacked(bytes, file) : bytes).toString('utf8'));
};
