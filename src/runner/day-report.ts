import { addDays, type Day } from '../core/day.ts';
import type { ReportInput } from '../core/report/input.ts';
import { openReport, type Report } from '../core/report/report.ts';
import type { Db } from '../store/db.ts';
import { findingsOf, type StoredFinding } from '../store/findings.ts';
import { readAssessInput } from './history.ts';

/** DESIGN: the usual range looks at thirteen weeks, the longest window of a rule at six: what streams told before is not read. */
export const ANALYSED_DAYS = 16 * 7;

/** A runner's day with what it was read from. */
export type DayReport = {
  readonly input: ReportInput;
  /** What was told in those weeks, newest first. */
  readonly told: readonly StoredFinding[];
  readonly report: Report;
};

/** Opens a report on now for pages and programs: old runs come without what their streams told, and nothing is worked out anew that was told. */
export const readDayReport = async (db: Db, athleteId: number, today: Day): Promise<DayReport> => {
  const from = addDays(today, -ANALYSED_DAYS);
  const [input, told] = await Promise.all([
    readAssessInput(db, athleteId, today, { analysesFrom: from }),
    findingsOf(db, athleteId, { from }),
  ]);
  return { input, told, report: openReport(input, told.toReversed()) };
};
