import * as columns from './columns-sqlite.ts';
import { defineTables } from './define-tables.ts';

/** The tables on SQLite. */
export const tables = defineTables(columns);

// drizzle-kit (migrations/drizzle.sqlite.config.ts) finds tables among a module's exports, one by one.
export const { athletes, tokens, runs, shoes, inbox, backfills, findings, outbox, settings, appState } =
  tables;
export const { checkIns, channels, usedLinks, syncs, audit } = tables;
