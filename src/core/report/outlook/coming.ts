import { addDays, type Day, daysBetween, weekday } from '../../day.ts';
import type { HillMeasure } from '../../rules/hill-measure.ts';
import type { Base } from '../../rules/room.ts';
import type { Measure } from '../../rules/suggestion.ts';
import type { Advice } from '../advice/advice.ts';
import type { Bound, DayLimits, Limits } from '../limits/limits.ts';

/** One limit as it is said: so many metres until a day. */
type Said = {
  readonly metres: number;
  /** The last day it is said of. */
  readonly until: Day;
  /** It comes from an advice that is open. */
  readonly isAdvised: boolean;
};

/** The limits as page and mail say them: of each measure one number, whoever asks. Null: there is no limit to tell. */
export type Coming = {
  /** The first of the days: today while nothing was run, else tomorrow. */
  readonly from: Day;
  readonly longestRun: Said | null;
  /** The session that had been a jump and carries the longest run now: it is named beside it. */
  readonly base: Base | null;
  /** What is left, all runs together. */
  readonly distance: Said | null;
  /** What is left of hills. */
  readonly hills: (Said & { readonly by: HillMeasure }) | null;
  /** The next runs stay flat: at most so many metres of descent each. */
  readonly flat: { readonly metres: number; readonly runs: number } | null;
  /** From a day on a run would end a break, and is at most so long. */
  readonly restart: { readonly from: Day; readonly limitM: number } | null;
  /** The first day on which there is something to run again, where these days begin without, and how much it is then in all, until the end of `distance`. */
  readonly roomFrom: { readonly day: Day; readonly metres: number } | null;
  /** Rest or ladder speak alone. */
  readonly recovery: 'rest' | 'ladder' | null;
};

/** The longest run of a break or of the way back, metres; null where nothing is known. */
export const firstRunsM = ({ restart, longestRun }: Pick<Coming, 'restart' | 'longestRun'>): number | null =>
  restart?.limitM ?? longestRun?.metres ?? null;

/** Less than this is no run (DESIGN: the shortest that people go out for). */
const A_RUN_M = 1000;

/** The bound by which hills are compared. */
const hillsOf = ({ descent, climb }: DayLimits, { hillsBy }: Pick<Limits, 'hillsBy'>): Bound | null =>
  hillsBy === 'climb' ? climb : descent;

/** The last day of the week of `day`; weeks begin on Monday. */
const weekEnd = (day: Day): Day => addDays(day, 7 - weekday(day));

const isAdvised = ({ reason }: Bound): boolean => reason.kind === 'advice';

/** How long the limit of a measure is said for: as long as its advice, else until the week ends. */
const untilOf = (advice: readonly Advice[], measure: Measure, from: Day): Day =>
  advice.find((each) => each.state === 'open' && each.measure === measure)?.lastDay ?? weekEnd(from);

const flatRuns = (advice: readonly Advice[], first: DayLimits | undefined): Coming['flat'] => {
  const open = advice.filter(
    ({ state, measure, runs }) => state === 'open' && measure === 'runDescent' && runs,
  );
  const left = Math.max(0, ...open.map(({ runs, outcome }) => (runs ?? 0) - outcome.sessions));
  return left === 0 || !first?.runDescent ? null : { metres: first.runDescent.metres, runs: left };
};

const recoveryOf = (first: DayLimits | undefined): Coming['recovery'] => {
  const kind = first?.distance?.reason.kind;
  return kind === 'rest' || kind === 'ladder' ? kind : null;
};

/** The first day with room for a run, where these days begin without; null where they begin with some, or never have. */
const firstRoom = (days: readonly DayLimits[]): Day | null => {
  const metresOf = ({ distance }: DayLimits): number => distance?.metres ?? Infinity;
  if (days[0] === undefined || metresOf(days[0]) >= A_RUN_M) return null;
  return days.find((each) => metresOf(each) >= A_RUN_M)?.day ?? null;
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The limits as they are said, with the advice that holds beside them. */
export const comingOf = (limits: Limits, advice: readonly Advice[], from: Day): Coming => {
  const { days, hillsBy } = limits;
  const on = (day: Day): DayLimits | undefined => days[daysBetween(from, day)] ?? days.at(-1);
  const said = (bound: Bound | null | undefined, until: Day): Said | null =>
    bound ? { metres: bound.metres, until, isAdvised: isAdvised(bound) } : null;
  const [usualUntil, hillsUntil] = [untilOf(advice, 'distance', from), untilOf(advice, 'hills', from)];
  const room = firstRoom(days);
  // Where all of that time is without room, the week in which there is some again is told.
  const distanceUntil =
    room === null || room <= usualUntil ? usualUntil : earlier(weekEnd(room), days.at(-1)?.day ?? room);
  const distance = said(on(distanceUntil)?.distance, distanceUntil);
  const hillsDay = on(hillsUntil);
  const hills = hillsBy === null || hillsDay === undefined ? null : hillsOf(hillsDay, limits);
  return {
    from,
    longestRun: said(limits.longestRun, untilOf(advice, 'longestRun', from)),
    base: limits.base,
    distance,
    hills: hills &&
      hillsBy && { metres: hills.metres, until: hillsUntil, isAdvised: isAdvised(hills), by: hillsBy },
    flat: flatRuns(advice, days[0]),
    restart: limits.restart,
    roomFrom: room === null || distance === null ? null : { day: room, metres: distance.metres },
    recovery: recoveryOf(days[0]),
  };
};
