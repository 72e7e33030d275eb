import { dayNumber } from '../day.ts';
import { type DayNumbers } from '../load/day-series.ts';
import type { Report } from '../report/report.ts';
import type { RuleId } from '../rules/index.ts';
import { ENOUGH_EPISODES, type HowOften } from './counts.ts';
import { type Episode, possibleDays } from './episode.ts';
import { LOOK_BACK_DAYS, quietWindows, windowUpTo } from './windows.ts';

/** A rule that was told before most episodes, and more often than otherwise, with the counts. */
export type ToldBefore = { readonly rule: RuleId; readonly often: HowOften };

/** The days that lie before a pain whichever day it began on; empty where it is remembered too roughly. */
const surelyBefore = ({ start }: Episode): DayNumbers => {
  const { from, to } = possibleDays(start);
  return { from: windowUpTo(to, LOOK_BACK_DAYS).from, to: from };
};

/** Before more than half of them (of three or more: never once, which is chance), and more often than otherwise. */
const isMore = ({ before, otherwise }: HowOften): boolean =>
  otherwise.of > 0 &&
  before.times * otherwise.of > otherwise.times * before.of &&
  before.times * 2 > before.of;

/**
 * Which of these rules were told in the six weeks before most of the episodes, and more often than in other six weeks.
 * Nothing with fewer than three episodes: counts so small say nothing. No odds, and no claim about what comes.
 */
export const toldBefore = (
  { history, findings }: Pick<Report, 'history' | 'findings'>,
  episodes: readonly Episode[],
  rules: readonly RuleId[],
): readonly ToldBefore[] => {
  const known = episodes.filter(({ start }) => {
    const { from, to } = windowUpTo(possibleDays(start).to, LOOK_BACK_DAYS);
    return from >= history.series.firstDay && to <= history.until;
  });
  if (known.length < ENOUGH_EPISODES) return [];
  const quiet = quietWindows(history, episodes, LOOK_BACK_DAYS);
  return [...new Set(rules)].flatMap((rule) => {
    const days = findings.filter((each) => each.rule === rule).map(({ day }) => dayNumber(day));
    const was = ({ from, to }: DayNumbers): boolean => days.some((day) => day >= from && day <= to);
    const often: HowOften = {
      before: { times: known.filter((each) => was(surelyBefore(each))).length, of: known.length },
      otherwise: { times: quiet.filter(was).length, of: quiet.length },
      episodes: episodes.length,
    };
    return isMore(often) ? [{ rule, often }] : [];
  });
};
