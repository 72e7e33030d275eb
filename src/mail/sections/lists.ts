import { heading, type Row, rows, small } from '../parts.ts';
import { columns, titled, wrap } from '../text.ts';
import type { Section } from './section.ts';

/** Rows under a heading, with a line of small print; null without a row. */
export const rowsSection = (title: string, list: readonly Row[], note: string | null): Section | null =>
  list.length === 0
    ? null
    : {
        html: [heading(title), rows(list), ...(note === null ? [] : [small(note)])],
        text: titled(title, note === null ? columns(list) : `${columns(list)}\n${wrap(note)}`),
      };

/** Sentences of small print under a heading; null without a sentence. */
export const notesSection = (title: string, notes: readonly string[]): Section | null =>
  notes.length === 0
    ? null
    : {
        html: [heading(title), ...notes.map((note) => small(note))],
        text: titled(title, notes.map((note) => wrap(note)).join('\n')),
      };
