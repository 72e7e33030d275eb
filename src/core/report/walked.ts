import type { History } from '../history/history.ts';
import type { RehabLog } from '../rehab/entries.ts';
import type { Finding } from '../rules/finding.ts';
import type { ReportInput } from './input.ts';
import { reportPain, type ReportedStop } from './pain/stops.ts';
import { walk } from './walk/walk.ts';

/** A history that was walked through once: what it reports by itself, and what the runner's own word adds. */
export type Walked = {
  readonly history: History;
  /** In order: by local day, then by start of the session; a day's pain after its runs. */
  readonly findings: readonly Finding[];
  readonly stops: readonly ReportedStop[];
};

/** What the runner said about the knee, with the runs. */
export const logOf = ({ rehab, runs }: ReportInput): RehabLog => ({ entries: rehab ?? [], runs });

const byDay = (a: Finding, b: Finding): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** Walks through a history that is open. */
export const walkThrough = (history: History, input: ReportInput): Walked => {
  const findings = walk(history, input.settings);
  if ((input.rehab ?? []).length === 0) return { history, findings, stops: [] };
  const stops = reportPain(logOf(input), input.until);
  const all = [...findings, ...stops.map(({ finding }) => finding)];
  return { history, findings: all.toSorted(byDay), stops };
};
