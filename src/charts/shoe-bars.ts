import type { Reader } from '../words/reader.ts';
import { inLongUnit, longUnitName } from '../words/units.ts';
import { hairline, label, px } from './svg.ts';
import { paint, type ChartTheme } from './paint.ts';
import { picture } from './picture.ts';

/** One pair's way to its reminders. */
export type ShoeBarData = {
  readonly name: string;
  /** Lifetime distance, metres, and what of it lies before Camber. */
  readonly distanceM: number;
  readonly beforeM: number;
  /** The runner's reminders, metres, in any order. */
  readonly remindersM: readonly number[];
  /** "200 km to the reminder at 644 km": what the bar says beside the distance. */
  readonly next: string;
  /** The bar's end, metres: the same for all pairs of a page, so that they can be compared. */
  readonly reachM: number;
  readonly reader: Reader;
  readonly id: string;
};

const BAR = 14;
const TOP = 4;
const HEIGHT = 44;
/** DESIGN: the bar ends a little beyond the last reminder, so that a pair past it still shows how far. */
const BEYOND = 1.08;
/** DESIGN: numbers closer together than this would run into each other. */
const LABEL_WIDTH = 46;

/** The end that all bars of a page share: beyond the last reminder and the furthest pair. */
export const reachOf = (remindersM: readonly number[], distancesM: readonly number[]): number =>
  Math.max(1, ...remindersM, ...distancesM) * BEYOND;

/** The kilometres of one pair, those before Camber lighter, with a line at each reminder. */
export const shoeBar = (data: ShoeBarData, theme: ChartTheme, width = 680): string => {
  const { reader, distanceM, beforeM, reachM } = data;
  const p = paint(theme);
  const x = (m: number): number => (m / reachM) * width;
  const whole = (m: number): string => reader.count(Math.round(inLongUnit(m, reader.units)));
  const end = x(distanceM);
  const before = x(Math.min(beforeM, distanceM));
  const words = reader.words.charts.shoes.bar;
  const limits = data.remindersM.toSorted((a, b) => b - a);
  let previousX = Infinity;
  return picture(
    {
      id: data.id,
      theme,
      width,
      height: HEIGHT,
      title: words.title(data.name),
      alt: words.alt(reader.distance(distanceM), data.next),
    },
    [
      hairline(p({ stroke: 'bandEdge' }), 0, width, TOP + BAR),
      end > before
        ? `<rect x="${px(before)}" y="${TOP}" width="${px(end - before)}" height="${BAR}"${p({ fill: 'ink' })}/>`
        : '',
      before > 0 ? `<rect x="0" y="${TOP}" width="${px(before)}" height="${BAR}"${p({ fill: 'bar' })}/>` : '',
      ...limits.map((limit, i) => {
        const at = x(limit);
        const written = previousX - at >= LABEL_WIDTH;
        if (written) previousX = at;
        const reached = distanceM >= limit;
        return (
          // A line in the paper's colour on the bar, in ink outside: seen on both.
          `<path d="M${px(at)} ${TOP - 4}V${TOP + BAR + 4}" stroke-width="${reached ? 4 : 2}"${p({ fill: 'none', stroke: reached ? 'ground' : 'accent' })}/>` +
          (reached
            ? `<path d="M${px(at)} ${TOP - 4}V${TOP + BAR + 4}" stroke-width="2"${p({ fill: 'none', stroke: 'accent' })}/>`
            : '') +
          (written
            ? label(
                p({ fill: 'muted' }),
                i === 0 ? `${whole(limit)} ${longUnitName(reader.units)}` : whole(limit),
                {
                  x: at,
                  y: HEIGHT - 6,
                  anchor: 'middle',
                },
              )
            : '')
        );
      }),
    ],
  );
};
