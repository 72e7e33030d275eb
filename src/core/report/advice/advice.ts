import type { Day } from '../../day.ts';
import type { HillMeasure } from '../../rules/hill-measure.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Measure } from '../../rules/suggestion.ts';

/** An advice as it was given: it begins behind its finding, and names its end. */
export type Given = {
  readonly measure: Measure;
  /** At most this many metres. */
  readonly limitM: number;
  /** What hills are measured by. */
  readonly by?: HillMeasure;
  /** The finding that gave it; what comes after counts. */
  readonly because: { readonly rule: RuleId; readonly day: Day; readonly runId: number | null };
  /** Its last day; null where it holds for a number of runs. */
  readonly lastDay: Day | null;
  /** For how many runs it holds; null where it holds until a day. */
  readonly runs: number | null;
};

/** What was run against an advice so far. */
export type Outcome = {
  /** The day of the first run beyond its limit; null: it was kept. */
  readonly brokenOn: Day | null;
  /** The most that counted against it, metres; null where nothing did, or where it is not known. */
  readonly mostM: number | null;
  /** Sessions since it was given, within its time. */
  readonly sessions: number;
};

/** An advice with its life. */
export type Advice = Given & {
  readonly outcome: Outcome;
  /** `replaced`: a newer one about the same took its place before its end. */
  readonly state: 'open' | 'ended' | 'replaced';
  /** Its last day, or that of the run that ended it; null while a number of runs is not reached. */
  readonly endedOn: Day | null;
};
