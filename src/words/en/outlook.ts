import type { Coming } from '../../core/report/outlook/coming.ts';
import type { StepWords } from '../say.ts';

type By = NonNullable<Coming['hills']>['by'];

/** Up to a tenth beyond a limit is a little (DESIGN). */
const LITTLE = 1.1;

const extent = (share: number): string => (share <= LITTLE ? 'a little' : 'well');

/** What is said of the days to come, and of advice that is over. Numbers come as text; a limit is never above what is meant. */
export const outlook = {
  /** The next step of each measure, with its end. */
  step: {
    longestRun: (limit: string, short: string, until: string): StepWords => ({
      text: `Keep your runs under ${limit} until ${until}.`,
      short: `keep the next one under ${short}`,
    }),
    distance: (limit: string, short: string, until: string, weekday: string): StepWords => ({
      text: `Run no more than ${limit} in all until ${until}.`,
      short: `at most ${short} until ${weekday}`,
    }),
    hills: (limit: string, by: By, until: string, weekday: string): StepWords => ({
      text: `Keep to ${limit} of ${by} in all until ${until}.`,
      short: `at most ${limit} until ${weekday}`,
    }),
    level: (until: string, weekday: string): StepWords => ({
      text: `Stay on level ground until ${until}.`,
      short: `level ground until ${weekday}`,
    }),
    flat: (limit: string, runs: number): StepWords => ({
      text: `Keep your next ${runs === 1 ? 'run' : `${runs} runs`} flat: at most ${limit} of descent${runs === 1 ? '' : ' each'}.`,
      short: `next ${runs === 1 ? 'run' : `${runs} runs`} flat`,
    }),
    /** Every day from the first on holds nothing. */
    nothing: (from: string, limit: string, until: string, weekday: string): StepWords => ({
      text: `Rest until ${from}, then run no more than ${limit} in all until ${until}.`,
      short: `rest until ${weekday}`,
    }),
  },
  /** The end of what is left, behind it: on a later day of these seven, a week from today, or tonight. */
  end: {
    until: (weekday: string): string => `until ${weekday}`,
    untilNext: (weekday: string): string => `until next ${weekday}`,
    today: 'today',
  },
  /** One line of what is left; parts that are not known are left out. `end`: as above. */
  left: {
    distance: (limit: string, end: string): string => `${limit} left ${end}`,
    longestRun: (limit: string): string => `long run up to ${limit}`,
    longestAlone: (limit: string): string => `Long run up to ${limit}`,
    hills: (limit: string, by: By): string => `${limit} of ${by}`,
    level: 'level ground',
    withEnd: (limit: string, end: string): string => `${limit} ${end}`,
    nothing: (from: string, limit: string, end: string): string =>
      `Nothing left before ${from}, then ${limit} ${end}`,
  },
  /** Which run a limit comes from, where that had been a jump. */
  from: (distance: string, day: string): string => `(from your ${distance} on ${day})`,
  /** The same as rows. */
  rows: {
    longestRun: 'Longest run',
    distance: (end: string): string => `In all ${end}`,
    hills: (by: By, end: string): string => `${by === 'descent' ? 'Descent' : 'Climb'} ${end}`,
    flat: (runs: number): string => (runs === 1 ? 'Next run' : `Next ${runs} runs`),
    flatValue: (limit: string): string => `flat, ${limit} down`,
    upTo: (limit: string): string => `up to ${limit}`,
    nothing: (from: string, limit: string): string => `nothing before ${from}, then up to ${limit}`,
    level: 'level ground',
  },
  /** Below limits. */
  note: 'Below these, Camber stays quiet. Limits, not goals.',
  /** The same in a mail that says little. */
  shortNote: 'Limits, not goals.',
  advised: 'Lower for now: advice is open.',
  /** One line about an advice that is over. */
  back: {
    longestRun: {
      kept: (limit: string, until: string): string => `Runs under ${limit} until ${until}: you kept to it.`,
      broken: (most: string, limit: string, share: number): string =>
        `Your run of ${most} was ${extent(share)} over the ${limit} advised.`,
    },
    distance: {
      kept: (limit: string, until: string, most: string): string =>
        `No more than ${limit} until ${until}: you ran ${most}.`,
      broken: (most: string, limit: string, until: string, share: number): string =>
        `No more than ${limit} until ${until}: you ran ${most}, ${extent(share)} over.`,
    },
    hills: {
      kept: (limit: string, by: By, until: string): string =>
        `${limit} of ${by} until ${until}: you kept to it.`,
      broken: (most: string, limit: string, by: By, until: string, share: number): string =>
        `${limit} of ${by} until ${until}: it was ${most}, ${extent(share)} over.`,
    },
    flat: {
      kept: (runs: number): string => `${runs === 1 ? 'A flat run' : `${runs} flat runs`}: you kept to it.`,
      broken: (most: string, runs: number): string =>
        `A run with ${most} of descent, where ${runs === 1 ? 'a flat run was' : `${runs} flat runs were`} advised.`,
    },
  },
  /** One fact of a quiet week. */
  fact: {
    weeks: (weeks: string): string => `${weeks} weeks in a row within your usual range.`,
    knee: (answers: string, days: string): string =>
      `Knee 0 in all ${answers} answers of the last ${days} days.`,
  },
};
