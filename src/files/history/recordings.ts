import { createHash } from 'node:crypto';
import type { RecordedActivity } from '../activity.ts';
import { type Archive, ArchiveError, type ArchiveFile, isArchiveName, isHidden } from '../archive/archive.ts';
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

/** Refusals that say "this is no activity" rather than "this is broken". */
const NO_ACTIVITY: ReadonlySet<string> = new Set([
  'notAnActivity',
  'empty',
  'unknownKind',
  'otherFormat',
  'officeFile',
  'otherXml',
  'webPage',
  'route',
  'noStreams',
  'noPoints',
]);

/** How far reading has come. */
type Counter = {
  bytes(count: number): void;
  file(): void;
  moreFiles(count: number): void;
  found(runs: number): void;
};

const counter = (total: readonly ArchiveFile[], options: ReadOptions): Counter => {
  const progress: { -readonly [K in keyof Progress]: Progress[K] } = {
    files: 0,
    filesTotal: total.length,
    bytes: 0,
    bytesTotal: total.reduce((sum, { bytes }) => sum + bytes, 0),
    runs: 0,
  };
  return {
    bytes: (count) => {
      progress.bytes = Math.min(progress.bytesTotal, progress.bytes + count);
    },
    file: () => {
      progress.files += 1;
      options.onProgress?.({ ...progress });
    },
    moreFiles: (count) => {
      progress.filesTotal += count;
    },
    found: (runs) => {
      progress.runs += runs;
    },
  };
};

/** A file's bytes, on their way to the reader. */
type Unpacked = {
  readonly name: string;
  readonly bytes: Buffer;
  /** The archive's own file: itself, or the archive in the archive that it lies in. */
  readonly file: ArchiveFile;
};

const noteProblem = (error: unknown, name: string, notes: NoteBook): void => {
  if (!(error instanceof ArchiveError)) throw error;
  notes.add(error.code === 'tooBig' ? 'tooBig' : 'damagedEntries', name);
};

const NESTED_PROBLEMS = { tooBig: 'tooBig', damaged: 'damagedEntries', outside: 'namesOutside' } as const;

/** The recordings of an archive within the archive, one after the other. */
async function* unpackNested(file: ArchiveFile, count: Counter, notes: NoteBook): AsyncGenerator<Unpacked> {
  let left = file.bytes;
  const onPiece = (bytes: number): void => {
    count.bytes(Math.min(left, bytes));
    left = Math.max(0, left - bytes);
  };
  try {
    for await (const each of nestedFiles(file, isRecordingName, DEFAULT_LIMITS.bytes, onPiece)) {
      const name = `${file.name}/${each.name}`;
      if ('problem' in each) {
        notes.add(NESTED_PROBLEMS[each.problem], name);
        continue;
      }
      count.moreFiles(1);
      yield { name, bytes: each.bytes, file };
    }
  } catch (error) {
    noteProblem(error, file.name, notes);
  }
  count.bytes(left);
  count.file();
}

/** Unpacks files one after the other; what cannot be unpacked is noted and never stops the others. */
async function* unpackEach(
  files: readonly ArchiveFile[],
  count: Counter,
  notes: NoteBook,
): AsyncGenerator<Unpacked> {
  for (const file of files) {
    if (isArchiveName(file.name)) {
      yield* unpackNested(file, count, notes);
      continue;
    }
    count.bytes(file.bytes);
    try {
      yield { name: file.name, bytes: await file.read(DEFAULT_LIMITS.bytes), file };
    } catch (error) {
      noteProblem(error, file.name, notes);
      count.file();
    }
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A recording that an import knows already. */
type KnownRecording = { readonly knownHash: string };

/** Reads one file's bytes; null where it is no activity or cannot be read, which is noted. */
const readOne = async (
  { bytes, name }: Unpacked,
  reader: NonNullable<ReadOptions['reader']>,
  options: ReadOptions,
  notes: NoteBook,
): Promise<Recording | KnownRecording | null> => {
  const hash = hashOf(bytes);
  if (options.isKnown?.(hash) === true) {
    notes.add('known');
    return { knownHash: hash };
  }
  try {
    const { activities } = await reader.read(bytes, name);
    return { name, hash, activities };
  } catch (error) {
    if (!(error instanceof RunFileError)) throw error;
    const isOther = NO_ACTIVITY.has(error.code);
    notes.addRefused(isOther ? 'noActivity' : 'filesUnreadable', name, error.problem);
    options.onRefused?.({ name, hash, problem: error.problem, isOther });
    return null;
  }
};

/** DESIGN: so many files are with the reader at a time, so that one is unpacked while another is read. */
const AT_ONCE = 4;

/** DESIGN: and so many bytes of them, lest four giants meet. */
const BYTES_AT_ONCE = 64 * 1024 * 1024;

/**
 * Reads recordings of an archive in their order, those of archives within it too: a few files are in memory at a
 * time, and one that cannot be read never stops the others.
 * @param files which of its files, in the order they are to be read
 * @param use gets each recording and says how many runs it gave; `known` the hash of each that is passed over
 */
export const eachRecording = async (
  files: readonly ArchiveFile[],
  options: ReadOptions,
  notes: NoteBook,
  use: (recording: Recording, file: ArchiveFile) => Promise<number>,
  known: (hash: string, file: ArchiveFile) => void,
): Promise<void> => {
  const { reader } = options;
  if (reader === undefined) return;
  const count = counter(files, options);
  const pending: {
    readonly file: ArchiveFile;
    readonly bytes: number;
    readonly read: Promise<Recording | KnownRecording | null>;
  }[] = [];
  const settleFirst = async (): Promise<void> => {
    const { file, read } = pending.shift()!;
    const recording = await read;
    if (recording !== null && 'knownHash' in recording) known(recording.knownHash, file);
    else if (recording !== null) count.found(await use(recording, file));
    count.file();
  };
  const isFull = (): boolean =>
    pending.length >= AT_ONCE || pending.reduce((sum, { bytes }) => sum + bytes, 0) > BYTES_AT_ONCE;
  for await (const unpacked of unpackEach(files, count, notes)) {
    const read = readOne(unpacked, reader, options, notes);
    // Awaited in its turn; a fault that comes before must not end the program unheard.
    read.catch(() => {});
    pending.push({ file: unpacked.file, bytes: unpacked.bytes.length, read });
    if (isFull()) await settleFirst();
  }
  while (pending.length > 0) await settleFirst();
};

/** The files of an archive that may be recordings or hold some. */
export const recordingFiles = ({ files }: Archive): readonly ArchiveFile[] =>
  files.filter(({ name }) => isRecordingName(name) || (isArchiveName(name) && !NO_RECORDINGS.test(name)));
