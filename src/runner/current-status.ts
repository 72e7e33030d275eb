import { addDays, type Day } from '../core/day.ts';
import type { Outlook } from '../core/report/outlook/outlook.ts';
import { openReport } from '../core/report/report.ts';
import type { Status } from '../core/report/status/status.ts';
import type { Shoe } from '../core/run.ts';
import type { Athlete } from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { localDay } from './clock.ts';
import { ANALYSED_DAYS } from './day-report.ts';
import { readAssessInput } from './history.ts';

/** How a runner stands today, by what is stored right now. */
export type CurrentStatus = {
  readonly status: Status;
  readonly outlook: Outlook;
  readonly shoes: readonly Shoe[];
};

/**
 * How a runner in ordinary training stands today, worked out from the runs that are there: the findings that were stored
 * may be older than an import that goes on.
 * @returns null without a run, and while the runner rests or is on the way back (load is not what to read of then)
 */
export const currentStatus = async (db: Db, athlete: Athlete, now: number): Promise<CurrentStatus | null> => {
  const today: Day = localDay(now, athlete.timeZone);
  const input = await readAssessInput(db, athlete.id, today, {
    analysesFrom: addDays(today, -ANALYSED_DAYS),
  });
  const report = openReport(input);
  if (input.runs.length === 0 || (report.rehab?.mode ?? 'normal') !== 'normal') return null;
  return { status: report.status, outlook: report.outlook(), shoes: input.shoes };
};
