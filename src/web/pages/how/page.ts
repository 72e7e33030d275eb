import { RULES } from '../../../core/rules/index.ts';
import type { Catalogue } from '../../../words/catalogue.ts';
import type { Method } from '../../../words/en/methods/method.ts';
import { evidenceText } from '../../../words/evidence.ts';
import type { Reader } from '../../../words/reader.ts';
import { textInUnits } from '../../../words/text-in-units.ts';
import { html, type Html } from '../../parts/html.ts';

const rule = (method: Method, reader: Reader): Html => {
  const { words } = reader;
  const { methods, sources, pages } = words;
  const say = (text: string): string => textInUnits(text, reader);
  return html`
    <div id="${method.id}">
      <dt>${method.name} <span class="small soft">${method.id}</span></dt>
      <dd>
        <p>${say(method.looksFor)}</p>
        <p class="small soft">${evidenceText(RULES[method.id].evidence.grade, words)}</p>
        <p>${say(method.evidence)}</p>
        <details>
          <summary>${pages.how.more}</summary>
          <p>${say(method.formula)}</p>
          <ul>
            ${method.constants.map((constant) => html`<li>${say(constant)}</li>`)}
          </ul>
          <p>${methods.labels.limits}: ${say(method.limits)}</p>
          <p class="small soft">${methods.labels.source}: ${sources[method.id]}.</p>
        </details>
      </dd>
    </div>
  `;
};

const measurements = (reader: Reader): Html => html`
  <dl class="pairs">
    ${reader.words.methods.measurements.map(
      ({ name, text }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${text.map((paragraph) => html`<p>${textInUnits(paragraph, reader)}</p>`)}</dd>
        </div>`,
    )}
  </dl>
`;

const levelList = ({ levels }: Catalogue): Html => html`
  <dl class="pairs">
    ${Object.values(levels).map(
      (level) =>
        html`<div>
          <dt>${level.symbol} ${level.label}</dt>
          <dd>${level.meaning}</dd>
        </div>`,
    )}
  </dl>
`;

const section = (title: string, text: string): Html => html`
  <section class="section">
    <h2>${title}</h2>
    <p class="prose">${text}</p>
  </section>
`;

/** The rules, what they rest on and what they cannot do. */
export const howPage = (reader: Reader): Html => {
  const { words } = reader;
  const { methods } = words;
  const t = words.pages.how;
  return html`
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${section(t.cannot.title, t.cannot.text)}
    ${methods.families.map(
      (family) => html`
        <section class="section">
          <h2>${family.name}</h2>
          <dl class="pairs">${family.methods.map((method) => rule(method, reader))}</dl>
        </section>
      `,
    )}
    <section class="section">
      <h2>${methods.measuringTitle}</h2>
      ${measurements(reader)}
    </section>
    <section class="section">
      <h2>${t.levels.title}</h2>
      ${levelList(words)}
      <p class="section-note">${t.levels.note}</p>
    </section>
    ${section(t.mails.title, t.mails.text)} ${section(t.sources.title, t.sources.text)}
  `;
};
