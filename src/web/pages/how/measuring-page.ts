import type { Reader } from '../../../words/reader.ts';
import { textInUnits } from '../../../words/text-in-units.ts';
import { html, type Html } from '../../parts/html.ts';
import { type Own, ownSection } from './own-section.ts';

/** How things are measured before any rule looks at them; with the counts of who reads. */
export const measuringPage = (own: Own, reader: Reader): Html => {
  const { methods, pages } = reader.words;
  return html`
    <div class="page-head">
      <p class="eyebrow"><a href="/how">← ${pages.how.title}</a></p>
      <h1>${methods.measuringTitle}</h1>
    </div>
    <dl class="pairs">
      ${methods.measurements.map(
        ({ name, text, ofEpisodes }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>
              ${text.map((paragraph) => html`<p>${textInUnits(paragraph, reader)}</p>`)}
              ${ofEpisodes ? ownSection(own, reader) : null}
            </dd>
          </div>`,
      )}
    </dl>
  `;
};
