import type { Level } from '../../../core/rules/level.ts';
import type { Reader } from '../../../words/reader.ts';
import type { Reading } from '../../parts/reading.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { levelBadge, viewOnStrava } from '../../parts/parts.ts';
import { readingNote } from '../../parts/reading-note.ts';

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

/** Where in the list a page stands. Pages count from 1; null = there is none that way. */
export type ListPlace = {
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly newer: number | null;
  readonly older: number | null;
};

const runRow = (run: RunRow, reader: Reader): Html => html`
  <li class="run">
    <a class="run-link" href="/runs/${run.id}">
      <time datetime="${run.isoDay}">${run.day}</time>
      <span class="run-distance">${run.distance}</span>
    </a>
    ${
      run.marks.length > 0
        ? html`<span class="run-marks">
            ${run.marks.map(
              (mark) => html`<span>${levelBadge(mark.level, reader.words)} ${mark.title}</span>`,
            )}
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
const olderTracks = ({ wanted, reading }: OlderTracks, reader: Reader): Html => {
  const n = reading.requestsLeft;
  if (n === 0) return nothing;
  const t = reader.words.pages.runs.tracks;
  return html`<section class="section" id="older">
    <h2>${t.title}</h2>
    <div class="flow">
      ${
        wanted
          ? html`<p>${t.reading(n, reader.count(n))}</p>`
          : html`<p class="prose">${t.unread(n, reader.count(n))}</p>
              <form method="post" action="/runs/older">
                <button class="button">${t.read}</button>
              </form>`
      }
      ${readingNote(reading, reader)}
    </div>
  </section>`;
};

const lead = ({ first, last, total }: ListPlace, reader: Reader): Html => {
  const t = reader.words.pages.runs;
  if (total === 0) return html`<p class="lead">${t.none}</p>`;
  const isAll = first === 1 && last === total;
  return html`<p class="soft">
    ${
      isAll
        ? t.total(total, reader.count(total))
        : t.some(reader.count(first), reader.count(last), reader.count(total))
    }
  </p>`;
};

const address = (page: number): string => (page === 1 ? '/runs' : `/runs?page=${page}`);

const pages = ({ newer, older }: ListPlace, reader: Reader): Html => {
  if (newer === null && older === null) return nothing;
  const t = reader.words.pages.runs;
  return html`<nav class="run-neighbours" aria-label="${t.pages}">
    ${newer === null ? html`<span></span>` : html`<a href="${address(newer)}" rel="prev">← ${t.newer}</a>`}
    ${older === null ? html`<span></span>` : html`<a href="${address(older)}" rel="next">${t.older} →</a>`}
  </nav>`;
};

/** A page of the runs, month by month, newest first. */
export const runsPage = (
  months: readonly MonthOfRuns[],
  place: ListPlace,
  older: OlderTracks,
  reader: Reader,
): Html => html`
  <h1>${reader.words.pages.runs.title}</h1>
  ${lead(place, reader)}
  ${months.map(
    (month) => html`
      <h2 class="month">${month.title}</h2>
      <ul class="run-list">
        ${month.rows.map((row) => runRow(row, reader))}
      </ul>
    `,
  )}
  ${pages(place, reader)} ${olderTracks(older, reader)}
`;
