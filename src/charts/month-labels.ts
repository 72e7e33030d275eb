import { daysBetween } from '../core/day.ts';
import { month } from '../words/dates.ts';
import type { Scene } from './load-scene.ts';
import { label } from './svg.ts';

/** DESIGN: months closer together than this would run into each other. */
const MONTH_WIDTH = 34;
/** DESIGN: room for the last day, which is written out. */
const LAST_WIDTH = 52;
/** DESIGN: over more than a year and a half, years say where one is. */
const MONTHS_UNTIL_DAYS = 550;

/** Below the bars: each month (over long times each year) where it begins, and the last day itself. */
export const monthLabels = ({ weeks, middle, bars, p, say }: Scene): string => {
  const [begin, end] = [weeks[0], weeks.at(-1)];
  if (!begin || !end) return '';
  const isLong = daysBetween(begin.from, end.to) > MONTHS_UNTIL_DAYS;
  const nameOf = (day: string): string => (isLong ? day.slice(0, 4) : month(day, say.locale));
  const y = bars.bottom + 17;
  const endX = middle(weeks.length - 1);
  const texts: string[] = [];
  let previousX = -Infinity;
  for (const [i, { to }] of weeks.entries()) {
    const before = weeks[i - 1];
    // A year that has begun long ago is not named where the picture happens to begin.
    const begins = before === undefined ? !isLong : nameOf(to) !== nameOf(before.to);
    const x = middle(i);
    if (!begins || x - previousX < MONTH_WIDTH || endX - x < LAST_WIDTH) continue;
    previousX = x;
    texts.push(label(p({ fill: 'muted' }), nameOf(to), { x, y, anchor: 'middle' }));
  }
  const last = label(p({ fill: 'text' }), say.shortDay(end.to), {
    x: endX,
    y,
    anchor: 'middle',
    strong: true,
  });
  return texts.join('') + last;
};
