import type { Level } from '../../core/finding.ts';
import { html, type Html } from './html.ts';
import { levelBadge, plural, viewOnStrava } from './parts.ts';

/** One run as the list shows it; numbers are texts already. */
export type RunRow = {
  readonly id: number;
  readonly day: string;
  readonly isoDay: string;
  readonly distance: string;
  readonly facts: readonly string[];
  readonly marks: readonly { readonly level: Level; readonly title: string }[];
};

export type MonthOfRuns = { readonly title: string; readonly rows: readonly RunRow[] };

const runRow = (run: RunRow): Html => html`
  <li class="run">
    <time datetime="${run.isoDay}">${run.day}</time>
    <span class="run-distance">${run.distance}</span>
    ${
      run.marks.length > 0
        ? html`<span class="run-marks">
            ${run.marks.map((mark) => html`<span>${levelBadge(mark.level)} ${mark.title}</span>`)}
          </span>`
        : null
    }
    <span class="run-facts">
      ${run.facts.map((fact) => html`<span>${fact}</span>`)}
      ${run.id > 0 ? viewOnStrava(run.id, run.day) : null}
    </span>
  </li>
`;

/** The last runs, month by month, newest first. */
export const runsPage = (months: readonly MonthOfRuns[], shown: number, total: number): Html => html`
  <h1>Runs</h1>
  ${
    total === 0
      ? html`<p class="lead">No runs yet. They appear here as soon as Strava tells of them.</p>`
      : html`<p class="soft">
          ${
            shown < total
              ? `The last ${shown} of ${total.toLocaleString('en')} runs.`
              : `${plural(total, 'run', 'runs')}.`
          }
        </p>`
  }
  ${months.map(
    (month) => html`
      <h2 class="month">${month.title}</h2>
      <ul class="run-list">
        ${month.rows.map(runRow)}
      </ul>
    `,
  )}
`;
