import { dayFromNumber } from '../../day.ts';
import { dayEnd, type History } from '../../history/history.ts';
import { weeksWithRuns } from '../../history/warm-up.ts';
import type { Finding } from '../../rules/finding.ts';
import { LEVELS } from '../../rules/level.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import { ratiosOn } from './load-days.ts';
import { weekNumbers } from './numbers.ts';
import { standingOn } from './standing.ts';
import { stateOn } from './state.ts';
import type { Status } from './status.ts';

/**
 * What the home page and the weekly mail say about the last day of a history, with what was reported on its runs, in
 * that order. Analyses of runs that are more than a few weeks old may be missing where the recording service stated
 * their climb: they are heavy, and little here looks at them.
 */
export const statusFrom = (
  history: History,
  reported: readonly Finding[],
  settings: RuleSettings,
): Status => {
  const day = history.until;
  const last = history.moments.at(-1);
  const { findings, past } = standingOn(history, reported, settings);
  const ratios = ratiosOn(history, dayEnd(history, day));
  return {
    asOf: dayFromNumber(day),
    state: stateOn(history, day),
    daysKnown: last === undefined ? 0 : day - history.series.firstDay + 1,
    weeksWithRuns: weeksWithRuns(history.series, day),
    readUntil: history.unreadFrom === null ? null : dayFromNumber(history.unreadFrom - 1),
    lastRunDay: last === undefined ? null : dayFromNumber(last.day),
    numbers: weekNumbers(history, day),
    ratio: {
      uncoupled: ratios?.uncoupled ?? null,
      coupled: ratios?.coupled ?? null,
      ewma: ratios?.ewma ?? null,
    },
    findings: findings.toSorted(loudestFirst),
    past: past.toSorted(loudestFirst),
  };
};

/** Loudest first; among equals the newest. Sorting is stable, so that one run's findings keep their order. */
const loudestFirst = (a: Finding, b: Finding): number =>
  LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);
