import type { Dose } from '../../core/rehab/dose.ts';
import type { RehabFacts } from '../../core/rehab/facts.ts';
import type { WeekPart } from '../../core/rehab/routine.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { heading, type Row, small, stacked } from '../parts.ts';
import { titled, wrap } from '../text.ts';
import type { Section } from './section.ts';

type Words = Pick<Catalogue, 'rehab' | 'exercises'>;

/** The exercises of the two weeks alone, while they run. */
export const planSection = ({ routine, plan }: RehabFacts, say: Formats, words: Catalogue): Section => {
  const title = words.mail.routine.heading;
  const list = routineRows({ routine: routine.filter(({ part }) => part === 'plan'), plan }, say, words);
  return {
    html: [heading(title), stacked(list)],
    text: titled(title, list.map(({ label, value }) => wrap(`${label}: ${value}`)).join('\n')),
  };
};

/** The exercises of the coming days as they really are: in the two weeks, in a rest, or around the runs. */
export const ownRoutineSection = (facts: RehabFacts, say: Formats, words: Catalogue): Section => {
  const { routine } = words.mail;
  const { hipDrop, planPaused } = words.rehab.routine;
  const notes = [
    ...(facts.hipDropDue ? [hipDrop] : []),
    ...(facts.plan.status === 'paused' ? [planPaused] : []),
    // While running rests there is one hold, not ten minutes of work.
    ...(facts.mode === 'acute' ? [] : [routine.note]),
  ].join(' ');
  const list = routineRows(facts, say, words);
  return {
    html: [heading(routine.heading), stacked(list), small(notes)],
    text: titled(
      routine.heading,
      `${list.map(({ label, value }) => wrap(`${label}: ${value}`)).join('\n')}\n${wrap(notes)}`,
    ),
  };
};

/** The exercises of the coming days, a row for each kind of day. */
const routineRows = (
  { routine, plan }: Pick<RehabFacts, 'routine' | 'plan'>,
  say: Formats,
  words: Words,
): readonly Row[] => {
  const { parts } = words.rehab.routine;
  return routine
    .filter(({ items }) => items.length > 0)
    .map((part) => ({
      label: part.part === 'plan' ? parts.plan(say.count(plan.dayNo ?? 1)) : parts[part.part],
      value: exercisesOf(part, say, words),
    }));
};

const exercisesOf = ({ items }: WeekPart, say: Formats, words: Words): string =>
  items
    .map(({ exercise, dose }) => `${words.exercises.list[exercise].name} ${doseText(dose, say, words)}`)
    .join(', ');

const doseText = (dose: Dose, say: Formats, { rehab }: Words): string =>
  'reps' in dose
    ? rehab.routine.reps(say.count(dose.sets), say.count(dose.reps))
    : rehab.routine.seconds(say.count(dose.sets), say.count(dose.seconds));
