import { mean } from 'd3-array';
import { type CheckInsChartData, within } from './check-ins-chart-data.ts';

/** What the chart of the check-ins says, in words: the worst answer, how many said "stop", the latest, the effort. */
export const checkInsAlt = (data: CheckInsChartData): string => {
  const { pains, efforts, reader } = within(data);
  const { alt } = reader.words.charts.checkIns;
  const last = pains.at(-1);
  const worst = pains.toSorted((a, b) => b.level - a.level)[0];
  const stops = pains.filter((pain) => pain.stops).length;
  const effort = mean(efforts, ({ rpe }) => rpe);
  const level = (n: number): string => reader.count(n);
  return [
    ...(worst === undefined || last === undefined
      ? [alt.none]
      : [
          alt.worst(level(worst.level), reader.day(worst.day)),
          ...(stops > 0 ? [alt.stops(stops, level(stops))] : []),
          alt.last(level(last.level), reader.day(last.day)),
        ]),
    ...(effort === undefined ? [] : [alt.efforts(level(effort))]),
  ].join(' ');
};

/** Head and rows of the table that says the same as the chart, newest week first. */
export const checkInsTable = (
  data: CheckInsChartData,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const { weeks, pains, efforts, reader } = within(data);
  const { table } = reader.words.charts.checkIns;
  return {
    head: [table.week, table.distance, table.pain, table.effort],
    rows: weeks.toReversed().map(({ from, to, weekM }) => {
      const inside = ({ day }: { readonly day: string }): boolean => day >= from && day <= to;
      const levels = pains.filter(inside).map(({ level }) => level);
      const effort = mean(efforts.filter(inside), ({ rpe }) => rpe);
      return [
        reader.dayRange(from, to),
        reader.distance(weekM),
        levels.length === 0 ? table.none : reader.count(Math.max(...levels)),
        effort === undefined ? table.none : reader.count(effort),
      ];
    }),
  };
};
