import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';

type Way = { readonly name: string; readonly text: string; readonly checked: boolean };

const link =
  (href: string) =>
  (text: string): Html =>
    html`<a href="${href}">${text}</a>`;

/** The shortest way from each watch and app; what nobody could check says so. */
export const sourcesPage = (reader: Reader): Html => {
  const t = reader.words.pages.sources;
  const list = (ways: readonly Way[]): Html => html`
    <dl class="pairs">
      ${ways.map(
        ({ name, text, checked }) => html`
          <div>
            <dt>${name}</dt>
            <dd>${text} ${checked ? null : html`<span class="hint">${t.unchecked}</span>`}</dd>
          </div>
        `,
      )}
    </dl>
  `;
  return html`
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    <section class="section">
      <h2>${t.past}</h2>
      <p class="prose">${rich(t.pastText, { a: link('/import') })}</p>
      ${list(t.archives)}
    </section>
    <section class="section">
      <h2>${t.new}</h2>
      <p class="prose">${rich(t.newText, { a: link('/settings/ways-in') })}</p>
      ${list(t.ways)}
    </section>
  `;
};
