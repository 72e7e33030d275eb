import { and, desc, eq, isNotNull, lt, ne } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { Tables } from './define-tables.ts';

/** An import that takes a while, in the runner's log. Its progress is JSON: src/sources knows its shape. */
export type ImportRow = Omit<Tables['imports']['$inferSelect'], 'athleteId'>;

/** Notes that an import begins. Gives its id. */
export const beginImport = async (
  db: Db,
  athleteId: number,
  begun: Pick<ImportRow, 'origin' | 'name' | 'progress'> & { readonly now: number },
): Promise<number> => {
  const { imports } = db.t;
  const { now, ...rest } = begun;
  const [row] = await db.sql
    .insert(imports)
    .values({ athleteId, ...rest, state: 'reading', startedAt: now })
    .returning({ id: imports.id });
  if (row === undefined) throw new Error('an insert returned no row');
  return row.id;
};

/** Changes how far an import is, or how it ended. */
export const noteImport = async (
  db: Db,
  athleteId: number,
  id: number,
  patch: Partial<Pick<ImportRow, 'state' | 'progress' | 'finishedAt' | 'note'>>,
): Promise<void> => {
  const { imports } = db.t;
  await db.sql
    .update(imports)
    .set(patch)
    .where(and(eq(imports.athleteId, athleteId), eq(imports.id, id)));
};

const columns = ({ t: { imports } }: Db) => {
  const { id, origin, name, state, progress, startedAt, finishedAt, note } = imports;
  return { id, origin, name, state, progress, startedAt, finishedAt, note };
};

/** One import of this athlete, or null. */
export const importById = async (db: Db, athleteId: number, id: number): Promise<ImportRow | null> => {
  const { imports } = db.t;
  const [row] = await db.sql
    .select(columns(db))
    .from(imports)
    .where(and(eq(imports.athleteId, athleteId), eq(imports.id, id)));
  return row ?? null;
};

/** An athlete's imports that began before the instant (epoch ms), newest first, at most `limit`. */
export const importsBefore = async (
  db: Db,
  athleteId: number,
  before: number,
  limit: number,
): Promise<readonly ImportRow[]> => {
  const { imports } = db.t;
  return await db.sql
    .select(columns(db))
    .from(imports)
    .where(and(eq(imports.athleteId, athleteId), lt(imports.startedAt, before)))
    .orderBy(desc(imports.startedAt), desc(imports.id))
    .limit(limit);
};

/** Imports of an athlete, newest first; only those in one state if asked. */
export const importsOf = async (
  db: Db,
  athleteId: number,
  state?: ImportRow['state'],
): Promise<readonly ImportRow[]> => {
  const { imports } = db.t;
  const { id, origin, name, progress, startedAt, finishedAt, note } = imports;
  return await db.sql
    .select({ id, origin, name, state: imports.state, progress, startedAt, finishedAt, note })
    .from(imports)
    .where(and(eq(imports.athleteId, athleteId), state === undefined ? undefined : eq(imports.state, state)))
    .orderBy(desc(imports.startedAt), desc(imports.id));
};

/** What became of each file of an upload, by its name: part of what is kept of how far it was. */
type WithEntries = { readonly entries?: readonly unknown[] } | null;

/** Forgets the names of imports that began before the instant (epoch ms) and have ended, and those of their files. */
export const forgetImportNames = async (db: Db, before: number): Promise<void> => {
  const { imports } = db.t;
  const ended = and(ne(imports.state, 'reading'), lt(imports.startedAt, before));
  await db.sql
    .update(imports)
    .set({ name: null })
    .where(and(isNotNull(imports.name), ended));
  const uploads = await db.sql
    .select({ id: imports.id, progress: imports.progress })
    .from(imports)
    .where(and(eq(imports.origin, 'upload'), ended));
  for (const { id, progress } of uploads) {
    if (((progress as WithEntries)?.entries ?? []).length === 0) continue;
    await db.sql
      .update(imports)
      .set({ progress: { ...(progress as object), entries: [] } })
      .where(eq(imports.id, id));
  }
};
