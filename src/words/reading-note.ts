import type { ReadingNote } from '../core/history/reading-notes.ts';
import { fileProblemText } from './file-problem.ts';
import { printable, shortened } from './printable.ts';
import type { Reader } from './reader.ts';

/** DESIGN: the longest file name or list of sports that a sentence is worth. */
const LONGEST_WHAT = 120;

/** A note on the reading of a history as a sentence; what it quotes of the files is made printable and short. */
export const readingNoteText = (note: ReadingNote, reader: Reader): string => {
  const sentence = reader.words.readingNotes[note.key](
    note.what === undefined ? note : { ...note, what: shortened(printable(note.what), LONGEST_WHAT) },
    reader,
  );
  return note.problem === undefined
    ? sentence
    : `${sentence.replace(/\.$/, ':')} ${fileProblemText(note.problem, reader)}`;
};
