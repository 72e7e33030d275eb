import type { ReportInput } from './input.ts';
import { openReport, type Report } from './report.ts';

/** What a history reports, and what is mailed of it. */
export type Assessment = Pick<Report, 'findings' | 'alerts' | 'notes'>;

/** Assesses a whole history up to and including `until`. */
export const assess = (input: ReportInput): Assessment => {
  const { findings, alerts, notes } = openReport(input);
  return { findings, alerts, notes };
};
