import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { crash, reportOf } from './crash/crash.ts';
import { openDatabases } from './crash/databases.ts';
import { endWhenStopped } from './crash/when-stopped.ts';
import { inTrouble } from './crash/trouble.ts';
import type { End } from './crash/world-options.ts';
import { readOptions } from './support/options.ts';

/**
 * `npm run crash`: Camber, Strava and the mail server in processes of their own, and Camber killed again and again. The
 * end must be that of the same days in peace, row by row (docs/reliability.md). With --troubles no kills, but all else
 * that goes wrong.
 */

const HELP = `npm run crash -- [options]: Camber killed again and again, against the same days in peace

  --athletes <n>     runners (default 40)
  --days <n>         days they live through (default 28); about one event for each runner and two days
  --last-day <day>   the last of them (default 2026-11-09; clocks in Europe go back on 25 October 2026)
  --kills <n>        kills (default 220)
  --seed <n>         the same seed makes the same days, and kills at the same points
  --engine <name>    sqlite (default) or postgres
  --calm <file>      keeps the end of the days in peace for the next run of the same club, on either engine
  --troubles         no kills, but all else that goes wrong, one after another
  --only <trouble>   one of them
  --patience-s <n>   how long a trouble may take to be over, seconds (default 60)
  --help             this

1,000 events take 84 runners and 27 days, and two hours on two cores.`;

endWhenStopped();
const values = readOptions(HELP, {
  athletes: { type: 'string', default: '40' },
  days: { type: 'string', default: '28' },
  kills: { type: 'string', default: '220' },
  seed: { type: 'string', default: '1' },
  engine: { type: 'string', default: 'sqlite' },
  'last-day': { type: 'string', default: '2026-11-09' },
  troubles: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  calm: { type: 'string', default: '' },
  'patience-s': { type: 'string', default: '60' },
});
const seed = Number(values.seed);
const club = {
  athletes: Number(values.athletes),
  days: Number(values.days),
  seed,
  lastDay: values['last-day'],
};
const say = (line: string): void => console.log(`  ${line}`);
const databases = await openDatabases(values.engine);
console.log(`${club.athletes} runners, ${club.days} days, ${values.engine}, seed ${seed}`);

/** The days in peace as an earlier run of the same club has left them, on whichever engine. */
const keptCalm = (): { readonly calm: End } | null =>
  values.calm !== '' && existsSync(values.calm)
    ? { calm: JSON.parse(readFileSync(values.calm, 'utf8')) as End }
    : null;

const kill = async (): Promise<boolean> => {
  const onCalm = (calm: End): void => {
    if (values.calm !== '') writeFileSync(values.calm, JSON.stringify(calm));
  };
  const world = { club, kills: Number(values.kills), database: databases.next, say };
  const came = await crash({ ...world, onCalm, ...keptCalm() });
  for (const line of reportOf(came)) console.log(line);
  for (const [point, times] of Object.entries(came.hits)) say(`${times} × ${point}`);
  return came.differences.length + came.unexplained.length + came.mailsThatDiffer.length === 0;
};

const trouble = async (): Promise<boolean> => {
  const patienceMs = 1000 * Number(values['patience-s']);
  const came = await inTrouble({ club, database: databases.next, patienceMs, only: values.only, say });
  return came.every(
    (one) => one.differences.length + one.mailsThatDiffer.length + one.unexplained.length === 0,
  );
};

try {
  process.exitCode = (await (values.troubles ? trouble() : kill())) ? 0 : 1;
} finally {
  await databases.close();
}
