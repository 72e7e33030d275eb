import { dayEnd, type History, type Moment } from '../../history/history.ts';
import type { DayNumbers } from '../../load/day-series.ts';
import type { Finding } from '../../rules/finding.ts';
import { RULE_IDS, RULES } from '../../rules/index.ts';
import { type RuleSettings, thresholdOf } from '../../rules/settings.ts';
import { partitionPoint } from '../../search.ts';
import { escalate } from './escalation.ts';
import { copyOf, freshMemory, type Memory } from './memory.ts';
import { reportSession } from './session.ts';
import { afterDay } from './state-memory.ts';

/** More findings than seven days can hold: escalation need not look at older ones. */
const RECENT = 200;

/**
 * Walks through a history day by day and reports what changed: events on the session that makes them true, states on
 * the session that raises them (SCIENCE.md 1.6 and 1.7). What is reported on a session depends on nothing later.
 */
export const walk = (history: History, settings: RuleSettings): readonly Finding[] =>
  findingsIn(walkTo(history, settings, history.until));

/** What is remembered at the end of a day, for who goes on from there. */
export const walkTo = (history: History, settings: RuleSettings, day: number): Memory => {
  const memory = freshMemory();
  walkDays(history, settings, memory, { from: history.series.firstDay, to: day });
  return memory;
};

/**
 * What the days from `from` on report, where the days before are remembered: of the same history, or of one that was
 * the same until then. Changes nothing of what is remembered.
 */
export const walkOn = (
  history: History,
  settings: RuleSettings,
  before: Memory,
  from: number,
): readonly Finding[] => {
  const memory = copyOf(before);
  walkDays(history, settings, memory, { from, to: history.until });
  return findingsIn(memory).slice(before.reported.length);
};

const findingsIn = ({ reported }: Memory): readonly Finding[] => reported.map(({ finding }) => finding);

const walkDays = (
  history: History,
  settings: RuleSettings,
  memory: Memory,
  { from, to }: DayNumbers,
): void => {
  const { moments } = history;
  let next = partitionPoint(moments, (moment) => moment.day < from);
  for (let day = from; day <= to; day += 1) {
    for (let moment = moments[next]; moment?.day === day; moment = moments[next]) {
      memory.open.push(moment);
      next += 1;
      if (moments[next]?.session === moment.session) continue;
      report(history, settings, memory, memory.open.splice(0));
    }
    closeDay(history, settings, memory, day);
  }
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
