import type { Day } from '../../../core/day.ts';
import type { HistoryState } from '../../../core/report/status/status.ts';
import type { ToldBefore } from '../../../core/episodes/told-before.ts';
import type { Coming } from '../../../core/report/outlook/coming.ts';
import { limitNote, limitRows } from '../../../words/outlook.ts';
import type { Reader } from '../../../words/reader.ts';
import { fieldId, planForm } from './fields.ts';
import { planResult, type PlanVerdict } from './result.ts';
import type { PlanRow } from './form.ts';
import { lastPlanDay, MOST_LOSS_M, MOST_M, type PlanField } from './form.ts';
import { problemList } from '../../parts/fields.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import type { RehabNotice } from '../../parts/rehab-notice.ts';

export type PlanData = {
  readonly today: Day;
  readonly rows: readonly PlanRow[];
  readonly pairs: readonly { readonly id: string; readonly name: string }[];
  readonly state: HistoryState;
  /** What is left of the week. */
  readonly coming: Coming;
  /** Where the runner is stopped or on the way back: said before everything else. */
  readonly notice: RehabNotice | null;
  readonly verdicts: readonly PlanVerdict[];
  /** What the plan would bring and what was told before most episodes of this runner. */
  readonly toldBefore: readonly ToldBefore[];
};

/** What is wrong, in the runner's units. */
const problemText = (field: PlanField, today: Day, reader: Reader): string => {
  const { problem } = reader.words.pages.plan;
  switch (field) {
    case 'day':
      return problem.day(reader.day(today), reader.day(lastPlanDay(today)));
    case 'distance':
      return problem.distance(reader.shortDistance(MOST_M));
    case 'descent':
      return problem.descent(reader.elevation(MOST_LOSS_M));
    case 'shoes':
      return problem.shoes;
  }
};

const rehabBanner = (notice: RehabNotice, reader: Reader): Html => {
  const { rehab } = reader.words.pages.plan;
  const [href, text] =
    notice === 'ladder' ? ['/routine/ladder', rehab.toLadder] : ['/routine/acute', rehab.toAcute];
  return banner(
    notice === 'ladder' ? 'ask' : 'problem',
    rehab.title,
    html`<p>${rehab[notice]}</p>
      <p><a href="${href}">${text}</a></p>`,
  );
};

/** What is left of the week. */
const budget = ({ coming, state, today }: PlanData, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  const rows = limitRows(coming, reader, { today });
  return html`
    <section class="coming">
      <h2>${t.budget}</h2>
      ${
        rows.length === 0
          ? html`<p>
              ${state === 'empty' ? rich(t.noBudget.empty, { a: (inner) => html`<a href="/import">${inner}</a>` }) : t.noBudget.insufficient}
            </p>`
          : html`<dl>
                ${rows.map(
                  ({ label, value, note }) =>
                    html`<div>
                      <dt>${label}</dt>
                      <dd>
                        ${value}${note === null ? null : html`<span class="coming-note">${note}</span>`}
                      </dd>
                    </div>`,
                )}
              </dl>
              <p class="hint">${limitNote(coming, reader)}</p>`
      }
    </section>
  `;
};

/** "A longer run: there was one in the six weeks before 2 of your 3 episodes, …": counts, and no more. */
const beforeLine = ({ rule, often }: ToldBefore, reader: Reader): string => {
  const { before, otherwise } = often;
  const name = reader.words.methods.families
    .flatMap(({ methods }) => methods)
    .find(({ id }) => id === rule)?.name;
  return reader.words.pages.episodes.planLine(
    name ?? rule,
    reader.count(before.times),
    reader.count(before.of),
    reader.count(otherwise.times),
    reader.count(otherwise.of),
  );
};

/** The answer, where one was asked for. The form leads to it, so that it is what one sees after pressing. */
const results = ({ verdicts, toldBefore }: PlanData, reader: Reader): Html => html`
  <section class="section" id="results" tabindex="-1" aria-labelledby="results-title">
    <h2 id="results-title">${reader.words.pages.plan.results}</h2>
    ${verdicts.map((verdict) => planResult(verdict, reader))}
    ${toldBefore.map((each) => html`<p class="prose">${beforeLine(each, reader)}</p>`)}
  </section>
`;

/** The answer first, or without one the form; beside it what is left of the week. */
export const planPage = (data: PlanData, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  const say = (field: PlanField): string => problemText(field, data.today, reader);
  const problems = data.rows.flatMap((row, i) =>
    row.problems.map((field) => ({
      id: fieldId(field, i),
      text: data.rows.length === 1 ? say(field) : t.ofRun(reader.count(i + 1), say(field)),
    })),
  );
  const form = planForm(data, say, reader);
  const isAnswered = data.verdicts.length > 0;
  return html`
    ${problemList(t.problems, problems)}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${data.notice === null ? null : rehabBanner(data.notice, reader)}
    <div class="plan-beside">
      ${isAnswered ? results(data, reader) : form} ${data.notice === null ? budget(data, reader) : null}
    </div>
    ${isAnswered ? form : null}
  `;
};
