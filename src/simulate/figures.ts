/**
 * What was measured with one number of runners. Times in seconds of the real clock, or (`…CpuS`) of a processor, as this
 * process used it: stand-in included, private Redis and PostgreSQL not. Sizes in bytes.
 */
export type Figures = {
  readonly athletes: number;
  readonly days: number;
  readonly engine: 'sqlite' | 'postgres';
  /** Runs of the histories, and until all of them were in, with recordings and findings. */
  readonly historyRuns: number;
  readonly historyS: number;
  readonly historyCpuS: number;
  /** Runs uploaded in the days, and the time in which the program worked on them: from the event to findings and mails. */
  readonly runs: number;
  readonly runsS: number;
  readonly runsCpuS: number;
  readonly runsPerSecond: number;
  /** All of the days, with everything that happens by itself. */
  readonly daysS: number;
  readonly daysCpuS: number;
  /** What the ticks of an hour cost in which nobody ran: the middle one. */
  readonly quietS: number;
  readonly quietCpuS: number;
  /** What a year of such days adds to the database, for each runner. */
  readonly bytesPerAthleteYear: number;
  /** The longest Monday: mails, and the time from the first look until the last was handed over. */
  readonly wave: { readonly mails: number; readonly seconds: number; readonly cpuS: number };
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
  /** Jobs that used up their attempts, and why; what they were to do is done by a later one, or unfinished. */
  readonly failedJobs: readonly string[];
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

/** What grows with the number of runners: what the clock says of all days, and a processor of each kind of work. */
const GROWING = {
  clock: ({ daysS }) => daysS,
  days: ({ daysCpuS }) => daysCpuS,
  runs: ({ runsCpuS }) => runsCpuS,
  histories: ({ historyCpuS }) => historyCpuS,
  hours: ({ quietCpuS }) => quietCpuS,
  wave: ({ wave }) => wave.cpuS,
  storage: ({ bytesPerAthleteYear, athletes }) => bytesPerAthleteYear * athletes,
} satisfies Record<string, (figures: Figures) => number>;

/** For each: how much more it grew than the number of runners, from one size to another. 1 = linear, less = better. */
export type Growth = Readonly<Record<keyof typeof GROWING, number>>;

/**
 * What the runners of `large` beyond those of `small` cost, each of them, beside what each cost up to there: beyond those
 * of `before`, or without it all of `small`. With three sizes what is the same for any number of runners counts for nothing,
 * and hides nothing.
 */
export const growth = (small: Figures, large: Figures, before?: Figures): Growth => {
  const of = (name: keyof typeof GROWING): number => {
    const cost = (figures: Figures | undefined) => (figures === undefined ? 0 : GROWING[name](figures));
    const each = (to: Figures, from: Figures | undefined) =>
      (cost(to) - cost(from)) / (to.athletes - (from?.athletes ?? 0));
    const later = before === undefined ? each(large, undefined) : each(large, small);
    const first = each(small, before);
    // What is too small to be measured may seem to shrink.
    if (later <= 0) return 0;
    return later / (first > 0 ? first : each(small, undefined));
  };
  return Object.fromEntries(Object.keys(GROWING).map((name) => [name, of(name as keyof Growth)])) as Growth;
};

/** DESIGN: the same size measured twice on a busy machine differs by this much; what others do to the clock, by more. */
const NOISE: Partial<Growth> = { clock: 1.5 };
const USUAL_NOISE = 1.2;

/** What grew more than the number of runners did. */
export const aboveLinear = (grown: Growth): readonly string[] =>
  Object.entries(grown).flatMap(([name, ratio]) =>
    ratio <= (NOISE[name as keyof Growth] ?? USUAL_NOISE) ? [] : [name],
  );
