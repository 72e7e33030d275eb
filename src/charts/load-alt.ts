import { LEVELS } from '../core/rules/level.ts';
import { daysBetween } from '../core/day.ts';
import { findingLines } from '../words/findings.ts';
import { formats } from '../words/formats.ts';
import { readerOf } from '../words/reader.ts';
import { words } from '../words/words.ts';
import type { LoadChartData } from './load-chart-data.ts';
import { loadWeeks } from './load-weeks.ts';

/** How many weeks have a known limit, and stayed within it; null where none has. */
const limitsOf = (data: LoadChartData): { known: number; kept: number } | null => {
  if (data.by === 'month') return null;
  const weeks = loadWeeks(data.days, [], data.allowed).filter(({ allowedM }) => allowedM !== null);
  const kept = weeks.filter(({ weekM, allowedM }) => weekM <= (allowedM ?? 0)).length;
  return weeks.length === 0 ? null : { known: weeks.length, kept };
};

/** The ratio of its last day as a sentence; null where there is none. */
export const ratioLine = ({ days, units, locale }: LoadChartData): string | null => {
  const { chart, locale: language } = words(locale);
  const ratio = days.at(-1)?.uncoupled ?? null;
  return ratio === null ? null : chart.ratio(formats(units, language).count(ratio));
};

/** What the load chart says, in words: the loudest finding of the last seven days first, then the numbers. */
export const chartAlt = (data: LoadChartData): string => {
  const catalogue = words(data.locale);
  const say = formats(data.units, catalogue.locale);
  const last = data.days.at(-1);
  const weeks = Math.floor(data.days.length / 7);
  if (!last || weeks === 0) return catalogue.chart.noDays;
  const recent = data.findings.filter(({ day }) => {
    const ago = daysBetween(day, last.day);
    return ago >= 0 && ago < 7;
  });
  const lead = findingLines(
    recent.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level)),
    readerOf({ units: data.units, language: catalogue.locale, hourCycle: 'h23' }),
    { outlook: null },
  )[0];
  return catalogue.chart.alt(
    lead?.words.title ?? null,
    weeks,
    say.distance(last.weekM),
    data.usual ? say.distanceRange(data.usual.low, data.usual.high) : null,
    ratioLine(data),
    limitsOf(data),
    say,
  );
};
