import { and, desc, eq, isNotNull, lt, ne } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { RunOrigin } from './run-origin.ts';

/** A file that was taken in. What became of it is kept as JSON: src/sources knows its shape. */
export type TakenFile = {
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  readonly origin: RunOrigin;
  /** Without folders; null once it is forgotten. */
  readonly name: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly results: unknown;
};

/** The athlete's file with these bytes; null where there was none. */
export const fileByHash = async (db: Db, athleteId: number, hash: string): Promise<TakenFile | null> => {
  const { files } = db.t;
  const [row] = await db.sql
    .select({
      hash: files.hash,
      origin: files.origin,
      name: files.name,
      at: files.at,
      results: files.results,
    })
    .from(files)
    .where(and(eq(files.athleteId, athleteId), eq(files.hash, hash)));
  return row ?? null;
};

/** Keeps what became of a file; of one with the same bytes (it could not be read before) the last holds. */
export const keepFile = async (db: Db, athleteId: number, file: TakenFile): Promise<void> => {
  const { files } = db.t;
  const { hash: _hash, ...rest } = file;
  await db.sql
    .insert(files)
    .values({ ...file, athleteId })
    .onConflictDoUpdate({ target: [files.athleteId, files.hash], set: rest });
};

/**
 * An athlete's files that came in by themselves (not by the upload page, whose imports say what they brought) before
 * the instant (epoch ms), newest first, at most `limit`.
 */
export const filesBefore = async (
  db: Db,
  athleteId: number,
  before: number,
  limit: number,
): Promise<readonly TakenFile[]> => {
  const { files } = db.t;
  const { hash, origin, name, at, results } = files;
  return await db.sql
    .select({ hash, origin, name, at, results })
    .from(files)
    .where(and(eq(files.athleteId, athleteId), ne(origin, 'upload'), lt(at, before)))
    .orderBy(desc(at), desc(files.id))
    .limit(limit);
};

/** Every file of an athlete by its hash, with what became of it. */
export const resultsByHash = async (db: Db, athleteId: number): Promise<ReadonlyMap<string, unknown>> => {
  const { files } = db.t;
  const rows = await db.sql
    .select({ hash: files.hash, results: files.results })
    .from(files)
    .where(eq(files.athleteId, athleteId));
  return new Map(rows.map(({ hash, results }) => [hash, results]));
};

/** Forgets the names of files that were taken in before the instant (epoch ms). */
export const forgetFileNames = async (db: Db, before: number): Promise<void> => {
  const { files } = db.t;
  await db.sql
    .update(files)
    .set({ name: null })
    .where(and(isNotNull(files.name), lt(files.at, before)));
};
