/**
 * Text from outside made harmless for a terminal, a log line or a mail: control characters and those that turn the
 * direction of writing are shown (`\x1b`, `\u202e`), line ends too.
 */

/** C0 and C1 controls, line and paragraph separators, marks and overrides of direction, byte order mark, lone halves. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

const LARGEST_BYTE = 0xff;

const shown = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code <= LARGEST_BYTE ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
};

/** The text with nothing in it that a terminal obeys. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, shown);

/** At most so many characters, the middle left out: beginning and ending (of a path) tell most. */
export const shortened = (text: string, most: number): string => {
  const characters = [...text];
  if (characters.length <= most) return text;
  const end = Math.floor((most - 1) / 2);
  return `${characters.slice(0, most - 1 - end).join('')}…${characters.slice(-end).join('')}`;
};
