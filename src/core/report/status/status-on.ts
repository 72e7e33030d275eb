import type { AssessInput } from '../input.ts';
import { type Day, dayFromNumber, dayNumber } from '../../day.ts';
import { type Finding, LEVELS } from '../../rules/finding.ts';
import { tellWithPain } from '../alerts/with-pain.ts';
import { dayEnd, type History, isWarm, openHistory } from '../../history/history.ts';
import { weeksWithRuns } from '../../history/warm-up.ts';
import { type AsOf, sumBack } from '../../load/day-series.ts';
import { type Ratios, ratiosAt } from '../../load/ratios.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import type { LastSpike } from '../../rules/run-limit.ts';
import { budgetOn } from './budget.ts';
import { weekNumbers } from './numbers.ts';
import { stateOn } from './state.ts';
import type { LoadDay, Status } from './status.ts';

/** The status shows what was told in the last 7 days. */
const SHOWN_DAYS = 7;

/** What the home page and the weekly mail say about one day. Runs after `asOf` have not happened yet. */
export const statusOn = (input: AssessInput, asOf: Day): Status => {
  const history = openHistory({ ...input, until: asOf });
  return statusFrom(history, tellWithPain(history, { ...input, until: asOf }).findings, input.settings);
};

/**
 * The same of the last day of a history that is open already, with what was told on its runs, in that order: the
 * findings that `assess` gave need no second walk through the history. Analyses of runs that are more than a few
 * weeks old may be missing where the recording service stated their climb: they are heavy, and little here looks at them.
 */
export const statusFrom = (
  history: History,
  told: readonly Finding[],
  settings: AssessInput['settings'],
): Status => {
  const day = history.until;
  const last = history.moments.at(-1);
  const ratios = ratiosOn(history, dayEnd(history, day));
  return {
    asOf: dayFromNumber(day),
    state: stateOn(history, day),
    daysKnown: last === undefined ? 0 : day - history.series.firstDay + 1,
    weeksWithRuns: weeksWithRuns(history.series, day),
    lastRunDay: last === undefined ? null : dayFromNumber(last.day),
    numbers: weekNumbers(history, day),
    ratio: {
      uncoupled: ratios?.uncoupled ?? null,
      coupled: ratios?.coupled ?? null,
      ewma: ratios?.ewma ?? null,
    },
    budget: budgetOn(history, day, { findings: told, lastSpike: lastSpikeOf(told) }, settings),
    findings: told.filter((finding) => day - dayNumber(finding.day) < SHOWN_DAYS).toSorted(loudestFirst),
  };
};

/** The last spike that was told, and the limit it gave. */
const lastSpikeOf = (told: readonly Finding[]): LastSpike => {
  const spike = told.findLast((finding) => finding.rule === 'S1');
  return spike === undefined ? null : { day: dayNumber(spike.day), budgetM: spike.facts.budgetM };
};

/** Loudest first; among equals the newest. Sorting is stable, so that one run's findings keep their order. */
const loudestFirst = (a: Finding, b: Finding): number =>
  LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);

/** Nothing is extrapolated: no ratio during warm-up. */
const ratiosOn = (history: History, asOf: AsOf): Ratios | null =>
  isWarm(history, asOf.day) ? ratiosAt(history.series, history.ewma, asOf) : null;

/**
 * The days of the load chart, `from` to `to`, both included: distance of the day, sum of 7 days, and the
 * ratios as seen at the day's end (null during warm-up, on unknown days, and after a break).
 */
export const loadDays = (input: AssessInput, from: Day, to: Day): readonly LoadDay[] =>
  loadDaysFrom(openHistory({ ...input, until: to }), from, to);

/** The same of a history that is open already. */
export const loadDaysFrom = (history: History, from: Day, to: Day): readonly LoadDay[] => {
  const days: LoadDay[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const asOf = dayEnd(history, day);
    const ratios = ratiosOn(history, asOf);
    days.push({
      day: dayFromNumber(day),
      distanceM: asOf.today.distanceM,
      weekM: sumBack(history.series, asOf, 'distanceM', WEEK_DAYS),
      uncoupled: ratios?.uncoupled ?? null,
      coupled: ratios?.coupled ?? null,
      ewma: ratios?.ewma ?? null,
    });
  }
  return days;
};
