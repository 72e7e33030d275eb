import type { Reader } from '../../../words/reader.ts';
import type { Reading } from '../../parts/reading.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { readingNote } from '../../parts/reading-note.ts';
import { isFiltered, runsAddress } from './filter.ts';
import { filterForm } from './filter-form.ts';
import type { RunsData } from './rows.ts';
import { weekSection } from './week.ts';

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

/** How many runs and weeks there are, and the way to see them all at once. */
const lead = (data: RunsData, reader: Reader): Html => {
  const t = reader.words.pages.runs;
  const { filter, list, total, matching, page } = data;
  if (total === 0)
    return html`<p class="lead">${rich(t.none, { a: (inner) => html`<a href="/import">${inner}</a>` })}</p>`;
  if (matching === 0) return html`<p class="lead">${t.filter.none} <a href="/runs">${t.filter.clear}</a></p>`;
  const isAll = list.newer === null && list.older === null;
  return html`<p class="soft">
    ${t.total(matching, reader.count(matching))}
    ${isAll ? null : t.some(reader.count(list.first), reader.count(list.last), reader.count(list.total))}
    ${
      isFiltered(filter) || list.weeks.length < 2
        ? null
        : data.isOpen
          ? html`<a href="${runsAddress(filter, { page })}">${t.close}</a>`
          : html`<a href="${runsAddress(filter, { page, open: true })}">${t.open}</a>`
    }
  </p>`;
};

const pages = ({ filter, list: { newer, older }, isOpen }: RunsData, reader: Reader): Html => {
  if (newer === null && older === null) return nothing;
  const t = reader.words.pages.runs;
  const open = isOpen && !isFiltered(filter);
  const link = (page: number, rel: string, text: string): Html =>
    html`<a href="${runsAddress(filter, { page, open })}" rel="${rel}">${text}</a>`;
  return html`<nav class="run-neighbours" aria-label="${t.pages}">
    ${newer === null ? html`<span></span>` : link(newer, 'prev', `← ${t.newer}`)}
    ${older === null ? html`<span></span>` : link(older, 'next', `${t.older} →`)}
  </nav>`;
};

/** A page of the runs, week by week, newest first. */
export const runsPage = (data: RunsData, older: OlderTracks, reader: Reader): Html => html`
  <h1>${reader.words.pages.runs.title}</h1>
  ${lead(data, reader)} ${filterForm(data, reader)}
  <div class="weeks">
    ${data.list.weeks.map((week) =>
      weekSection(week, { today: data.today, isOpen: data.isOpen || data.list.weeks.length === 1 }, reader),
    )}
  </div>
  ${pages(data, reader)} ${olderTracks(older, reader)}
`;
