import type { ReadingNote } from '../core/history/reading-notes.ts';
import type { Reader } from './reader.ts';

/** DESIGN: the longest file name or example that a sentence is worth. */
const LONGEST_WHAT = 120;

/** Text from a file as it may be shown: control characters as a mark, cut where it is long. */
const clean = (text: string): string => {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '�');
  return shown.length > LONGEST_WHAT ? `${shown.slice(0, LONGEST_WHAT)}…` : shown;
};

/** A note on the reading of a history as a sentence. */
export const readingNoteText = (note: ReadingNote, reader: Reader): string =>
  reader.words.readingNotes[note.key](
    note.what === undefined ? note : { ...note, what: clean(note.what) },
    reader,
  );
