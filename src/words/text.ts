import { intlTag } from './intl.ts';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text cut to a length of at most `most` (UTF-16 units, as `length` counts), with an ellipsis where something is missing.
 * It is cut between characters as people see them: an emoji of several parts stays whole or goes.
 * @example cut('Pegasus 👟👟', 10) → 'Pegasus…'
 */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of characters.segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
};

/** Things in a row → "a, b and c". */
export const list = (items: readonly string[], locale = 'en'): string =>
  new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(items);

/** With a capital letter, where a phrase begins a line. */
export const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** A sentence as a headline: without its full stop. */
export const asHeadline = (sentence: string): string => sentence.replace(/\.$/, '');
