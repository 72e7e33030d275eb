import { shoeBar } from '../../../charts/shoe-bars.ts';
import { NEW_BELOW_M, NEW_DAYS } from '../../../core/shoes/new-pair.ts';
import type { Reader } from '../../../words/reader.ts';
import type { PairRow, ShoesData } from './data.ts';
import { ownPairForms } from './own-pair.ts';
import { html, nothing, raw, type Html } from '../../parts/html.ts';
import { inLongUnit } from '../../../words/units.ts';

/** Widths a bar is drawn for: a phone's column and the wide page. */
const NARROW_PX = 340;
const WIDE_PX = 720;

/** Sets an element's id apart: ids of pairs come from Strava. */
const anchorOf = (id: string): string => id.replace(/[^\w-]/g, '-');

const nextText = ({ distanceM, reminderM }: PairRow, reader: Reader): string => {
  const t = reader.words.pages.shoes.next;
  if (reminderM === null) return '';
  const limit = reader.roundDistance(reminderM);
  return distanceM < reminderM ? t.at(limit) : t.past(limit);
};

/** How far it has come, and what of that Strava had counted before Camber: "662.7 km (125 before Camber)". */
const mileage = ({ distanceM, beforeM }: PairRow, reader: Reader): string => {
  const distance = reader.distance(distanceM);
  return beforeM > 0 && beforeM < distanceM
    ? reader.words.pages.shoes.before(distance, reader.count(Math.round(inLongUnit(beforeM, reader.units))))
    : distance;
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
  const day = breakIn.dayOfUse > NEW_DAYS ? null : reader.count(breakIn.dayOfUse);
  return html`<p class="shoe-fresh">
    ${t.fresh(reader.distance(breakIn.distanceM), of, day, String(NEW_DAYS))}
  </p>`;
};

/** One pair: how far it has come, what it carries now, and its drop. */
export const pairEntry = (pair: PairRow, data: ShoesData, reader: Reader): Html => {
  const t = reader.words.pages.shoes;
  const name = pair.name ?? t.deleted;
  const uses = [
    mileage(pair, reader),
    nextText(pair, reader),
    pair.dropMm === null ? '' : t.drop.is(reader.millimetres(pair.dropMm)),
    pair.retired ? '' : pair.monthM > 0 ? t.share(reader.percent(pair.monthShare)) : t.unused,
  ].filter((text) => text !== '');
  return html`
    <li class="shoe">
      <h3>${name}</h3>
      ${bar(pair, name, data, reader)}
      <p class="hint">${uses.join(' · ')}</p>
      ${freshNote(pair, reader)} ${ownPairForms(pair, name, data.hasFiles, reader)}
    </li>
  `;
};
