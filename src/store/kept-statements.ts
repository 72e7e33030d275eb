import type Database from 'better-sqlite3';

/** DESIGN: Camber asks a few hundred different questions; lists of ids of every length make more. */
const MOST_KEPT = 400;

/**
 * The same database, which keeps the statements that it has prepared by their text: SQLite reads and plans each question once
 * and not each time. What was asked longest ago goes first. SQLite itself plans anew what a change of the tables has made old.
 */
export const keepingStatements = (client: Database.Database, most = MOST_KEPT): Database.Database => {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const found = kept.get(text);
    kept.delete(text);
    const statement = found ?? client.prepare(text);
    // whoever used it last may have asked for rows as lists
    if (found?.reader === true) found.raw(false);
    kept.set(text, statement);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? text);
    return statement;
  };
  return Object.create(client, { prepare: { value: prepare } }) as Database.Database;
};
