import { dayFromNumber, dayNumber } from '../../core/day.ts';
import { possibleDays } from '../../core/episodes/episode.ts';
import { lookBackOnEpisodes } from '../../core/episodes/episodes.ts';
import { LOOK_BACK_CHOICES, LOOK_BACK_DAYS } from '../../core/episodes/windows.ts';
import { openReport } from '../../core/report/report.ts';
import { DEFAULT_SETTINGS } from '../../core/rules/settings.ts';
import { HistoryError } from '../../files/history/read-history.ts';
import { readerOf } from '../../words/reader.ts';
import type { Units } from '../../words/units.ts';
import type { Output } from '../command.ts';
import { type ReadingArgs, readForCommand } from '../reading.ts';
import { lookBackJson } from './json.ts';
import { painTime } from './pain-time.ts';
import { lookBackText } from './text.ts';

/** Reads what `replay` reads. */
export type LookBackArgs = ReadingArgs & {
  /** When the knee hurt, as the option names it. */
  readonly pains: readonly string[];
  readonly days?: string;
  readonly json?: boolean;
  readonly units?: Units;
};

const EXIT_FAILED = 1;
const EXIT_WRONG_USE = 2;

/** What is wrong about the options; null where nothing is. */
const wrongUse = ({ pains, days }: LookBackArgs): string | null => {
  if (pains.length === 0) return 'say when the knee began to hurt: --pain 2024-05-03.';
  const wrong = pains.find((pain) => painTime(pain) === null);
  if (wrong !== undefined)
    return `"${wrong}" is no time of pain. Write a day, a week or a month, or two of them in order: 2024-05-03, 2024-W18, 2024-05, 2024-09..2024-10, or 2024-05-03.. for one that goes on.`;
  const today = dayNumber(Temporal.Now.plainDateISO().toString());
  const early = pains.find((pain) => possibleDays(painTime(pain)!.start).from > today);
  if (early !== undefined) return `"${early}" is still to come. Write when the knee began to hurt.`;
  if (days !== undefined && !LOOK_BACK_CHOICES.some((choice) => String(choice) === days))
    return `--days is ${LOOK_BACK_CHOICES.slice(0, -1).join(', ')} or ${LOOK_BACK_CHOICES.at(-1)}, not "${days}".`;
  return null;
};

/** Prints what had changed before each pain, and how often the same changed otherwise. Gives the exit code. */
export const lookback = async (args: LookBackArgs, io: Output): Promise<number> => {
  const wrong = wrongUse(args);
  if (wrong !== null) {
    io.err(`camber lookback: ${wrong}`);
    return EXIT_WRONG_USE;
  }
  const units = args.units ?? 'metric';
  const read = await readForCommand(args, units, io);
  if (read instanceof HistoryError) {
    io.err(`camber lookback: ${read.message}`);
    return EXIT_FAILED;
  }
  const until = read.runs.reduce((last, { day }) => (day > last ? day : last), '1970-01-01');
  const report = openReport({ runs: read.activities, shoes: read.shoes, settings: DEFAULT_SETTINGS, until });
  const episodes = args.pains.map((pain, id) => ({
    id,
    // Held to be one by wrongUse.
    ...painTime(pain)!,
    side: null,
    onset: 'unknown' as const,
    named: false,
    note: '',
  }));
  const days = args.days === undefined ? LOOK_BACK_DAYS : Number(args.days);
  const seen = lookBackOnEpisodes(report, episodes, days);
  if (args.json === true) {
    io.out(JSON.stringify(lookBackJson(seen, days)));
    return 0;
  }
  for (const { text } of read.notes) io.out(text);
  const { firstDay, lastDay } = report.history.series;
  const reach = { from: dayFromNumber(firstDay), to: dayFromNumber(lastDay) };
  const reader = readerOf({ units, language: 'en', hourCycle: 'h23' });
  for (const line of lookBackText(seen, reach, reader)) io.out(line);
  return 0;
};
