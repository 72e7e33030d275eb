import { type Aims, createAims } from './aims.ts';
import { live } from './live.ts';
import type { Accepted } from './mailbox.ts';
import { type Club, stepsOf } from './plan.ts';
import { countRows, differences } from './rows.ts';
import type { End, WorldOptions } from './world-options.ts';

export type Crash = {
  readonly calm: End;
  readonly killed: End;
  readonly hits: ReturnType<Aims['hits']>;
  /** Rows that only one of the two ends has; empty when both ended alike. */
  readonly differences: readonly string[];
  /** Mails that came twice though no kill fell between the server's 250 and the row. */
  readonly unexplained: readonly string[];
  /** Mails that came twice because a kill did. */
  readonly inTheWindow: number;
  /** Mails that only one of the two worlds sent. */
  readonly mailsThatDiffer: readonly string[];
};

export type CrashOptions = Pick<WorldOptions, 'wipeEvery' | 'say'> & {
  readonly club: Club;
  readonly kills: number;
  /** An empty database for each of the two worlds; null = SQLite. */
  readonly database: () => Promise<string | null>;
  /** An end that was lived through before. */
  readonly calm?: End;
  /** Is given the end of the days in peace, before the others begin. */
  readonly onCalm?: (calm: End) => void;
};

/** Mails that came more than once, as often as they came too often. */
export const twice = (mails: readonly Accepted[]): readonly string[] => {
  const seen = new Set<string>();
  return mails.flatMap(({ messageId }) => {
    if (seen.has(messageId)) return [messageId];
    seen.add(messageId);
    return [];
  });
};

/** The mails of a world, each once: to whom, which, and what it is called. */
const each = (mails: readonly Accepted[]): ReadonlySet<string> =>
  new Set(mails.map(({ messageId, to, subject }) => `${to} ${messageId.replace(/@.*/, '')} ${subject}`));

export const mailDifferences = (a: readonly Accepted[], b: readonly Accepted[]): readonly string[] => {
  const [expected, reached] = [each(a), each(b)];
  return [
    ...[...expected].filter((mail) => !reached.has(mail)).map((mail) => `lacks ${mail}`),
    ...[...reached].filter((mail) => !expected.has(mail)).map((mail) => `has ${mail}`),
  ];
};

/** Lives through the same days twice, once in peace and once being killed, and compares the ends row by row. */
export const crash = async (options: CrashOptions): Promise<Crash> => {
  const { club, kills, say = () => {} } = options;
  const steps = stepsOf(club);
  const world = (name: string) => ({ club, say: (line: string) => say(`${name}: ${line}`) });
  const calm =
    options.calm ?? (await live(steps, { ...world('in peace'), databaseUrl: await options.database() }));
  options.onCalm?.(calm);
  const aims = createAims(calm.points, club.seed, kills);
  const killed = await live(steps, {
    ...world('killed'),
    databaseUrl: await options.database(),
    aims,
    ...(options.wipeEvery !== undefined && { wipeEvery: options.wipeEvery }),
  });
  const window = [...killed.inTheWindow];
  const unexplained = twice(killed.mails).filter((id) => {
    const at = window.indexOf(id);
    if (at >= 0) window.splice(at, 1);
    return at < 0;
  });
  return {
    calm,
    killed,
    hits: aims.hits(),
    differences: differences(calm.rows, killed.rows),
    unexplained: [...unexplained, ...twice(calm.mails)],
    inTheWindow: twice(killed.mails).length - unexplained.length,
    mailsThatDiffer: mailDifferences(calm.mails, killed.mails),
  };
};

/** DESIGN: enough of each kind to see what they have in common. */
const MOST_LINES = 20;

/** What a report says of it, a line each. */
export const reportOf = ({ calm, killed, hits, ...found }: Crash): readonly string[] => [
  `${killed.actions} runs, edits and deletions; events ${killed.events} still kept, rows ${countRows(killed.rows)}, mails ${killed.mails.length}, kills ${killed.kills} at ${Object.keys(hits).length} of ${calm.points.length + 1} points`,
  `sent again after a kill between 250 and the row: ${found.inTheWindow}; twice without one: ${found.unexplained.length}`,
  `rows that differ: ${found.differences.length}; mails that differ: ${found.mailsThatDiffer.length}; at most ${killed.maxRssMB} MB`,
  ...[found.unexplained, found.mailsThatDiffer, found.differences].flatMap((lines) =>
    lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
  ),
];
