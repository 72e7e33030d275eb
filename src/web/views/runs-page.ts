import type { Level } from '../../core/finding.ts';
import type { Reading } from '../reading.ts';
import { html, nothing, type Html } from './html.ts';
import { levelBadge, plural, viewOnStrava } from './parts.ts';
import { readingNote } from './progress.ts';

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

/** Runs from before the days whose tracks Camber reads by itself. */
export type OlderTracks = {
  /** The runner has asked for them. */
  readonly wanted: boolean;
  readonly reading: Reading;
};

/** DESIGN: below the list, because nobody needs it: no rule looks that far back for descents or laps. */
const olderTracks = ({ wanted, reading }: OlderTracks): Html => {
  if (reading.requestsLeft === 0) return nothing;
  const runs = plural(reading.requestsLeft, 'older run', 'older runs');
  return html`<section class="section" id="older">
    <h2>Tracks of older runs</h2>
    ${
      wanted
        ? html`<p>Camber is reading the tracks of ${runs}, whenever Strava’s quota has room.</p>`
        : html`<p class="prose">
              Camber reads the tracks of the last six weeks by itself. Those of ${runs} are unread: nothing
              looks that far back, but descents, laps and hill repeats of then would be known, too.
            </p>
            <form method="post" action="/runs/older">
              <button class="button">Read older runs’ tracks</button>
            </form>`
    }
    ${readingNote(reading)}
  </section>`;
};

/** The last runs, month by month, newest first. */
export const runsPage = (
  months: readonly MonthOfRuns[],
  shown: number,
  total: number,
  older: OlderTracks,
): Html => html`
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
  ${olderTracks(older)}
`;
