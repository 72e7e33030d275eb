import type { LoadMeasure } from '../load/measure.ts';
import { LIMITED_RULES, type LimitName, type RuleId, RULES } from './index.ts';
import type { Family, Level } from './level.ts';

/** How many alert mails the runner wants: the usual policy, only caution and above, or every note at once. */
export const ALERT_APPETITES = ['usual', 'less', 'all'] as const;
type AlertAppetite = (typeof ALERT_APPETITES)[number];

/** The limits a runner may change, by name; each stands with its source in the file of its rule. */
type Limits = Readonly<Record<LimitName, number>>;

/** What a runner may change about the rules. Everything else is a constant beside its rule. */
export type RuleSettings = Limits & {
  /** What counts as load in W1 and R1. S1 always goes by distance: its evidence is in kilometres. */
  readonly measure: LoadMeasure;
  /** K1: lifetime distances of a pair at which Camber reminds, metres. */
  readonly shoeRemindersM: readonly number[];
  /** Rules the runner has turned off: they are neither told nor mailed. */
  readonly quiet: readonly RuleId[];
  readonly alerts: AlertAppetite;
  /** Of each family, the least level that is a reason for a mail of its own; `never`: none but `stop`. */
  readonly mailFrom: Readonly<Record<Family, Level | 'never'>>;
};

/** A rule of the table. */
type Rule = (typeof RULES)[RuleId];

/** The threshold that the runner chose for a rule; undefined for a rule that has none. */
export const thresholdOf = (rule: Rule, settings: RuleSettings): unknown =>
  rule.threshold === null ? undefined : settings[rule.threshold.name];

/** Between which values a runner may set each limit: outside of them a rule would always speak, or never. */
export const LIMIT_RANGES = Object.fromEntries(
  LIMITED_RULES.map((rule) => [RULES[rule].threshold.name, RULES[rule].threshold.range]),
) as Readonly<Record<LimitName, readonly [least: number, most: number]>>;

/** Between which distances a reminder of K1 lies, metres. */
export const REMINDER_RANGE_M = RULES.K1.threshold.range;

const usualLimits = Object.fromEntries(
  LIMITED_RULES.map((rule) => [RULES[rule].threshold.name, RULES[rule].threshold.usual]),
) as Limits;

/** Everything as the rules propose it. */
export const DEFAULT_SETTINGS: RuleSettings = {
  ...usualLimits,
  measure: 'distance',
  shoeRemindersM: RULES.K1.threshold.usual,
  quiet: [],
  alerts: 'usual',
  mailFrom: { load: 'note', hills: 'note', direction: 'note', shoes: 'note', pain: 'note' },
};
