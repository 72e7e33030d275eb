import type { Catalogue } from '../../../words/catalogue.ts';
import type { PainWhen } from '../../../core/rehab/entries.ts';
import { choice, scale, select } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';

type AnswerWords = Catalogue['pages']['answer'];
type Pages = Pick<Catalogue['pages'], 'answer' | 'checkIns'>;
type PainWords = Catalogue['pages']['checkIns']['pain'];

/** A question of a mail, with what the runner needs to know to answer it. */
export type Question =
  | {
      readonly ask: 'run';
      /** Day and distance. */
      readonly run: string;
      /** False where Strava knows the effort. */
      readonly asksEffort: boolean;
      /** Empty where Strava knows the pair, or the runner keeps none. */
      readonly pairs: readonly { readonly id: string; readonly name: string }[];
    }
  /** `when`: what the mail asked about, chosen beforehand. */
  | { readonly ask: 'pain'; readonly when: PainWhen }
  | { readonly ask: 'gap'; readonly days: string };

const option = (name: string, value: string, text: string): Html => choice('radio', name, value, false, text);

/** What was tapped in the mail is chosen already. */
const tapped = (pick: number | null): string => (pick === null ? '' : String(pick));

const shoes = (
  pairs: readonly { readonly id: string; readonly name: string }[],
  t: AnswerWords,
): Html => html`
  <fieldset>
    <legend>${t.shoes}</legend>
    ${pairs.map(({ id, name }) => option('shoes', id, name))}
  </fieldset>
`;

/** When it was felt, whether the runner limped, and whether the band snapped: each may be left as it is. */
const aroundPain = (when: PainWhen, t: PainWords): Html => html`
  ${select({ id: 'when', label: t.when, options: Object.entries(t.whens), chosen: when })}
  ${choice('checkbox', 'limp', 'on', false, t.limp)}
  <fieldset>
    <legend>${t.flick}</legend>
    ${choice('radio', 'flick', 'yes', false, t.flickYes)} ${choice('radio', 'flick', 'no', false, t.flickNo)}
  </fieldset>
`;

const fields = (question: Question, pick: number | null, { answer: t, checkIns }: Pages): Html => {
  if (question.ask === 'pain')
    return html`${scale({ name: 'pain', legend: t.pain.question, hint: t.pain.hint, chosen: tapped(pick) })}
    ${aroundPain(question.when, checkIns.pain)}`;
  if (question.ask === 'gap')
    return html`<fieldset>
      <legend>${t.gap.question(question.days)}</legend>
      ${option('gap', 'resting', t.gap.resting)} ${option('gap', 'unrecorded', t.gap.unrecorded)}
    </fieldset>`;
  return html`
    <p>${question.run}</p>
    ${question.asksEffort ? scale({ name: 'rpe', legend: t.effort.question, hint: t.effort.hint, chosen: tapped(pick) }) : null}
    ${question.pairs.length > 0 ? shoes(question.pairs, t) : null}
    ${!question.asksEffort && question.pairs.length === 0 ? html`<p>${t.bothKnown}</p>` : null}
  `;
};

/** The page behind a question's link. Only its button answers, so that link scanners do not. */
export const questionPage = (
  question: Question,
  token: string,
  pick: number | null,
  pages: Pages,
): Html => html`
  <div class="prose">
    <h1>${pages.answer.headings[question.ask]}</h1>
    <form method="post" action="/answer" class="flow">
      <input type="hidden" name="token" value="${token}" />
      ${fields(question, pick, pages)}
      <button class="button button-primary">${pages.answer.save}</button>
    </form>
    <p class="hint">${pages.answer.once}</p>
  </div>
`;
