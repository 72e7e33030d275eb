import type { Day } from '../../../core/day.ts';
import type { Episode } from '../../../core/episodes/episode.ts';
import { inALine } from '../../../core/episodes/in-a-line.ts';
import type { EpisodesSeen } from '../../../core/episodes/episodes.ts';
import type { Row } from '../../../core/episodes/side-by-side.ts';
import { episodeTitle, lookBackLine, measureValue, roughDay } from '../../../words/episodes.ts';
import type { Reader } from '../../../words/reader.ts';
import {
  type EpisodeField,
  episodeFields,
  type EpisodeForm,
  episodeProblems,
} from '../../parts/episode-fields.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { banner, table } from '../../parts/parts.ts';

/** What the page of all episodes shows. */
export type ListData = {
  readonly today: Day;
  readonly episodes: readonly Episode[];
  readonly seen: EpisodesSeen;
  readonly form: EpisodeForm;
  readonly wrong: readonly EpisodeField[];
  readonly notice: 'removed' | 'tooMany' | null;
};

const entry = (lookBack: EpisodesSeen['lookBacks'][number], reader: Reader): Html => {
  const t = reader.words.pages.episodes;
  const name = episodeTitle(lookBack.episode, reader);
  return html`
    <li class="episode">
      <h3>
        <a href="/episodes/${lookBack.episode.id}"><span class="visually-hidden">${t.toOne}: </span>${name}</a
        >${lookBack.episode.end === null ? html` <span class="tag">${t.stillOpen}</span>` : null}
      </h3>
      <p>${lookBackLine(inALine(lookBack), reader)}</p>
    </li>
  `;
};

const cellText = (row: Row, i: number, reader: Reader): string => {
  const t = reader.words.pages.episodes.beside;
  const cell = row.cells[i]!;
  if (cell.standing === 'unknown')
    return typeof cell.why === 'string'
      ? t.notKnown
      : t.onDays(reader.count(cell.why.changedOn), reader.count(cell.why.of));
  const value = measureValue(row.measure, cell.value, reader);
  return cell.standing === 'usual' ? value : `${value} ${t[cell.standing]}`;
};

const beside = ({ seen }: ListData, reader: Reader): Html | null => {
  if (seen.lookBacks.length < 2) return null;
  const t = reader.words.episodes;
  const { beside: head } = reader.words.pages.episodes;
  const rows = seen.rows.filter((row) => row.cells.some(({ standing }) => standing !== 'unknown'));
  const of = reader.count(seen.lookBacks.length);
  const isShared = rows.some(({ shared }) => shared !== null);
  const isRough = rows.some(({ cells }) =>
    cells.some((cell) => 'why' in cell && typeof cell.why !== 'string'),
  );
  return html`
    <section class="section" id="beside">
      <h2>${t.sideBySide}</h2>
      <p class="section-note">
        ${isShared ? head.sharedFirst : head.noneShared} ${seen.tooFew ? t.tooFew : null}
      </p>
      ${table(
        t.sideBySide,
        [
          { head: head.measure },
          ...(isShared ? [{ head: head.shared }] : []),
          ...seen.lookBacks.map(({ episode }) => ({ head: roughDay(episode.start, reader) })),
        ],
        rows.map((row) => [
          t.measures[row.measure].label,
          ...(isShared
            ? [row.shared === null ? head.none : head.of(reader.count(row.shared.episodes), of)]
            : []),
          ...row.cells.map((_, i) => cellText(row, i, reader)),
        ]),
      )}
      <p class="hint">${isRough ? head.onDaysHint : null} ${reader.words.ratioFootnote}</p>
    </section>
  `;
};

/** All times when the knee hurt, side by side, and the form for another one. */
export const listPage = (data: ListData, reader: Reader): Html => {
  const t = reader.words.pages.episodes;
  const { today, form, wrong, seen, notice } = data;
  return html`
    ${episodeProblems(wrong, today, reader)}
    ${notice === 'removed' ? banner('done', t.removed, html``) : null}
    ${notice === 'tooMany' ? banner('problem', t.form.tooMany, html``) : null}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <p class="caveat">${reader.words.episodes.noCause}</p>
    </div>
    <section class="section">
      <h2>${t.listHeading}</h2>
      ${
        seen.lookBacks.length === 0
          ? html`<p class="section-note">
              ${rich(t.none, { a: (inner) => html`<a href="#add">${inner}</a>` })}
            </p>`
          : html`<ul class="episodes">
                ${seen.lookBacks.toReversed().map((each) => entry(each, reader))}
              </ul>
              <p><a href="/episodes/sheet">${t.one.sheet}</a></p>`
      }
    </section>
    ${beside(data, reader)}
    <section class="section" id="add">
      <h2>${t.addHeading}</h2>
      <form method="post" action="/episodes" class="flow" novalidate>
        ${episodeFields({ form, wrong, today }, reader)}
        <button class="button button-primary">${t.form.add}</button>
      </form>
    </section>
  `;
};
