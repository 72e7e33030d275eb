import { shoeBar } from '../../../charts/shoe-bars.ts';
import { NEW_BELOW_M, NEW_DAYS } from '../../../core/shoes/new-pair.ts';
import type { Reader } from '../../../words/reader.ts';
import type { PairRow, ShoesData } from './data.ts';
import { input } from '../../parts/fields.ts';
import { html, nothing, raw, type Html } from '../../parts/html.ts';
import { dropText } from '../../parts/shoe-drops.ts';

/** Widths a bar is drawn for: a phone's column and the wide page. */
const NARROW_PX = 340;
const WIDE_PX = 720;

/** Sets an element's id apart: ids of pairs come from Strava. */
const anchorOf = (id: string): string => id.replace(/[^\w-]/g, '-');

const nextText = ({ distanceM, reminderM }: PairRow, reader: Reader): string => {
  const t = reader.words.pages.shoes.next;
  if (reminderM === null) return '';
  const limit = reader.distanceRange(reminderM, reminderM);
  return distanceM < reminderM
    ? t.left(reader.distance(reminderM - distanceM), limit)
    : t.past(reader.distance(distanceM - reminderM), limit);
};

const bar = (pair: PairRow, name: string, data: ShoesData, reader: Reader): Html => {
  const draw = (width: number, size: string): Html =>
    raw(
      shoeBar(
        {
          ...pair,
          name,
          remindersM: data.remindersM,
          reachM: data.reachM,
          next: nextText(pair, reader),
          reader,
          id: `pair-${anchorOf(pair.id)}-${size}`,
        },
        'page',
        width,
      ),
    );
  return html`<div class="narrow-only">${draw(NARROW_PX, 'narrow')}</div>
    <div class="wide-only">${draw(WIDE_PX, 'wide')}</div>`;
};

const freshNote = ({ breakIn }: PairRow, reader: Reader): Html => {
  if (breakIn === null) return nothing;
  const t = reader.words.pages.shoes;
  const metric = reader.units === 'metric';
  // "First 50 km" as a round number in either unit, as the finding says it.
  const of = metric ? reader.shortDistance(NEW_BELOW_M) : reader.shortDistance(30 * 1609.344);
  const day = breakIn.dayOfUse > NEW_DAYS ? t.freshDay(String(NEW_DAYS)) : reader.count(breakIn.dayOfUse);
  return html`<p class="shoe-fresh">
    ${t.fresh(reader.distance(breakIn.distanceM), of, day, String(NEW_DAYS))}
  </p>`;
};

/** A drop that was typed for a pair and cannot be taken. */
export type WrongDrop = { readonly id: string; readonly text: string };

export const dropFieldId = (pairId: string): string => `drop-${anchorOf(pairId)}`;

const dropForm = (pair: PairRow, name: string, typed: string | null, reader: Reader): Html => {
  const t = reader.words.pages.shoes.drop;
  const { suggestion } = pair;
  return html`
    <form method="post" action="/shoes/${encodeURIComponent(pair.id)}" class="drop-form" novalidate>
      ${input({
        type: 'amount',
        id: dropFieldId(pair.id),
        name: 'drop',
        label: html`${t.label}<span class="visually-hidden">${t.of(name)}</span>`,
        value: typed ?? dropText(pair, reader.locale),
        problem: typed === null ? undefined : t.bad,
      })}
      <button class="button">${t.save}<span class="visually-hidden">${t.of(name)}</span></button>
    </form>
    ${
      suggestion === null
        ? nothing
        : html`<form method="post" action="/shoes/${encodeURIComponent(pair.id)}" class="field">
            <input type="hidden" name="drop" value="${suggestion.dropMm}" />
            <button class="button">
              ${t.same(reader.millimetres(suggestion.dropMm))}<span class="visually-hidden"
                >${t.of(name)}</span
              >
            </button>
            <span class="hint">${(suggestion.sameVersion ? t.sameWhy : t.versionWhy)(suggestion.name)}</span>
          </form>`
    }
  `;
};

/**
 * One pair: how far it has come, what it carries now, and its drop.
 * @param typed what was typed as its drop and could not be taken; null = nothing
 */
export const pairEntry = (
  pair: PairRow,
  data: ShoesData,
  reader: Reader,
  typed: string | null = null,
): Html => {
  const t = reader.words.pages.shoes;
  const name = pair.name ?? t.deleted;
  const uses = [
    nextText(pair, reader),
    pair.beforeM > 0 && pair.beforeM < pair.distanceM ? t.before(reader.distance(pair.beforeM)) : '',
    pair.retired ? '' : pair.monthM > 0 ? t.share(reader.percent(pair.monthShare)) : t.unused,
  ].filter((text) => text !== '');
  return html`
    <li class="shoe">
      <div class="shoe-head">
        <h3>${name}</h3>
        <span class="shoe-distance">${reader.distance(pair.distanceM)}</span>
      </div>
      ${bar(pair, name, data, reader)}
      <p class="hint">${uses.join(' · ')}</p>
      ${freshNote(pair, reader)} ${pair.retired ? nothing : dropForm(pair, name, typed, reader)}
    </li>
  `;
};
