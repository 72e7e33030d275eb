import { formats } from '../words/formats.ts';
import { words } from '../words/words.ts';
import type { LoadChartData } from './load-chart-data.ts';
import { loadMonths, loadWeeks } from './load-weeks.ts';

/** Head and rows of the table that says the same as the load chart, newest first. Plain text. */
export const loadTable = (
  data: LoadChartData,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const { chart, levels, families, locale } = words(data.locale);
  const say = formats(data.units, locale);
  const { week, distance, limit, ratio, findings, none } = chart.table;
  const isMonthly = data.by === 'month';
  const blocks = isMonthly
    ? loadMonths(data.days, data.findings)
    : loadWeeks(data.days, data.findings, data.allowed);
  const hasLimits = blocks.some(({ allowedM }) => allowedM !== null);
  return {
    head: [
      isMonthly ? chart.byMonth.month : week,
      isMonthly ? chart.byMonth.distance : distance,
      ...(hasLimits ? [limit] : []),
      ratio,
      findings,
    ],
    rows: blocks.toReversed().map(({ from, to, weekM, allowedM, uncoupled, found }) => [
      isMonthly ? say.monthAndYear(from) : say.dayRange(from, to),
      say.distance(weekM),
      ...(hasLimits ? [allowedM === null ? none : say.limit(allowedM)] : []),
      uncoupled === null ? none : say.ratio(uncoupled),
      found === null
        ? none
        : chart.found(
            levels[found.level].label,
            found.families.map((family) => families[family]),
          ),
    ]),
  };
};
