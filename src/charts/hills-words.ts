import { heightText, periodText, sumsText, type HillsChartData } from './hills-chart-data.ts';

/** What the hills chart says, in words: the last period, then the one that went down most. */
export const hillsAlt = ({ periods, by, reader }: HillsChartData): string => {
  const { alt, none } = reader.words.charts.hills;
  const last = periods.at(-1);
  if (last === undefined || periods.every((each) => each.climbM === null && each.descentM === null))
    return none;
  const most = periods.reduce((a, b) => ((b.descentM ?? -1) >= (a.descentM ?? -1) ? b : a));
  return [
    alt.last(periodText(last, by, reader), sumsText(last, reader)),
    ...((most.descentM ?? 0) > 0
      ? [alt.most(periodText(most, by, reader), heightText(most.descentM, reader))]
      : []),
  ].join(' ');
};

/** Head and rows of the table that says the same as the chart, newest first. */
export const hillsTable = ({
  periods,
  by,
  reader,
}: HillsChartData): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const { table } = reader.words.charts.hills;
  return {
    head: [table[by], table.climb, table.descent],
    rows: periods
      .toReversed()
      .map((each) => [
        periodText(each, by, reader),
        heightText(each.climbM, reader),
        heightText(each.descentM, reader),
      ]),
  };
};
