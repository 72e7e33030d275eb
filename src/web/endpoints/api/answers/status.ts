import type { z } from 'zod';
import type { Beside } from '../../../../core/report/status/status.ts';
import { plain } from '../../../../words/units.ts';
import { gradedVerdict } from '../../../../words/verdict.ts';
import type { DayReport } from '../read-report.ts';
import type { Status } from '../shapes.ts';

const beside = ({ value, usual }: Beside) => ({
  value,
  usualLow: usual?.low ?? null,
  usualHigh: usual?.high ?? null,
});

/** How the runner stands today. */
export const statusAnswer = ({ report, outlook, reader, shoeName }: DayReport): z.infer<typeof Status> => {
  const { status } = report;
  const { level, words } = gradedVerdict({ status, outlook }, reader, { shoeName });
  const { weekM, longestM, climbM } = status.numbers;
  return {
    day: status.asOf,
    state: status.state,
    level,
    verdict: plain(words.headline),
    weekM: beside(weekM),
    longestM: beside(longestM),
    climbM: beside(climbM),
    lastRunDay: status.lastRunDay,
    readUntil: status.readUntil,
    findings: status.findings.length,
  };
};
