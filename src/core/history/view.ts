import { partitionPoint } from '../search.ts';
import type { History } from './history.ts';

/**
 * A history as it stood at the end of an earlier day (day number), without opening it anew: what came later is out of
 * sight. Shoes are as of the last day.
 */
export const historyUpTo = (history: History, day: number): History => {
  if (day >= history.until) return history;
  const { moments, sessions, series, loopsIn, warmDay } = history;
  const seen = partitionPoint(moments, (moment) => moment.day <= day);
  return {
    ...history,
    until: day,
    moments: moments.slice(0, seen),
    // In order of start, which after a flight over the date line is not that of days.
    sessions: sessions.filter((session) => session.day <= day),
    series: { ...series, lastDay: Math.min(series.lastDay, day) },
    warmDay: warmDay !== null && warmDay <= day ? warmDay : null,
    loopsIn: (from, to) => loopsIn(from, Math.min(to, day)),
  };
};
