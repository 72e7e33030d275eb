import { plain } from '../words/units.ts';

/** DESIGN: plain text mail is read in narrow windows; 76 columns is what RFC 5322 programs were made for. */
const COLUMNS = 76;

/** How many words a text has; links are none. */
export const countWords = (text: string): number =>
  text
    .replace(/https?:\/\/\S+/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** One paragraph wrapped at 76 columns; a word (or link) longer than that stays whole. */
export const wrap = (text: string, indent = ''): string => {
  // Wrapped before non-breaking spaces become plain ones: "11.0 km" stays on one line here too.
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > COLUMNS) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return plain([...lines, indent + line].join('\n'));
};

/** Paragraphs (null ones left out) with an empty line between, ended by a line end. */
export const paragraphs = (blocks: readonly (string | null)[]): string =>
  `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;

/** A heading, underlined. */
export const titled = (title: string, body: string): string =>
  `${plain(title)}\n${'-'.repeat(Math.min(title.length, COLUMNS))}\n${body}`;

/** Items with a dash before and their further lines under the first. */
export const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${wrap(item, '  ').trimStart()}`).join('\n');

/** Label and value per line, values in one column. */
export const columns = (list: readonly { readonly label: string; readonly value: string }[]): string => {
  const width = Math.max(0, ...list.map((row) => row.label.length));
  return list.map((row) => plain(`${row.label.padEnd(width)}  ${row.value}`)).join('\n');
};
