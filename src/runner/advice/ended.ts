import { addDays, type Day } from '../../core/day.ts';
import type { Advice } from '../../core/report/advice/advice.ts';
import type { Report } from '../../core/report/report.ts';

/** What ended longer ago is history (DESIGN: four weeks, the window of the rules). */
const LATELY_DAYS = 28;

/** The advice that ended in the four weeks up to a day, oldest first. */
export const endedLately = (report: Report, on: Day): readonly Advice[] =>
  report
    .advice()
    .filter(
      ({ state, endedOn }) => state === 'ended' && endedOn !== null && endedOn > addDays(on, -LATELY_DAYS),
    );
