import type { Routine, RoutineItem, RoutinePart } from '../../../core/rehab/routine.ts';
import { setSeconds } from '../../../core/rehab/dose.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';
import { clinicianNote, nextStep } from './next-step.ts';
import { AT, doseText, drawing, exerciseHref, origin } from './parts.ts';

/** What the page of today shows. */
export type TodayView = {
  readonly routine: Routine;
  readonly state: RehabState;
  /** The runner said that a run is to come. */
  readonly planned: boolean;
};

const CHECK = html`<svg class="tick-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
  <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" stroke-width="2.2" />
</svg>`;

const tick = (
  reader: Reader,
  { exercise }: RoutineItem,
  { side, done }: RoutineItem['sides'][number],
  planned: boolean,
): Html => {
  const t = reader.words.pages.routine.today;
  const { name } = reader.words.exercises.list[exercise];
  return html`
    <form method="post" action="/routine/tick">
      <input type="hidden" name="exercise" value="${exercise}" />
      <input type="hidden" name="side" value="${side}" />
      <input type="hidden" name="done" value="${done ? 'no' : 'yes'}" />
      ${planned ? html`<input type="hidden" name="planned" value="1" />` : null}
      <button class="tick ${done ? 'tick-done' : ''}">
        <span class="tick-box">${done ? CHECK : null}</span>${t.sides[side]}<span class="visually-hidden"
          >${done ? t.untick(name) : t.tick(name)}</span
        >
      </button>
    </form>
  `;
};

const item = (reader: Reader, it: RoutineItem, planned: boolean): Html => {
  const { words } = reader;
  const t = words.pages.routine.today;
  const text = words.exercises.list[it.exercise];
  const seconds = reader.count(setSeconds(it.dose));
  return html`
    <li class="exercise ${it.isDone ? 'exercise-done' : ''}" id="${it.exercise}">
      <div class="exercise-figure">${drawing(reader, it.exercise, 'end')}</div>
      <div class="exercise-name">
        <h3>
          <a href="${exerciseHref(it.exercise)}">${text.name}</a>${
            it.isDone ? html` <span class="soft small">${t.allDone}</span>` : null
          }
        </h3>
        <p class="dose">${doseText(reader, it.exercise, it.dose)}</p>
      </div>
      <div class="exercise-about">
        <p class="small soft">${text.cue}</p>
        <div class="ticks">
          ${it.sides.map((side) => tick(reader, it, side, planned))}
          <span
            class="timer"
            hidden
            data-timer="${setSeconds(it.dose)}"
            data-start="${t.timer.start(seconds)}"
            data-stop="${t.timer.stop}"
            data-over="${t.timer.over}"
          ></span>
        </div>
      </div>
    </li>
  `;
};

const part = (reader: Reader, { part: name, items }: RoutinePart, planned: boolean): Html => html`
  <section class="section">
    <h2>${reader.words.pages.routine.today.parts[name]}</h2>
    <ul class="exercise-list">
      ${items.map((it) => item(reader, it, planned))}
    </ul>
  </section>
`;

/** A day without a run may still get one, and the other way round: the runner says so. */
const otherDay = (reader: Reader, { routine, state, planned }: TodayView): Html | null => {
  const t = reader.words.pages.routine.today;
  // Where pain or the way back decides, nobody is asked whether they run.
  if (state.mode !== 'normal' && state.mode !== 'careful') return null;
  if (routine.kind === 'off-day')
    return html`<p class="section-note">${t.runsToday} <a href="/routine?planned=1">${t.showBefore}</a></p>`;
  if (routine.kind === 'before-run' && planned)
    return html`<p class="section-note">${t.noRun} <a href="/routine">${t.showOff}</a></p>`;
  return null;
};

const more = ({ words }: Reader): Html => {
  const t = words.pages.routine.more;
  const links = [
    [AT.exercises, t.exercises],
    [AT.plan, t.plan],
    [AT.test, t.test],
    [AT.acute, t.acute],
    [AT.ladder, t.ladder],
  ] as const;
  return html`
    <section class="section">
      <h2>${t.heading}</h2>
      <ul class="more-list">
        ${links.map(
          ([href, { name, about }]) =>
            html`<li><a href="${href}">${name}</a><span class="soft">${about}</span></li>`,
        )}
      </ul>
    </section>
  `;
};

/** Pain said stop, and nothing is decided yet: that comes before any exercise. */
const stopPage = (reader: Reader, state: RehabState): Html => {
  const { today } = reader.words.pages.routine;
  return html`
    <div class="page-head">
      <p class="eyebrow">${reader.longDay(state.day)}</p>
      <h1>${today.stopHeading}</h1>
      <p class="lead">${today.stopWhy}</p>
    </div>
    ${clinicianNote(reader, state)} ${nextStep(reader, state)} ${more(reader)} ${origin(reader)}
  `;
};

const whyOf = ({ words }: Reader, { kind, parts }: Routine): string => {
  const { why, whyInPlan } = words.pages.routine.today;
  return parts.some(({ part }) => part === 'plan') ? whyInPlan : why[kind];
};

/** What to do today, with where the runner is and what comes next. */
export const todayPage = (reader: Reader, view: TodayView): Html => {
  const { routine, state, planned } = view;
  const t = reader.words.pages.routine;
  if (state.mode === 'stop') return stopPage(reader, state);
  return html`
    <div class="page-head">
      <p class="eyebrow">${reader.longDay(state.day)}</p>
      <h1>${routine.isDone ? t.today.done : t.today.heading[routine.kind]}</h1>
      <p class="lead">${routine.isDone ? t.today.doneWhy : whyOf(reader, routine)}</p>
      ${
        routine.isDone
          ? null
          : html`<p class="soft">${t.minutes(routine.minutes, reader.count(routine.minutes))}</p>`
      }
    </div>
    ${clinicianNote(reader, state)} ${nextStep(reader, state)}
    ${routine.parts.map((each) => part(reader, each, planned))} ${otherDay(reader, view)}
    <p class="section section-note">${t.today.rolling}</p>
    ${more(reader)} ${origin(reader)}
  `;
};
