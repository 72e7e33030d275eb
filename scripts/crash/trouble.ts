import { mailDifferences, twice } from './crash.ts';
import { type Club, stepsOf } from './plan.ts';
import { differences, type Rows } from './rows.ts';
import { troublesOf } from './troubles.ts';
import { live } from './live.ts';
import type { End } from './world-options.ts';

export type Troubled = {
  readonly name: string;
  readonly end: End;
  /** Rows that only one of the two ends has, whenever they were written; without tables that tell of the trouble. */
  readonly differences: readonly string[];
  readonly mailsThatDiffer: readonly string[];
  /** Mails that the server took more than once, though it had said 250. */
  readonly unexplained: readonly string[];
};

/** So that what was late within a step is done within it: retries of mails, and mails of late runs. */
const LOOKS_MIN = [0, 11, 2, 11, 2];

const without = (rows: Rows, tables: readonly string[]): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([name]) => !tables.includes(name)));

/** Whenever it was written: late is late. */
const timeless = (rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, lines]) => [
      name,
      lines.map((line) => line.replaceAll(/"step \d+"/g, '"some time"')).toSorted(),
    ]),
  );

const lineOf = ({ name, end, ...found }: Troubled): string =>
  [
    `${name}: ${end.events} events, ${end.mails.length} mails`,
    `rows that differ ${found.differences.length}, mails that differ ${found.mailsThatDiffer.length}`,
    `twice ${twice(end.mails).length}, of these after a 250 ${found.unexplained.length}`,
    ...(end.refused > 0 ? [`refused for good ${end.refused}`] : []),
    ...(end.faultsLeft > 0 ? [`faults that met no mail ${end.faultsLeft}`] : []),
  ].join('; ');

/** Mails that came more than once though the server had said 250 to the first. */
const unexplained = ({ mails, unsaid }: End): readonly string[] =>
  twice(mails).filter((id) => !unsaid.includes(id));

/** Mails that differ, but for as many as the server refused for good. */
const differing = (calm: End, end: End): readonly string[] => {
  const found = mailDifferences(calm.mails, end.mails);
  const lacking = found.filter((line) => line.startsWith('lacks'));
  return lacking.length === end.refused ? found.filter((line) => !line.startsWith('lacks')) : found;
};

export type TroubleOptions = {
  readonly club: Club;
  readonly database: () => Promise<string | null>;
  /** How long a thing that takes real time takes, milliseconds. */
  readonly patienceMs: number;
  /** Only those whose name this regular expression finds. */
  readonly only?: string;
  readonly say?: (line: string) => void;
};

/** Lives through the same days once in peace and once with each trouble. */
export const inTrouble = async (options: TroubleOptions): Promise<readonly Troubled[]> => {
  const { club, database, patienceMs, only = '', say = () => {} } = options;
  const steps = stepsOf(club);
  const world = { club, looksMin: LOOKS_MIN };
  const calm = await live(steps, { ...world, databaseUrl: await database() });
  const out: Troubled[] = [];
  for (const [name, { trouble, tells = {}, diskMB }] of Object.entries(troublesOf(patienceMs))) {
    if (!new RegExp(only).test(name)) continue;
    const databaseUrl = await database();
    if (diskMB !== undefined && databaseUrl !== null) continue;
    const end = await live(steps, {
      ...world,
      databaseUrl,
      trouble,
      ...(diskMB !== undefined && { diskMB }),
    });
    const tables = Object.keys(tells);
    out.push({
      name,
      end,
      differences: differences(timeless(without(calm.rows, tables)), timeless(without(end.rows, tables))),
      mailsThatDiffer: differing(calm, end),
      unexplained: unexplained(end),
    });
    say(lineOf(out.at(-1) as Troubled));
    for (const line of out.at(-1)?.differences.slice(0, 8) ?? []) say(`    ${line}`);
    for (const line of out.at(-1)?.mailsThatDiffer.slice(0, 8) ?? []) say(`    ${line}`);
  }
  return out;
};
