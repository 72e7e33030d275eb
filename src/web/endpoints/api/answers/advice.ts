import type { z } from 'zod';
import { adviceJson } from '../../../../runner/advice/json.ts';
import { limitRows } from '../../../../words/outlook.ts';
import { plain } from '../../../../words/units.ts';
import type { DayReport } from '../read-report.ts';
import type { Advice } from '../shapes.ts';

/** The limits of the coming days. */
export const adviceAnswer = ({ report, today, outlook, reader }: DayReport): z.infer<typeof Advice> => {
  const { longestRunM, days, hillRepeatsAreNew } = adviceJson(report, today);
  return {
    on: today,
    longestRunM,
    days: days.map(({ because: _because, ...day }) => day),
    hillRepeatsAreNew,
    lines: limitRows(outlook.coming, reader).map(({ label, value }) => plain(`${label}: ${value}`)),
  };
};
