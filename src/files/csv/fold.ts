/** Articles and prepositions of the languages an export comes in: headings differ in them from year to year. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a d da das de dei del della dell der des di die do dos du el en een het l la las le les los of the to van'.split(
    ' ',
  ),
);

/** The words of a text, without case, accents, width, punctuation and the Japanese の. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+|の/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');

/**
 * Text as it is compared: case, accents, width, punctuation, small words and the Japanese の do not count.
 *
 * @example fold('Date de l’activité') === fold('DATE ACTIVITE') === 'date activite'
 */
export const fold = (text: string): string =>
  wordsOf(text)
    .filter((word) => !SMALL_WORDS.has(word))
    .join(' ');

/** The same of a single word, which may be a small one: "des." is December in Norway. */
export const foldWord = (text: string): string => wordsOf(text).join(' ');
