import type { Catalogue } from '../../../words/catalogue.ts';
import type { Method } from '../../../words/en/methods/method.ts';
import type { Reader } from '../../../words/reader.ts';
import { textInUnits } from '../../../words/text-in-units.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { ruleHref } from './rule-page.ts';

/** A rule in the index: its name leads to its page. The id is where mails of before lead to. */
const rule = ({ id, name, looksFor }: Method, reader: Reader): Html => html`
  <li id="${id}">
    <a href="${ruleHref(id)}">${name}</a>
    <span class="soft">${textInUnits(looksFor, reader)}</span>
  </li>
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

/** An index: every rule in a line with a page of its own behind it, then what holds for all of them. */
export const howPage = (reader: Reader): Html => {
  const { words } = reader;
  const { methods } = words;
  const t = words.pages.how;
  return html`
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${methods.families.map(
      ({ name, methods: rules }) => html`
        <section class="section how-family">
          <h2>${name}</h2>
          <ul class="index">
            ${rules.map((method) => rule(method, reader))}
          </ul>
        </section>
      `,
    )}
    ${section(t.cannot.title, t.cannot.text)}
    <section class="section">
      <h2>${t.levels.title}</h2>
      ${levelList(words)}
      <p class="section-note">${t.levels.note}</p>
    </section>
    ${section(t.mails.title, t.mails.text)}
    <p class="section"><a href="/found">${words.pages.found.link}</a></p>
    <section class="section">
      <h2>${methods.measuringTitle}</h2>
      <p><a href="/how/measuring">${t.measuring}</a></p>
    </section>
    <section class="section">
      <h2>${t.files.title}</h2>
      <p class="prose">${rich(t.files.text, { a: (inner) => html`<a href="/sources">${inner}</a>` })}</p>
    </section>
    ${section(t.sources.title, t.sources.text)}
  `;
};
