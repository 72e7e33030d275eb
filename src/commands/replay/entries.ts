import type { Assessment } from '../../core/report/assess.ts';
import type { Day } from '../../core/day.ts';
import type { Finding } from '../../core/rules/finding.ts';

/** One thing Camber would have said, as `--json` prints it. */
export type Entry = {
  readonly day: Day;
  readonly rule: Finding['rule'];
  readonly level: Finding['level'];
  readonly facts: Finding['facts'];
  readonly runId: number | null;
  /** Whether it was mailed right after its run; otherwise it waited for the next mail or Monday's. */
  readonly mailed: boolean;
};

/** The findings of a history in the order they were told, each with whether it was mailed after its run. */
export const entriesOf = ({ findings, alerts }: Assessment): readonly Entry[] => {
  const mailedWith = new Map(alerts.map((alert) => [alert.runId, new Set(alert.findings)]));
  return findings.map((finding) => {
    const { day, rule, level, facts, runId } = finding;
    const mailed = runId !== null && mailedWith.get(runId)?.has(finding) === true;
    return { day, rule, level, facts, runId, mailed };
  });
};
