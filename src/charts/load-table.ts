import { distance, ratio, dayRange } from '../words/units.ts';
import { words } from '../words/words.ts';
import type { LoadChartData } from './load-chart-data.ts';
import { loadWeeks } from './load-weeks.ts';

/** Head and rows of the table that says the same as the load chart, newest week first. Plain text. */
export const loadTable = (
  data: LoadChartData,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const { chart, levels, families, locale } = words(data.locale);
  const { week, distance: distanceHead, ratio: ratioHead, findings, none } = chart.table;
  return {
    head: [week, distanceHead, ratioHead, findings],
    rows: loadWeeks(data.days, data.findings)
      .toReversed()
      .map(({ from, to, weekM, uncoupled, found }) => [
        dayRange(from, to, locale),
        distance(weekM, data.units, locale),
        uncoupled === null ? none : ratio(uncoupled, locale),
        found === null
          ? none
          : chart.found(
              levels[found.level].label,
              found.families.map((family) => families[family]),
            ),
      ]),
  };
};
