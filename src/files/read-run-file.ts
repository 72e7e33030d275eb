import { open, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import path from 'node:path';
import type { RecordedFile } from './activity.ts';
import { ArchiveError } from './archive/archive.ts';
import { openZip } from './archive/zip.ts';
import { HistoryError } from './history/errors.ts';
import { recordingFiles } from './history/recordings.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { openReader } from './reader.ts';
import { RunFileError } from './run-file-error.ts';

/** Opened so that a named pipe without a writer does not wait for ever. */
const openFile = async (file: string): Promise<FileHandle> => {
  try {
    return await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new RunFileError({ code: 'missing', ...(code !== undefined && { detail: code }) });
  }
};

/**
 * The bytes of a regular file.
 * @throws RunFileError `missing`, `notAFile`, `empty`, `tooManyBytes`
 */
const readBytes = async (file: string, mostBytes: number): Promise<Uint8Array> => {
  const handle = await openFile(file);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new RunFileError({ code: 'notAFile' });
    if (stat.size === 0) throw new RunFileError({ code: 'empty' });
    if (stat.size > mostBytes) throw new RunFileError({ code: 'tooManyBytes', limit: mostBytes });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

/** The one recording of a zip (some sites send a single activity packed); null where it holds none or several. */
const onlyRecording = async (bytes: Uint8Array, mostBytes: number): Promise<Uint8Array | null> => {
  try {
    const archive = await openZip(Buffer.from(bytes));
    const [only, ...more] = recordingFiles(archive);
    return only === undefined || more.length > 0 ? null : await only.read(mostBytes);
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof HistoryError) return null;
    throw error;
  }
};

const isArchive = (error: unknown): boolean => error instanceof RunFileError && error.code === 'archive';

/**
 * Reads one file from disk in a worker thread, with limits of bytes, points, tags, time and memory.
 * @throws RunFileError
 */
export const readRunFile = async (file: string, limits: Partial<ReadLimits> = {}): Promise<RecordedFile> => {
  const mostBytes = limits.bytes ?? DEFAULT_LIMITS.bytes;
  const bytes = await readBytes(file, mostBytes);
  const name = path.basename(file);
  const reader = openReader(limits);
  try {
    return await reader.read(bytes, name);
  } catch (error) {
    const recording = isArchive(error) ? await onlyRecording(bytes, mostBytes) : null;
    if (recording === null) throw error;
    return await reader.read(recording, name);
  } finally {
    await reader.close();
  }
};
