import type { ReportInput } from '../core/report/input.ts';
import type { Day } from '../core/day.ts';
import type { RehabLog } from '../core/rehab/entries.ts';
import { openReport, type Report } from '../core/report/report.ts';

/** A history, opened once: everything that notices are made from. */
export type Opened = {
  readonly input: ReportInput;
  readonly report: Report;
  /** What the runner said and ran, for rest, ladder and plan. */
  readonly log: RehabLog;
  /** The report on the end of a day. */
  reportOn(day: Day): Report;
};

/** Opens a history for the notices about its last day. */
export const opened = (input: ReportInput): Opened => {
  const report = openReport(input);
  return {
    input,
    report,
    log: { entries: input.rehab ?? [], runs: input.runs },
    // Nearly always today's; a run that came in a day late is spoken of as of its own day.
    reportOn: (day) => (day === input.until ? report : openReport({ ...input, until: day })),
  };
};
