import type { Finding, RuleId } from '../../rules/finding.ts';
import type { History, Moment } from '../../history/history.ts';
import { d1Shoes } from '../../rules/d1-shoes.ts';
import { h1aDescent } from '../../rules/h1a-descent.ts';
import { h1cRepeats } from '../../rules/h1c-repeats.ts';
import { h1dSteep } from '../../rules/h1d-steep.ts';
import { k1Mileage } from '../../rules/k1-mileage.ts';
import { s1Spike } from '../../rules/s1-spike.ts';
import { s2Return } from '../../rules/s2-return.ts';
import type { Verdict } from '../../rules/rule.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import { eventIsTold } from './event-memory.ts';
import { finding, type Memory } from './memory.ts';

/** The events a run makes true, told or silenced, in the order in which they are told. Notes them in the memory. */
export const tellEvents = (
  history: History,
  settings: RuleSettings,
  memory: Memory,
  moment: Moment,
): readonly Finding[] => {
  const unlessSilent = <R extends RuleId>(rule: R, verdict: Verdict<R> | null): readonly Finding[] => {
    if (verdict === null || settings.quiet.includes(rule)) return [];
    if (rule !== 'S2') memory.lastCombining = moment.day;
    if (!eventIsTold(memory.events.get(rule) ?? null, moment.day, verdict.level)) return [];
    memory.events.set(rule, { day: moment.day, level: verdict.level });
    return [finding(rule, verdict, moment)];
  };
  const spike = s1Spike(history, moment, settings);
  const told = [
    ...unlessSilent('S2', s2Return(history, moment)),
    ...unlessSilent('S1', spike),
    ...unlessSilent('H1a', h1aDescent(history, moment, settings)),
    ...unlessSilent('H1c', h1cRepeats(history, moment)),
    ...unlessSilent('H1d', h1dSteep(history, moment)),
  ];
  if (spike !== null && told.some(({ rule }) => rule === 'S1'))
    memory.lastSpike = { day: moment.day, budgetM: spike.facts.budgetM };
  return told;
};

/** What a run says about its pair: once that it is new, and each mileage reminder once, only the highest new one. */
export const tellShoes = (
  history: History,
  settings: RuleSettings,
  memory: Memory,
  moment: Moment,
): readonly Finding[] => {
  const told: Finding[] = [];
  const fresh = d1Shoes(history, moment, settings);
  if (fresh !== null && !settings.quiet.includes('D1') && !memory.newPairs.has(fresh.facts.gearId)) {
    memory.newPairs.add(fresh.facts.gearId);
    told.push(finding('D1', fresh, moment));
  }
  const worn = k1Mileage(history, moment, settings);
  if (worn !== null && !settings.quiet.includes('K1')) {
    const { gearId, thresholdM } = worn.facts;
    if (thresholdM > (memory.reminders.get(gearId) ?? 0)) {
      memory.reminders.set(gearId, thresholdM);
      told.push(finding('K1', worn, moment));
    }
  }
  return told;
};
