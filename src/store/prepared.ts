import type { Db } from './db.ts';

/** A query whose SQL is built: it is given the values of its placeholders. */
type Prepared<R> = { execute(values: Readonly<Record<string, unknown>>): R };

type Kept = Map<string, Prepared<unknown>>;

/** By the builder they were made from: on PostgreSQL every transaction has one of its own, and theirs end with it. */
const kept = new WeakMap<Db['sql'], Kept>();

/**
 * The query of this name, built once for each connection: building one takes several times what running it does, so what
 * runs for every event is built beforehand. A name stands for one query, whatever its values are.
 */
export const prepared = <R>(db: Db, name: string, build: (sql: Db['sql']) => Prepared<R>): Prepared<R> => {
  const { sql } = db;
  const queries: Kept = kept.get(sql) ?? new Map<string, Prepared<unknown>>();
  kept.set(sql, queries);
  const known = queries.get(name) as Prepared<R> | undefined;
  if (known !== undefined) return known;
  const built = build(sql);
  queries.set(name, built);
  return built;
};

/** DESIGN: queries over a list are kept for each length up to this one; more at once are rare, and built each time. */
const LONGEST_KEPT = 32;

/** The same for a query over a list, which is another one for every length. */
export const preparedFor = <R>(
  db: Db,
  name: string,
  length: number,
  build: (sql: Db['sql']) => Prepared<R>,
): Prepared<R> => (length > LONGEST_KEPT ? build(db.sql) : prepared(db, `${name} ${length}`, build));
