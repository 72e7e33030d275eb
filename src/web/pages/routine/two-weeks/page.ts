import { FLICKING } from '../../../../core/rehab/entries.ts';
import { PLAN_DAYS, type PlanState } from '../../../../core/rehab/plan.ts';
import type { RehabState } from '../../../../core/rehab/state.ts';
import type { Reader } from '../../../../words/reader.ts';
import { choice, scale } from '../../../parts/fields.ts';
import { html, type Html } from '../../../parts/html.ts';
import { banner, table } from '../../../parts/parts.ts';
import { type DayKind, dotOf, fourteenDots } from '../dots.ts';
import { AT, backLink, oneButton } from '../parts.ts';

/** What was chosen in a question that could not be kept. */
export type PlanChosen = { readonly flicking?: string; readonly pain?: string } | null;

const KINDS: readonly DayKind[] = ['full', 'part', 'none', 'ahead'];

const headingOf = (reader: Reader, { status, dayNo, pausedBy }: PlanState): string | null => {
  const t = reader.words.pages.twoWeeks;
  if (dayNo !== null) return t.day(reader.count(dayNo));
  if (status === 'paused') return pausedBy === 'acute' ? t.pausedByRest : t.paused;
  return status === 'finished' ? t.finished : status === 'stopped' ? t.stopped : null;
};

const progress = (reader: Reader, { plan, day }: RehabState): Html | null => {
  const t = reader.words.pages.twoWeeks;
  const heading = headingOf(reader, plan);
  if (heading === null) return null;
  const of = reader.count(plan.status === 'finished' ? PLAN_DAYS : plan.days.length);
  const facts = [
    t.done(plan.doneDays, reader.count(plan.doneDays), of),
    ...(plan.streak > 0 && plan.status !== 'stopped'
      ? [t.streak(plan.streak, reader.count(plan.streak))]
      : []),
    ...(plan.adherence === null || plan.status === 'finished'
      ? []
      : [t.share(reader.percent(plan.adherence))]),
  ];
  return html`
    <section class="section plan-progress">
      <h2>${heading}</h2>
      ${fourteenDots(reader, plan, 'plan-dots', day)}
      <ul class="dot-legend" aria-hidden="true">
        ${KINDS.map((kind) => html`<li>${dotOf(kind)}${t.legend[kind]}</li>`)}
      </ul>
      <p>${facts.join(' · ')}</p>
      ${plan.status === 'paused' ? html`<p class="soft">${t.pausedWhy}</p>` : null}
      ${
        plan.status === 'finished'
          ? html`<p class="section-note">${t.maintenance(reader.count((plan.weeksSince ?? 0) + 1))}</p>`
          : null
      }
      ${buttons(reader, plan)}
      ${
        plan.days.length === 0
          ? null
          : html`<details>
              <summary>${t.table}</summary>
              ${table(
                t.table,
                [{ head: t.dayColumn }, { head: t.doneColumn, numeric: true }],
                plan.days.map((each) => [reader.day(each.day), t.ofThree(reader.count(each.done))]),
              )}
            </details>`
      }
    </section>
  `;
};

const buttons = (reader: Reader, { status, pausedBy }: PlanState): Html | null => {
  const t = reader.words.pages.twoWeeks;
  const act = (action: string, text: string, kind = ''): Html => oneButton(AT.plan, text, { action }, kind);
  if (status !== 'running' && status !== 'paused') return null;
  return html`<div class="button-row">
    ${status === 'running' ? html`<a class="button button-primary" href="${AT.today}">${t.toToday}</a>` : null}
    ${status === 'running' ? act('pause', t.pause) : null}
    ${pausedBy === 'hand' ? act('resume', t.resume, 'button-primary') : null} ${act('stop', t.stop)}
  </div>`;
};

const begin = (reader: Reader, { plan, mode }: RehabState): Html | null => {
  const t = reader.words.pages.twoWeeks;
  if (plan.status === 'running' || plan.status === 'paused') return null;
  if (mode === 'acute' || mode === 'stop') return banner('info', t.restFirst, html``);
  return html`<div class="section flow">
    ${oneButton(AT.plan, plan.status === 'none' ? t.start : t.startAgain, { action: 'start' }, plan.status === 'none' ? 'button-primary' : '')}
    <p class="hint">${t.startHint}</p>
  </div>`;
};

const question = (reader: Reader, plan: PlanState, chosen: PlanChosen): Html | null => {
  if (!plan.asksBefore && !plan.asksAfter) return null;
  const t = reader.words.pages.twoWeeks.question;
  const moment = plan.asksAfter ? 'after' : 'before';
  return html`
    <section class="section" id="question">
      <h2>${moment === 'before' ? t.before : t.after}</h2>
      <p class="section-note">${moment === 'before' ? t.beforeWhy : t.afterWhy}</p>
      ${chosen === null ? null : banner('problem', t.missing, html``)}
      <form method="post" action="${AT.plan}/answer" class="flow">
        <input type="hidden" name="moment" value="${moment}" />
        <fieldset>
          <legend>${t.flicking}</legend>
          ${FLICKING.map((each) => choice('radio', 'flicking', each, chosen?.flicking === each, t.often[each]))}
        </fieldset>
        ${scale({ name: 'pain', legend: t.pain, hint: t.painHint, chosen: chosen?.pain ?? '' })}
        <button class="button button-primary">${t.save}</button>
      </form>
    </section>
  `;
};

const comparison = (reader: Reader, { before, after }: PlanState): Html | null => {
  if (before === null || after === null) return null;
  const t = reader.words.pages.twoWeeks;
  const { often } = t.question;
  return html`
    <section class="section flow">
      <h2>${t.compareHeading}</h2>
      ${table(
        t.compareNote,
        [{ head: t.what }, { head: t.before }, { head: t.afterColumn }],
        [
          [t.flickingRow, often[before.flicking], often[after.flicking]],
          [t.painRow, reader.count(before.pain), reader.count(after.pain)],
        ],
      )}
    </section>
  `;
};

/** The two weeks: what they are and whose claim they are, how far they are, and the question before and after. */
export const twoWeeksPage = (reader: Reader, state: RehabState, chosen: PlanChosen = null): Html => {
  const { twoWeeks: t, routine } = reader.words.pages;
  const { plan } = state;
  return html`
    <div class="page-head">
      ${backLink(reader)}
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${progress(reader, state)} ${question(reader, plan, chosen)} ${comparison(reader, plan)}
    ${begin(reader, state)}
    <div class="section section-note flow">
      <p>${t.claim}</p>
      <p>${t.trials}</p>
      <p>${routine.physio}</p>
    </div>
  `;
};
