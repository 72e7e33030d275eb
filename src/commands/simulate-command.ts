import { type Command, TERMINAL, text } from './command.ts';

const WRONG_USE = 2;

const LIMITS = {
  athletes: { least: 1, most: 100_000 },
  days: { least: 1, most: 150 },
  'history-days': { least: 0, most: 150 },
  seed: { least: 0, most: 2 ** 31 },
} as const;

type Name = keyof typeof LIMITS;

const within = (name: Name, given: string): number | null => {
  const { least, most } = LIMITS[name];
  const value = Number(given);
  return /^\d+$/.test(given) && value >= least && value <= most ? value : null;
};

const wrong = (name: Name): number => {
  const { least, most } = LIMITS[name];
  TERMINAL.err(`camber simulate: --${name} takes a whole number from ${least} to ${most}.`);
  return WRONG_USE;
};

export const simulate: Command = {
  summary: 'how much this machine holds: made-up runners by the thousand, weeks in minutes',
  details: `Lives through some weeks of many made-up runners with a clock that does not wait: Camber as it is, with a
database, queues and HTTP of its own in a temporary folder, beside a stand-in for Strava in the same process. It tells
how many runs a second came through, what a runner and year take on the disk, how long the mails of Monday 07:00 need,
and whether anything was lost (then the exit code is 1). With several numbers of runners it tells whether the work
grows faster than they do. Your own data is not touched, no mail leaves, and nobody but this machine is asked.
docs/capacity.md tells what to expect; ten thousand runners take hours. Ctrl-C ends it and leaves nothing behind.

  --athletes <n,…>       how many runners; several numbers one after the other (default 100)
  --days <n>             how many days (default 28)
  --history-days <n>     what they have run before, in days (default 28: what most rules compare with)
  --seed <n>             other runners (default 1)
  --database-url <url>   a PostgreSQL server on which databases may be made: one is, and dropped at the end
                         (without it: SQLite)
  --json                 for machines

REDIS_URL is used when it is set, under a name of its own; else a Redis is started for it.`,
  argument: null,
  options: {
    athletes: { type: 'string' },
    days: { type: 'string' },
    'history-days': { type: 'string' },
    seed: { type: 'string' },
    'database-url': { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (_argument, options) => {
    const given = (text(options, 'athletes') ?? '100')
      .split(',')
      .map((each) => within('athletes', each.trim()));
    const sizes = given.filter((each) => each !== null);
    if (sizes.length < given.length) return wrong('athletes');
    const days = within('days', text(options, 'days') ?? '28');
    if (days === null) return wrong('days');
    const historyDays = within('history-days', text(options, 'history-days') ?? '28');
    if (historyDays === null) return wrong('history-days');
    const seed = within('seed', text(options, 'seed') ?? '1');
    if (seed === null) return wrong('seed');
    const databaseUrl = text(options, 'database-url') ?? null;
    if (databaseUrl !== null && !/^postgres(ql)?:\/\/./.test(databaseUrl)) {
      TERMINAL.err('camber simulate: --database-url must begin with postgres:// (leave it out for SQLite).');
      return WRONG_USE;
    }
    const { loadConfig } = await import('../config/load-config.ts');
    const { redisUrl } = loadConfig();
    const { simulateSizes } = await import('./simulate.ts');
    const json = options['json'] === true;
    return simulateSizes({ sizes, days, historyDays, seed, databaseUrl, redisUrl, json }, TERMINAL);
  },
};
