import * as columns from './columns-sqlite.ts';
import { defineTables } from './define-tables.ts';
import type { Seal } from './seal.ts';
import { sealedColumns } from './sealed-columns-sqlite.ts';

/** The tables on SQLite; without a seal, as they lie in the database. */
export const tablesWith = (seal: Seal | null) => defineTables(columns, sealedColumns(seal));

/** The tables as they lie in the database: what is sealed stays so. */
export const stored = tablesWith(null);

// drizzle-kit (migrations/drizzle.sqlite.config.ts) finds tables among a module's exports, one by one.
export const { athletes, tokens, runs, shoes, inbox, backfills, findings, outbox, settings, appState } =
  stored;
export const { checkIns, channels, usedLinks, syncs, audit, passwords, invites, episodes } = stored;
export const { files, imports, importKeys, apiTokens, watchedFiles, intervals } = stored;
