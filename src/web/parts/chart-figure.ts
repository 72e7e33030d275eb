import type { Catalogue } from '../../words/catalogue.ts';
import { html, raw, type Html } from './html.ts';
import { table } from './parts.ts';

/** Widths a chart is drawn for: a phone's column and the wide page. */
const NARROW_PX = 340;
const WIDE_PX = 720;

/** A picture in two widths with the same as a table. */
export type ChartFigure = {
  /** Told apart from other charts of the page. */
  readonly id: string;
  /** The chart as SVG for a width; each drawing needs an id of its own. */
  readonly draw: (width: number, id: string) => string;
  readonly caption?: Html | null;
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Columns of words, by index; the first is always one, all others hold numbers. */
    readonly words?: readonly number[];
  };
  readonly words: Pick<Catalogue, 'charts'>;
};

/** A chart as a page shows it: drawn for a phone and for a wide page, one of the two seen, and the table below. */
export const chartFigure = ({ id, draw, caption, table: numbers, words }: ChartFigure): Html => html`
  <figure class="figure">
    <div class="narrow-only">${raw(draw(NARROW_PX, `${id}-narrow`))}</div>
    <div class="wide-only">${raw(draw(WIDE_PX, `${id}-wide`))}</div>
    ${caption ? html`<figcaption>${caption}</figcaption>` : null}
    <details>
      <summary>${words.charts.asTable}</summary>
      ${table(
        numbers.caption,
        numbers.head.map((head, i) => ({ head, numeric: i > 0 && !(numbers.words?.includes(i) ?? false) })),
        numbers.rows,
      )}
    </details>
  </figure>
`;
