import type { Coming } from '../../core/report/outlook/coming.ts';
import type { Measure } from '../../core/rules/suggestion.ts';
import { leftLine, limitNote, limitRows, shortLimitNote } from '../../words/outlook.ts';
import type { Reader } from '../../words/reader.ts';
import { paragraph, small } from '../parts.ts';
import { wrap } from '../text.ts';
import { rowsSection } from './lists.ts';
import type { Section } from './section.ts';

/** What is left, in one line; null where there is no limit to tell, or all of it was said above. */
export const leftSection = (coming: Coming, reader: Reader, without: readonly Measure[]): Section | null => {
  const line = leftLine(coming, reader, { without });
  return line === null ? null : { html: [paragraph(line)], text: wrap(line) };
};

/**
 * What is left, in a line with its note, for a mail that says little; as rows where runs are to be flat, which the line
 * leaves to a step above it. Null where there is no limit to tell.
 */
export const comingLine = (coming: Coming, reader: Reader): Section | null => {
  const line = coming.flat === null ? leftLine(coming, reader) : null;
  if (line === null) return comingSection(coming, reader);
  const note = shortLimitNote(coming, reader);
  return {
    html: [paragraph(line, 'margin-top:16px'), small(note)],
    text: `${wrap(line)}\n${wrap(note)}`,
  };
};

/** What is left, as rows under a heading; null where there is no limit to tell. */
export const comingSection = (coming: Coming, reader: Reader): Section | null =>
  rowsSection(
    reader.words.mail.weekly.coming,
    limitRows(coming, reader).map(({ label, value, note }) => ({
      label,
      value: note === null ? value : `${value} ${note}`,
    })),
    limitNote(coming, reader),
  );
