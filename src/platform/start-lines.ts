/** What a start and a stop say in the terminal, and in the log. */

const several = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What a start finds from before; null at the first one. */
export const thereAlready = ({
  runners,
  runs,
  mails,
}: {
  readonly runners: number;
  readonly runs: number;
  /** Mails that wait for their time. */
  readonly mails: number;
}): string | null => {
  if (runners === 0) return null;
  const waiting =
    mails === 0 ? '' : mails === 1 ? '; 1 mail waits for its time' : `; ${mails} mails wait for their time`;
  return `There already: ${several(runners, 'runner', 'runners')} with ${several(runs, 'run', 'runs')}${waiting}.`;
};

/** The last line, after Ctrl-C or SIGTERM. */
export const stoppedLine = (dataDir: string): string =>
  `Stopped. Everything is kept in ${dataDir}; the next start goes on from here.`;
