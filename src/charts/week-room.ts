import { scaleLinear } from 'd3-scale';
import { weekday } from '../core/day.ts';
import type { Coming } from '../core/report/outlook/coming.ts';
import type { WeekDay } from '../core/report/outlook/week-room.ts';
import { weekdayName } from '../words/dates.ts';
import type { Reader } from '../words/reader.ts';
import { floorToTenth, inLongUnit } from '../words/units.ts';
import { paint, type ChartTheme, type Paint } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, hairline, label, px } from './svg.ts';

/** What the picture of the week, its text alternative and its table are made of. */
export type WeekRoomData = {
  /** Seven days in a row. */
  readonly days: readonly WeekDay[];
  /** What is left of all of them together. */
  readonly left: Coming['distance'];
  /** The day it is; marked where it is among them. */
  readonly today: string;
  readonly reader: Reader;
  readonly id?: string;
};

const WIDTH = 340;
/** Half a stroke, so that the outline is not cut at the ends. */
const EDGE = 1;
/** Legend above, names of the days below. */
const TOP = 24;
const BARS = 88;
const HEADROOM = 18;
const BOTTOM = TOP + BARS;
const HEIGHT = BOTTOM + 22;
const BAR_SHARE = 0.56;
/** DESIGN: a bar this low is still seen. */
const BAR_LEAST = 1.5;
/** DESIGN: an axis that ends below 1 km would turn a stroll into a tower. */
const LEAST_TOP_M = 1000;
const HATCH = 7;
const SWATCH = 12;
/** DESIGN: mean width of a character of the 12 px typeface, for placing entries without measuring text. */
const CHARACTER = 6.5;

type Scene = WeekRoomData & {
  readonly p: Paint;
  readonly hatch: string;
  x(index: number): number;
  y(metres: number): number;
};

const ranOf = ({ ranM }: WeekDay): number => ranM ?? 0;
const isRun = (each: WeekDay): boolean => ranOf(each) > 0;
const roomOf = ({ roomM }: WeekDay): number => roomM ?? 0;
const mostOf = (days: readonly WeekDay[]): number => Math.max(0, ...days.map(roomOf));

/** A limit as a bare number, rounded down. */
const limitNumber = (metres: number, { units, count }: Reader): string =>
  count(inLongUnit(floorToTenth(metres, units), units));

const ranText = (days: readonly WeekDay[], reader: Reader): string =>
  reader.distance(days.reduce((sum, each) => sum + ranOf(each), 0));

/** Shared by shape and legend: diagonal lines, so that room is told from runs without any colour. */
const hatching = (id: string, p: Paint): string =>
  `<defs><pattern id="${id}" width="${HATCH}" height="${HATCH}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<path d="M0 0V${HATCH}" stroke-width="2"${p({ stroke: 'bar' })}/></pattern></defs>`;

const room = (shape: string, { hatch, p }: Scene): string =>
  `<path d="${shape}" fill="url(#${hatch})"/>` +
  `<path d="${shape}" stroke-width="1.5" stroke-dasharray="4 3"${p({ fill: 'none', stroke: 'ink' })}/>`;

/** The days ahead as one block, as high as the longest run of each: one room that all their runs share. */
const roomBlock = (scene: Scene): string => {
  const { days, x, y, p, reader } = scene;
  const first = days.findIndex((each) => roomOf(each) > 0);
  if (first < 0) return '';
  const top = mostOf(days);
  const ahead = days.map((each, i) => ({ i, metres: roomOf(each) })).filter(({ i }) => i >= first);
  const steps = ahead.map(({ i, metres }) => `V${px(y(metres))}H${px(x(i + 1))}`).join('');
  const highest = ahead.filter(({ metres }) => metres === top).map(({ i }) => i);
  const [from, to] = [highest[0] ?? first, highest.at(-1) ?? first];
  return (
    room(`M${px(x(first))} ${BOTTOM}${steps}V${BOTTOM}Z`, scene) +
    label(p({ fill: 'text' }), reader.words.charts.week.most(limitNumber(top, reader)), {
      x: (x(from) + x(to + 1)) / 2,
      y: y(top) - 6,
      anchor: 'middle',
    })
  );
};

const dayColumn = (scene: Scene, each: WeekDay, i: number): string => {
  const { x, y, p, reader, today } = scene;
  const middle = (x(i) + x(i + 1)) / 2;
  const width = (x(i + 1) - x(i)) * BAR_SHARE;
  const top = Math.min(y(ranOf(each)), BOTTOM - BAR_LEAST);
  const isToday = each.day === today;
  return [
    isRun(each)
      ? `<rect x="${px(middle - width / 2)}" y="${px(top)}" width="${px(width)}" height="${px(BOTTOM - top)}" rx="2"${p({ fill: 'ink' })}/>` +
        label(p({ fill: 'text' }), reader.count(inLongUnit(ranOf(each), reader.units)), {
          x: middle,
          y: top - 6,
          anchor: 'middle',
          strong: true,
        })
      : each.ranM === null
        ? label(p({ fill: 'muted' }), '?', { x: middle, y: BOTTOM - 6, anchor: 'middle' })
        : '',
    label(p({ fill: isToday ? 'text' : 'muted' }), weekdayName(weekday(each.day), reader.locale, 'short'), {
      x: middle,
      y: BOTTOM + FONT + 3,
      anchor: 'middle',
      strong: isToday,
    }),
    isToday
      ? `<rect x="${px(middle - 12)}" y="${HEIGHT - 3}" width="24" height="3"${p({ fill: 'accent' })}/>`
      : '',
  ].join('');
};

/** What solid and hatched mean, each with its sum. */
const legend = (scene: Scene): string => {
  const { days, left, p, reader } = scene;
  const words = reader.words.charts.week;
  const ran = days.some(isRun) ? words.ran(ranText(days, reader)) : null;
  const second = ran === null ? 0 : SWATCH + 6 + ran.length * CHARACTER + 18;
  const entry = (x: number, text: string): string =>
    label(p({ fill: 'text' }), text, { x: x + SWATCH + 6, y: FONT });
  const swatch = (x: number): string => `M${px(x)} 2h${SWATCH}v${SWATCH - 1}h-${SWATCH}Z`;
  return [
    ran === null ? '' : `<path d="${swatch(0)}"${p({ fill: 'ink' })}/>` + entry(0, ran),
    mostOf(days) === 0
      ? ''
      : room(swatch(second), scene) +
        entry(second, left === null ? words.ahead : words.left(reader.limit(left.metres))),
  ].join('');
};

const altOf = ({ days, left, reader }: WeekRoomData): string => {
  const ran = days
    .filter(isRun)
    .map((each) => `${reader.weekdayOf(each.day)} ${reader.distance(ranOf(each))}`);
  const unread = days.filter(({ ranM }) => ranM === null).map(({ day }) => reader.weekdayOf(day));
  const most = mostOf(days);
  return reader.words.charts.week.alt(
    ran.length === 0 ? null : reader.list(ran),
    unread.length === 0 ? null : reader.list(unread),
    left === null ? null : reader.limit(left.metres),
    most === 0 ? null : reader.limit(most),
  );
};

/** Head and rows of the table that says the same. */
export const weekRoomTable = ({
  days,
  reader,
}: Pick<WeekRoomData, 'days' | 'reader'>): {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} => {
  const { caption, day, ran, room: most, unknown, none } = reader.words.charts.week.table;
  return {
    caption,
    head: [day, ran, most],
    rows: days.map((each) => [
      reader.day(each.day),
      each.ranM === null ? unknown : isRun(each) ? reader.distance(each.ranM) : none,
      roomOf(each) === 0 ? none : reader.limit(roomOf(each)),
    ]),
  };
};

/**
 * A week as it stands: solid bars for what was run, and one hatched block over the days ahead, as high as the longest
 * run that is left on each of them. What is left in all stands in the legend. Drawn for 340 pixels; it scales.
 */
export const weekRoomChart = (data: WeekRoomData, theme: ChartTheme): string => {
  const { days, reader } = data;
  const id = data.id ?? 'week';
  const p = paint(theme);
  const top = Math.max(LEAST_TOP_M, mostOf(days), ...days.map(ranOf));
  const x = scaleLinear([0, days.length], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear([0, top], [BOTTOM, TOP + HEADROOM]);
  const scene: Scene = { ...data, p, hatch: `${id}-hatch`, x: (i) => x(i), y: (m) => y(m) };
  const [first, last] = [days[0]?.day ?? data.today, days.at(-1)?.day ?? data.today];
  return picture(
    {
      id,
      theme,
      width: WIDTH,
      height: HEIGHT,
      title: reader.words.charts.week.title(reader.dayRange(first, last)),
      alt: altOf(data),
    },
    [
      hatching(scene.hatch, p),
      legend(scene),
      roomBlock(scene),
      ...days.map((each, i) => dayColumn(scene, each, i)),
      hairline(p({ stroke: 'muted' }), 0, WIDTH, BOTTOM),
    ],
  );
};
