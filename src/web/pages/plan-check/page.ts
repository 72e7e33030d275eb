import type { Day } from '../../../core/day.ts';
import type { HistoryState } from '../../../core/report/status/status.ts';
import type { ComingWeek } from '../../../words/coming-week.ts';
import type { Reader } from '../../../words/reader.ts';
import { fieldId, planForm } from './fields.ts';
import { planResult, type PlanVerdict } from './result.ts';
import type { PlanRow } from './form.ts';
import { lastPlanDay, MOST_LOSS_M, MOST_M, type PlanField } from './form.ts';
import { problemList } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import type { RehabNotice } from '../../parts/rehab-notice.ts';

export type PlanData = {
  readonly today: Day;
  readonly rows: readonly PlanRow[];
  readonly pairs: readonly { readonly id: string; readonly name: string }[];
  readonly state: HistoryState;
  readonly coming: ComingWeek;
  /** Where the runner is stopped or on the way back: said before everything else. */
  readonly notice: RehabNotice | null;
  readonly verdicts: readonly PlanVerdict[];
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

/** How much fires nothing in the coming week, before anything is asked. */
const budget = ({ coming, state }: PlanData, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  const { longestRunM, weekM, weekHills } = coming;
  const rows = [
    longestRunM === null ? null : [t.longestRun, reader.limit(longestRunM)],
    weekM === null ? null : [t.week, reader.limit(weekM)],
    weekHills === null
      ? null
      : [weekHills.measure === 'descent' ? t.descentWeek : t.climbWeek, reader.elevation(weekHills.metres)],
  ].filter((row) => row !== null);
  return html`
    <section class="coming">
      <h2>${t.budget}</h2>
      ${
        rows.length === 0
          ? html`<p>${state === 'empty' ? t.noBudget.empty : t.noBudget.insufficient}</p>`
          : html`<dl>
                ${rows.map(
                  ([name, limit]) =>
                    html`<div>
                      <dt>${name}</dt>
                      <dd>${t.upTo(limit ?? '')}</dd>
                    </div>`,
                )}
              </dl>
              <p class="hint">${t.budgetNote}</p>`
      }
    </section>
  `;
};

/** Planned runs as a form; under it what would be told after each; and what the coming week has room for. */
export const planPage = (data: PlanData, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  const say = (field: PlanField): string => problemText(field, data.today, reader);
  const problems = data.rows.flatMap((row, i) =>
    row.problems.map((field) => ({
      id: fieldId(field, i),
      text: data.rows.length === 1 ? say(field) : t.ofRun(reader.count(i + 1), say(field)),
    })),
  );
  return html`
    ${problemList(t.problems, problems)}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${data.notice === null ? budget(data, reader) : rehabBanner(data.notice, reader)}
    ${planForm(data, say, reader)}
    ${
      data.verdicts.length === 0
        ? null
        : html`<section class="section" id="results">
            <h2>${t.results}</h2>
            ${data.verdicts.map((verdict) => planResult(verdict, reader))}
          </section>`
    }
  `;
};
