import type * as sqliteColumns from '../columns-sqlite.ts';
import type { sealedColumns } from '../sealed-columns-sqlite.ts';

/** The column makers of one engine, typed as SQLite's (db.ts says why). */
export type PlainColumns = typeof sqliteColumns;

/** Those of columns that lie sealed. */
export type SealedColumns = ReturnType<typeof sealedColumns>;

export type Columns = PlainColumns & SealedColumns;
