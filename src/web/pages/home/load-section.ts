import { hillsChart, hillsTable, type HillsChartData } from '../../../charts/hills-chart.ts';
import { loadChart, loadTable, type LoadChartData } from '../../../charts/load-chart.ts';
import type { Reader } from '../../../words/reader.ts';
import { RANGES, type Range } from './range.ts';
import { chartFigure } from '../../parts/chart-figure.ts';
import { html, type Html } from '../../parts/html.ts';
import { rangeLinks } from '../../parts/ranges.ts';

/** What the two charts of the home page are made of. */
export type LoadSection = {
  readonly range: Range;
  readonly load: LoadChartData;
  readonly hills: HillsChartData;
};

const ranges = (chosen: Range, { words }: Reader): Html => {
  const t = words.pages.home.load;
  return rangeLinks(
    t.ranges,
    RANGES.map((range) => ({
      href: `${range === '12w' ? '/' : `/?range=${range}`}#load`,
      text: t.range[range],
      chosen: range === chosen,
    })),
  );
};

/** Load with its ratio, and the hills, over the chosen time. */
export const loadSection = ({ range, load, hills }: LoadSection, reader: Reader): Html => {
  const t = reader.words.pages.home;
  return html`
    <section class="section" id="load">
      <h2>${t.load.heading}</h2>
      ${ranges(range, reader)}
      ${chartFigure({
        id: 'load',
        draw: (width, id) => loadChart({ ...load, id }, 'page', width),
        caption: html`${reader.words.ratioFootnote}`,
        table: loadNumbers(load, t.load.tableCaption),
        words: reader.words,
      })}
    </section>
    ${isFlat(hills) ? null : hillsSection(hills, reader)}
  `;
};

/** The numbers of the load chart; its last column holds words. */
const loadNumbers = (load: LoadChartData, caption: string) => {
  const { head, rows } = loadTable(load);
  return { caption, head, rows, words: [head.length - 1] };
};

/** Nothing to draw: every metre that is known was level. */
const isFlat = ({ periods }: HillsChartData): boolean =>
  periods.every(({ climbM, descentM }) => (climbM ?? 0) === 0 && (descentM ?? 0) === 0);

const hillsSection = (hills: HillsChartData, reader: Reader): Html => {
  const t = reader.words.pages.home;
  return html`
    <section class="section" id="hills">
      <h2>${t.hills.heading}</h2>
      ${chartFigure({
        id: 'hills',
        draw: (width, id) => hillsChart({ ...hills, id }, 'page', width),
        caption: html`${t.hills.note}`,
        table: { caption: t.hills.tableCaption, ...hillsTable(hills) },
        words: reader.words,
      })}
    </section>
  `;
};
