import { addDays, type Day, dayNumber } from '../../day.ts';
import type { History } from '../../history/history.ts';
import { historyUpTo } from '../../history/view.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import type { Given } from '../advice/advice.ts';
import { livesOf } from '../advice/life.ts';
import type { Jump } from './jumps.ts';
import { weekDistance } from './limits-on.ts';

/** A week of the past, with what was allowed of it when it began. */
export type AllowedWeek = {
  readonly from: Day;
  /** Distance that would have reported nothing, metres; null where there was no limit to tell. */
  readonly allowedM: number | null;
};

/**
 * What the limits allowed of weeks of the past, as they stood at their beginning. Rest and ladder are left out: they
 * are another subject. `starts`: the first days of the weeks.
 */
export const allowedWeeks = (
  history: History,
  starts: readonly Day[],
  given: readonly Given[],
  jumps: readonly Jump[],
  settings: RuleSettings,
): readonly AllowedWeek[] =>
  starts.map((from) => {
    const first = dayNumber(from);
    const view = historyUpTo(history, first - 1);
    const before = given.filter(({ because }) => because.day < from);
    const bound = weekDistance(
      view,
      {
        settings,
        jumps: jumps.filter(({ session }) => session.day < first),
        advice: livesOf(view, before, from),
        rehab: null,
      },
      first,
    );
    return { from, allowedM: bound?.metres ?? null };
  });

/** The first days of the `n` weeks of seven days of which the last one ends on `until`, oldest first. */
export const weekStarts = (until: Day, n: number): readonly Day[] =>
  Array.from({ length: n }, (_, i) => addDays(until, 1 - 7 * (n - i)));
