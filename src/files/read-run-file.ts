import { open, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import path from 'node:path';
import type { RecordedFile } from './activity.ts';
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

/**
 * Reads one file from disk in a worker thread, with limits of bytes, points, tags, time and memory.
 * @throws RunFileError
 */
export const readRunFile = async (file: string, limits: Partial<ReadLimits> = {}): Promise<RecordedFile> => {
  const bytes = await readBytes(file, limits.bytes ?? DEFAULT_LIMITS.bytes);
  const reader = openReader(limits);
  try {
    return await reader.read(bytes, path.basename(file));
  } finally {
    await reader.close();
  }
};
