import type { Day } from '../core/day.ts';
import type { Formats } from '../words/formats.ts';
import { month } from '../words/dates.ts';
import type { Paint } from './paint.ts';
import { label } from './svg.ts';

/** DESIGN: labels closer together than this would run into each other. */
const LABEL_WIDTH = 34;
/** DESIGN: above so many periods of a month the years are enough. */
const MOST_MONTHS = 18;

/**
 * Below bars: each month where it begins, or, where bars are months and many, each year.
 * @param ends last days of the bars, oldest first
 * @param middle the middle of the bar with this index
 */
export const timeLabels = (
  ends: readonly Day[],
  at: { readonly middle: (index: number) => number; readonly y: number; readonly byMonth: boolean },
  { p, say }: { readonly p: Paint; readonly say: Formats },
): string => {
  const years = at.byMonth && ends.length > MOST_MONTHS;
  const nameOf = (day: Day): string => (years ? day.slice(0, 4) : month(day, say.locale));
  const unitOf = (day: Day): string => day.slice(0, years ? 4 : 7);
  let previousX = -Infinity;
  return ends
    .map((day, i) => {
      const before = ends[i - 1];
      const begins = before === undefined ? !years : unitOf(day) !== unitOf(before);
      const x = at.middle(i);
      if (!begins || x - previousX < LABEL_WIDTH) return '';
      previousX = x;
      return label(p({ fill: 'muted' }), nameOf(day), { x, y: at.y, anchor: 'middle' });
    })
    .join('');
};
