import type { Coming } from '../../core/report/outlook/coming.ts';
import type { Measure } from '../../core/rules/suggestion.ts';
import { leftLine, limitNote, limitRows } from '../../words/outlook.ts';
import type { Reader } from '../../words/reader.ts';
import { paragraph } from '../parts.ts';
import { wrap } from '../text.ts';
import { rowsSection } from './lists.ts';
import type { Section } from './section.ts';

/** What is left, in one line; null where there is no limit to tell, or all of it was said above. */
export const leftSection = (coming: Coming, reader: Reader, without: readonly Measure[]): Section | null => {
  const line = leftLine(coming, reader, { without });
  return line === null ? null : { html: [paragraph(line)], text: wrap(line) };
};

/** What is left, as rows under a heading; null where there is no limit to tell. */
export const comingSection = (coming: Coming, reader: Reader): Section | null =>
  rowsSection(reader.words.mail.weekly.coming, limitRows(coming, reader), limitNote(coming, reader));
