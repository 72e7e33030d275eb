import type { Catalogue } from '../../../words/catalogue.ts';
import type { PainWhen } from '../../../core/rehab/entries.ts';
import { choice, problemOf, scale, select } from '../../parts/fields.ts';
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
      /** False where Strava knows the effort, and where the link asks about shoes alone. */
      readonly asksEffort: boolean;
      /** Empty where Strava knows the pair, where the runner keeps none, and where the link asks about effort alone. */
      readonly pairs: readonly { readonly id: string; readonly name: string }[];
    }
  /** `when`: what the mail asked about, chosen beforehand. */
  | { readonly ask: 'pain'; readonly when: PainWhen }
  | { readonly ask: 'gap'; readonly days: string };

/** What is chosen already, by the names of the fields: tapped in the mail, or sent and not enough. */
export type Chosen = Readonly<Partial<Record<string, string>>>;

const option = (name: string, value: string, chosen: Chosen, text: string): Html =>
  choice('radio', name, value, chosen[name] === value, text);

const shoes = (
  pairs: readonly { readonly id: string; readonly name: string }[],
  chosen: Chosen,
  t: AnswerWords,
): Html => html`
  <fieldset>
    <legend>${t.shoes}</legend>
    ${pairs.map(({ id, name }) => option('shoes', id, chosen, name))}
  </fieldset>
`;

/** When it was felt, whether the runner limped, and whether the band snapped: each may be left as it is. */
const aroundPain = (when: PainWhen, chosen: Chosen, t: PainWords): Html => html`
  ${select({ id: 'when', label: t.when, options: Object.entries(t.whens), chosen: chosen['when'] ?? when })}
  ${choice('checkbox', 'limp', 'on', chosen['limp'] === 'on', t.limp)}
  <fieldset>
    <legend>${t.flick}</legend>
    ${option('flick', 'yes', chosen, t.flickYes)} ${option('flick', 'no', chosen, t.flickNo)}
  </fieldset>
`;

const fields = (
  question: Question,
  { chosen, problem }: { readonly chosen: Chosen; readonly problem?: string | undefined },
  { answer: t, checkIns }: Pages,
): Html => {
  if (question.ask === 'pain') {
    const { question: legend, hint } = t.pain;
    return html`${scale({ name: 'pain', legend, hint, chosen: chosen['pain'] ?? '', problem })}
    ${aroundPain(question.when, chosen, checkIns.pain)}`;
  }
  if (question.ask === 'gap')
    return html`${problemOf('gap', problem)}
      <fieldset>
        <legend>${t.gap.question(question.days)}</legend>
        ${option('gap', 'resting', chosen, t.gap.resting)}
        ${option('gap', 'unrecorded', chosen, t.gap.unrecorded)}
      </fieldset>`;
  const { question: legend, hint } = t.effort;
  return html`
    <p>${question.run}</p>
    ${question.asksEffort ? scale({ name: 'rpe', legend, hint, chosen: chosen['rpe'] ?? '', problem }) : problemOf('shoes', problem)}
    ${question.pairs.length > 0 ? shoes(question.pairs, chosen, t) : null}
  `;
};

/**
 * The page behind a question's link. Only its button answers, so that link scanners do not.
 * @param form what is chosen already, and what was wrong with the form when it was sent
 */
export const questionPage = (
  question: Question,
  token: string,
  form: {
    readonly chosen: Chosen;
    readonly problem?: string | undefined;
    /** Whose question it is, where somebody else is signed in. */
    readonly whose?: string | undefined;
  },
  pages: Pages,
): Html => html`
  <div class="prose">
    ${form.whose === undefined ? null : html`<p class="hint">${form.whose}</p>`}
    <h1>${pages.answer.headings[question.ask]}</h1>
    <form method="post" action="/answer" class="flow">
      <input type="hidden" name="token" value="${token}" />
      ${fields(question, form, pages)}
      <button class="button button-primary">${pages.answer.save}</button>
    </form>
    <p class="hint">${pages.answer.once}</p>
  </div>
`;
