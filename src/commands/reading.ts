import type { ReadingNote, ReadingNoteKey } from '../core/history/reading-notes.ts';
import type { Run, Shoe } from '../core/run.ts';
import { type History, HistoryError, type Progress, readHistory } from '../files/history/read-history.ts';
import { openReader } from '../files/reader.ts';
import { fileProblemLine } from '../words/file-problem.ts';
import { readingNoteText } from '../words/reading-note.ts';
import { printable } from '../words/printable.ts';
import { type Reader, readerOf } from '../words/reader.ts';
import type { Units } from '../words/units.ts';
import type { Output } from './command.ts';

/** What the commands over a history ask of its reading. */
export type ReadingArgs = {
  readonly path: string;
  /** Zone of the runner, for exports that carry UTC only. */
  readonly timeZone?: string;
  /** The unit of distances that stand without one in an old export. */
  readonly fileUnits?: 'metric' | 'imperial';
};

/** A history that was read, and its notes as sentences. */
export type ReadForCommand = Pick<History, 'runs' | 'timeZone'> & {
  /** Runs, and what else wore out shoes: what a report takes. */
  readonly activities: readonly Run[];
  readonly shoes: readonly Shoe[];
  readonly notes: readonly ToldNote[];
};

/** A note on the reading of the files with its sentence; nothing in it that a terminal obeys. */
export type ToldNote = {
  readonly key: ReadingNoteKey;
  readonly count: number;
  readonly what?: string;
  readonly text: string;
};

/** What the command line can do about a note. */
const REMEDIES: Readonly<Partial<Record<ReadingNoteKey, string>>> = {
  kilometresAssumed: ' (--units miles)',
  utcDays: ' (--time-zone)',
};

/** A note as a sentence, with what the command line can do about it. */
export const toldNote = (note: ReadingNote, reader: Reader): ToldNote => ({
  key: note.key,
  count: note.count,
  ...(note.what !== undefined && { what: printable(note.what) }),
  text: `${readingNoteText(note, reader)}${REMEDIES[note.key] ?? ''}`,
});

/** DESIGN: a line every few seconds tells that something happens, and fills no screen. */
const PROGRESS_EVERY_MS = 3000;

const count = (n: number): string => n.toLocaleString('en');

const left = ({ bytes, bytesTotal }: Progress, elapsedMs: number): string => {
  if (bytes === 0) return '';
  const seconds = Math.round(((elapsedMs / bytes) * (bytesTotal - bytes)) / 1000);
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.round(seconds / 60)} min left`;
};

/** Tells how far reading is, on the error stream: what a pipe reads stays clean. */
export const progressLines = (io: Output): ((progress: Progress) => void) => {
  const start = performance.now();
  let last = start;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    const { files, filesTotal, bytes, bytesTotal, runs } = progress;
    const percent = bytesTotal === 0 ? 100 : Math.floor((bytes / bytesTotal) * 100);
    io.err(
      `Read ${count(files)} of ${count(filesTotal)} files (${percent} %), ${count(runs)} runs${left(progress, now - start)}`,
    );
  };
};

/** The error with the line that says it. */
export const inWords = (path: string, { problem }: HistoryError, reader: Reader): HistoryError =>
  new HistoryError(problem, fileProblemLine(path, problem, reader));

/**
 * Reads a history for a command: with its recordings, progress on the error stream and notes as sentences.
 * @returns the error where it is no history
 */
export const readForCommand = async (
  { path, timeZone, fileUnits }: ReadingArgs,
  units: Units,
  io: Output,
): Promise<ReadForCommand | HistoryError> => {
  const recordings = openReader();
  const reader = readerOf({ units, language: 'en', hourCycle: 'h23' });
  try {
    const history = await readHistory(path, {
      timeZone: timeZone ?? null,
      units: fileUnits ?? null,
      reader: recordings,
      onProgress: progressLines(io),
    });
    return {
      runs: history.runs,
      activities: [...history.runs, ...history.others],
      shoes: history.shoes,
      timeZone: history.timeZone,
      notes: history.notes.map((note) => toldNote(note, reader)),
    };
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return inWords(path, error, reader);
  } finally {
    await recordings.close();
  }
};
