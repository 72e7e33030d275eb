import { type Day, dayNumber } from '../../core/day.ts';
import { openReport } from '../../core/report/report.ts';
import { DEFAULT_SETTINGS } from '../../core/rules/settings.ts';
import { HistoryError } from '../../files/history/read-history.ts';
import type { Units } from '../../words/units.ts';
import type { Output } from '../command.ts';
import { type ReadingArgs, readForCommand } from '../reading.ts';
import { adviceJson } from '../../runner/advice/json.ts';
import { adviceText } from './text.ts';

/** Reads what `replay` reads. */
export type AdviceArgs = ReadingArgs & {
  /** The day at whose end the limits are asked for; the last day with a run otherwise. */
  readonly on?: Day;
  readonly json?: boolean;
  readonly units?: Units;
};

const EXIT_FAILED = 1;
const EXIT_WRONG_USE = 2;

/** Prints the limits of one day, the advice that is open, and the advice that ended. Gives the exit code. */
export const advice = async (args: AdviceArgs, io: Output): Promise<number> => {
  if (args.on !== undefined && !isDay(args.on)) {
    io.err(`camber advice: "${args.on}" is not a day. Write it like 2026-03-29.`);
    return EXIT_WRONG_USE;
  }
  const units = args.units ?? 'metric';
  const read = await readForCommand(args, units, io);
  if (read instanceof HistoryError) {
    io.err(`camber advice: ${read.message}`);
    return EXIT_FAILED;
  }
  const until = args.on ?? read.runs.reduce((last, { day }) => (day > last ? day : last), '1970-01-01');
  const report = openReport({ runs: read.activities, shoes: read.shoes, settings: DEFAULT_SETTINGS, until });
  if (args.json === true) io.out(JSON.stringify(adviceJson(report, until)));
  else for (const line of adviceText(report, until, units)) io.out(line);
  return 0;
};

const isDay = (text: string): boolean => {
  try {
    return Number.isInteger(dayNumber(text));
  } catch {
    return false;
  }
};
