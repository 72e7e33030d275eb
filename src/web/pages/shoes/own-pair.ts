import { KNOWN_DROPS } from '../../../core/shoes/known-drops.ts';
import { fullName } from '../../../core/shoes/known-drop.ts';
import { inputNumber } from '../../../words/amounts.ts';
import type { Reader } from '../../../words/reader.ts';
import { inLongUnit } from '../../../words/units.ts';
import { choice, input, problemOf } from '../../parts/fields.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import type { PairRow } from './data.ts';

/** What was typed for a new pair, and what is wrong with it. */
export type NewPair = {
  readonly name: string;
  readonly drop: string;
  readonly before: string;
  readonly usual: boolean;
  readonly problems: {
    readonly name?: 'missing' | 'taken';
    readonly drop?: true;
    readonly before?: true;
  };
};

const EMPTY: NewPair = { name: '', drop: '', before: '', usual: false, problems: {} };

const unitOf = (reader: Reader): string => (reader.units === 'metric' ? 'km' : 'mi');

/** A pair entered by hand: the names of the table of drops are offered, any other one will do. */
export const addPairForm = (typed: NewPair | null, isFirst: boolean, reader: Reader): Html => {
  const t = reader.words.pages.shoes.add;
  const { name, drop, before, usual, problems } = typed ?? EMPTY;
  const nameProblem = problems.name === undefined ? undefined : t.problems[problems.name];
  return html`<details class="section" id="add" ${isFirst || typed !== null ? html`open` : null}>
    <summary>${t.title}</summary>
    <form method="post" action="/shoes" class="flow" novalidate>
      <div class="field">
        <label for="pair-name">${t.name}</label>
        <input
          type="text"
          id="pair-name"
          name="name"
          list="pair-models"
          maxlength="60"
          autocomplete="off"
          value="${name}"
          aria-describedby="pair-name-hint${nameProblem === undefined ? '' : ' pair-name-problem'}"
          ${nameProblem === undefined ? null : html`aria-invalid="true"`}
        />
        <datalist id="pair-models">
          ${KNOWN_DROPS.map((known) => html`<option value="${fullName(known)}"></option>`)}
        </datalist>
        <p class="hint" id="pair-name-hint">${t.nameHint}</p>
        ${problemOf('pair-name', nameProblem)}
      </div>
      ${input({
        type: 'amount',
        id: 'pair-drop',
        name: 'drop',
        label: reader.words.pages.shoes.drop.label,
        value: drop,
        hint: t.dropHint,
        problem: problems.drop ? reader.words.pages.shoes.drop.bad : undefined,
      })}
      ${input({
        type: 'amount',
        id: 'pair-before',
        name: 'before',
        label: t.before,
        value: before,
        unit: unitOf(reader),
        hint: t.beforeHint,
        problem: problems.before ? t.problems.before : undefined,
      })}
      ${choice('checkbox', 'usual', 'on', usual || (isFirst && typed === null), t.usual)}
      <button class="button">${t.save}</button>
    </form>
  </details>`;
};

/** What the runner may do with a pair beside its drop: wear it by default, retire it, correct how far it had come. */
export const ownPairForms = (pair: PairRow, name: string, hasFiles: boolean, reader: Reader): Html => {
  const t = reader.words.pages.shoes;
  const of = html`<span class="visually-hidden">${t.drop.of(name)}</span>`;
  const action = (what: string): string => `/shoes/${encodeURIComponent(pair.id)}/${what}`;
  const button = (what: string, field: string, value: string, text: string): Html =>
    html`<form method="post" action="${action(what)}">
      <input type="hidden" name="${field}" value="${value}" />
      <button class="link-button">${text}${of}</button>
    </form>`;
  return html`
    ${pair.isUsual ? html`<p class="shoe-usual">${t.usual.is}</p>` : nothing}
    <div class="button-row">
      ${
        pair.retired || !(hasFiles || pair.isOwn || pair.isUsual)
          ? nothing
          : pair.isUsual
            ? button('usual', 'usual', '0', t.usual.end)
            : button('usual', 'usual', '1', t.usual.make)
      }
      ${
        pair.isOwn
          ? pair.retired
            ? button('retire', 'retired', '0', t.retire.back)
            : button('retire', 'retired', '1', t.retire.now)
          : nothing
      }
    </div>
    ${
      pair.isOwn && !pair.retired
        ? html`<details>
            <summary>${t.add.correct}${of}</summary>
            <form method="post" action="${action('before')}" class="drop-form" novalidate>
              ${input({
                type: 'amount',
                id: `before-${pair.id.replace(/[^\w-]/g, '-')}`,
                name: 'before',
                label: html`${t.add.before}${of}`,
                value: inputNumber(inLongUnit(pair.beforeM, reader.units), 1, reader.locale),
                unit: unitOf(reader),
              })}
              <button class="button">${t.drop.save}${of}</button>
            </form>
          </details>`
        : nothing
    }
  `;
};
