import { inLongUnit, type Units } from './units.ts';

/** Amounts that a runner types, in the units the runner reads: the way from the form to metres and back. */

/** International foot (1959). */
const M_PER_FOOT = 0.3048;

/** A number of kilometres or miles → metres. */
export const fromLongUnit = (n: number, units: Units): number => n / inLongUnit(1, units);

/** Metres → the number of metres or feet, for heights. */
export const inHeightUnit = (m: number, units: Units): number => (units === 'metric' ? m : m / M_PER_FOOT);

/** A number of metres or feet → metres. */
export const fromHeightUnit = (n: number, units: Units): number => (units === 'metric' ? n : n * M_PER_FOOT);

/** The unit of heights: "m" or "ft". */
export const heightUnitName = (units: Units): string => (units === 'metric' ? 'm' : 'ft');

const PLAIN_NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/** What a person typed as a number, with a comma or a point; null when it is none. */
export const readNumber = (text: string): number | null => {
  const bare = text.trim();
  return PLAIN_NUMBER.test(bare) ? Number(bare.replace(',', '.')) : null;
};

/** A number as it stands in a text field: in the reader's way of writing, at most so many decimals, nothing between thousands. */
export const inputNumber = (n: number, decimals: number, locale: string): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: decimals }).format(n);
