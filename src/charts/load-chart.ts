import { formats } from '../words/formats.ts';
import { longUnitName } from '../words/units.ts';
import { words } from '../words/words.ts';
import { legendRow, legendRows } from './legend.ts';
import { chartAlt } from './load-alt.ts';
import type { LoadChartData } from './load-chart-data.ts';
import { hasRoomForLetters, LEGEND_ROW, loadScene } from './load-scene.ts';
import { loadWeeks } from './load-weeks.ts';
import { monthLabels } from './month-labels.ts';
import { paint, type ChartTheme } from './paint.ts';
import { ratioPanel } from './ratio-panel.ts';
import { escapeXml, FONT, label } from './svg.ts';
import { weekBars } from './week-bars.ts';

export { chartAlt } from './load-alt.ts';
export type { LoadChartData } from './load-chart-data.ts';
export { loadTable } from './load-table.ts';

/**
 * Distance per seven days as bars with the usual range behind them, and below on the same days the uncoupled
 * ratio as a line. Findings sit on their week as a shape (the level) with letters (the families).
 *
 * @param width Pixels the picture is drawn for; it scales, but text is sized for this width.
 */
export const loadChart = (data: LoadChartData, theme: ChartTheme, width = 680): string => {
  const catalogue = words(data.locale);
  const { chart } = catalogue;
  const p = paint(theme);
  const weeks = loadWeeks(data.days, data.findings);
  const keys = legendRows(weeks, width, hasRoomForLetters(width, weeks.length), catalogue);
  const scene = loadScene({
    width,
    weeks,
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
  const id = data.id ?? 'load';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    // The page's own typeface reaches into the picture; a PNG has to name the bundled one.
    `${theme === 'page' ? '' : ' font-family="Inter"'} role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(data.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chartAlt(data))}</desc>`,
    caption(chart.distanceCaption(longUnitName(data.units)), FONT),
    weekBars(scene, data.usual),
    weeks.length === 0 ? label(p({ fill: 'muted' }), chart.noDays, noDays) : '',
    monthLabels(scene),
    caption(chart.ratioCaption, ratio.top - 14),
    ratioPanel(scene),
    ...keys.map((row, i) => legendRow(row, ratio.bottom + 24 + i * LEGEND_ROW, p)),
    '</svg>',
  ].join('');
};
