import type { Day } from '../day.ts';
import type { Ground } from '../ground.ts';
import type { RehabEntry } from '../rehab/entries.ts';
import type { Run, Shoe } from '../run.ts';
import type { RuleSettings } from '../rules/settings.ts';

/** A range of days, both ends included. */
type DayRange = { readonly from: Day; readonly to: Day };

/** Everything the rules need to know of one runner. */
export type AssessInput = {
  /** In any order. */
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
  readonly settings: RuleSettings;
  /** The last day looked at; later runs do not count. */
  readonly until: Day;
  /** Days on which the runner says runs are missing: unknown, not rest. */
  readonly unknownDays?: readonly DayRange[];
  /** Days on which the runner reported pain at the outer knee. */
  readonly symptomDays?: readonly Day[];
  /** Where the runner runs, as said; chooses words only. */
  readonly ground?: Ground;
  /** What the runner said about knee, hips and exercises; absent = nothing. In any order. */
  readonly rehab?: readonly RehabEntry[];
};
