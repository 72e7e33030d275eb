import { EXERCISE_EVIDENCE } from '../../../../core/rehab/exercise-evidence.ts';
import type { ExerciseId } from '../../../../core/rehab/exercises.ts';
import type { RoutineItem } from '../../../../core/rehab/routine.ts';
import { type FigureName, isWide } from '../../../../figures/exercise-figure.ts';
import type { Reader } from '../../../../words/reader.ts';
import { evidenceText } from '../../../../words/evidence.ts';
import { html, type Html } from '../../../parts/html.ts';
import { GROUPS } from './library-page.ts';
import { AT, backLink, doseText, drawing, exerciseHref, origin } from '../parts.ts';

const ORDER: readonly ExerciseId[] = GROUPS.flatMap(([, ids]) => ids);

/** Both positions, side by side; pictures of a lying body stand one above the other on a phone. */
const positions = (reader: Reader, name: FigureName): Html => {
  const t = reader.words.pages.exercise;
  return html`
    <div class="positions ${isWide(name) ? 'positions-wide' : ''}">
      ${(['start', 'end'] as const).map(
        (position) =>
          html`<figure>
            ${drawing(reader, name, position)}
            <figcaption>${t[position]}</figcaption>
          </figure>`,
      )}
    </div>
  `;
};

const neighbours = (reader: Reader, id: ExerciseId): Html => {
  const { pages, exercises } = reader.words;
  const t = pages.exercise;
  const at = ORDER.indexOf(id);
  const link = (to: ExerciseId | undefined, label: string): Html | null =>
    to === undefined
      ? null
      : html`<li>
          <a href="${exerciseHref(to)}"><span class="soft">${label}:</span> ${exercises.list[to].name}</a>
        </li>`;
  return html`
    <nav class="section" aria-label="${t.others}">
      <ul class="neighbours">
        ${link(ORDER[at - 1], t.previous)} ${link(ORDER[at + 1], t.next)}
        <li><a href="${AT.exercises}">${t.all}</a></li>
      </ul>
    </nav>
  `;
};

/**
 * One exercise: what it is for, both positions, how it goes, what goes wrong, how much, how sure.
 * @param today the exercise as part of today's routine; null when it is none
 */
export const exercisePage = (reader: Reader, id: ExerciseId, today: RoutineItem | null): Html => {
  const { pages, exercises } = reader.words;
  const t = pages.exercise;
  const text = exercises.list[id];
  const { grade, source } = EXERCISE_EVIDENCE[id];
  return html`
    <div class="page-head">
      ${backLink(reader, AT.exercises)}
      <h1>${text.name}</h1>
      <p class="lead">${text.purpose}</p>
    </div>
    ${positions(reader, id)}
    <div class="section how-to">
      <section>
        <h2>${t.setUp}</h2>
        <p>${text.setUp}</p>
        <p class="soft">${t.equipment}: ${text.equipment}</p>
      </section>
      <section>
        <h2>${t.steps}</h2>
        <ol>
          ${text.steps.map((step) => html`<li>${step}</li>`)}
        </ol>
      </section>
      <section>
        <h2>${t.feel}</h2>
        <p>${text.feel}</p>
      </section>
      <section class="mistake">
        <h2>${t.mistake}</h2>
        <p>${text.mistake}</p>
        <p><strong>${text.cue}</strong></p>
      </section>
      <section>
        <h2>${t.dose}</h2>
        ${today === null ? null : html`<p><strong>${t.today(doseText(reader, id, today.dose))}</strong></p>`}
        <p>${text.progression}</p>
      </section>
      <section>
        <h2>${t.evidence}</h2>
        <p>${text.evidence}</p>
        <p class="small soft">${evidenceText(grade, reader.words)} ${t.source(source)}</p>
      </section>
    </div>
    ${
      id === 'single-leg-bridge'
        ? html`<section class="section">
            <h2>${exercises.easierBridge.name}</h2>
            ${positions(reader, 'bridge-on-two-legs')}
          </section>`
        : null
    }
    ${origin(reader)} ${neighbours(reader, id)}
  `;
};
