import type { Day } from '../../../core/day.ts';
import type { Reader } from '../../../words/reader.ts';
import { heightUnitName } from '../../../words/amounts.ts';
import { longUnitName } from '../../../words/units.ts';
import { lastPlanDay, MOST_RUNS, type PlanField, type PlanRow } from './form.ts';
import { input, select } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';

type FormData = {
  readonly today: Day;
  readonly rows: readonly PlanRow[];
  readonly pairs: readonly { readonly id: string; readonly name: string }[];
};

/** The id of a field of the row with this index. */
export const fieldId = (field: PlanField, row: number): string => `${field}-${row + 1}`;

const planRow = (
  row: PlanRow,
  i: number,
  { today, rows, pairs }: FormData,
  problem: (field: PlanField) => string,
  reader: Reader,
): Html => {
  const t = reader.words.pages.plan;
  const n = reader.count(i + 1);
  const told = (field: PlanField): string | undefined =>
    row.problems.includes(field) ? problem(field) : undefined;
  return html`
    <fieldset class="plan-run">
      <legend>${t.run(n)}</legend>
      <div class="plan-fields">
        ${input({
          type: 'date',
          id: fieldId('day', i),
          name: 'day',
          label: t.day,
          value: row.typed.day,
          min: today,
          max: lastPlanDay(today),
          problem: told('day'),
        })}
        ${input({
          type: 'amount',
          id: fieldId('distance', i),
          name: 'distance',
          label: t.distance,
          unit: longUnitName(reader.units),
          value: row.typed.distance,
          problem: told('distance'),
        })}
        ${input({
          type: 'amount',
          id: fieldId('descent', i),
          name: 'descent',
          label: t.descent,
          unit: heightUnitName(reader.units),
          value: row.typed.descent,
          hint: i === 0 ? t.descentHint : undefined,
          problem: told('descent'),
        })}
        ${
          pairs.length === 0
            ? html`<input type="hidden" name="shoes" value="" />`
            : select({
                id: fieldId('shoes', i),
                name: 'shoes',
                label: t.shoes,
                options: [['', t.anyShoes], ...pairs.map(({ id, name }) => [id, name] as const)],
                chosen: row.typed.shoes,
                problem: told('shoes'),
              })
        }
      </div>
      ${
        rows.length === 1
          ? null
          : html`<button
              class="link-button plan-remove"
              name="remove"
              formaction="/plan#runs"
              value="${i + 1}"
              aria-label="${t.removeRun(n)}"
            >
              ${t.remove}
            </button>`
      }
    </fieldset>
  `;
};

/** The planned runs. Every button sends all of them, so that nothing typed is lost. */
export const planForm = (data: FormData, problem: (field: PlanField) => string, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  return html`
    <section class="section" id="runs">
      <h2>${t.form}</h2>
      <form method="get" action="/plan#results" class="plan-form" novalidate>
        <button class="first-submit" tabindex="-1" aria-hidden="true"></button>
        ${data.rows.map((row, i) => planRow(row, i, data, problem, reader))}
        <div class="button-row">
          <button class="button button-primary">${t.check}</button>
          ${
            data.rows.length < MOST_RUNS
              ? html`<button class="button" name="more" value="1" formaction="/plan#runs">${t.add}</button>`
              : null
          }
        </div>
        <p class="hint">${t.restNote}</p>
      </form>
    </section>
  `;
};
