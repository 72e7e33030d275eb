import type { LoadDay, Status } from '../../../src/core/report/status/status.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { type History, openHistory } from '../../../src/core/history/history.ts';
import type { FactsByRule, RuleId } from '../../../src/core/rules/index.ts';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { assess } from '../../../src/core/report/assess.ts';
import { addDays, type Day } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import type { Run, Shoe } from '../../../src/core/run.ts';
import { NOTHING_MEASURED, type RunAnalysis } from '../../../src/core/run-analysis.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../../src/core/rules/settings.ts';
import { aRun } from '../../support/a-run.ts';

export { aRun };

/** A Monday; the histories of these tests start here unless they say otherwise. */
export const START: Day = '2026-01-05';

/** The day `n` days after the start. */
export const on = (n: number): Day => addDays(START, n);

/** What streams told, with nothing noticed. */
export const anAnalysis = (parts: Partial<RunAnalysis> = {}): RunAnalysis => ({
  ...NOTHING_MEASURED,
  ...parts,
});

/** One run a day from `from` on, with these kilometres; 0 is a rest day. */
export const daily = (kms: readonly number[], from: Day = START, parts: Partial<Run> = {}): readonly Run[] =>
  kms.flatMap((km, i) => (km === 0 ? [] : [aRun({ day: addDays(from, i), km, ...parts })]));

/** `weeks` ordinary weeks: 8 km on Monday, Wednesday, Friday and 10 km on Sunday (34 km). */
export const steadyWeeks = (weeks: number, parts: Partial<Run> = {}): readonly Run[] =>
  daily(Array.from({ length: weeks }, () => [8, 0, 8, 0, 8, 0, 10]).flat(), START, parts);

export const settingsWith = (parts: Partial<RuleSettings> = {}): RuleSettings => ({
  ...DEFAULT_SETTINGS,
  ...parts,
});

/** The input up to the last run, unless `until` says otherwise. */
export const inputOf = (
  runs: readonly Run[],
  parts: Partial<Omit<ReportInput, 'settings'>> & { readonly settings?: Partial<RuleSettings> } = {},
): ReportInput => ({
  shoes: [],
  until: runs.reduce((last, run) => (run.day > last ? run.day : last), START),
  ...parts,
  runs,
  settings: settingsWith(parts.settings),
});

export const aShoe = (id: string, parts: Partial<Shoe> = {}): Shoe => ({
  id,
  name: `Pair ${id}`,
  distanceM: 0,
  retired: false,
  dropMm: null,
  ...parts,
});

/** What was told of one rule. */
export const toldOf = <R extends RuleId>(
  rule: R,
  ...args: Parameters<typeof inputOf>
): readonly (Finding & { readonly facts: FactsByRule[R] })[] =>
  assess(inputOf(...args)).findings.filter(
    (finding): finding is Finding & { readonly facts: FactsByRule[R] } => finding.rule === rule,
  );

/** Levels told of one rule with their days, e.g. `['2026-02-02 note']`. */
export const levelsOf = (rule: RuleId, ...args: Parameters<typeof inputOf>): readonly string[] =>
  toldOf(rule, ...args).map(({ day, level }) => `${day} ${level}`);

/** A history opened as a report opens it. */
export const historyOf = (input: ReportInput): History =>
  openHistory({ ...input, measure: input.settings.measure });

/** What is said of one day of a history. */
export const statusOn = (input: ReportInput, day: Day): Status => openReport({ ...input, until: day }).status;

/** The days of the load chart. */
export const loadDays = (input: ReportInput, from: Day, to: Day): readonly LoadDay[] =>
  openReport({ ...input, until: to }).days(from, to);
