/** What was measured with one number of runners. Times in seconds of the real clock, sizes in bytes. */
export type Figures = {
  readonly athletes: number;
  readonly days: number;
  readonly engine: 'sqlite' | 'postgres';
  /** Runs of the histories, and until all of them were in, with recordings and findings. */
  readonly historyRuns: number;
  readonly historyS: number;
  /** Runs uploaded in the days, and the time in which the program worked on them: from the event to findings and mails. */
  readonly runs: number;
  readonly runsS: number;
  readonly runsPerSecond: number;
  /** All of the days, with everything that happens by itself. */
  readonly daysS: number;
  /** Processor time of this process in them, stand-in included, private Redis and PostgreSQL not: steadier than the clock. */
  readonly daysCpuS: number;
  /** What the ticks of an hour cost in which nobody ran: the middle one. */
  readonly quietS: number;
  /** What a year of such days adds to the database, for each runner. */
  readonly bytesPerAthleteYear: number;
  /** The longest Monday: mails, and the time from the first look until the last was handed over. */
  readonly wave: { readonly mails: number; readonly seconds: number };
  /** Memory of the process at the end, stand-in included. */
  readonly memoryBytes: number;
  readonly kept: Kept;
};

/** What is there in the end, beside what should be. */
export type Kept = {
  readonly runsExpected: number;
  readonly runsStored: number;
  readonly findings: number;
  /** In the outbox, and handed over. */
  readonly mailsWritten: number;
  readonly mailsSent: number;
  readonly mailsTwice: number;
  /** Events, mails and findings that the database knows to be unfinished. */
  readonly unfinished: number;
  /** Jobs that used up their attempts; what they were to do is done by a later one, or unfinished. */
  readonly failedJobs: number;
};

/** What is wrong with the end, a line each; empty when nothing was lost. */
export const losses = ({ athletes, kept }: Figures): readonly string[] =>
  [
    kept.runsStored !== kept.runsExpected && `${kept.runsExpected - kept.runsStored} runs are not stored`,
    kept.mailsSent !== kept.mailsWritten && `${kept.mailsWritten - kept.mailsSent} mails did not leave`,
    kept.mailsTwice > 0 && `${kept.mailsTwice} mails left twice`,
    kept.unfinished > 0 && `${kept.unfinished} events, mails or findings are unfinished`,
  ]
    .filter((line) => line !== false)
    .map((line) => `${athletes} runners: ${line}`);

/** What grows with the number of runners. */
const GROWING = {
  days: ({ daysS }) => daysS,
  processor: ({ daysCpuS }) => daysCpuS,
  runs: ({ runsS }) => runsS,
  histories: ({ historyS }) => historyS,
  storage: ({ bytesPerAthleteYear, athletes }) => bytesPerAthleteYear * athletes,
  wave: ({ wave }) => wave.seconds,
} satisfies Record<string, (figures: Figures) => number>;

/** For each: how much more it grew than the number of runners, from one size to another. 1 = linear, less = better. */
export type Growth = Readonly<Record<keyof typeof GROWING, number>>;

export const growth = (small: Figures, large: Figures): Growth => {
  const times = large.athletes / small.athletes;
  const ratios = Object.entries(GROWING).map(([name, of]) => [name, of(large) / of(small) / times] as const);
  return Object.fromEntries(ratios) as Growth;
};

/** DESIGN: the same size measured twice on a busy machine differs by this much. */
const NOISE = 1.15;

/** What grew more than the number of runners did. */
export const aboveLinear = (grown: Growth): readonly string[] =>
  Object.entries(grown).flatMap(([name, ratio]) => (ratio <= NOISE ? [] : [name]));
