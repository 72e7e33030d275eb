import * as columns from './columns-postgres.ts';
import { type Columns, defineTables } from './define-tables.ts';

/**
 * The cast of the table side: PostgreSQL's makers bear the same names and take the same arguments, but drizzle
 * gives the two engines unrelated types. db.ts says why SQLite's are the ones used; tests/contract is the proof.
 */
const typedAsSqlite = (makers: { readonly [K in keyof Columns]: unknown }): Columns =>
  makers as unknown as Columns;

/** The tables on PostgreSQL, typed as SQLite's. */
export const tables = defineTables(typedAsSqlite(columns));

// drizzle-kit (migrations/drizzle.postgres.config.ts) finds tables among a module's exports, one by one.
export const { athletes, tokens, runs, shoes, inbox, backfills, findings, outbox, settings, appState } =
  tables;
export const { checkIns, channels, usedLinks, syncs, audit } = tables;
