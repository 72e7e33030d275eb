import type { Day } from '../../../core/day.ts';
import { firstFreeDay } from '../../../core/report/outlook/first-free-day.ts';
import { shoeNameIn } from '../../../core/run.ts';
import { localDay } from '../../../runner/clock.ts';
import { readDayReport } from '../../../runner/day-report.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { readerOf } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';

/** A runner's day as all answers tell it: from the object that pages and mails read, too. */
export const readReport = async ({ store, clock }: Pick<WebDeps, 'store' | 'clock'>, athlete: Athlete) => {
  const today: Day = localDay(clock.now(), athlete.timeZone);
  const { input, told, report } = await readDayReport(store.read, athlete.id, today);
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
