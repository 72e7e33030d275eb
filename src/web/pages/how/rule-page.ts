import { RULES } from '../../../core/rules/index.ts';
import { evidenceText } from '../../../words/evidence.ts';
import type { Method } from '../../../words/en/methods/method.ts';
import type { Reader } from '../../../words/reader.ts';
import { textInUnits } from '../../../words/text-in-units.ts';
import { html, type Html } from '../../parts/html.ts';

/** The rules in reading order, as the index has them. */
export const methodsIn = ({ words }: Reader): readonly Method[] =>
  words.methods.families.flatMap(({ methods }) => methods);

/** The way to a rule's own page. */
export const ruleHref = (id: Method['id']): string => `/how/${id}`;

const next = (method: Method | undefined, rel: 'prev' | 'next'): Html =>
  method === undefined
    ? html`<span></span>`
    : html`<a href="${ruleHref(method.id)}" rel="${rel}"
        >${rel === 'prev' ? '← ' : ''}${method.name}${rel === 'next' ? ' →' : ''}</a
      >`;

/** One rule: what it looks for, how sure that is, its formula and limits, and what it cannot know. */
export const rulePage = (method: Method, reader: Reader): Html => {
  const { methods, sources, pages } = reader.words;
  const { labels } = methods;
  const say = (text: string): string => textInUnits(text, reader);
  const all = methodsIn(reader);
  const at = all.findIndex(({ id }) => id === method.id);
  const part = (title: string, body: Html): Html => html`
    <section class="section">
      <h2>${title}</h2>
      ${body}
    </section>
  `;
  return html`
    <div class="page-head">
      <p class="eyebrow"><a href="/how">← ${pages.how.title}</a></p>
      <h1>${method.name}</h1>
      <p class="lead">${say(method.looksFor)}</p>
    </div>
    ${part(
      labels.evidence,
      html`<div class="flow prose">
        <p><strong>${evidenceText(RULES[method.id].evidence.grade, reader.words)}</strong></p>
        <p>${say(method.evidence)}</p>
        <p class="small soft">${labels.source}: ${sources[method.id]}.</p>
      </div>`,
    )}
    ${part(
      pages.how.more,
      html`<div class="flow prose">
        <p>${say(method.formula)}</p>
        <ul>
          ${method.constants.map((constant) => html`<li>${say(constant)}</li>`)}
        </ul>
        <p><a href="/settings/rules">${pages.how.change}</a></p>
      </div>`,
    )}
    ${part(labels.limits, html`<p class="prose">${say(method.limits)}</p>`)}
    <nav class="run-neighbours" aria-label="${pages.how.rules}">
      ${next(all[at - 1], 'prev')}${next(all[at + 1], 'next')}
    </nav>
  `;
};
