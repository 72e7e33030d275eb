import { intlTag } from './intl.ts';

/** Text cut to at most `most` characters, with an ellipsis where something is missing. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** Things in a row → "a, b and c". */
export const list = (items: readonly string[], locale = 'en'): string =>
  new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(items);
