import type { HistoryInput } from '../history/history.ts';
import type { RehabEntry } from '../rehab/entries.ts';
import type { RuleSettings } from '../rules/settings.ts';

/** Everything the rules need to know of one runner. */
export type ReportInput = Omit<HistoryInput, 'measure'> & {
  readonly settings: RuleSettings;
  /** What the runner said about knee, hips and exercises; absent = nothing. In any order. */
  readonly rehab?: readonly RehabEntry[];
};
