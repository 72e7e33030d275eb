import type { Dose } from '../../../core/rehab/dose.ts';
import type { ExerciseId } from '../../../core/rehab/exercises.ts';
import type { LadderStep } from '../../../core/rehab/ladder-steps.ts';
import { exerciseFigure, type FigureName, type Position } from '../../../figures/exercise-figure.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, raw, type Html } from '../../parts/html.ts';

/** Where the pages of the routine are. */
export const AT = {
  today: '/routine',
  exercises: '/routine/exercises',
  plan: '/routine/plan',
  test: '/routine/hip-drop',
  acute: '/routine/acute',
  ladder: '/routine/ladder',
} as const;

export const exerciseHref = (id: ExerciseId): string => `${AT.exercises}/${id}`;

/** The way back to the first page of the routine, above a heading. */
export const backLink = (reader: Reader, href: string = AT.today): Html =>
  html`<p class="eyebrow">
    <a class="back" href="${href}"
      >${href === AT.today ? reader.words.pages.routine.back : reader.words.pages.routine.library.title}</a
    >
  </p>`;

/** "2 × 20 on each side". */
export const doseText = ({ words, count }: Reader, exercise: ExerciseId, dose: Dose): string => {
  const t = words.pages.routine;
  const isWalked = exercise === 'side-steps' || exercise === 'monster-walk';
  return 'reps' in dose
    ? t.reps(count(dose.sets), count(dose.reps), !isWalked)
    : t.holds(count(dose.sets), count(dose.seconds));
};

/** "walk 2, run 3 minutes in turns, up to 1.6 km"; `maxM` where less than the step's distance is advised. */
export const stepText = (reader: Reader, step: LadderStep, maxM = step.distanceM): string => {
  const t = reader.words.pages.ladder;
  const what =
    step.runMin === null ? t.continuous : t.intervals(reader.count(step.walkMin), reader.count(step.runMin));
  return t.upTo(what, reader.distance(Math.min(maxM, step.distanceM)));
};

/** One drawing of an exercise, told to those who do not see it. */
export const drawing = ({ words }: Reader, name: FigureName, position: Position): Html => {
  const { list, easierBridge, startOf, endOf } = words.exercises;
  const text = name === 'bridge-on-two-legs' ? easierBridge : list[name];
  return raw(
    exerciseFigure(name, position, {
      id: `fig-${name}-${position}`,
      title: position === 'start' ? startOf(text.name) : endOf(text.name),
      desc: text[position],
    }),
  );
};

/** The sentences that stand once where advice is given. */
export const origin = ({ words }: Reader): Html => {
  const { physio, article } = words.pages.routine;
  return html`<div class="section section-note origin">
    <p>${physio}</p>
    <p class="small">${article}</p>
  </div>`;
};

/** A form of one button. `kind` as in forms.css. */
export const oneButton = (
  action: string,
  text: string,
  fields: Readonly<Record<string, string>>,
  kind = '',
): Html => html`
  <form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="button ${kind}">${text}</button>
  </form>
`;
