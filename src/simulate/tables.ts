import { aboveLinear, type Figures, type Growth, growth } from './figures.ts';

/** Thousands in groups, for a terminal: 12,345. */
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const seconds = (value: number): string => (value < 10 ? `${value.toFixed(2)} s` : `${whole(value)} s`);
const milliseconds = (ofS: number): string => `${whole(ofS * 1000)} ms`;
const perSecond = (count: number, inS: number): string => (count / inS).toFixed(1);
const megabytes = (bytes: number): string => `${whole(bytes / 1e6)} MB`;

const ROWS: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['runners', ({ athletes }) => whole(athletes)],
  ['runs of the days', ({ runs }) => whole(runs)],
  ['  a second', ({ runsPerSecond }) => runsPerSecond.toFixed(1)],
  ['  processor time, each', ({ runs, runsCpuS }) => milliseconds(runsCpuS / runs)],
  ['runs of the histories', ({ historyRuns }) => whole(historyRuns)],
  ['  a second', ({ historyRuns, historyS }) => perSecond(historyRuns, historyS)],
  ['  processor time, each', ({ historyRuns, historyCpuS }) => milliseconds(historyCpuS / historyRuns)],
  ['all days took', ({ daysS }) => seconds(daysS)],
  ['  processor time', ({ daysCpuS }) => seconds(daysCpuS)],
  ['an hour without runs', ({ quietS }) => seconds(quietS)],
  ['  processor time', ({ quietCpuS }) => seconds(quietCpuS)],
  ['bytes per runner and year', ({ bytesPerAthleteYear }) => whole(bytesPerAthleteYear)],
  ['Monday 07:00, mails', ({ wave }) => whole(wave.mails)],
  ['  all gone after', ({ wave }) => seconds(wave.seconds)],
  ['  processor time', ({ wave }) => seconds(wave.cpuS)],
  ['memory, stand-in included', ({ memoryBytes }) => megabytes(memoryBytes)],
  ['runs stored', ({ kept }) => `${whole(kept.runsStored)} of ${whole(kept.runsExpected)}`],
  ['findings', ({ kept }) => whole(kept.findings)],
  ['mails left', ({ kept }) => `${whole(kept.mailsSent)} of ${whole(kept.mailsWritten)}`],
  ['jobs given up', ({ kept }) => whole(kept.failedJobs.length)],
];

/** The figures as lines of a table, a column for each number of runners. */
export const figuresTable = (sizes: readonly Figures[]): readonly string[] =>
  aligned(ROWS.map(([name, of]) => [name, ...sizes.map(of)]));

/**
 * How much more than the number of runners each thing grew, from the smallest size on; from the third size on also what the
 * added runners cost beside those that were added before. None with one size.
 */
export const growthTable = (sizes: readonly Figures[]): readonly string[] => {
  const sorted = sizes.toSorted((a, b) => a.athletes - b.athletes);
  const [smallest, second] = sorted;
  if (smallest === undefined || second === undefined) return [];
  const rows = sorted.slice(1).flatMap((each) => {
    const from = [
      [`${whole(smallest.athletes)} to ${whole(each.athletes)}`, growth(smallest, each)] as const,
    ];
    const added = [
      [`those beyond ${whole(second.athletes)}`, growth(second, each, smallest)] as const,
    ].filter(() => each !== second);
    return [...from, ...added].map(rowOf);
  });
  return aligned([['runners', ...Object.keys(growth(smallest, smallest)), ''], ...rows]);
};

const rowOf = ([name, grown]: readonly [string, Growth]): readonly string[] => {
  const above = aboveLinear(grown);
  const verdict = above.length === 0 ? 'at most linear' : `MORE than linear: ${above.join(', ')}`;
  return [name, ...Object.values(grown).map((ratio) => ratio.toFixed(2)), verdict];
};

const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
};
