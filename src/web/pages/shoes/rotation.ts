import { rotationTable, shoeRotation } from '../../../charts/shoe-rotation.ts';
import type { Reader } from '../../../words/reader.ts';
import type { ShoesData } from './data.ts';
import { chartFigure } from '../../parts/chart-figure.ts';
import { html, nothing, type Html } from '../../parts/html.ts';

/** DESIGN: as many as a runner mends in one sitting. */
const LISTED = 5;

/** Which pairs carried the last 28 days. */
export const rotationSection = ({ rotation, onlyPair }: ShoesData, reader: Reader): Html => {
  const t = reader.words.pages.shoes.rotation;
  const chart = { pairs: rotation, reader };
  const { title } = reader.words.charts.shoes.rotation;
  return html`<section class="section">
    <h2>${t.title}</h2>
    ${
      rotation.length === 0
        ? html`<p class="section-note">${t.nothing}</p>`
        : chartFigure({
            id: 'rotation',
            draw: (width, id) => shoeRotation({ ...chart, id }, 'page', width),
            caption: onlyPair === null ? null : html`${t.onlyPair(onlyPair)}`,
            table: { caption: title, ...rotationTable(chart) },
            words: reader.words,
          })
    }
  </section>`;
};

/** The runs that name no pair, and how to mend it. */
export const namelessSection = ({ month, nameless }: ShoesData, reader: Reader): Html => {
  if (nameless.length === 0) return nothing;
  const t = reader.words.pages.shoes.nameless;
  const { count, distance, percent } = reader;
  const share = month.distanceM > 0 ? month.withoutPairM / month.distanceM : 0;
  const more = nameless.length - LISTED;
  return html`<section class="section" id="nameless">
    <h2>${t.title}</h2>
    <div class="prose">
      <p>${t.text(nameless.length, count(nameless.length), distance(month.withoutPairM), percent(share))}</p>
      <p>${t.fix}</p>
      <ul>
        ${nameless.slice(0, LISTED).map(
          (run) =>
            html`<li>
              <a href="/runs/${run.id}#shoes">${t.run(reader.day(run.day), distance(run.distanceM))}</a>
            </li>`,
        )}
        ${more > 0 ? html`<li>${t.more(count(more))}</li>` : nothing}
      </ul>
    </div>
  </section>`;
};
