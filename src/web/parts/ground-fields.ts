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

/** Where the runner runs, as the settings ask it. */
export const groundChoices = (ground: Ground, reader: Reader): Html => html`
  <form method="post" action="/settings/ground" class="flow">
    ${groundFields(ground, reader)}
    <button class="button button-primary">${reader.words.pages.settings.save}</button>
  </form>
`;
