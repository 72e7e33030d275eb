import type { Day } from '../../../core/day.ts';
import { addDays } from '../../../core/day.ts';
import { firstFreeDay } from '../../../core/report/outlook/first-free-day.ts';
import { openReport } from '../../../core/report/report.ts';
import { shoeNameIn } from '../../../core/run.ts';
import { localDay } from '../../../runner/clock.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { findingsOf } from '../../../store/findings.ts';
import { readerOf } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';

/** DESIGN: as on the home page: the usual range looks at thirteen weeks, the longest window of a rule at six. */
const ANALYSED_DAYS = 16 * 7;

/** A runner's day as all answers tell it: from the object that pages and mails read, too. */
export const readReport = async ({ store, clock }: Pick<WebDeps, 'store' | 'clock'>, athlete: Athlete) => {
  const today: Day = localDay(clock.now(), athlete.timeZone);
  const analysesFrom = addDays(today, -ANALYSED_DAYS);
  const [input, told] = await Promise.all([
    readAssessInput(store.read, athlete.id, today, { analysesFrom }),
    findingsOf(store.read, athlete.id, { from: analysesFrom }),
  ]);
  const report = openReport(input, told.toReversed());
  const from = firstFreeDay(input.runs, today);
  return {
    today,
    input,
    told,
    report,
    from,
    outlook: report.outlook({ from }),
    reader: readerOf(athlete),
    shoeName: (id: string): string | null => shoeNameIn(input.shoes, id),
  };
};

export type DayReport = Awaited<ReturnType<typeof readReport>>;
