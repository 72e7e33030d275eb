import { sum } from 'd3-array';
import type { GradeBandName, GradeBands } from '../core/run-analysis.ts';
import type { Reader } from '../words/reader.ts';
import type { ColourRole } from './palette.ts';
import { paint, type ChartTheme } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, hairline, label, px } from './svg.ts';

/** What the picture of a run's slopes, its text alternative and its table are made of. */
export type GradeBarsData = { readonly bands: GradeBands; readonly reader: Reader; readonly id?: string };

/** From steep up to steep down, as the ground would be seen from the side. */
const ORDER: readonly GradeBandName[] = ['steepUp', 'up', 'flat', 'down', 'steepDown'];

const FILL: Readonly<Record<GradeBandName, ColourRole>> = {
  steepUp: 'ink',
  up: 'bar',
  flat: 'bandEdge',
  down: 'accent',
  steepDown: 'accent',
};

const ROW = 38;
const BAR = 10;
const VALUE = 64;
/** The wedge in front of a name leans as the slope does. */
const WEDGE = 14;
const RISE: Readonly<Record<GradeBandName, number>> = {
  steepUp: 10,
  up: 5,
  flat: 0,
  down: -5,
  steepDown: -10,
};

const shareOf = ({ bands }: GradeBarsData, name: GradeBandName): number => {
  const total = sum(ORDER, (each) => bands[each].distanceM);
  return total > 0 ? bands[name].distanceM / total : 0;
};

const wedge = (name: GradeBandName, y: number): string => {
  const rise = RISE[name];
  return `M0 ${px(y + rise / 2)}L${WEDGE} ${px(y - rise / 2)}`;
};

/** What the picture says: how much is flat, goes down, and goes down steeply. */
const gradeAlt = (data: GradeBarsData): string =>
  data.reader.words.charts.bands.alt(
    data.reader.percent(shareOf(data, 'flat')),
    data.reader.percent(shareOf(data, 'down') + shareOf(data, 'steepDown')),
    data.reader.percent(shareOf(data, 'steepDown')),
  );

/** Head and rows of the table that says the same. */
export const gradeTable = (
  data: GradeBarsData,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const { table, names } = data.reader.words.charts.bands;
  return {
    head: [table.slope, table.distance, table.time, table.share],
    rows: ORDER.map((name) => [
      names[name],
      data.reader.length(data.bands[name].distanceM),
      data.reader.duration(data.bands[name].timeS),
      data.reader.percent(shareOf(data, name)),
    ]),
  };
};

/** Distance on each kind of slope: its name and its share above a bar, so that nothing has to be pointed at. */
export const gradeBars = (data: GradeBarsData, theme: ChartTheme, width = 680): string => {
  const { bands, reader } = data;
  const words = reader.words.charts.bands;
  const p = paint(theme);
  const most = Math.max(...ORDER.map((name) => shareOf(data, name)), 0.01);
  const rows = ORDER.map((name, i) => {
    const y = i * ROW + FONT;
    const length = (shareOf(data, name) / most) * width;
    return [
      `<path d="${wedge(name, y - 4)}" stroke-width="2.5" stroke-linecap="round"${p({ fill: 'none', stroke: FILL[name] })}/>`,
      label(p({ fill: 'text' }), words.names[name], { x: WEDGE + 10, y }),
      label(p({ fill: 'muted' }), reader.percent(shareOf(data, name)), {
        x: width - VALUE,
        y,
        anchor: 'end',
      }),
      label(p({ fill: 'text' }), reader.length(bands[name].distanceM), { x: width, y, anchor: 'end' }),
      hairline(p({ stroke: 'line' }), 0, width, y + 6 + BAR / 2),
      length < 0.5
        ? ''
        : `<rect y="${y + 6}" width="${px(Math.max(length, 2))}" height="${BAR}" rx="2"${p({ fill: FILL[name] })}/>`,
    ].join('');
  });
  const height = ORDER.length * ROW - (ROW - FONT - 6 - BAR) + 2;
  return picture(
    { id: data.id ?? 'grades', theme, width, height, title: words.title, alt: gradeAlt(data) },
    rows,
  );
};
