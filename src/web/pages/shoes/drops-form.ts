import { fullName } from '../../../core/shoes/known-drop.ts';
import type { Reader } from '../../../words/reader.ts';
import type { PairRow } from './data.ts';
import { input } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { type DropField, dropFieldId, dropFieldName } from '../../parts/shoe-drops.ts';

/** The fields as they stand or were typed, and those that were filled in and are not saved. */
export type DropsTyped = { readonly fields: readonly DropField[]; readonly filled: readonly string[] };

/** What could stand in the field of a pair: of the same model of the runner's own, or of the table of drops. */
export const offeredDrop = ({ known, suggestion }: PairRow): number | null =>
  known?.dropMm ?? suggestion?.dropMm ?? null;

const why = ({ known, suggestion }: PairRow, reader: Reader): Html | null => {
  const t = reader.words.pages.shoes.drop;
  if (known !== null) {
    const host = new URL(known.source).hostname.replace(/^www\./, '');
    return rich(t.knownWhy(fullName(known), host), {
      a: (text) => html`<a href="${known.source}" rel="noopener nofollow">${text}</a>`,
    });
  }
  if (suggestion === null) return null;
  return html`${(suggestion.sameVersion ? t.sameWhy : t.versionWhy)(suggestion.name)}`;
};

/** The way to a page with this field filled in, too: those filled before stay so. */
const fillHref = (id: string, filled: readonly string[]): string =>
  `/shoes?${[...filled, id].map((each) => `fill=${encodeURIComponent(each)}`).join('&')}#${dropFieldId(id)}`;

const offer = (pair: PairRow, filled: readonly string[], reader: Reader): Html => {
  const mm = offeredDrop(pair);
  if (mm === null) return nothing;
  const t = reader.words.pages.shoes.drop;
  const isFilled = filled.includes(pair.id);
  return html`<p class="hint">
    ${
      isFilled
        ? t.filled
        : html`<a href="${fillHref(pair.id, filled)}"
              >${t.fill(reader.millimetres(mm))}<span class="visually-hidden"
                >${t.of(pair.name ?? '')}</span
              ></a
            >:`
    }
    ${why(pair, reader)}
  </p>`;
};

const field = (pair: PairRow, { fields, filled }: DropsTyped, reader: Reader): Html => {
  const t = reader.words.pages.shoes;
  const typed = fields.find(({ id }) => id === pair.id);
  return html`<div>
    ${input({
      type: 'amount',
      id: dropFieldId(pair.id),
      name: dropFieldName(pair.id),
      label: pair.name ?? t.deleted,
      unit: 'mm',
      value: typed?.text ?? '',
      problem: typed?.wrong ? t.drop.bad : undefined,
    })}
    ${offer(pair, filled, reader)}
  </div>`;
};

/**
 * The drops of all pairs in use, saved at once. Those that are missing stand open; what is known is folded away, and
 * where nothing is missing all of it is.
 */
export const dropsForm = (pairs: readonly PairRow[], typed: DropsTyped, reader: Reader): Html => {
  const t = reader.words.pages.shoes.drop;
  const missing = pairs.filter(({ dropMm }) => dropMm === null);
  const rest = pairs.filter(({ dropMm }) => dropMm !== null);
  const fieldsOf = (list: readonly PairRow[]): Html =>
    html`<div class="drops">${list.map((pair) => field(pair, typed, reader))}</div>`;
  const isOpen = typed.fields.some(({ id, wrong }) => wrong && rest.some((pair) => pair.id === id));
  const known =
    rest.length === 0
      ? nothing
      : html`<details ${isOpen ? html`open` : null}>
          <summary>${t.known(rest.length, reader.count(rest.length))}</summary>
          ${fieldsOf(rest)}${missing.length === 0 ? html`<button class="button">${t.save}</button>` : null}
        </details>`;
  return html`<section class="section" id="drops">
    <h2>${missing.length > 0 ? t.missing(missing.length, reader.count(missing.length)) : t.title}</h2>
    <p class="section-note">${t.hint}</p>
    <form method="post" action="/shoes/drops" class="flow" novalidate>
      ${
        missing.length === 0
          ? known
          : html`${fieldsOf(missing)}${known}<button class="button button-primary">${t.saveAll}</button>`
      }
    </form>
  </section>`;
};
