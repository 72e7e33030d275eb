import type { z } from 'zod';
import { addDays } from '../../../../core/day.ts';
import { findingWords } from '../../../../words/findings.ts';
import { plain } from '../../../../words/units.ts';
import type { DayReport } from '../read-report.ts';
import type { Findings } from '../shapes.ts';

/** What was found in the last days, today included. */
export const findingsAnswer = (
  { told, today, outlook, reader, shoeName }: DayReport,
  days: number,
): z.infer<typeof Findings> => ({
  findings: told
    .filter(({ day }) => day > addDays(today, -days))
    .map((finding) => {
      const { lead, fact, grade } = findingWords(finding, reader, { shoeName, outlook });
      const { day, rule, level, runId } = finding;
      return { day, rule, level, runId, title: plain(lead), text: plain(fact), evidence: grade };
    }),
});
