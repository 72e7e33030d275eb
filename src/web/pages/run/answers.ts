import type { Reader } from '../../../words/reader.ts';
import type { RunData } from './data.ts';
import { choice, scale } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** What the runner says about a run. Where Strava knows it, it is only told. */

/** Which of the answers was just stored. */
export type JustSaved = 'effort' | 'shoes' | null;

const savedNote = (text: string): Html => html`<p class="saved-note" role="status">${text}</p>`;

const takeBack = (action: string, text: string): Html => html`
  <form method="post" action="${action}">
    <button class="link-button">${text}</button>
  </form>
`;

const chooser = (data: RunData, action: string, reader: Reader): Html => {
  const t = reader.words.pages.run.shoes;
  return html`
    <form method="post" action="${action}" class="flow">
      <fieldset>
        <legend>${t.choose}</legend>
        ${data.pairs.map(({ id, name }) => choice('radio', 'shoes', id, data.pair?.value.id === id, name))}
      </fieldset>
      <button class="button">${t.save}</button>
    </form>
  `;
};

/** Which pair it was. */
export const shoesSection = (data: RunData, saved: JustSaved, reader: Reader): Html => {
  const t = reader.words.pages.run.shoes;
  const { pair, run } = data;
  const action = `/runs/${run.id}/shoes`;
  const name = pair?.value.name ?? t.unknownName;
  const told = pair === null ? null : pair.by === 'strava' ? t.strava(name) : t.answered(name);
  return html`
    <section class="section" id="shoes">
      <h2>${t.title}</h2>
      <div class="flow prose">
        ${saved === 'shoes' ? savedNote(reader.words.pages.run.saved) : nothing}
        <p>${told === null ? t.none : rich(told)}</p>
        ${
          pair?.by === 'strava'
            ? nothing
            : data.pairs.length > 0
              ? chooser(data, action, reader)
              : html`<p class="hint">
                  ${rich(t.noPairs, { a: (inner) => html`<a href="/shoes#add">${inner}</a>` })}
                </p>`
        }
        ${pair?.by === 'runner' ? takeBack(action, t.takeBack) : nothing}
        <p><a href="/shoes">${t.all}</a></p>
      </div>
    </section>
  `;
};

const painText = ({ pain }: RunData, reader: Reader): string => {
  const t = reader.words.pages.run.felt;
  if (pain.length === 0) return t.noPain;
  return t.pain(reader.list(pain.map(({ when, level }) => t.level(t.when[when], reader.count(level)))));
};

/** How hard it was, and how the knee was. */
export const feltSection = (data: RunData, saved: JustSaved, reader: Reader): Html => {
  const t = reader.words.pages.run.felt;
  const { effort, run } = data;
  const action = `/runs/${run.id}/effort`;
  return html`
    <section class="section" id="felt">
      <h2>${t.title}</h2>
      <div class="flow prose">
        ${saved === 'effort' ? savedNote(reader.words.pages.run.saved) : nothing}
        ${
          effort?.by === 'strava'
            ? html`<p>${t.strava(reader.count(effort.value))}</p>`
            : html`
                <form method="post" action="${action}" class="flow">
                  ${scale({
                    name: 'rpe',
                    legend: t.question,
                    hint: t.hint,
                    chosen: effort === null ? '' : String(effort.value),
                  })}
                  <button class="button">${t.save}</button>
                </form>
                ${effort === null ? nothing : takeBack(action, t.takeBack)}
              `
        }
        <p>${painText(data, reader)} <a href="/check-ins?run=${run.id}">${t.painLink}</a></p>
      </div>
    </section>
  `;
};
