import { scaleLinear } from 'd3-scale';
import type { HillPeriod } from '../core/load/hill-periods.ts';
import { heightUnitName, inHeightUnit } from '../words/amounts.ts';
import { count } from '../words/units.ts';
import { periodText, sumsText, type HillsChartData } from './hills-chart-data.ts';
import { hillsAlt } from './hills-words.ts';
import { atRest, hitArea, mark, MOST_STOPS, type ReadOut } from './mark.ts';
import { paint, type ChartTheme, type Paint } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, hairline, label, px } from './svg.ts';
import { timeLabels } from './time-labels.ts';

export type { HillsChartData } from './hills-chart-data.ts';
export { hillsTable } from './hills-words.ts';

const LEFT = 38;
/** Room for the words "up" and "down" beside the axis. */
const RIGHT = 58;
const TOP = 40;
const HALF = 78;
const BOTTOM = TOP + 2 * HALF;
const HEIGHT = BOTTOM + 24;
/** DESIGN: an axis that ends below 50 m would turn a bridge into a mountain. */
const LEAST_TOP_M = 50;
const BAR_SHARE = 0.66;
const BAR_MOST = 30;
/** DESIGN: bars narrower than this have no room for the question mark of what is not known. */
const QUESTION_PITCH = 12;

type Scene = {
  readonly data: HillsChartData;
  readonly p: Paint;
  readonly right: number;
  readonly pitch: number;
  /** Middle of the bar with this index. */
  readonly middle: (index: number) => number;
  /** Metres, descent below 0 → height on the picture. */
  readonly y: (m: number) => number;
  readonly readOut: ReadOut;
};

/** One half of a bar: up from the ground or down; a question mark where it is not known. */
const half = (m: number | null, sign: 1 | -1, i: number, { data, p, pitch, middle, y }: Scene): string => {
  const ground = y(0);
  const x = middle(i);
  if (m === null)
    return pitch < QUESTION_PITCH
      ? ''
      : label(p({ fill: 'muted' }), '?', { x, y: ground + (sign > 0 ? -5 : 14), anchor: 'middle' });
  const end = y(sign * m);
  const width = Math.max(1, Math.min(pitch * BAR_SHARE, BAR_MOST));
  if (Math.abs(end - ground) < 0.5) return '';
  const isLast = i === data.periods.length - 1;
  const fill = sign < 0 ? 'accent' : isLast ? 'ink' : 'bar';
  return `<rect x="${px(x - width / 2)}" y="${px(Math.min(end, ground))}" width="${px(width)}" height="${px(Math.abs(end - ground))}"${width > 6 ? ' rx="2"' : ''}${p({ fill })}/>`;
};

const valueOf = (period: HillPeriod, { by, reader }: HillsChartData): string =>
  reader.words.charts.hills.value(periodText(period, by, reader), sumsText(period, reader));

const bar = (period: HillPeriod, i: number, scene: Scene): string => {
  const { data, p, pitch, middle, readOut } = scene;
  const inner =
    hitArea(middle(i) - pitch / 2, TOP, pitch, BOTTOM - TOP) +
    half(period.climbM, 1, i, scene) +
    half(period.descentM, -1, i, scene);
  return mark(inner, valueOf(period, data), readOut, { p, focusable: data.periods.length <= MOST_STOPS });
};

const axis = ({ data, p, right, y }: Scene, topM: number): string => {
  const { units, locale } = data.reader;
  const ticks = scaleLinear([0, inHeightUnit(topM, units)], [0, HALF])
    .ticks(2)
    .filter((value) => value > 0);
  const perUnit = inHeightUnit(1, units);
  return ticks
    .flatMap((value) => [1, -1].map((sign) => ({ value, at: y((sign * value) / perUnit) })))
    .map(
      ({ value, at }) =>
        hairline(p({ stroke: 'line' }), LEFT, right, at) +
        label(p({ fill: 'muted' }), count(value, locale), { x: LEFT - 6, y: at + 4, anchor: 'end' }),
    )
    .join('');
};

/**
 * Climb as bars upwards and descent as bars downwards from one line, per seven days or per month; a question mark
 * where too little is known.
 *
 * @param width Pixels the picture is drawn for; it scales, but text is sized for this width.
 */
export const hillsChart = (data: HillsChartData, theme: ChartTheme, width = 680): string => {
  const { periods, by, reader } = data;
  const words = reader.words.charts.hills;
  const p = paint(theme);
  const right = width - RIGHT;
  const topM = Math.max(LEAST_TOP_M, ...periods.flatMap((each) => [each.climbM ?? 0, each.descentM ?? 0]));
  const pitch = (right - LEFT) / Math.max(periods.length, 1);
  const scene: Scene = {
    data,
    p,
    right,
    pitch,
    middle: (i) => LEFT + pitch * (i + 0.5),
    y: scaleLinear([-topM, topM], [BOTTOM, TOP]),
    readOut: { x: 0, y: FONT + 18 },
  };
  const ground = scene.y(0);
  const last = periods.at(-1);
  const known = periods.some((each) => each.climbM !== null || each.descentM !== null);
  const side = (text: string, y: number): string => label(p({ fill: 'muted' }), text, { x: right + 8, y });
  return picture(
    {
      id: data.id ?? 'hills',
      theme,
      width,
      height: HEIGHT,
      title: words.title[by],
      alt: hillsAlt(data),
      marks: known && periods.length <= MOST_STOPS,
    },
    [
      label(p({ fill: 'text' }), words.caption[by](heightUnitName(reader.units)), {
        x: 0,
        y: FONT,
        strong: true,
      }),
      axis(scene, topM),
      side(words.up, ground - 10),
      side(words.down, ground + 20),
      known
        ? ''
        : label(p({ fill: 'muted' }), words.none, { x: (LEFT + right) / 2, y: TOP + 30, anchor: 'middle' }),
      ...(known ? periods.map((period, i) => bar(period, i, scene)) : []),
      hairline(p({ stroke: 'muted' }), LEFT, right, ground),
      last && known ? atRest(valueOf(last, data), scene.readOut, p) : '',
      timeLabels(
        periods.map(({ to }) => to),
        { middle: scene.middle, y: BOTTOM + 17, byMonth: by === 'month' },
        { p, say: reader },
      ),
    ],
  );
};
