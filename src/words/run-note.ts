import type { DataNote } from '../core/run-analysis.ts';
import type { FileNoteKey } from '../core/streams/file-facts.ts';
import type { NoteKey } from '../core/streams/notes.ts';
import type { Reader } from './reader.ts';

/** A note of a run's track as a sentence; null for a key that is not known (any more). */
export const runNoteText = (note: DataNote, reader: Reader): string | null =>
  reader.words.runNotes[note.key as NoteKey | FileNoteKey]?.(note, reader) ?? null;
