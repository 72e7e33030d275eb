import { addDays, type Day, dayNumber } from '../../day.ts';
import type { History } from '../../history/history.ts';
import { hillPeriods } from '../../load/hill-periods.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import { weekNumbers } from './numbers.ts';
import type { Status } from './status.ts';

/** A calendar week and what was run in it, beside what was usual then. */
export type CalendarWeek = {
  /** Its Monday and its Sunday. */
  readonly from: Day;
  readonly to: Day;
  readonly numbers: Status['numbers'];
  /** Descent, metres; null where too little of the distance has a known descent. */
  readonly descentM: number | null;
};

/**
 * The week that begins on `monday`; of one that is not over, what was run so far. Sessions are counted as the rules
 * count them: two recordings of one run once, a run cut in two as one.
 */
export const calendarWeek = (history: History, monday: Day): CalendarWeek => {
  const sunday = addDays(monday, WEEK_DAYS - 1);
  const [hills] = hillPeriods(history, [{ from: monday, to: sunday }]);
  return {
    from: monday,
    to: sunday,
    numbers: weekNumbers(history, dayNumber(sunday)),
    descentM: hills?.descentM ?? null,
  };
};
