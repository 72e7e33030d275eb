/** Behind a number: units that some exports write. */
const UNIT = /(?<!\s)\s*(?:km|mi|m|s|sec|miles?|metres?|meters?|公里|メートル|キロ)\.?$/iu;

/** Blanks of any width and apostrophes between groups of three digits. */
const GROUP_MARKS = /(?<=\d)[\s'’ʼ`´](?=\d{3}(?:\D|$))/gu;

/** A clock time of two or three parts. */
const CLOCK = /^(\d{1,3}):(\d\d)(?::(\d\d(?:\.\d+)?))?$/;

/** How a number can be meant. A bare "8.000" can be eight or eight thousand: then both stand here. */
export type Reading = {
  /** A point or comma is a decimal mark. */
  readonly decimal: number;
  /** It groups thousands. */
  readonly grouped: number;
};

const cleaned = (text: string): string =>
  text.normalize('NFKC').trim().replace(UNIT, '').replaceAll(GROUP_MARKS, '').replace('−', '-');

/** The mark that is decimal in this number for sure; null where it has none or either could be meant. */
const decimalMark = (text: string): '.' | ',' | null => {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point !== -1 && comma !== -1) return point > comma ? '.' : ',';
  const mark = point !== -1 ? '.' : comma !== -1 ? ',' : null;
  if (mark === null) return null;
  const parts = text.replace('-', '').split(mark);
  if (parts.length > 2) return mark === '.' ? ',' : '.';
  const [whole = '', rest = ''] = parts;
  return rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : mark;
};

const numberWith = (text: string, mark: '.' | ','): number | null => {
  const plain = mark === '.' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
};

/** Clock times as seconds; null for anything else. */
const clockSeconds = (text: string): number | null => {
  const parts = CLOCK.exec(text);
  if (parts === null) return null;
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), parts[3]];
  return c === undefined ? a * 60 + b : a * 3600 + b * 60 + Number(c);
};

/**
 * The numbers of one column. Which mark is the decimal one, the column's own numbers tell where one of them can be
 * meant in one way only; otherwise each has both readings.
 * @returns per cell: a reading, null for a cell that is no number, undefined for an empty one
 */
export const readNumbers = (cells: readonly string[]): readonly (Reading | null | undefined)[] => {
  const texts = cells.map(cleaned);
  const votes = texts.map(decimalMark);
  const points = votes.filter((mark) => mark === '.').length;
  const commas = votes.filter((mark) => mark === ',').length;
  const usual = points === 0 && commas === 0 ? null : points >= commas ? '.' : ',';
  return texts.map((text, i) => {
    if (text === '') return undefined;
    const clock = clockSeconds(text);
    if (clock !== null) return { decimal: clock, grouped: clock };
    const mark = votes[i] ?? usual;
    if (mark !== null) {
      const value = numberWith(text, mark);
      return value === null ? null : { decimal: value, grouped: value };
    }
    const own = text.includes(',') ? ',' : '.';
    const decimal = numberWith(text, own);
    const grouped = numberWith(text, own === ',' ? '.' : ',');
    return decimal === null || grouped === null ? null : { decimal, grouped };
  });
};
