import type { Day } from '../../core/day.ts';
import type { Advice } from '../../core/report/advice/advice.ts';
import type { Bound, DayLimits } from '../../core/report/limits/limits.ts';
import type { Report } from '../../core/report/report.ts';
import { endedLately } from './ended.ts';

/** Why a limit stands where it stands: the rule that one step beyond would make true, or what else holds it. */
const reasonOf = (bound: Bound | null): string | null => {
  if (bound === null) return null;
  const { reason } = bound;
  if (reason.kind === 'rule') return reason.rule;
  return reason.kind === 'advice' ? `advice ${reason.advice.because.rule}` : reason.kind;
};

const metres = (bound: Bound | null): number | null => bound?.metres ?? null;

const least = (a: Bound | null, b: Bound | null): Bound | null =>
  a === null || b === null ? (a ?? b) : b.metres < a.metres ? b : a;

const dayJson = ({ day, longestRun, distance, runDescent, descent, climb }: DayLimits) => {
  const hills = least(descent, climb);
  return {
    day,
    longestRunM: metres(longestRun),
    distanceLeftM: metres(distance),
    descentOfRunM: metres(least(runDescent, hills)),
    descentLeftM: metres(hills),
    because: {
      longestRun: reasonOf(longestRun),
      distance: reasonOf(distance),
      descent: reasonOf(hills),
    },
  };
};

const adviceLine = ({ measure, limitM, by, because, lastDay, runs, outcome, state, endedOn }: Advice) => ({
  rule: because.rule,
  measure,
  limitM,
  ...(by !== undefined && { by }),
  from: because.day,
  until: lastDay,
  runs,
  state,
  endedOn,
  kept: outcome.brokenOn === null,
  mostM: outcome.mostM,
});

/** The limits of a day as `camber advice --json` prints them (docs/advice.md): metres throughout, null = no limit. */
export const adviceJson = (report: Report, on: Day) => {
  const limits = report.limits();
  const longest = limits.days.map(({ longestRun }) => longestRun).reduce(least);
  return {
    on,
    state: report.status.state,
    longestRunM: metres(longest),
    days: limits.days.map(dayJson),
    hillsBy: limits.hillsBy,
    steepDownM: metres(limits.days.map(({ steepDown }) => steepDown).reduce(least)),
    hillRepeatsAreNew: limits.repeatsAreNew,
    restart: limits.restart,
    base: limits.base,
    newPairs: limits.newPairs,
    trackOneWayLeftM: limits.oneWay,
    sameLoopRunsLeft: limits.loopRuns,
    open: report
      .advice()
      .filter(({ state }) => state === 'open')
      .map(adviceLine),
    ended: endedLately(report, on).map(adviceLine),
  };
};
