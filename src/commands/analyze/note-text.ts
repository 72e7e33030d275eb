import type { DataNote } from '../../core/run-analysis.ts';
import { formats } from '../../words/formats.ts';
import { runNoteText } from '../../words/run-note.ts';
import type { Units } from '../../words/units.ts';
import { words } from '../../words/words.ts';

/** One data note as a sentence of the command line, which speaks English. */
export const noteText = (note: DataNote, units: Units): string =>
  runNoteText(note, { ...formats(units), words: words() }) ?? note.key;
