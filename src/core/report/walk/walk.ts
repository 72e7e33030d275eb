import { dayEnd, type History, type Moment } from '../../history/history.ts';
import type { Finding } from '../../rules/finding.ts';
import { RULE_IDS, RULES } from '../../rules/index.ts';
import { type RuleSettings, thresholdOf } from '../../rules/settings.ts';
import { escalate } from './escalation.ts';
import { freshMemory, type Memory } from './memory.ts';
import { reportSession } from './session.ts';
import { afterDay } from './state-memory.ts';

/** More findings than seven days can hold: escalation need not look at older ones. */
const RECENT = 200;

/**
 * Walks through a history day by day and reports what changed: events on the session that makes them true, states on
 * the session that raises them (SCIENCE.md 1.6 and 1.7). What is reported on a session depends on nothing later.
 */
export const walk = (history: History, settings: RuleSettings): readonly Finding[] => {
  const memory = freshMemory();
  const { moments, series } = history;
  let next = 0;
  let parts: Moment[] = [];
  for (let day = series.firstDay; day <= history.until; day += 1) {
    for (let moment = moments[next]; moment?.day === day; moment = moments[next]) {
      parts.push(moment);
      next += 1;
      if (moments[next]?.session === moment.session) continue;
      report(history, settings, memory, parts);
      parts = [];
    }
    closeDay(history, settings, memory, day);
  }
  return memory.reported.map(({ finding }) => finding);
};

const report = (history: History, settings: RuleSettings, memory: Memory, parts: readonly Moment[]): void => {
  const fresh = reportSession(history, settings, memory, parts);
  const { day } = parts.at(-1)!;
  for (const finding of escalate(fresh, day, memory.reported.slice(-RECENT)))
    memory.reported.push({ day, finding });
};

/** Lets every state that was reported come to rest, or not, at the end of a day. */
const closeDay = (history: History, settings: RuleSettings, memory: Memory, day: number): void => {
  const view = dayEnd(history, day);
  for (const id of RULE_IDS) {
    const rule = RULES[id];
    if (rule.manner !== 'state' || settings.quiet.includes(id)) continue;
    const state = memory.states.get(id);
    const combines = rule.family === 'hills';
    if (state === undefined && !combines) continue;
    const isOn = rule.at(history, view, thresholdOf(rule, settings) as number) !== null;
    if (isOn && combines) memory.lastCombining = day;
    if (state !== undefined) memory.states.set(id, afterDay(state, isOn));
  }
};
