import type { Finding } from '../../rules/finding.ts';
import { dayEnd, type History, type Moment } from '../../history/history.ts';
import type { AsOf } from '../../load/day-series.ts';
import { c1Loop } from '../../rules/c1-loop.ts';
import { h1bWeekDescent } from '../../rules/h1b-week-descent.ts';
import { r1Ratio } from '../../rules/r1-ratio.ts';
import { runLimitM } from '../../rules/run-limit.ts';
import { t1Track } from '../../rules/t1-track.ts';
import type { Verdict } from '../../rules/rule.ts';
import { type VolumeContext, w1Progression } from '../../rules/w1-progression.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import { finding, type Memory, type StateRule } from './memory.ts';
import { afterDay, ARMED, stateIsTold, told } from './state-memory.ts';

/** W1 is a caution when S1, a hill rule or symptoms were true in D-6..D (SCIENCE.md 1.6). */
const COMBINED_DAYS = 7;

type View = AsOf | Moment;

/** Each state's verdict from one point of view. */
const VERDICTS: {
  readonly [R in StateRule]: (
    history: History,
    view: View,
    settings: RuleSettings,
    volume: VolumeContext,
  ) => Verdict<R> | null;
} = {
  H1b: h1bWeekDescent,
  T1: t1Track,
  C1: c1Loop,
  W1: w1Progression,
  R1: r1Ratio,
};

/** The rules that look at company and carry the single-run limit as advice. */
const VOLUME_RULES: ReadonlySet<StateRule> = new Set<StateRule>(['W1', 'R1']);

/** At a day's end only level zero or not matters, and neither the advice nor the company changes that. */
const NO_CONTEXT: VolumeContext = { combined: false, budgetM: null };

/** The states that rise with a run. Notes them in the memory. Events come first: W1 looks at them. */
export const tellStates = (
  history: History,
  settings: RuleSettings,
  memory: Memory,
  moment: Moment,
): readonly Finding[] => {
  const ifRisen = (rule: StateRule): readonly Finding[] => {
    if (settings.quiet.includes(rule) || VERDICTS[rule](history, moment, settings, NO_CONTEXT) === null)
      return [];
    // The company and the advice take some looking up: only for what is true.
    const volume = VOLUME_RULES.has(rule) ? volumeContext(history, settings, memory, moment) : NO_CONTEXT;
    const verdict = VERDICTS[rule](history, moment, settings, volume);
    if (verdict === null) return [];
    if (rule === 'H1b') memory.lastCombining = moment.day;
    if (!stateIsTold(memory.states.get(rule) ?? ARMED, verdict.level)) return [];
    memory.states.set(rule, told(verdict.level));
    return [finding(rule, verdict as Verdict<typeof rule>, moment)];
  };
  // H1b before W1: a true hill rule makes W1 a caution.
  return [...ifRisen('H1b'), ...ifRisen('T1'), ...ifRisen('C1'), ...ifRisen('W1'), ...ifRisen('R1')];
};

const volumeContext = (
  history: History,
  settings: RuleSettings,
  memory: Memory,
  moment: Moment,
): VolumeContext => {
  const since = moment.day - COMBINED_DAYS;
  const symptoms = history.symptomDays.some((day) => day > since && day <= moment.day);
  return {
    combined: memory.lastCombining > since || symptoms,
    budgetM: runLimitM(history, { day: moment.day, moments: moment.index + 1 }, memory.lastSpike, settings),
  };
};

/** Lets every state that was told come to rest, or not, at the end of a day. */
export const closeDay = (history: History, settings: RuleSettings, memory: Memory, day: number): void => {
  const view = dayEnd(history, day);
  const levelOf = (rule: StateRule) => VERDICTS[rule](history, view, settings, NO_CONTEXT)?.level ?? null;
  for (const [rule, state] of memory.states)
    if (state.told !== null) memory.states.set(rule, afterDay(state, levelOf(rule)));
  if (!settings.quiet.includes('H1b') && levelOf('H1b') !== null) memory.lastCombining = day;
};
