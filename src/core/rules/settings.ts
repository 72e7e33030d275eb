import type { LoadMeasure } from '../load/measure.ts';
import { LIMITED_RULES, type LimitName, type RuleId, RULES } from './index.ts';
import type { Family, Level } from './level.ts';

/** How many alert mails the runner wants: the usual policy, every note at once, or only caution and above. */
type AlertAppetite = 'usual' | 'all' | 'less';

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
