import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type Day, dayNumber } from '../core/day.ts';
import { count, inLongUnit, longUnitName } from '../words/units.ts';
import { type CheckInsChartData, type PainPoint, within } from './check-ins-chart-data.ts';
import { checkInsAlt } from './check-ins-words.ts';
import { atRest, hitArea, mark, MOST_STOPS, type ReadOut } from './mark.ts';
import { marker } from './marker.ts';
import { paint, type ChartTheme, type Paint } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, hairline, label, px } from './svg.ts';
import { timeLabels } from './time-labels.ts';

export type { CheckInsChartData } from './check-ins-chart-data.ts';
export { checkInsTable } from './check-ins-words.ts';

const LEFT = 30;
const RIGHT = 12;
/** Three panels on the same days, pixels: pain, effort, distance. Captions stand above each. */
const PAIN = { top: 44, bottom: 138 };
const EFFORT = { top: 176, bottom: 236 };
const BARS = { top: 276, bottom: 346 };
const HEIGHT = BARS.bottom + 24;
const CAPTION_ABOVE = 14;
/** Answers run from 0 to 10; the middle one is named too. */
const SCALE_TICKS = [0, 5, 10];
/** From here on pain says "stop" (SCIENCE.md 1.5 P1). */
const STOP_LEVEL = 3;
/** DESIGN: an axis that ends below 1 km would turn a stroll into a tower. */
const LEAST_TOP_M = 1000;
const BAR_SHARE = 0.7;
const BAR_MOST = 30;
/** A thumb does not hit a ring of 8 px. */
const HIT = 18;

type Scene = {
  readonly data: CheckInsChartData;
  readonly p: Paint;
  readonly right: number;
  /** The middle of a day. */
  x(day: Day): number;
  readonly readOut: ReadOut;
};

/** The levels of a panel as lines with their numbers. */
const levels = ({ p, right }: Scene, y: (level: number) => number): string =>
  SCALE_TICKS.map(
    (level) =>
      hairline(p({ stroke: level === 0 ? 'muted' : 'line' }), LEFT, right, y(level)) +
      label(p({ fill: 'muted' }), String(level), { x: LEFT - 6, y: y(level) + 4, anchor: 'end' }),
  ).join('');

/** The shape tells what the level does: a square stops, a ring does not, a dot is no pain. */
const painShape = ({ level, stops }: PainPoint, x: number, y: number, p: Paint): string => {
  if (stops) return marker('stop', x, y, p);
  return level > 0
    ? marker('note', x, y, p)
    : `<circle cx="${px(x)}" cy="${px(y)}" r="2.5"${p({ fill: 'bar' })}/>`;
};

const painPanel = (scene: Scene): string => {
  const { data, p, right, x, readOut } = scene;
  const { reader, pains } = data;
  const t = reader.words.charts.checkIns;
  const y = scaleLinear([0, 10], [PAIN.bottom, PAIN.top]);
  const stopY = y(STOP_LEVEL);
  const focusable = pains.length <= MOST_STOPS;
  return [
    levels(scene, y),
    hairline(p({ stroke: 'stop' }), LEFT, right, stopY, '4 3'),
    label(p({ fill: 'text' }), reader.count(STOP_LEVEL), {
      x: LEFT - 6,
      y: stopY + 4,
      anchor: 'end',
      strong: true,
    }),
    // What the line is: words and a piece of it, beside the caption, where no answer can cover them.
    label(p({ fill: 'muted' }), t.stopLine, { x: right, y: FONT, anchor: 'end' }),
    pains.length === 0
      ? label(p({ fill: 'muted' }), t.noPain, { x: (LEFT + right) / 2, y: y(6), anchor: 'middle' })
      : '',
    ...pains.map((pain) => {
      const [atX, atY] = [x(pain.day), y(pain.level)];
      const inner = hitArea(atX - HIT / 2, atY - HIT / 2, HIT, HIT) + painShape(pain, atX, atY, p);
      const text = t.painValue(reader.day(pain.day), t.when[pain.when], reader.count(pain.level));
      return mark(inner, text, readOut, { p, focusable });
    }),
  ].join('');
};

const effortPanel = (scene: Scene): string => {
  const { data, p, x, readOut } = scene;
  const { reader, efforts } = data;
  const t = reader.words.charts.checkIns;
  const y = scaleLinear([0, 10], [EFFORT.bottom, EFFORT.top]);
  return [
    label(p({ fill: 'text' }), t.effort, { x: 0, y: EFFORT.top - CAPTION_ABOVE, strong: true }),
    levels(scene, y),
    ...efforts.map(({ day, rpe }) => {
      const [atX, atY] = [x(day), y(rpe)];
      const inner =
        hitArea(atX - 5, atY - 5, 10, 10) +
        `<circle cx="${px(atX)}" cy="${px(atY)}" r="3"${p({ fill: 'ink' })}/>`;
      // The table has them for the keyboard: a stop at every run would be a long way through the page.
      return mark(inner, t.effortValue(reader.day(day), reader.count(rpe)), readOut, { p, focusable: false });
    }),
  ].join('');
};

const distancePanel = (scene: Scene): string => {
  const { data, p, right, x, readOut } = scene;
  const { reader, weeks } = data;
  const { units, locale } = reader;
  const t = reader.words.charts.checkIns;
  const top = max([...weeks.map(({ weekM }) => weekM), LEAST_TOP_M]) ?? LEAST_TOP_M;
  const y = scaleLinear([0, inLongUnit(top, units)], [BARS.bottom, BARS.top]);
  const middle = (i: number): number => {
    const week = weeks[i];
    return week === undefined ? LEFT : (x(week.from) + x(week.to)) / 2;
  };
  const pitch = (right - LEFT) / Math.max(weeks.length, 1);
  const width = Math.min(pitch * BAR_SHARE, BAR_MOST);
  const ticks = y.ticks(2).filter((value) => value > 0);
  return [
    label(p({ fill: 'text' }), t.distance(longUnitName(units)), {
      x: 0,
      y: BARS.top - CAPTION_ABOVE,
      strong: true,
    }),
    ...ticks.map(
      (value) =>
        hairline(p({ stroke: 'line' }), LEFT, right, y(value)) +
        label(p({ fill: 'muted' }), count(value, locale), { x: LEFT - 6, y: y(value) + 4, anchor: 'end' }),
    ),
    ...weeks.map(({ from, to, weekM }, i) => {
      const atY = y(inLongUnit(weekM, units));
      const bar =
        BARS.bottom - atY < 0.5
          ? ''
          : `<rect x="${px(middle(i) - width / 2)}" y="${px(atY)}" width="${px(width)}" height="${px(BARS.bottom - atY)}"${width > 6 ? ' rx="2"' : ''}${p({ fill: 'bar' })}/>`;
      const inner = hitArea(middle(i) - pitch / 2, BARS.top, pitch, BARS.bottom - BARS.top) + bar;
      const text = t.weekValue(reader.dayRange(from, to), reader.distance(weekM));
      return mark(inner, text, readOut, { p, focusable: false });
    }),
    hairline(p({ stroke: 'muted' }), LEFT, right, BARS.bottom),
    timeLabels(
      weeks.map(({ to }) => to),
      { middle, y: BARS.bottom + 17, byMonth: false },
      { p, say: reader },
    ),
  ].join('');
};

/**
 * Pain answers and efforts as points on their days, above the distance of each seven days: what was felt and what was
 * run on one axis of time. Answers that say "stop" are squares.
 *
 * @param width Pixels the picture is drawn for; it scales, but text is sized for this width.
 */
export const checkInsChart = (given: CheckInsChartData, theme: ChartTheme, width = 680): string => {
  const data = within(given);
  const { weeks, pains, reader } = data;
  const t = reader.words.charts.checkIns;
  const p = paint(theme);
  const right = width - RIGHT;
  const first = dayNumber(weeks[0]?.from ?? '1970-01-01');
  const last = dayNumber(weeks.at(-1)?.to ?? '1970-01-01');
  const scale = scaleLinear([first, last + 1], [LEFT, right]);
  const readOut = { x: 0, y: FONT + 18 };
  const scene: Scene = { data, p, right, x: (day) => scale(dayNumber(day) + 0.5), readOut };
  const newest = pains.at(-1);
  return picture(
    {
      id: data.id ?? 'check-ins',
      theme,
      width,
      height: HEIGHT,
      title: t.title,
      alt: checkInsAlt(data),
      marks: pains.length > 0 && pains.length <= MOST_STOPS,
    },
    [
      label(p({ fill: 'text' }), t.pain, { x: 0, y: FONT, strong: true }),
      newest === undefined
        ? ''
        : atRest(
            t.painValue(reader.day(newest.day), t.when[newest.when], reader.count(newest.level)),
            readOut,
            p,
          ),
      painPanel(scene),
      effortPanel(scene),
      distancePanel(scene),
    ],
  );
};
