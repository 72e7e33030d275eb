import type { Reader } from '../../../words/reader.ts';
import { select } from '../../parts/fields.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { isFiltered, SUBJECTS } from './filter.ts';
import type { RunsData } from './rows.ts';

/** The sport as Strava calls it, in the reader's language where that is known. */
const sportName = (sport: string, reader: Reader): string => {
  const { sports } = reader.words.pages.run;
  return Object.hasOwn(sports, sport) ? sports[sport as keyof typeof sports] : sport;
};

/** By pair, by sport, by what was told: each only where there is something to choose from. */
export const filterForm = (data: RunsData, reader: Reader): Html => {
  const t = reader.words.pages.runs.filter;
  const { filter, pairs, sports, anythingTold } = data;
  const fields = [
    pairs.length === 0
      ? null
      : select({
          id: 'shoe',
          label: t.shoe,
          options: [['', t.all], ...pairs.map(({ id, name }) => [id, name] as const)],
          chosen: filter.shoe ?? '',
        }),
    sports.length < 2
      ? null
      : select({
          id: 'sport',
          label: t.sport,
          options: [['', t.all], ...sports.map((sport) => [sport, sportName(sport, reader)] as const)],
          chosen: filter.sport ?? '',
        }),
    !anythingTold
      ? null
      : select({
          id: 'found',
          label: t.found,
          options: [
            ['', t.all],
            ['any', t.any],
            ...SUBJECTS.map((subject) => [subject, reader.words.families[subject]] as const),
          ],
          chosen: filter.found ?? '',
        }),
  ].filter((field) => field !== null);
  if (fields.length === 0) return nothing;
  return html`
    <details class="filter" ${isFiltered(filter) ? html`open` : null}>
      <summary>${t.heading}</summary>
      <form method="get" action="/runs" class="filter-fields">
        ${fields}
        <div class="button-row">
          <button class="button">${t.show}</button>
          ${isFiltered(filter) ? html`<a href="/runs">${t.clear}</a>` : null}
        </div>
      </form>
    </details>
  `;
};
