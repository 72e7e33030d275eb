import { type Day, dayFromNumber, dayNumber } from '../day.ts';
import type { History } from '../history/history.ts';
import { sumOfDays, unknownDays } from '../load/day-series.ts';
import { type HillPeriod, hillPeriods } from '../load/hill-periods.ts';
import { WEEK_DAYS } from '../load/weeks.ts';
import type { Finding } from '../rules/finding.ts';
import { type Episode, possibleDays } from './episode.ts';
import { type Range, usualRange } from './usual.ts';
import { hurtDays, yearBefore } from './windows.ts';

/** What the picture of an episode shows: twelve weeks before its start, and four after. */
export const WEEKS_BEFORE = 12;
const WEEKS_AFTER = 4;

/** Seven days of it. */
type WeekAround = HillPeriod & {
  /** Metres; null where days are unknown, before the first run, or still to come. */
  readonly weekM: number | null;
  readonly findings: readonly Finding[];
};

/** The weeks around the beginning of a pain. */
export type Around = {
  /** Oldest first; the twelfth ends on the last day on which it may have begun. */
  readonly weeks: readonly WeekAround[];
  /** The days on which it may have begun. */
  readonly start: { readonly from: Day; readonly to: Day };
  /** Weeks of the year before, without other pain; null where there are too few. */
  readonly usual: Range | null;
};

const weekOf = (history: History, findings: readonly Finding[], from: number): WeekAround => {
  const to = from + WEEK_DAYS - 1;
  const { series } = history;
  const isKnown = from >= series.firstDay && to <= series.lastDay && unknownDays(series, from, to) === 0;
  const [first, last] = [dayFromNumber(from), dayFromNumber(to)];
  const [hills] = hillPeriods(history, [{ from: first, to: last }]);
  const ran = sumOfDays(series, 'runs', from, to) > 0;
  return {
    from: first,
    to: last,
    climbM: isKnown && ran ? (hills?.climbM ?? null) : null,
    descentM: isKnown && ran ? (hills?.descentM ?? null) : null,
    weekM: isKnown ? sumOfDays(series, 'distanceM', from, to) : null,
    findings: findings.filter(({ day }) => day >= first && day <= last),
  };
};

/** The weeks around an episode, as its picture shows them. */
export const weeksAround = (
  history: History,
  findings: readonly Finding[],
  episode: Episode,
  episodes: readonly Episode[],
): Around => {
  const start = possibleDays(episode.start);
  const first = start.to - WEEKS_BEFORE * WEEK_DAYS + 1;
  const weeks = Array.from({ length: WEEKS_BEFORE + WEEKS_AFTER }, (_, i) =>
    weekOf(history, findings, first + i * WEEK_DAYS),
  );
  const week = { from: first, to: first + WEEK_DAYS - 1 };
  const earlier = yearBefore(history, week, hurtDays(episodes, episode)).map(({ from, to }) => ({
    value: sumOfDays(history.series, 'distanceM', from, to),
    day: null,
  }));
  const usual = usualRange(earlier);
  return {
    weeks: weeks.filter(({ from }) => dayNumber(from) <= history.until),
    start: { from: dayFromNumber(start.from), to: dayFromNumber(start.to) },
    usual: typeof usual === 'string' ? null : usual,
  };
};
