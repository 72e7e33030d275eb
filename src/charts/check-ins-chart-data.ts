import type { Day } from '../core/day.ts';
import type { PainWhen } from '../core/rehab/entries.ts';
import type { Reader } from '../words/reader.ts';

/** One pain answer as the chart needs it. */
export type PainPoint = {
  readonly day: Day;
  readonly when: PainWhen;
  readonly level: number;
  /** It says "stop": by its level, a limp, or because it had not settled. */
  readonly stops: boolean;
};

/** What the chart of the check-ins, its text alternative and its table are made of. */
export type CheckInsChartData = {
  /** Blocks of seven days that follow each other, oldest first. */
  readonly weeks: readonly { readonly from: Day; readonly to: Day; readonly weekM: number }[];
  /** Answers and efforts of these days, in any order; others are left out. */
  readonly pains: readonly PainPoint[];
  readonly efforts: readonly { readonly day: Day; readonly rpe: number }[];
  readonly reader: Reader;
  /** Told apart from other charts of the page. */
  readonly id?: string;
};

/** The same with the days of the weeks only, oldest first. */
export const within = (data: CheckInsChartData): CheckInsChartData => {
  const [from, to] = [data.weeks[0]?.from ?? '', data.weeks.at(-1)?.to ?? ''];
  const inside = <T extends { readonly day: Day }>(list: readonly T[]): readonly T[] =>
    list
      .filter(({ day }) => day >= from && day <= to)
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { ...data, pains: inside(data.pains), efforts: inside(data.efforts) };
};
