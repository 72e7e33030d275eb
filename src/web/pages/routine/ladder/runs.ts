import type { Attempt, AttemptReason } from '../../../../core/rehab/attempt.ts';
import type { Day } from '../../../../core/day.ts';
import { LADDER } from '../../../../core/rehab/ladder-steps.ts';
import type { Reader } from '../../../../words/reader.ts';
import { choice, scale } from '../../../parts/fields.ts';
import { html, type Html } from '../../../parts/html.ts';
import { AT, stepText } from '../parts.ts';

/** A run on the way back, as the page shows it. */
export type LadderRunRow = {
  readonly attempt: Attempt;
  readonly distanceM: number;
  readonly asks: AttemptReason | null;
};

/** An answer about a run that lacked something: what was ticked stays. */
export type Unfinished = {
  readonly runId: string;
  readonly step: string;
  readonly limp: boolean;
  readonly rising: boolean;
};

/** DESIGN: what is older is behind a click; it has been said. */
const NEWEST = 6;

/** What is asked of an open run, one at a time: what it was, how the knee was, how the morning was. */
export const questionOf = (attempt: Attempt, today: Day): AttemptReason | null => {
  if (attempt.verdict !== 'open') return null;
  const { reasons } = attempt;
  if (reasons.includes('pattern')) return 'pattern';
  if (reasons.includes('pain-unknown')) return 'pain-unknown';
  return reasons.includes('morning') && today > attempt.day ? 'morning' : null;
};

const patternForm = (reader: Reader, { attempt }: LadderRunRow, sent: Unfinished | null): Html => {
  const t = reader.words.pages.ladder.asks;
  return html`
    <form method="post" action="${AT.ladder}/run" class="flow ask">
      <input type="hidden" name="runId" value="${attempt.runId}" />
      <fieldset>
        <legend>${t.pattern}</legend>
        <p class="hint">${t.patternWhy}</p>
        ${LADDER.map((step) =>
          choice(
            'radio',
            'step',
            String(step.step),
            String(step.step) === (sent?.step || String(attempt.step)),
            t.steps(reader.count(step.step), stepText(reader, step)),
            `step-${attempt.runId}-${step.step}`,
          ),
        )}
      </fieldset>
      ${choice('checkbox', 'limp', 'yes', sent?.limp === true, t.limp, `limp-${attempt.runId}`)}
      <button class="button button-primary">${t.save}</button>
    </form>
  `;
};

const painForm = (
  reader: Reader,
  { attempt }: LadderRunRow,
  when: 'during' | 'morning',
  sent: Unfinished | null,
): Html => {
  const t = reader.words.pages.ladder.asks;
  return html`
    <form method="post" action="${AT.ladder}/felt" class="flow ask">
      <input type="hidden" name="runId" value="${attempt.runId}" />
      <input type="hidden" name="when" value="${when}" />
      ${scale({ name: 'level', id: `level-${attempt.runId}`, legend: when === 'during' ? t.pain : t.morning, hint: t.hint, chosen: '', problem: sent === null ? undefined : t.missing })}
      ${when === 'during' ? choice('checkbox', 'rising', 'yes', sent?.rising === true, t.rising, `rising-${attempt.runId}`) : null}
      ${when === 'during' ? choice('checkbox', 'limp', 'yes', sent?.limp === true, t.limp, `limp-${attempt.runId}`) : null}
      <button class="button button-primary">${t.save}</button>
    </form>
  `;
};

const ask = (reader: Reader, row: LadderRunRow, unfinished: Unfinished | null): Html | null => {
  const sent = unfinished?.runId === String(row.attempt.runId) ? unfinished : null;
  switch (row.asks) {
    case 'pattern':
      return patternForm(reader, row, sent);
    case 'pain-unknown':
      return painForm(reader, row, 'during', sent);
    case 'morning':
      return painForm(reader, row, 'morning', sent);
    default:
      return null;
  }
};

const runRow = (reader: Reader, row: LadderRunRow, unfinished: Unfinished | null): Html => {
  const t = reader.words.pages.ladder;
  const { attempt, distanceM, asks } = row;
  const waits = attempt.verdict === 'open' && asks === null;
  const verdict = waits ? t.openMorning : t.verdict[attempt.verdict];
  const reasons = attempt.verdict === 'open' ? [] : attempt.reasons.map((reason) => t.reasons[reason]);
  return html`
    <li class="ladder-run" id="run-${attempt.runId}">
      <p>
        <strong>${t.runOf(reader.day(attempt.day), reader.distance(distanceM))}</strong>
        <span class="soft">${t.step(reader.count(attempt.step))}</span>
      </p>
      <p class="verdict verdict-${attempt.verdict}">
        ${verdict}${reasons.length > 0 ? html`: ${reader.list(reasons)}` : null}
      </p>
      ${ask(reader, row, unfinished)}
    </li>
  `;
};

/** The runs since the beginning, newest first: what held, what did not and why, and what is still to be answered. */
export const ladderRuns = (
  reader: Reader,
  rows: readonly LadderRunRow[],
  unfinished: Unfinished | null,
): Html => {
  const t = reader.words.pages.ladder;
  const newestFirst = rows.toReversed();
  const list = (some: readonly LadderRunRow[]): Html =>
    html`<ul class="ladder-runs">
      ${some.map((row) => runRow(reader, row, unfinished))}
    </ul>`;
  const older = newestFirst.slice(NEWEST);
  return html`
    <section class="section">
      <h2>${t.runsHeading}</h2>
      ${rows.length === 0 ? html`<p class="section-note">${t.noRuns}</p>` : list(newestFirst.slice(0, NEWEST))}
      ${
        older.length === 0
          ? null
          : html`<details>
              <summary>${t.older(older.length, reader.count(older.length))}</summary>
              ${list(older)}
            </details>`
      }
    </section>
  `;
};
