import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { count, inLongUnit } from '../words/units.ts';
import type { LoadChartData } from './load-chart-data.ts';
import { LEFT, type Scene } from './load-scene.ts';
import type { LoadWeek } from './load-weeks.ts';
import { atRest, hitArea, mark, MOST_STOPS } from './mark.ts';
import { markedBars } from './marked-bars.ts';
import { marker } from './marker.ts';
import { limitLine } from './limit-line.ts';
import { tipOf } from './week-tip.ts';
import { escapeXml, FONT, hairline, label, px } from './svg.ts';

/** Room above the tallest bar for its value alone, and for a marker and its letters too. */
const HEADROOM = 24;
const HEADROOM_MARKED = 50;
/** DESIGN: an axis that ends below 1 km would turn a stroll into a tower. */
const LEAST_TOP_M = 1000;
/** A value on a bar, with the air around it. */
const VALUE_HEIGHT = FONT + 8;
const BAR_SHARE = 0.66;
const BAR_MOST = 30;
/** DESIGN: a bar this low is still seen; one of no run at all is a short line on the ground. */
const BAR_LEAST = 1.5;
/** DESIGN: rounder corners would make a thin bar a needle. */
const ROUND_FROM = 6;
/** The usual range is that of the twelve weeks before this one: it reaches no further back. */
const USUAL_DAYS = 13 * 7;

/** Metres → height on the picture, and the ticks of the axis. */
type Height = { (m: number): number; readonly ticks: readonly { value: number; at: number }[] };

const heights = ({ bars, weeks, say }: Scene, usual: LoadChartData['usual']): Height => {
  const shown = weeks.flatMap(({ weekM, allowedM }) => [weekM, allowedM ?? 0]);
  const top = max([...shown, usual?.high ?? 0, LEAST_TOP_M]) ?? LEAST_TOP_M;
  const headroom = weeks.some((week) => week.found) ? HEADROOM_MARKED : HEADROOM;
  const y = scaleLinear([0, inLongUnit(top, say.units)], [bars.bottom, bars.top + headroom]);
  const ticks = y.ticks(3).filter((value) => value > 0);
  return Object.assign((m: number) => y(inLongUnit(m, say.units)), {
    ticks: ticks.map((value) => ({ value, at: y(value) })),
  });
};

const usualBand = (scene: Scene, yOf: Height, usual: { low: number; high: number }): string => {
  const { p, say, right, catalogue, x, days } = scene;
  const left = x(Math.max(0, days.length - USUAL_DAYS));
  const [top, bottom] = [yOf(usual.high), yOf(usual.low)];
  const whole = (m: number): string => count(Math.round(inLongUnit(m, say.units)), say.locale);
  return [
    `<rect x="${px(left)}" y="${px(top)}" width="${px(right - left)}" height="${px(Math.max(bottom - top, 1))}"${p({ fill: 'band' })}/>`,
    hairline(p({ stroke: 'bandEdge' }), left, right, top, '2 3'),
    hairline(p({ stroke: 'bandEdge' }), left, right, bottom, '2 3'),
    // What the band is: words and a small piece of it, beside the caption.
    label(p({ fill: 'muted' }), catalogue.chart.usual(whole(usual.low), whole(usual.high)), {
      x: right,
      y: FONT,
      anchor: 'end',
    }),
    `<rect x="${px(right + 6)}" y="2" width="14" height="11"${p({ fill: 'band', stroke: 'bandEdge' })} stroke-dasharray="2 3"/>`,
  ].join('');
};

/** The bar itself. Days without a run leave a short line: nothing was run, which is not the same as not known. */
const column = (scene: Scene, yOf: Height, week: LoadWeek, i: number): string => {
  const { bars, weeks, p, x } = scene;
  const width = Math.max(1, Math.min((x(week.length) - x(0)) * BAR_SHARE, BAR_MOST));
  const from = scene.middle(i) - width / 2;
  if (week.weekM === 0) return hairline(p({ stroke: 'bar' }), from, from + width, bars.bottom - 1);
  const top = Math.min(yOf(week.weekM), bars.bottom - BAR_LEAST);
  return `<rect x="${px(from)}" y="${px(top)}" width="${px(width)}" height="${px(bars.bottom - top)}"${width >= ROUND_FROM ? ' rx="2"' : ''}${p({ fill: i === weeks.length - 1 ? 'ink' : 'bar' })}/>`;
};

/** What stands on a bar: the newest one's value, then a finding's shape, then its letters. */
const crown = (scene: Scene, yOf: Height, week: LoadWeek, i: number, isMarked: boolean): string => {
  const { weeks, letters, p, say, catalogue } = scene;
  const { found } = week;
  const isLast = i === weeks.length - 1;
  const x = scene.middle(i);
  const isWritten = isLast && letters;
  const top = yOf(week.weekM);
  const line = week.allowedM === null ? Infinity : yOf(week.allowedM);
  // The line of the limit is not written over: a value that would meet it stands above it, and so does what is higher.
  const valueAt = (line < top && top - line < VALUE_HEIGHT ? line : top) - 6;
  const strong = { x, anchor: 'middle', strong: true } as const;
  const value = count(inLongUnit(week.weekM, say.units), say.locale);
  const above = Math.min(isWritten ? valueAt - FONT - 4 : top - 6, line - 6);
  const ownLetters = found?.families.map((family) => catalogue.familyLetters[family]).join('') ?? '';
  return [
    isWritten ? label(p({ fill: 'text' }), value, { ...strong, y: valueAt }) : '',
    found && isMarked ? marker(found.level, x, above - 5, p) : '',
    found && isMarked && letters ? label(p({ fill: 'text' }), ownLetters, { ...strong, y: above - 14 }) : '',
  ].join('');
};

/** The ratio at the end of a bar's days, beside the caption of the lower panel, while the bar is looked at. */
const ratioOf = ({ p, say, ratio, right }: Scene, { uncoupled }: LoadWeek): string =>
  uncoupled === null
    ? ''
    : `<g class="mark-value" aria-hidden="true">${label(p({ fill: 'text' }), say.ratio(uncoupled), { x: right, y: ratio.top - 14, anchor: 'end', strong: true })}</g>`;

/** On a page a bar answers over its whole column, ratio included; in a picture it only has a title. */
const weekBar = (scene: Scene, yOf: Height, week: LoadWeek, i: number, isMarked: boolean): string => {
  const { readOut, bars, ratio, weeks, p, x } = scene;
  const drawn = column(scene, yOf, week, i) + crown(scene, yOf, week, i, isMarked);
  const tip = tipOf(scene, week);
  if (readOut === null) return `<g><title>${escapeXml(tip)}</title>${drawn}</g>`;
  const left = x(week.start);
  const area = hitArea(left, bars.top, x(week.start + week.length) - left, ratio.bottom - bars.top);
  return mark(area + drawn + ratioOf(scene, week), tip, readOut, {
    p,
    focusable: weeks.length <= MOST_STOPS,
  });
};

/** Upper panel: a bar per seven days, the usual range behind them, findings on top of their week. */
export const weekBars = (scene: Scene, usual: LoadChartData['usual']): string => {
  const { bars, weeks, by, p, say, right, readOut } = scene;
  const marked = markedBars(weeks, scene.middle);
  const last = weeks.at(-1);
  const yOf = heights(scene, usual);
  return [
    ...yOf.ticks.flatMap(({ value, at }) => [
      hairline(p({ stroke: 'line' }), LEFT, right, at),
      label(p({ fill: 'muted' }), count(value, say.locale), { x: LEFT - 6, y: at + 4, anchor: 'end' }),
    ]),
    usual && weeks.length > 0 && by === 'week' ? usualBand(scene, yOf, usual) : '',
    ...weeks.map((week, i) => weekBar(scene, yOf, week, i, marked.has(i))),
    limitLine(scene, yOf),
    readOut && last ? atRest(tipOf(scene, last), readOut, p) : '',
    hairline(p({ stroke: 'muted' }), LEFT, right, bars.bottom),
  ].join('');
};
