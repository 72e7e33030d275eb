import { pino } from 'pino';
import { openStore, type Store } from '../../src/store/open.ts';
import { createSeal } from '../../src/store/seal.ts';

/** Where a Camber keeps its rows. */
export type Database = { readonly databaseUrl: string | null; readonly file: string };

/** Every row of every table as text, table by table. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** What all Cambers of the crash test seal with. */
export const ENCRYPTION_KEY = '2b'.repeat(32);

const quiet = pino({ level: 'silent' });

/** Looks into a database. */
export const lookInto = async <T>(database: Database, look: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore({
    ...database,
    seal: createSeal(Buffer.from(ENCRYPTION_KEY, 'hex')),
    log: quiet,
  });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
};

/**
 * What may differ, by table, and why; everything else is compared. Instants are compared by the step they fall into.
 * Everywhere: `id` where it is only a number in order of writing.
 */
const MAY_DIFFER: Readonly<Record<string, readonly string[]>> = {
  // Random at Strava; when they end depends on when they were last turned.
  tokens: ['accessToken', 'refreshToken', 'expiresAt'],
  // A mail that was in the hands of a process that was killed is taken in hand once more.
  outbox: ['id', 'attempts'],
  inbox: ['id'],
  // When the nightly list was last read with it: minutes later, the list begins minutes later.
  runs: ['fetchedAt'],
  findings: ['id'],
  checkIns: ['id'],
  audit: ['id'],
  files: ['id'],
  imports: ['id'],
};

/**
 * Settings that tell when something was read last: Redis lost with a kill makes the job of it new, and then it is read once
 * more, a step later.
 */
const READ_ONCE_MORE: ReadonlySet<unknown> = new Set(['shoes_read_at']);

/**
 * A mail about an ended connection that connecting again took back before it left. A kill between Strava's answer to a
 * connecting and its row leaves tokens of an earlier one that Strava knows no more; work that meets them says so
 * (tests/flows/strava-edges.test.ts), until the runner, who got no answer, connects again.
 */
const isTakenBack = (table: string, row: Readonly<Record<string, unknown>>): boolean =>
  table === 'outbox' &&
  row['kind'] === 'reconnect' &&
  row['state'] === 'cancelled' &&
  row['error'] === 'connected again';

/** Between these, a number is an instant in epoch milliseconds (2023 to 2049). */
const [FIRST_INSTANT, LAST_INSTANT] = [1.7e12, 2.5e12];

/** The instant of an event in its key (src/strava/events.ts), epoch seconds: after a kill what follows happens minutes later. */
const IN_KEY = /(?<=:(?:create|update|delete):)\d{10}(?=:)/;

/** What is sealed is sealed with a new nonce each time (src/store/seal.ts). */
const SEALED = /^[\da-f]{8}\.[\w-]{38,}$/;

const withSteps = (value: unknown, stepOf: (instant: number) => number): unknown => {
  if (typeof value === 'number' && value > FIRST_INSTANT && value < LAST_INSTANT)
    return `step ${stepOf(value)}`;
  if (typeof value === 'string' && SEALED.test(value)) return 'sealed';
  if (typeof value === 'string') return value.replace(IN_KEY, (at) => `step ${stepOf(1000 * Number(at))}`);
  if (Array.isArray(value)) return value.map((each) => withSteps(each, stepOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withSteps(each, stepOf)]));
};

/** Reads all rows; `stepOf` says in which step an instant falls. */
export const readRows = (database: Database, stepOf: (instant: number) => number): Promise<Rows> =>
  lookInto(database, async ({ read }) => {
    const tables: Record<string, readonly string[]> = {};
    for (const [name, table] of Object.entries(read.t)) {
      const all = (await read.sql.select().from(table)) as Record<string, unknown>[];
      const rows = all.filter((row) => !isTakenBack(name, row));
      const mayDiffer = (row: Record<string, unknown>): readonly string[] =>
        name === 'settings' && READ_ONCE_MORE.has(row['key']) ? ['value'] : (MAY_DIFFER[name] ?? []);
      const kept = rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !mayDiffer(row).includes(column))),
      );
      tables[name] = kept.map((row) => JSON.stringify(withSteps(row, stepOf))).toSorted();
    }
    return tables;
  });

/** How much of a row is said from where it differs, and how much before that. */
const LINE = 400;
const NAME = 160;
const BEFORE = 80;

const commonStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** A row, from shortly before it differs from the one that is most like it. */
const fromDifference = (row: string, others: readonly string[]): string => {
  const from = Math.max(0, ...others.map((other) => commonStart(row, other))) - BEFORE;
  return from <= NAME ? row.slice(0, LINE) : `${row.slice(0, NAME)} … ${row.slice(from, from + LINE)}`;
};

/** Rows that only one of the two has, a line each. */
export const differences = (expected: Rows, reached: Rows): readonly string[] =>
  Object.entries(expected).flatMap(([table, rows]) => {
    const others = [...(reached[table] ?? [])];
    const missing = rows.filter((row) => {
      const at = others.indexOf(row);
      if (at >= 0) others.splice(at, 1);
      return at < 0;
    });
    return [
      ...missing.map((row) => `${table} lacks ${fromDifference(row, others)}`),
      ...others.map((row) => `${table} has ${fromDifference(row, missing)}`),
    ];
  });

export const countRows = (rows: Rows): number =>
  Object.values(rows).reduce((sum, { length }) => sum + length, 0);
