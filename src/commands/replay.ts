import type { Assessment } from '../core/report/assess.ts';
import { assess } from '../core/report/assess.ts';
import { type Day, dayNumber } from '../core/day.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../core/rules/settings.ts';
import { HistoryError } from '../files/history/read-history.ts';
import type { Units } from '../words/units.ts';
import type { Output } from './command.ts';
import { type ReadingArgs, readForCommand } from './reading.ts';
import { conditionDays } from './replay/conditions.ts';
import { entriesOf } from './replay/entries.ts';
import { summarise } from './replay/summary.ts';
import { dayText, summaryText } from './replay/text.ts';

export type ReplayArgs = ReadingArgs & {
  /** First and last day shown; the days before `from` are still read. */
  readonly from?: Day;
  readonly to?: Day;
  readonly json?: boolean;
  readonly units?: Units;
  /** How many alert mails the runner wants; default: the usual. */
  readonly alerts?: RuleSettings['alerts'];
};

const EXIT_FAILED = 1;
const EXIT_WRONG_USE = 2;

/** Prints, day by day, what Camber would have said about a history. Gives the exit code. */
export const replay = async (args: ReplayArgs, io: Output): Promise<number> => {
  const wrong = [args.from, args.to].find((day) => day !== undefined && !isDay(day));
  if (wrong !== undefined) {
    io.err(`camber replay: "${wrong}" is not a day. Write it like 2026-03-29.`);
    return EXIT_WRONG_USE;
  }
  const start = performance.now();
  const units = args.units ?? 'metric';
  const read = await readForCommand(args, units, io);
  if (read instanceof HistoryError) {
    io.err(`camber replay: ${read.message}`);
    return EXIT_FAILED;
  }

  const days = read.runs.map((run) => run.day).toSorted();
  const from = args.from ?? days[0] ?? '1970-01-01';
  const until = args.to ?? days.at(-1) ?? from;
  const input = {
    runs: read.activities,
    shoes: read.shoes,
    settings: { ...DEFAULT_SETTINGS, alerts: args.alerts ?? DEFAULT_SETTINGS.alerts },
    until,
  };
  const assessment = since(assess(input), from);
  const summary = summarise({
    runDays: days.filter((day) => day >= from && day <= until),
    assessment,
    conditions: conditionDays(input, dayNumber(from), dayNumber(until)),
    reading: read.notes,
    seconds: (performance.now() - start) / 1000,
  });

  if (args.json === true) {
    for (const entry of entriesOf(assessment)) io.out(JSON.stringify(entry));
    io.out(JSON.stringify({ summary }));
    return 0;
  }
  for (const { text } of read.notes) io.out(text);
  for (const [day, findings] of byDay(assessment)) {
    const mailed = assessment.alerts.some((alert) => alert.day === day);
    for (const line of dayText(day, findings, mailed, units, read.shoes)) io.out(line);
  }
  io.out('');
  for (const line of summaryText(summary)) io.out(line);
  return 0;
};

const isDay = (text: string): boolean => {
  try {
    return Number.isInteger(dayNumber(text));
  } catch {
    return false;
  }
};

/** The part of an assessment that lies on or after a day. */
const since = ({ findings, alerts, notes }: Assessment, from: Day): Assessment => ({
  findings: findings.filter((finding) => finding.day >= from),
  alerts: alerts.filter((alert) => alert.day >= from),
  notes: notes.filter((note) => note.day >= from),
});

const byDay = ({ findings }: Assessment): ReadonlyMap<Day, Assessment['findings']> =>
  Map.groupBy(findings, (finding) => finding.day);
