import { type Ground, ROAD_SIDES, SURFACES } from '../../core/ground.ts';
import type { Reader } from '../../words/reader.ts';
import { choice } from './fields.ts';
import { html, type Html } from './html.ts';

/** Surfaces, side of the road, lean: the fields without their form. */
export const groundFields = (ground: Ground, reader: Reader): Html => {
  const t = reader.words.pages.settings.ground;
  const leans = ground.leans === null ? 'unknown' : ground.leans ? 'yes' : 'no';
  return html`
    <fieldset>
      <legend>${t.surfaces}</legend>
      ${SURFACES.map((name) => choice('checkbox', 'surfaces', name, ground.surfaces.includes(name), t.surface[name]))}
    </fieldset>
    <fieldset>
      <legend>${t.side}</legend>
      ${([...ROAD_SIDES, 'none'] as const).map((name) =>
        choice('radio', 'side', name, (ground.side ?? 'none') === name, t.sides[name]),
      )}
    </fieldset>
    <fieldset>
      <legend>${t.lean}</legend>
      ${(['yes', 'no', 'unknown'] as const).map((name) => choice('radio', 'leans', name, leans === name, t.leans[name]))}
    </fieldset>
  `;
};

export const groundSection = (ground: Ground, reader: Reader): Html => {
  const { ground: t, save } = reader.words.pages.settings;
  return html`
    <section class="section" id="ground">
      <h2>${t.title}</h2>
      <form method="post" action="/settings/ground" class="flow">
        <p class="hint prose">${t.lead}</p>
        ${groundFields(ground, reader)}
        <button class="button button-primary">${save}</button>
      </form>
    </section>
  `;
};
