import type { Day } from '../day.ts';
import { courseOf } from './course.ts';
import type { RehabLog } from './entries.ts';
import { planOn } from './plan.ts';
import { restDays } from './rest-days.ts';

/** Something reached, said once. */
export type Milestone =
  | { readonly kind: 'plan-finished'; readonly day: Day; readonly startedOn: Day }
  | { readonly kind: 'ladder-step'; readonly day: Day; readonly startedOn: Day; readonly step: number }
  | { readonly kind: 'ladder-done' | 'recovered'; readonly day: Day; readonly startedOn: Day };

/**
 * What has been reached on the newest way back and in the newest plan up to a day, oldest first. A step reached
 * again after a setback is the same milestone: its first day counts.
 */
export const milestones = (log: RehabLog, until: Day): readonly Milestone[] => {
  const course = courseOf(log, until);
  const list: Milestone[] = [];
  let startedOn: Day | null = null;
  for (const turn of course.turns) {
    const { day } = turn;
    if (turn.kind === 'ladder-start') startedOn = day;
    if (startedOn === null) continue;
    const isNew = !list.some(
      (said) =>
        said.startedOn === startedOn &&
        said.kind === turn.kind &&
        (said.kind !== 'ladder-step' || ('step' in turn && said.step === turn.step)),
    );
    if (!isNew) continue;
    if (turn.kind === 'ladder-step') list.push({ kind: turn.kind, day, startedOn, step: turn.step });
    if (turn.kind === 'ladder-done' || turn.kind === 'recovered')
      list.push({ kind: turn.kind, day, startedOn });
  }
  const rests = restDays(course, until);
  const plan = planOn(log, until, (day) => rests.has(day));
  if (plan.finishedOn !== null && plan.startedOn !== null)
    list.push({ kind: 'plan-finished', day: plan.finishedOn, startedOn: plan.startedOn });
  return list.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};
