import { c1, type LoopFacts } from './c1-loop.ts';
import { d1, type NewPairFacts } from './d1-shoes.ts';
import { type DescentFacts, h1a } from './h1a-descent.ts';
import { h1b, type WeekDescentFacts } from './h1b-week-descent.ts';
import { h1c, type RepeatsFacts } from './h1c-repeats.ts';
import { h1d, type SteepFacts } from './h1d-steep.ts';
import { k1, type MileageFacts } from './k1-mileage.ts';
import { p1, type PainFacts } from './p1-pain.ts';
import { r1, type RatioFacts } from './r1-ratio.ts';
import { s1, type SpikeFacts } from './s1-spike.ts';
import { type ReturnFacts, s2 } from './s2-return.ts';
import { t1, type TrackFacts } from './t1-track.ts';
import { type ProgressionFacts, w1 } from './w1-progression.ts';

/** The facts of each rule: numbers with their unit in the name. The keys are the rule ids of docs/methods.md. */
export type FactsByRule = {
  S2: ReturnFacts;
  S1: SpikeFacts;
  H1a: DescentFacts;
  H1c: RepeatsFacts;
  H1d: SteepFacts;
  D1: NewPairFacts;
  K1: MileageFacts;
  H1b: WeekDescentFacts;
  T1: TrackFacts;
  C1: LoopFacts;
  W1: ProgressionFacts;
  R1: RatioFacts;
  P1: PainFacts;
};

export type RuleId = keyof FactsByRule;

/**
 * The table of rules, in the order in which one run is told by them: events, then shoes, then states (W1 looks at the
 * hills before it). Families, levels, limits and evidence derive from it: a rule without a row is a type error.
 */
export const RULES = {
  S2: s2,
  S1: s1,
  H1a: h1a,
  H1c: h1c,
  H1d: h1d,
  D1: d1,
  K1: k1,
  H1b: h1b,
  T1: t1,
  C1: c1,
  W1: w1,
  R1: r1,
  P1: p1,
} as const satisfies { readonly [R in RuleId]: { readonly id: R } };

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** The rules whose limit is one number that the runner may change. */
export type LimitedRuleId = {
  [R in RuleId]: (typeof RULES)[R]['threshold'] extends { readonly usual: number } ? R : never;
}[RuleId];

/** The name of such a limit among the settings. */
export type LimitName = (typeof RULES)[LimitedRuleId]['threshold']['name'];

const isLimited = (rule: RuleId): rule is LimitedRuleId => typeof RULES[rule].threshold?.usual === 'number';

/** The rules with one limit, in the order of the table. */
export const LIMITED_RULES: readonly LimitedRuleId[] = RULE_IDS.filter(isLimited);
