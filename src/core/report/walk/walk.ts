import type { Finding } from '../../rules/finding.ts';
import type { History, Moment } from '../../history/history.ts';
import type { LastSpike } from '../../rules/run-limit.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import { escalate } from './escalation.ts';
import { tellEvents, tellShoes } from './events.ts';
import { freshMemory, type Memory } from './memory.ts';
import { closeDay, tellStates } from './states.ts';

/** Everything Camber would have said, in order, and the last spike with the limit it gave. */
export type Telling = { readonly findings: readonly Finding[]; readonly lastSpike: LastSpike };

/**
 * Walks through a history day by day and tells what changed: events on their run, states when their level
 * rises on a run, each silenced and re-armed by SCIENCE.md 1.6. What is told on a run depends on nothing later.
 */
export const tellHistory = (history: History, settings: RuleSettings): Telling => {
  const memory = freshMemory();
  const { moments, series } = history;
  let next = 0;
  for (let day = series.firstDay; day <= history.until; day += 1) {
    for (let moment = moments[next]; moment?.day === day; moment = moments[next]) {
      tellRun(history, settings, memory, moment);
      next += 1;
    }
    closeDay(history, settings, memory, day);
  }
  return { findings: memory.told.map(({ finding }) => finding), lastSpike: memory.lastSpike };
};

/** More findings than seven days can hold: escalation need not look at older ones. */
const RECENT = 200;

const tellRun = (history: History, settings: RuleSettings, memory: Memory, moment: Moment): void => {
  const fresh = [
    ...tellEvents(history, settings, memory, moment),
    ...tellShoes(history, settings, memory, moment),
    ...tellStates(history, settings, memory, moment),
  ];
  if (fresh.length === 0) return;
  for (const finding of escalate(fresh, moment.day, memory.told.slice(-RECENT)))
    memory.told.push({ day: moment.day, finding });
};
