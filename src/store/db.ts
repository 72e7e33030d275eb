import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Tables } from './define-tables.ts';
import type { Seal } from './seal.ts';

/**
 * What a query needs. All queries are typed against SQLite's builder and tables: PostgreSQL's take the same
 * calls but have unrelated types, and a union of the two cannot be called. So the PostgreSQL side is cast
 * (schema-postgres.ts, postgres-store.ts), queries only ever `await` their builders (`.all()`, `.get()` and
 * `.run()` exist on SQLite alone), and tests/contract runs every query on both engines.
 */
export type Db = {
  readonly sql: Pick<BaseSQLiteDatabase<'sync', unknown>, 'select' | 'insert' | 'update' | 'delete'>;
  /** The tables as everybody uses them: what is sealed is opened when it is read and sealed when it is written. */
  readonly t: Tables;
  /** The same as they lie in the database, sealed and all: for copies, and for whoever seals. */
  readonly stored: Tables;
  readonly seal: Seal;
  /**
   * Wraps the select that begins a read-modify-write: the rows stay as read until the transaction ends.
   * PostgreSQL adds `for no key update` (not `for update`, which would also stop rows that merely point to
   * these); on SQLite there is only one writer anyway.
   */
  readonly locked: <Q>(select: Q) => Q;
};

export type Store = {
  readonly engine: 'sqlite' | 'postgres';
  /** Sees what is committed. On SQLite it cannot write. */
  readonly read: Db;
  /**
   * Runs `fn` in one transaction: committed when it resolves, rolled back when it throws (the error passes
   * through). `tx` is good until then and throws afterwards. No network inside, and no `write` inside.
   */
  write<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /**
   * A text that changes with everything that any process commits: while it stays the same, so does all that `read` sees.
   * It may change without cause.
   */
  revision(): Promise<string>;
  /** Why writes wait just now, in plain words; null while none does. */
  blocked(): string | null;
  /**
   * Makes what was deleted unreadable in the store's own files, where it can (SQLite: deleted pages are overwritten
   * at once, but the write-ahead log holds earlier versions until it is emptied here).
   */
  scrub(): Promise<void>;
  /**
   * Writes all rows of one moment into a new SQLite file, whichever engine this is, while others go on writing.
   * @throws the driver's error where the database cannot be read or the file not be written
   */
  copyTo(file: string): Promise<void>;
  /** Lets writes that began end, then closes. A second call changes nothing. */
  close(): Promise<void>;
};

/** The part of the program's logger that the store uses. */
export type StoreLog = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
};

/** Who wants to know whether the database can be reached. */
export type StoreHealth = {
  /** It could not, for this reason in plain words. */
  failed(why: string): void;
  ok(): void;
};
