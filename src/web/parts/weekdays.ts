import type { Reader } from '../../words/reader.ts';
import type { Option } from './fields.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** The weekdays to choose from, as ISO numbers with their names, in the order of a week that begins on `start`. */
export const weekdayOptions = (start: number, reader: Reader): readonly Option[] =>
  [...DAYS.slice(start - 1), ...DAYS.slice(0, start - 1)].map((day) => [
    String(day),
    reader.weekdayName(day),
  ]);
