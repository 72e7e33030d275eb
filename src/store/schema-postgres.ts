import * as columns from './columns-postgres.ts';
import { defineTables } from './define-tables.ts';
import type { Seal } from './seal.ts';
import { sealedColumns } from './sealed-columns-postgres.ts';
import type { PlainColumns, SealedColumns } from './tables/columns.ts';

/**
 * The cast of the table side: PostgreSQL's makers bear the same names and take the same arguments, but drizzle
 * gives the two engines unrelated types. db.ts says why SQLite's are the ones used; tests/contract is the proof.
 */
const typedAsSqlite = (makers: { readonly [K in keyof PlainColumns]: unknown }): PlainColumns =>
  makers as unknown as PlainColumns;

/** The same cast for the makers of sealed columns. */
const sealedAsSqlite = (makers: { readonly [K in keyof SealedColumns]: unknown }): SealedColumns =>
  makers as unknown as SealedColumns;

/** The tables on PostgreSQL, typed as SQLite's; without a seal, as they lie in the database. */
export const tablesWith = (seal: Seal | null) =>
  defineTables(typedAsSqlite(columns), sealedAsSqlite(sealedColumns(seal)));

/** The tables as they lie in the database: what is sealed stays so. */
export const stored = tablesWith(null);

// drizzle-kit (migrations/drizzle.postgres.config.ts) finds tables among a module's exports, one by one.
export const { athletes, tokens, runs, shoes, inbox, backfills, findings, outbox, settings, appState } =
  stored;
export const { checkIns, channels, usedLinks, syncs, audit, passwords, invites, episodes } = stored;
export const { files, imports, importKeys, apiTokens, watchedFiles, intervals } = stored;
