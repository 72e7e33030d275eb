import type { Episode } from '../core/episodes/episode.ts';
import { episodesFromStops } from '../core/episodes/from-stops.ts';
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
  /** The times when the knee hurt. */
  readonly episodes: readonly Episode[];
  /** The report on the end of a day. */
  reportOn(day: Day): Report;
};

/**
 * Opens a history for the notices about its last day.
 * @param episodes as the runner told them; left out: those that the stop rule opened
 */
export const opened = (input: ReportInput, episodes?: readonly Episode[]): Opened => {
  const report = openReport(input);
  const log = { entries: input.rehab ?? [], runs: input.runs };
  return {
    input,
    report,
    log,
    episodes: episodes ?? episodesFromStops(log, input.until),
    // Nearly always today's; a run that came in a day late is spoken of as of its own day.
    reportOn: (day) => (day === input.until ? report : openReport({ ...input, until: day })),
  };
};
