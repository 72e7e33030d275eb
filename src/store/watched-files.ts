import { and, asc, eq, inArray } from 'drizzle-orm';
import { chunks, fromInserted } from './bulk.ts';
import type { Db } from './db.ts';

/** A file in a watched folder as it was when it was last looked at. */
export type WatchedFile = {
  /** Below the watched folder, with `/` between folders. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Epoch milliseconds, with fractions where the file system has them. */
  readonly modifiedMs: number;
  /** Hash of its bytes once it was taken in; null while it may still be growing. */
  readonly hash: string | null;
};

/** What is remembered of a runner's folder, by path. */
export const watchedFilesOf = async (
  db: Db,
  athleteId: number,
): Promise<ReadonlyMap<string, WatchedFile>> => {
  const { watchedFiles } = db.t;
  const rows = await db.sql
    .select({
      path: watchedFiles.path,
      size: watchedFiles.size,
      modifiedMs: watchedFiles.modifiedMs,
      hash: watchedFiles.hash,
    })
    .from(watchedFiles)
    .where(eq(watchedFiles.athleteId, athleteId))
    .orderBy(asc(watchedFiles.path));
  return new Map(rows.map((row) => [row.path, row]));
};

/** The runners of whose folders something is remembered. */
export const watchersOf = async (db: Db): Promise<readonly number[]> => {
  const { watchedFiles } = db.t;
  const rows = await db.sql
    .select({ athleteId: watchedFiles.athleteId })
    .from(watchedFiles)
    .groupBy(watchedFiles.athleteId)
    .orderBy(asc(watchedFiles.athleteId));
  return rows.map(({ athleteId }) => athleteId);
};

/** Remembers files as they were just seen, in place of what was known of them. */
export const rememberWatched = async (
  db: Db,
  athleteId: number,
  seen: readonly WatchedFile[],
): Promise<void> => {
  const { watchedFiles } = db.t;
  const { size, modifiedMs, hash } = watchedFiles;
  for (const part of chunks(seen)) {
    await db.sql
      .insert(watchedFiles)
      .values(part.map((file) => ({ athleteId, ...file })))
      .onConflictDoUpdate({
        target: [watchedFiles.athleteId, watchedFiles.path],
        set: fromInserted({ size, modifiedMs, hash }),
      });
  }
};

/** Forgets files that are gone. */
export const forgetWatched = async (db: Db, athleteId: number, paths: readonly string[]): Promise<void> => {
  const { watchedFiles } = db.t;
  for (const part of chunks(paths)) {
    await db.sql
      .delete(watchedFiles)
      .where(and(eq(watchedFiles.athleteId, athleteId), inArray(watchedFiles.path, [...part])));
  }
};

/** Forgets all of a runner's folder: what lies in it is looked at anew. */
export const forgetAllWatched = async (db: Db, athleteId: number): Promise<void> => {
  await db.sql.delete(db.t.watchedFiles).where(eq(db.t.watchedFiles.athleteId, athleteId));
};
