import { formats } from '../words/formats.ts';
import { longUnitName } from '../words/units.ts';
import { words } from '../words/words.ts';
import { legendRow, legendRows } from './legend.ts';
import { chartAlt } from './load-alt.ts';
import type { LoadChartData } from './load-chart-data.ts';
import { hasRoomForLetters, LEGEND_ROW, loadScene } from './load-scene.ts';
import { loadMonths, loadWeeks } from './load-weeks.ts';
import { MOST_STOPS } from './mark.ts';
import { monthLabels } from './month-labels.ts';
import { paint, type ChartTheme } from './paint.ts';
import { picture } from './picture.ts';
import { ratioPanel } from './ratio-panel.ts';
import { FONT, label } from './svg.ts';
import { weekBars } from './week-bars.ts';

export { chartAlt, ratioLine } from './load-alt.ts';
export type { LoadChartData } from './load-chart-data.ts';
export { loadTable } from './load-table.ts';

/**
 * Distance per seven days as bars with the usual range behind them, and below on the same days the uncoupled
 * ratio as a line. Findings sit on their bar as a shape (the level) with letters (the families). On a page each bar
 * tells its number when it is pointed at or, while they are few, focused.
 *
 * @param width Pixels the picture is drawn for; it scales, but text is sized for this width.
 */
export const loadChart = (data: LoadChartData, theme: ChartTheme, width = 680): string => {
  const catalogue = words(data.locale);
  const { chart } = catalogue;
  const p = paint(theme);
  const by = data.by ?? 'week';
  const weeks =
    by === 'month' ? loadMonths(data.days, data.findings) : loadWeeks(data.days, data.findings, data.allowed);
  const keys = legendRows(weeks, width, hasRoomForLetters(width, weeks.length), catalogue);
  const isPage = theme === 'page';
  const scene = loadScene({
    width,
    weeks,
    by,
    isPage,
    allDays: data.days,
    legendRows: keys.length,
    p,
    say: formats(data.units, catalogue.locale),
    catalogue,
  });
  const { bars, ratio, height } = scene;

  const caption = (text: string, y: number): string =>
    label(p({ fill: 'text' }), text, { x: 0, y, strong: true });
  const noDays = { x: width / 2, y: (bars.top + bars.bottom) / 2, anchor: 'middle' } as const;
  const marks = isPage && weeks.length > 0 && weeks.length <= MOST_STOPS;
  const captionOf = by === 'month' ? chart.byMonth.caption : chart.distanceCaption;
  return picture(
    { id: data.id ?? 'load', theme, width, height, title: data.title, alt: chartAlt(data), marks },
    [
      caption(captionOf(longUnitName(data.units)), FONT),
      weekBars(scene, data.usual),
      weeks.length === 0 ? label(p({ fill: 'muted' }), chart.noDays, noDays) : '',
      monthLabels(scene),
      caption(chart.ratioCaption, ratio.top - 14),
      ratioPanel(scene),
      ...keys.map((row, i) => legendRow(row, ratio.bottom + 24 + i * LEGEND_ROW, p)),
    ],
  );
};
