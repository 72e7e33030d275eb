import { dayNumber } from '../../day.ts';
import type { Finding } from '../../rules/finding.ts';
import { dayEnd, type History, isWarm } from '../../history/history.ts';
import { type AsOf, sumBack, unknownDays } from '../../load/day-series.ts';
import { CHRONIC_DAYS } from '../../load/ratios.ts';
import { WEEK_DAYS, weekLoadM } from '../../load/weeks.ts';
import { h1bWeekLimitM, usualHills } from '../../rules/h1b-week-descent.ts';
import { r1WeekLimitM } from '../../rules/r1-ratio.ts';
import { type LastSpike, runLimitM } from '../../rules/run-limit.ts';
import { breakBefore } from '../../rules/s2-return.ts';
import { w1WeekLimitM } from '../../rules/w1-progression.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import type { Budget } from './status.ts';

/** The first runs after a break stay within half of the earlier longest for a week (DESIGN). */
const RESTART_DAYS = 7;

/**
 * How much fires nothing, as seen from the end of a day. The single run never exceeds the restart limit while
 * that one holds. The week's limits are those of the 7 days that start tomorrow.
 */
export const budgetOn = (
  history: History,
  day: number,
  told: { readonly findings: readonly Finding[]; readonly lastSpike: LastSpike },
  settings: RuleSettings,
): Budget => {
  const moments = history.moments.length;
  const runM = runLimitM(history, { day, moments }, told.lastSpike, settings);
  const restartM = breakBefore(history, day + 1)?.suggestedMaxM ?? lastRestartM(told.findings, day);
  const asOf = dayEnd(history, day);
  return {
    longestRunM: runM === null || restartM === null ? runM : Math.min(runM, restartM),
    restartM,
    weekM: weekLimitM(history, asOf, settings),
    weekHills: weekHills(history, asOf, settings),
  };
};

/** What the last return after a break allowed, for a week after it. */
const lastRestartM = (findings: readonly Finding[], day: number): number | null => {
  const last = findings.findLast((finding) => finding.rule === 'S2');
  return last !== undefined && day - dayNumber(last.day) < RESTART_DAYS ? last.facts.suggestedMaxM : null;
};

/** The largest coming week that is neither W1's rise nor R1's ratio when it is over; null without weeks to compare. */
const weekLimitM = (history: History, asOf: AsOf, settings: RuleSettings): number | null => {
  const { series } = history;
  if (!isWarm(history, asOf.day) || unknownDays(series, asOf.day - CHRONIC_DAYS + 1, asOf.day) > 0)
    return null;
  const limit = Math.min(
    w1WeekLimitM(weekLoadM(series, asOf), settings),
    r1WeekLimitM(sumBack(series, asOf, 'loadM', CHRONIC_DAYS), settings),
  );
  return Number.isFinite(limit) ? limit : null;
};

/** The most hills of the coming week that are not H1b's; null where the last three weeks do not tell. */
const weekHills = (history: History, asOf: AsOf, settings: RuleSettings): Budget['weekHills'] => {
  if (!isWarm(history, asOf.day) || unknownDays(history.series, asOf.day - CHRONIC_DAYS + 1, asOf.day) > 0)
    return null;
  const usual = usualHills(history, asOf.day + WEEK_DAYS);
  return usual === null ? null : { metres: h1bWeekLimitM(usual.usualM, settings), measure: usual.measure };
};
