import type { HillMeasure } from './hill-measure.ts';

/** What an advice is about. */
export type Measure =
  /** One session, metres. */
  | 'longestRun'
  /** All distance of its time, metres. */
  | 'distance'
  /** Descent of one run, metres. */
  | 'runDescent'
  /** Hills of its time, metres of descent or, from summaries, of climb. */
  | 'hills';

/** How long it holds: so many days after the day it was given, or so many sessions. */
type Term = { readonly days: number } | { readonly runs: number };

/** The next step that a finding asks for. */
export type Suggestion = {
  readonly measure: Measure;
  /** At most this many metres. */
  readonly limitM: number;
  readonly term: Term;
  /** What hills are measured by. */
  readonly by?: HillMeasure;
};

/** What rules know when they suggest: the runner at the end of the day of the finding. Metres. */
export type Suggesting = {
  /** Longest run that no jump has raised; null without one. */
  readonly longestRunM: number | null;
  /** Top of the usual weeks; null where there are too few. */
  readonly usualWeekM: number | null;
  /** Descent of an ordinary run: what counts as flat for this runner. */
  readonly flatM: number;
};

/** An advice about load holds for a week (SCIENCE.md 1.4 "for the next week"; 1.7). */
const LOAD_DAYS = 7;

/** After new hills the next two runs are flat (SCIENCE.md 3.4, copy). */
const FLAT_RUNS = 2;

/** In the week after a jump, no more than the top of the usual weeks (SCIENCE.md 1.7, DESIGN). */
export const usualWeek = ({ usualWeekM }: Suggesting): readonly Suggestion[] =>
  usualWeekM === null ? [] : [{ measure: 'distance', limitM: usualWeekM, term: { days: LOAD_DAYS } }];

/** The next long run stays within what no jump has raised. */
export const shorterRun = (limitM: number): Suggestion => ({
  measure: 'longestRun',
  limitM,
  term: { days: LOAD_DAYS },
});

/** The next two runs stay flat. */
export const flatRuns = ({ flatM }: Suggesting): readonly Suggestion[] => [
  { measure: 'runDescent', limitM: flatM, term: { runs: FLAT_RUNS } },
];

/** A week of the usual hills. */
export const usualHillWeek = (usualM: number, by: HillMeasure): Suggestion => ({
  measure: 'hills',
  limitM: Math.round(usualM),
  term: { days: LOAD_DAYS },
  by,
});
