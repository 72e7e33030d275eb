import type { ExerciseId } from '../../../../core/rehab/exercises.ts';
import type { Reader } from '../../../../words/reader.ts';
import { html, type Html } from '../../../parts/html.ts';
import { backLink, drawing, exerciseHref, origin } from '../parts.ts';

type Group = keyof Reader['words']['pages']['routine']['library']['groups'];

/** Where each exercise belongs (the source article); the order is that of the page. */
export const GROUPS: readonly (readonly [Group, readonly ExerciseId[]])[] = [
  ['before-run', ['clamshell', 'side-steps']],
  ['strength', ['side-lying-abduction', 'single-leg-bridge', 'pelvic-drop', 'monster-walk']],
  ['balance', ['single-leg-deadlift']],
  ['acute', ['isometric-hold']],
];

const card = (reader: Reader, group: Group, id: ExerciseId): Html => {
  const { exercises, pages } = reader.words;
  const { name, purpose } = exercises.list[id];
  return html`
    <li class="exercise-card">
      <div class="exercise-figure">${drawing(reader, id, 'end')}</div>
      <p class="eyebrow">${pages.routine.library.groups[group]}</p>
      <h2><a href="${exerciseHref(id)}">${name}</a></h2>
      <p>${purpose}</p>
    </li>
  `;
};

/** All exercises, by where they belong, with how much and how sure. */
export const libraryPage = (reader: Reader): Html => {
  const t = reader.words.pages.routine.library;
  return html`
    <div class="page-head">
      ${backLink(reader)}
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    <ul class="card-grid">
      ${GROUPS.flatMap(([group, ids]) => ids.map((id) => card(reader, group, id)))}
    </ul>
    <section class="section prose">
      <h2>${t.doseHeading}</h2>
      <p>${t.dose}</p>
      <p class="small soft">${t.doseSource}</p>
    </section>
    <section class="section prose">
      <h2>${t.knownHeading}</h2>
      ${t.known.map((text) => html`<p>${text}</p>`)}
    </section>
    ${origin(reader)}
  `;
};
