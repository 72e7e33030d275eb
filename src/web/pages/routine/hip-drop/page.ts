import type { HipDropState } from '../../../../core/rehab/hip-drop.ts';
import { HIP_LEVELS } from '../../../../core/rehab/entries.ts';
import { hipDropFigure, type HipDropLook } from '../../../../figures/exercise-figure.ts';
import type { Reader } from '../../../../words/reader.ts';
import { choice } from '../../../parts/fields.ts';
import { html, raw, rich, type Html } from '../../../parts/html.ts';
import { banner, table } from '../../../parts/parts.ts';
import { AT, backLink, exerciseHref, origin } from '../parts.ts';

const LOOKS: readonly HipDropLook[] = ['level', 'drops', 'knee-in'];
/** The order in which the test goes. */
const SIDES = ['right', 'left'] as const;

/** What is shown beside the results: that one was kept, or that one is missing. */
export type HipDropNote = 'saved' | 'missing' | null;

/** What was chosen in a form that could not be kept. */
export type HipDropChosen = Readonly<Partial<Record<(typeof SIDES)[number], string>>>;

const looks = ({ words }: Reader): Html => {
  const t = words.pages.hipDrop;
  return html`
    <section class="section">
      <h2>${t.looksHeading}</h2>
      <div class="mirrors">
        ${LOOKS.map((look) => {
          const { name, about } = t.looks[look];
          const picture = hipDropFigure(look, { id: `fig-hip-${look}`, title: name, desc: t.desc[look] });
          return html`<figure>
            ${raw(picture)}
            <figcaption><strong>${name}</strong> ${about}</figcaption>
          </figure>`;
        })}
      </div>
      <p class="section-note small">${t.mirrored}</p>
    </section>
  `;
};

const form = ({ words }: Reader, chosen: HipDropChosen): Html => {
  const t = words.pages.hipDrop;
  return html`
    <section class="section">
      <h2>${t.formHeading}</h2>
      <form method="post" action="${AT.test}" class="flow">
        <div class="two-sides">
          ${SIDES.map(
            (side) =>
              html`<fieldset>
                <legend>${t.side[side]}</legend>
                ${HIP_LEVELS.map((level) =>
                  choice('radio', side, level, chosen[side] === level, t.options[level]),
                )}
              </fieldset>`,
          )}
        </div>
        <button class="button button-primary">${t.save}</button>
      </form>
    </section>
  `;
};

const results = (reader: Reader, state: HipDropState): Html | null => {
  const { latest, trend, nextDue, isDue } = state;
  if (latest === null) return null;
  const t = reader.words.pages.hipDrop;
  const isSteady = latest.left === 'level' && latest.right === 'level';
  const rows = state.results
    .toReversed()
    .map(({ day, left, right }) => [reader.dayWithYear(day), t.short[right], t.short[left]]);
  return html`
    <section class="section flow">
      <h2>${t.resultHeading}</h2>
      <dl class="side-results">
        ${SIDES.map(
          (side) =>
            html`<div>
              <dt>${t[side]}</dt>
              <dd>${t.short[latest[side]]}</dd>
              ${trend === null ? null : html`<dd class="soft">${t.trend[trend[side]]}</dd>`}
            </div>`,
        )}
      </dl>
      <p class="section-note">
        ${
          isSteady
            ? t.steady
            : rich(t.advice, { a: (inner) => html`<a href="${exerciseHref('pelvic-drop')}">${inner}</a>` })
        }
      </p>
      <p>
        <strong
          >${isDue ? t.due : nextDue === null ? t.repeatsDone : t.next(reader.dayWithYear(nextDue))}</strong
        >
      </p>
      ${table(t.table, [{ head: t.day }, { head: t.right }, { head: t.left }], rows)}
    </section>
  `;
};

/** The test before the mirror: how it goes, what it may show, the answer for each side, and how it went before. */
export const hipDropPage = (
  reader: Reader,
  state: HipDropState,
  note: HipDropNote,
  chosen: HipDropChosen = {},
): Html => {
  const t = reader.words.pages.hipDrop;
  const answers = results(reader, state);
  return html`
    ${note === 'missing' ? banner('problem', t.missing, html``) : null}
    ${note === 'saved' ? banner('done', t.saved, html``) : null}
    <div class="page-head">
      ${backLink(reader)}
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${note === 'saved' ? answers : null}
    <section class="section">
      <h2>${t.howHeading}</h2>
      <ol class="prose test-steps">
        ${t.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
    </section>
    ${looks(reader)} ${form(reader, chosen)} ${note === 'saved' ? null : answers}
    <p class="section section-note">${t.limits}</p>
    ${origin(reader)}
  `;
};
