import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { count, inLongUnit } from '../words/units.ts';
import type { LoadChartData } from './load-chart-data.ts';
import { LEFT, type Scene } from './load-scene.ts';
import type { LoadWeek } from './load-weeks.ts';
import { marker } from './marker.ts';
import { escapeXml, FONT, hairline, label, px } from './svg.ts';

/** Room above the tallest bar for its value alone, and for a marker and its letters too. */
const HEADROOM = 24;
const HEADROOM_MARKED = 50;
/** DESIGN: an axis that ends below 1 km would turn a stroll into a tower. */
const LEAST_TOP_M = 1000;
const BAR_SHARE = 0.66;
const BAR_MOST = 30;

/** Metres → height on the picture, and the ticks of the axis. */
type Height = { (m: number): number; readonly ticks: readonly { value: number; at: number }[] };

const heights = ({ bars, weeks, say }: Scene, usual: LoadChartData['usual']): Height => {
  const top = max([...weeks.map((week) => week.weekM), usual?.high ?? 0, LEAST_TOP_M]) ?? LEAST_TOP_M;
  const headroom = weeks.some((week) => week.found) ? HEADROOM_MARKED : HEADROOM;
  const y = scaleLinear([0, inLongUnit(top, say.units)], [bars.bottom, bars.top + headroom]);
  const ticks = y.ticks(3).filter((value) => value > 0);
  return Object.assign((m: number) => y(inLongUnit(m, say.units)), {
    ticks: ticks.map((value) => ({ value, at: y(value) })),
  });
};

const usualBand = (scene: Scene, yOf: Height, usual: { low: number; high: number }): string => {
  const { p, say, right, catalogue } = scene;
  const [top, bottom] = [yOf(usual.high), yOf(usual.low)];
  const whole = (m: number): string => count(Math.round(inLongUnit(m, say.units)), say.locale);
  return [
    `<rect x="${px(LEFT)}" y="${px(top)}" width="${px(right - LEFT)}" height="${px(Math.max(bottom - top, 1))}"${p({ fill: 'band' })}/>`,
    hairline(p({ stroke: 'bandEdge' }), LEFT, right, top, '2 3'),
    hairline(p({ stroke: 'bandEdge' }), LEFT, right, bottom, '2 3'),
    // What the band is: words and a small piece of it, beside the caption.
    label(p({ fill: 'muted' }), catalogue.chart.usual(whole(usual.low), whole(usual.high)), {
      x: right,
      y: FONT,
      anchor: 'end',
    }),
    `<rect x="${px(right + 6)}" y="2" width="14" height="11"${p({ fill: 'band', stroke: 'bandEdge' })} stroke-dasharray="2 3"/>`,
  ].join('');
};

const weekBar = (scene: Scene, yOf: Height, week: LoadWeek, i: number): string => {
  const { bars, weeks, letters, p, say, catalogue } = scene;
  const { chart, levels, families, familyLetters } = catalogue;
  const isLast = i === weeks.length - 1;
  const pitch = scene.x(7) - scene.x(0);
  const width = Math.min(pitch * BAR_SHARE, BAR_MOST);
  const x = scene.middle(i);
  const top = yOf(week.weekM);
  const strong = { x, anchor: 'middle', strong: true } as const;
  const { found } = week;

  const tip = chart.bar(
    say.dayRange(week.from, week.to),
    say.distance(week.weekM),
    found &&
      chart.found(
        levels[found.level].label,
        found.families.map((family) => families[family]),
      ),
  );
  const value = count(inLongUnit(week.weekM, say.units), say.locale);
  const ownLetters = found?.families.map((family) => familyLetters[family]).join('') ?? '';
  // Upwards from the bar: the newest one's value, then a finding's shape, then its letters.
  const above = isLast && letters ? top - FONT - 10 : top - 6;
  return [
    `<g><title>${escapeXml(tip)}</title>`,
    bars.bottom - top > 0.5
      ? `<rect x="${px(x - width / 2)}" y="${px(top)}" width="${px(width)}" height="${px(bars.bottom - top)}" rx="2"${p({ fill: isLast ? 'ink' : 'bar' })}/>`
      : '',
    isLast && letters ? label(p({ fill: 'text' }), value, { ...strong, y: top - 6 }) : '',
    found ? marker(found.level, x, above - 5, p) : '',
    found && letters ? label(p({ fill: 'text' }), ownLetters, { ...strong, y: above - 14 }) : '',
    '</g>',
  ].join('');
};

/** Upper panel: a bar per seven days, the usual range behind them, findings on top of their week. */
export const weekBars = (scene: Scene, usual: LoadChartData['usual']): string => {
  const { bars, weeks, p, say, right } = scene;
  const yOf = heights(scene, usual);
  return [
    ...yOf.ticks.flatMap(({ value, at }) => [
      hairline(p({ stroke: 'line' }), LEFT, right, at),
      label(p({ fill: 'muted' }), count(value, say.locale), { x: LEFT - 6, y: at + 4, anchor: 'end' }),
    ]),
    usual && weeks.length > 0 ? usualBand(scene, yOf, usual) : '',
    ...weeks.map((week, i) => weekBar(scene, yOf, week, i)),
    hairline(p({ stroke: 'muted' }), LEFT, right, bars.bottom),
  ].join('');
};
