import type { Reader } from '../../../words/reader.ts';
import type { PairRow, ShoesData } from './data.ts';
import { problemList } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner, table } from '../../parts/parts.ts';
import { dropsForm, type DropsTyped } from './drops-form.ts';
import { pairEntry } from './pair.ts';
import { dropFieldId } from '../../parts/shoe-drops.ts';
import { addPairForm, type NewPair } from './own-pair.ts';
import { namelessSection, rotationSection } from './rotation.ts';

const pairList = (pairs: readonly PairRow[], data: ShoesData, reader: Reader): Html =>
  html`<ul class="shoe-list">
    ${pairs.map((pair) => pairEntry(pair, data, reader))}
  </ul>`;

/** What the bars say, as a table. */
const barsTable = (pairs: readonly PairRow[], reader: Reader): Html => {
  const t = reader.words.pages.shoes;
  const columns = [t.table.pair, t.table.distance, t.table.before, t.table.next];
  return html`<details>
    <summary>${reader.words.charts.asTable}</summary>
    ${table(
      t.table.caption,
      columns.map((head, i) => ({ head, numeric: i > 0 })),
      pairs.map((pair) => [
        pair.name ?? t.deleted,
        reader.distance(pair.distanceM),
        reader.distance(pair.beforeM),
        pair.reminderM === null ? '–' : reader.roundDistance(pair.reminderM),
      ]),
    )}
  </details>`;
};

const retired = (data: ShoesData, reader: Reader): Html => {
  const pairs = data.pairs.filter((pair) => pair.retired);
  if (pairs.length === 0) return nothing;
  return html`<details class="section">
    <summary>${reader.words.pages.shoes.retired(pairs.length, reader.count(pairs.length))}</summary>
    ${pairList(pairs, data, reader)}
  </details>`;
};

const empty = (hasStrava: boolean, reader: Reader): Html => {
  const { title, text, textFiles } = reader.words.pages.shoes.none;
  return html`<section class="section">
    <h2>${title}</h2>
    <p class="prose">${hasStrava ? text : textFiles}</p>
  </section>`;
};

/** What stands around the pairs. */
type ShoesNotes = {
  /** The runner lets Camber read the list of shoes. */
  readonly mayRead: boolean;
  readonly saved: boolean;
  /** The fields of the drops as they stand, were typed, or were filled in. */
  readonly typed: DropsTyped;
  /** A new pair that cannot be added as it was typed. */
  readonly newPair: NewPair | null;
  /** Strava tells of pairs, too. */
  readonly hasStrava: boolean;
};

/** Pairs with their way to the reminders, what each carries now, and the drop, which only the runner knows. */
export const shoesPage = (
  data: ShoesData,
  { mayRead, saved, typed, newPair, hasStrava }: ShoesNotes,
  reader: Reader,
): Html => {
  const t = reader.words.pages.shoes;
  const inUse = data.pairs.filter((pair) => !pair.retired);
  const limits = data.remindersM.toSorted((a, b) => a - b).map((m) => reader.roundDistance(m));
  const drops = inUse.length === 0 ? nothing : dropsForm(inUse, typed, reader);
  // What is missing is asked for first: without it Camber cannot compare pairs.
  const asksFirst = inUse.some(({ dropMm }) => dropMm === null);
  const link = (href: string) => (inner: string) => html`<a href="${href}">${inner}</a>`;
  return html`
    ${problemList(
      reader.words.pages.settings.notSaved,
      typed.fields
        .filter(({ wrong }) => wrong)
        .map(({ id, name }) => ({ id: dropFieldId(id), text: `${name}: ${t.drop.bad}` })),
    )}
    ${saved ? banner('done', t.saved.title, html`<p>${t.saved.text}</p>`) : nothing}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${rich(t.lead(reader.list(limits)), { a: link('/settings/rules#reminder-1') })}</p>
    </div>
    ${
      mayRead || !hasStrava
        ? nothing
        : banner(
            'ask',
            t.noPermission.title,
            html`<p>${rich(t.noPermission.text, { a: link('/connect?again=1') })}</p>`,
          )
    }
    ${
      data.pairs.length === 0
        ? empty(hasStrava, reader)
        : html`${asksFirst ? drops : nothing}
            <section class="section">
              <h2>${t.inUse}</h2>
              ${pairList(inUse, data, reader)} ${barsTable(inUse, reader)}
              <p class="section-note">${t.bars}</p>
            </section>
            ${rotationSection(data, reader)} ${asksFirst ? nothing : drops}`
    }
    ${addPairForm(newPair, data.pairs.length === 0 && !hasStrava, reader)} ${namelessSection(data, reader)}
    ${retired(data, reader)}
  `;
};
