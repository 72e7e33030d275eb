import { month } from '../words/units.ts';
import type { Scene } from './load-scene.ts';
import { label } from './svg.ts';

/** DESIGN: months closer together than this would run into each other. */
const MONTH_WIDTH = 34;
/** DESIGN: room for the last day, which is written out. */
const LAST_WIDTH = 52;

/** Below the bars: each month where it begins, and the last day itself. */
export const monthLabels = ({ weeks, middle, bars, p, say }: Scene): string => {
  const end = weeks.at(-1);
  if (!end) return '';
  const y = bars.bottom + 17;
  const endX = middle(weeks.length - 1);
  const texts: string[] = [];
  let previousX = -Infinity;
  for (const [i, { to }] of weeks.entries()) {
    const before = weeks[i - 1];
    const begins = before === undefined || month(to, say.locale) !== month(before.to, say.locale);
    const x = middle(i);
    if (!begins || x - previousX < MONTH_WIDTH || endX - x < LAST_WIDTH) continue;
    previousX = x;
    texts.push(label(p({ fill: 'muted' }), month(to, say.locale), { x, y, anchor: 'middle' }));
  }
  const last = label(p({ fill: 'text' }), say.shortDay(end.to), {
    x: endX,
    y,
    anchor: 'middle',
    strong: true,
  });
  return texts.join('') + last;
};
