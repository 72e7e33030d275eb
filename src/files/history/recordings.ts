import { createHash } from 'node:crypto';
import type { RecordedActivity, RecordedFile } from '../activity.ts';
import { type Archive, ArchiveError, type ArchiveFile, isHidden } from '../archive/archive.ts';
import { nestedFiles } from '../archive/nested.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { RunFileError } from '../run-file-error.ts';
import type { Progress, ReadOptions } from './history.ts';
import type { NoteBook } from './note-book.ts';

/** One recording of an archive, read. */
export type Recording = {
  readonly name: string;
  /** SHA-256 of the file as it lies there, hex. */
  readonly hash: string;
  readonly activities: readonly RecordedActivity[];
};

/** Endings that recordings have, packed or not. What a file really is, its content says. */
const RECORDING = /\.(?:gpx|tcx|fit|xml|txt|bin)(?:\.gz)?$/i;

/** Folders of a bulk export that hold routes, photos and settings. */
const NO_RECORDINGS = /(?:^|\/)(?:routes|media|clubs|photos)\//i;

/** What sync tools and browsers write before a file is whole. */
const UNFINISHED = /(?:\.part|\.tmp|\.crdownload|\.download)$/i;

export const isRecordingName = (name: string): boolean =>
  RECORDING.test(name) && !NO_RECORDINGS.test(name) && !UNFINISHED.test(name) && !isHidden(name);

export const isArchiveName = (name: string): boolean => /\.zip$/i.test(name) && !isHidden(name);

/** Refusals that say "this is no activity" rather than "this is broken". */
const NO_ACTIVITY: ReadonlySet<string> = new Set([
  'notAnActivity',
  'empty',
  'unknownKind',
  'otherFormat',
  'otherXml',
  'webPage',
  'route',
  'noStreams',
  'noPoints',
]);

/** How far reading has come, told after each file. */
type Counter = { step(bytes: number): void; found(runs: number): void };

const counter = (total: readonly ArchiveFile[], options: ReadOptions): Counter => {
  const bytesTotal = total.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress: { -readonly [K in keyof Progress]: Progress[K] } = {
    files: 0,
    filesTotal: total.length,
    bytes: 0,
    bytesTotal,
    runs: 0,
  };
  return {
    step(bytes) {
      progress.files += 1;
      progress.bytes += bytes;
      options.onProgress?.({ ...progress });
    },
    found(runs) {
      progress.runs += runs;
    },
  };
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads one file's bytes; null where it is known, no activity or cannot be read, which is noted. */
const readOne = async (
  bytes: Buffer,
  name: string,
  options: ReadOptions,
  notes: NoteBook,
): Promise<Recording | null> => {
  const hash = hashOf(bytes);
  if (options.isKnown?.(hash) === true) {
    notes.add('known');
    return null;
  }
  try {
    const file: RecordedFile = await options.reader!.read(bytes, name);
    return { name, hash, activities: file.activities };
  } catch (error) {
    if (!(error instanceof RunFileError)) throw error;
    notes.add(NO_ACTIVITY.has(error.code) ? 'noActivity' : 'filesUnreadable', `${name} (${error.code})`);
    return null;
  }
};

const noteProblem = (error: unknown, name: string, notes: NoteBook): void => {
  if (!(error instanceof ArchiveError)) throw error;
  notes.add(error.code === 'tooBig' ? 'tooBig' : 'damagedEntries', name);
};

/** The recordings of an archive within the archive, one after the other. */
async function* nestedRecordings(
  file: ArchiveFile,
  options: ReadOptions,
  notes: NoteBook,
): AsyncGenerator<Recording> {
  try {
    for await (const each of nestedFiles(file, isRecordingName, DEFAULT_LIMITS.bytes)) {
      const name = `${file.name}/${each.name}`;
      if ('problem' in each) {
        const key = { tooBig: 'tooBig', damaged: 'damagedEntries', outside: 'namesOutside' } as const;
        notes.add(key[each.problem], name);
        continue;
      }
      const recording = await readOne(each.bytes, name, options, notes);
      if (recording !== null) yield recording;
    }
  } catch (error) {
    noteProblem(error, file.name, notes);
  }
}

/** Reads one file of an archive; null where there is nothing to be had, which is noted. */
const recordingOf = async (
  file: ArchiveFile,
  options: ReadOptions,
  notes: NoteBook,
): Promise<Recording | null> => {
  try {
    return await readOne(await file.read(DEFAULT_LIMITS.bytes), file.name, options, notes);
  } catch (error) {
    noteProblem(error, file.name, notes);
    return null;
  }
};

/**
 * Reads recordings of an archive one after the other, those of archives within it too: one file is in memory at a
 * time, and one that cannot be read never stops the others.
 * @param files which of its files, in the order they are to be read
 * @param use gets each recording and says how many runs it gave
 */
export const eachRecording = async (
  files: readonly ArchiveFile[],
  options: ReadOptions,
  notes: NoteBook,
  use: (recording: Recording, file: ArchiveFile) => number,
): Promise<void> => {
  const count = counter(files, options);
  for (const file of files) {
    if (isArchiveName(file.name)) {
      for await (const recording of nestedRecordings(file, options, notes)) count.found(use(recording, file));
    } else {
      const recording = await recordingOf(file, options, notes);
      if (recording !== null) count.found(use(recording, file));
    }
    count.step(file.bytes);
  }
};

/** The files of an archive that may be recordings or hold some. */
export const recordingFiles = ({ files }: Archive): readonly ArchiveFile[] =>
  files.filter(({ name }) => isRecordingName(name) || (isArchiveName(name) && !NO_RECORDINGS.test(name)));
