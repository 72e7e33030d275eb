import type { Day } from '../day.ts';
import type { Ground } from '../ground.ts';
import type { PainWhen } from '../rehab/entries.ts';
import type { Rotation } from '../run-analysis.ts';

/** How loudly a finding speaks. Never a score, never a probability. */
export type Level = 'note' | 'caution' | 'strong' | 'stop';

export const LEVELS: readonly Level[] = ['note', 'caution', 'strong', 'stop'];

/** What counts as load in W1 and R1. Distance is the only one with evidence behind it (SCIENCE.md 2.4). */
export type LoadMeasure = 'distance' | 'time' | 'downhill' | 'rpe';

export type Family = 'load' | 'hills' | 'direction' | 'shoes' | 'pain';

/** The facts of each rule: numbers with their unit in the name. The keys are the rule ids of docs/methods.md. */
export type FactsByRule = {
  /** Single-session spike: one session against the longest of the 30 days before. */
  S1: { sessionM: number; referenceM: number; ratio: number; budgetM: number };
  /** First run after a break. A spike on the same run is its own S1; the words tell the two as one. */
  S2: { gapDays: number; sessionM: number; longestBeforeM: number | null; suggestedMaxM: number | null };
  /**
   * Two-week progression: last 7 days against the 7 before. `measure` stands there only when the runner
   * chose another load than distance; metres are then metre equivalents (docs/methods.md, "Load").
   */
  W1: {
    weekM: number;
    previousWeekM: number;
    change: number;
    rebound: boolean;
    budgetM: number | null;
    measure?: LoadMeasure;
  };
  /** Acute to chronic ratio, uncoupled 7:21; daily means in metres. */
  R1: {
    ratio: number;
    coupled: number;
    ewma: number | null;
    acuteMPerDay: number;
    chronicMPerDay: number;
    rebound: boolean;
    budgetM: number | null;
    measure?: LoadMeasure;
  };
  /** Single-run descent against the most of the 30 days before; ratio null when those were flat. */
  H1a: { lossM: number; referenceM: number; ratio: number | null };
  /** Descent (or, from summaries, climb) of 7 days against the mean of the three weeks before. */
  H1b: { weekM: number; usualM: number; ratio: number | null; measure: 'descent' | 'climb' };
  /** First hill repeats in 42 days. */
  H1c: { count: number; gainM: number; lossM: number };
  /** Steep downhill that is new. */
  H1d: { steepM: number; before30dM: number };
  /** Track metres nearly all in one direction over 28 days. */
  T1: { ccwM: number; cwM: number; balance: number; direction: Rotation };
  /** The same closed loop in the same direction, over 28 days. */
  C1: {
    runs: number;
    share: number;
    distanceM: number;
    direction: Rotation;
    /** Where the runner runs, as said; absent where nothing was. */
    ground?: Ground;
  };
  /** A new pair, perhaps with another drop. */
  D1: {
    gearId: string;
    distanceInPairM: number;
    dropMm: number | null;
    usualDropMm: number | null;
    changeMm: number | null;
  };
  /** Shoe mileage passed a reminder. */
  K1: { gearId: string; distanceM: number; thresholdM: number };
  /**
   * Pain at the outer knee that says "stop". `ladderStep`: on the way back, the step it leads back to; null when it
   * asks for a rest.
   */
  P1: {
    pain: number;
    when: PainWhen;
    limp: boolean;
    unsettled: boolean;
    rising: boolean;
    ladderStep: number | null;
  };
};

export type RuleId = keyof FactsByRule;

type FindingOf<R extends RuleId> = {
  readonly rule: R;
  readonly family: Family;
  readonly level: Level;
  /** An event is a fact about the run just made; a state is about a window of days. */
  readonly kind: 'event' | 'state';
  readonly day: Day;
  /** The run it was told on; states name the run that made them fire. */
  readonly runId: number | null;
  readonly facts: Readonly<FactsByRule[R]>;
  /** Raised by one level because another family fired within 7 days. */
  readonly escalatedBy: readonly RuleId[];
};

/** One thing that changed, with the numbers that show it. */
export type Finding = { [R in RuleId]: FindingOf<R> }[RuleId];

/** Evidence grade of SCIENCE.md: A consistent trials … C small or conflicting, 0 the source article only. */
export type EvidenceGrade = 'A' | 'B' | 'C+' | 'C' | '0';
