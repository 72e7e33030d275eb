import { html, type Html } from './html.ts';

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
  | { readonly ask: 'pain' }
  | { readonly ask: 'gap'; readonly days: string };

const TEN = Array.from({ length: 11 }, (_, n) => n);

/** 0 to 10 as radio buttons in a row that wraps. */
const scale = (name: string, legend: string, hint: string, pick: number | null): Html => html`
  <fieldset>
    <legend>${legend}</legend>
    <p class="hint" id="${name}-hint">${hint}</p>
    <div class="scale">
      ${TEN.map(
        (n) => html`
          <label class="scale-step">
            <input
              type="radio"
              name="${name}"
              value="${n}"
              aria-describedby="${name}-hint"
              ${n === pick ? html`checked` : null}
            />
            ${n}
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

const option = (name: string, value: string, text: string): Html => html`
  <div class="choice">
    <input type="radio" id="${name}-${value}" name="${name}" value="${value}" />
    <label for="${name}-${value}">${text}</label>
  </div>
`;

const effort = (pick: number | null): Html =>
  scale('rpe', 'How hard was it?', '0 is rest, 3 easy talk, 5 hard, 7 very hard, 10 all you had.', pick);

const shoes = (pairs: readonly { readonly id: string; readonly name: string }[]): Html => html`
  <fieldset>
    <legend>Which shoes?</legend>
    ${pairs.map(({ id, name }) => option('shoes', id, name))}
  </fieldset>
`;

const fields = (question: Question, pick: number | null): Html => {
  if (question.ask === 'pain')
    return scale(
      'pain',
      'How is the outside of your knee today?',
      '0 is no pain at all, 3 is pain that you cannot overlook, 10 the worst you can imagine.',
      pick,
    );
  if (question.ask === 'gap')
    return html`<fieldset>
      <legend>No runs are known for ${question.days}. What were these days?</legend>
      ${option('gap', 'resting', 'Rest: I did not run')}
      ${option('gap', 'unrecorded', 'I ran without recording it')}
    </fieldset>`;
  return html`
    <p>${question.run}</p>
    ${question.asksEffort ? effort(pick) : null} ${question.pairs.length > 0 ? shoes(question.pairs) : null}
    ${
      !question.asksEffort && question.pairs.length === 0
        ? html`<p>Strava already knows how hard it was, and in which shoes.</p>`
        : null
    }
  `;
};

const TITLES: Readonly<Record<Question['ask'], string>> = {
  run: 'Your run',
  pain: 'Your knee',
  gap: 'Days without runs',
};

/** The page behind a question's link. Only its button answers, so that link scanners do not. */
export const questionPage = (question: Question, token: string, pick: number | null): Html => html`
  <div class="prose">
    <h1>${TITLES[question.ask]}</h1>
    <form method="post" action="/answer" class="flow">
      <input type="hidden" name="token" value="${token}" />
      ${fields(question, pick)}
      <button class="button button-primary">Save the answer</button>
    </form>
    <p class="hint">The link in the mail works once.</p>
  </div>
`;
