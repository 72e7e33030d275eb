import type { Day } from '../../core/day.ts';
import type { Advice } from '../../core/report/advice/advice.ts';
import type { Bound, DayLimits } from '../../core/report/limits/limits.ts';
import type { Report } from '../../core/report/report.ts';
import type { Measure } from '../../core/rules/suggestion.ts';
import { type Formats, formats } from '../../words/formats.ts';
import { plain, type Units } from '../../words/units.ts';
import { endedLately } from '../../runner/advice/ended.ts';

const WIDTHS = [16, 14, 19, 18] as const;

const NONE = '-';

const distance = (bound: Bound | null, say: Formats): string =>
  bound === null ? NONE : plain(say.limit(bound.metres));

const hills = (bound: Bound | null, say: Formats): string =>
  bound === null ? NONE : plain(say.elevation(bound.metres));

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0))
    .join('')
    .trimEnd();

const dayRow = ({ day, longestRun, distance: by, descent, climb }: DayLimits, say: Formats): string =>
  row([plain(say.day(day)), distance(longestRun, say), distance(by, say), hills(descent ?? climb, say)]);

const MEASURES: Readonly<Record<Measure, string>> = {
  longestRun: 'longest run',
  distance: 'distance altogether',
  runDescent: 'descent of one run',
  hills: 'hills altogether',
};

const amount = (measure: Measure, metres: number, say: Formats): string =>
  plain(measure === 'runDescent' || measure === 'hills' ? say.elevation(metres) : say.limit(metres));

const adviceRow = (advice: Advice, say: Formats): string => {
  const { measure, limitM, because, lastDay, runs, outcome, state } = advice;
  const end = lastDay === null ? `for ${runs} runs` : `until ${plain(say.day(lastDay))}`;
  const given = `${because.rule} of ${plain(say.day(because.day))}: ${MEASURES[measure]} up to ${amount(measure, limitM, say)} ${end}`;
  if (state === 'open')
    return outcome.brokenOn === null ? given : `${given} (${amount(measure, outcome.mostM ?? 0, say)} run)`;
  if (outcome.mostM === null) return `${given}: nothing ran against it`;
  return `${given}: ${outcome.brokenOn === null ? 'kept' : 'not kept'}, ${amount(measure, outcome.mostM, say)}`;
};

const list = (title: string, advice: readonly Advice[], say: Formats): readonly string[] =>
  advice.length === 0 ? [] : ['', title, ...advice.map((each) => `  ${adviceRow(each, say)}`)];

/** The limits of a day as lines for a terminal. */
export const adviceText = (report: Report, on: Day, units: Units): readonly string[] => {
  const say = formats(units);
  const limits = report.limits();
  const open = report.advice().filter(({ state }) => state === 'open');
  return [
    `At the end of ${plain(say.day(on))} (${on}), nothing is reported on the coming days within:`,
    '',
    row([
      '',
      'longest run',
      'distance so far',
      limits.hillsBy === 'climb' ? 'climb so far' : 'descent so far',
    ]),
    ...limits.days.map((each) => dayRow(each, say)),
    ...(limits.restart === null
      ? []
      : [
          '',
          `From ${plain(say.day(limits.restart.from))} on the next run would end a break: up to ${plain(say.limit(limits.restart.limitM))}.`,
        ]),
    ...(limits.base === null
      ? []
      : [
          '',
          `The longest run comes from ${plain(say.distance(limits.base.sessionM))} on ${plain(say.day(limits.base.day))}.`,
        ]),
    ...(limits.repeatsAreNew ? ['', 'Hill repeats would be the first in six weeks.'] : []),
    ...list('Open advice', open, say),
    ...list('Advice that ended', endedLately(report, on), say),
  ];
};
