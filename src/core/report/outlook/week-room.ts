import { addDays, type Day, weekday } from '../../day.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import type { DayLimits, Limits } from '../limits/limits.ts';
import type { LoadDay } from '../status/status.ts';
import type { Coming } from './coming.ts';

/** One day of a calendar week. */
export type WeekDay = {
  readonly day: Day;
  /** What was run on it, metres; null where the source of the runs was not read since. */
  readonly ranM: number | null;
  /** The longest run that the limits leave on it, metres; null where the day is over, or nothing limits it. */
  readonly roomM: number | null;
};

/** The Monday of the week that the coming days begin in. */
export const weekOf = ({ from }: Pick<Coming, 'from'>): Day => addDays(from, 1 - weekday(from));

/**
 * The longest run of one day: never above what is said of the days together, of the longest run, or of the day on
 * which a run would end a break.
 */
const roomOn = ({ day, distance }: DayLimits, coming: Coming): number | null => {
  const { longestRun, restart } = coming;
  const isSaid = coming.distance !== null && day <= coming.distance.until;
  const known = [
    distance?.metres,
    isSaid ? coming.distance?.metres : undefined,
    longestRun?.metres,
    restart !== null && day >= restart.from ? restart.limitM : undefined,
  ].filter((metres) => metres !== undefined);
  return known.length === 0 ? null : Math.max(0, Math.min(...known));
};

/**
 * The seven days, Monday to Sunday, that the coming days begin in: what was run, and what is left on those ahead.
 * @param ran days of that week that are over or have begun, in any order
 * @param readUntil the last day of which all is known; null: nothing is missing
 */
export const weekRoom = (
  coming: Coming,
  { days }: Pick<Limits, 'days'>,
  ran: readonly Pick<LoadDay, 'day' | 'distanceM'>[],
  readUntil: Day | null,
): readonly WeekDay[] =>
  Array.from({ length: WEEK_DAYS }, (_, i) => {
    const day = addDays(weekOf(coming), i);
    const limits = days.find((each) => each.day === day);
    const isUnread = readUntil !== null && day > readUntil && day < coming.from;
    return {
      day,
      ranM: isUnread ? null : (ran.find((each) => each.day === day)?.distanceM ?? 0),
      roomM: limits === undefined || day < coming.from ? null : roomOn(limits, coming),
    };
  });
