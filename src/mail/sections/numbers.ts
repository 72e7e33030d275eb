import type { Beside, Status } from '../../core/report/status/status.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { heading, type NumberCell, numbersRow } from '../parts.ts';
import { columns, titled } from '../text.ts';
import type { Section } from './section.ts';

/** Distance, longest run and climb of seven days, each beside the range the runner usually has, under their dates. */
export const numbersSection = (
  period: string,
  numbers: Status['numbers'],
  say: Formats,
  mail: Catalogue['mail'],
): Section => {
  const cells = threeNumbers(numbers, say, mail);
  return {
    html: [heading(period), numbersRow(cells)],
    text: titled(
      period,
      columns(cells.map(({ label, value, usual }) => ({ label, value: `${value} (${usual})` }))),
    ),
  };
};

const threeNumbers = (
  { weekM, longestM, climbM }: Status['numbers'],
  say: Formats,
  mail: Catalogue['mail'],
): readonly NumberCell[] => [
  cell(mail.labels.sevenDays, weekM, say.distance, say.distanceRange, mail),
  cell(mail.labels.longestRun, longestM, say.distance, say.distanceRange, mail),
  cell(mail.labels.climb, climbM, say.elevation, say.elevationRange, mail),
];

const cell = (
  label: string,
  { value, usual }: Beside,
  show: (m: number) => string,
  range: (low: number, high: number) => string,
  mail: Catalogue['mail'],
): NumberCell => ({
  label,
  value: value === null ? mail.none : show(value),
  usual:
    value === null && usual === null
      ? mail.notKnown
      : usual === null
        ? mail.usualUnknown
        : mail.usual(range(usual.low, usual.high)),
});
