import { dayEnd, type History, longestSessionM } from '../../history/history.ts';
import { type AsOf, sumBack, unknownDays } from '../../load/day-series.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import { isCovered } from '../../rules/coverage.ts';
import type { Status } from './status.ts';
import { beside, USUAL_WEEKS } from './usual.ts';

type OfWeek = (history: History, asOf: AsOf) => number | null;

const weekM: OfWeek = ({ series }, asOf) => sumBack(series, asOf, 'distanceM', WEEK_DAYS);

const longestM: OfWeek = (history, { day }) => longestSessionM(history, day - WEEK_DAYS + 1, day);

/** Climb of 7 days, metres; null where it is known for less than 80 % of the distance (SCIENCE.md 1.6). */
const climbM: OfWeek = ({ series }, asOf) =>
  isCovered(sumBack(series, asOf, 'climbKnownM', WEEK_DAYS), sumBack(series, asOf, 'distanceM', WEEK_DAYS))
    ? sumBack(series, asOf, 'climbDm', WEEK_DAYS) / 10
    : null;

/** Of a week that was not read to its end, no sum is known. */
const isUnread = ({ unreadFrom }: History, day: number): boolean => unreadFrom !== null && unreadFrom <= day;

/** The three numbers of a week beside their usual range: the same 7 days of up to twelve earlier weeks. */
export const weekNumbers = (history: History, day: number): Status['numbers'] => {
  const { series } = history;
  const earlierDays: number[] = [];
  for (let weeksAgo = 1; weeksAgo <= USUAL_WEEKS; weeksAgo += 1) {
    const last = day - weeksAgo * WEEK_DAYS;
    const first = last - WEEK_DAYS + 1;
    if (first >= series.firstDay && unknownDays(series, first, last) === 0) earlierDays.push(last);
  }
  const number = (ofWeek: OfWeek) =>
    beside(
      history.moments.length === 0 || isUnread(history, day) ? null : ofWeek(history, dayEnd(history, day)),
      earlierDays.map((earlier) => ofWeek(history, dayEnd(history, earlier))),
    );
  return { weekM: number(weekM), longestM: number(longestM), climbM: number(climbM) };
};
