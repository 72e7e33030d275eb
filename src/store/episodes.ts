import { and, asc, eq } from 'drizzle-orm';
import { lockAthlete } from './athletes.ts';
import type { Db } from './db.ts';
import { type Seal, SealError } from './seal.ts';

/** What the runner told of one time of pain: JSON, whose shape the caller checks; null where it does not open. */
export type StoredEpisode = {
  readonly id: number;
  readonly details: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export const episodeContext = (athleteId: number): string => `athlete:${athleteId}:episode`;

/** What a sealed text holds; null where it does not open. */
const openDetails = (details: string, athleteId: number, seal: Pick<Seal, 'open'>): unknown => {
  try {
    return JSON.parse(seal.open(details, episodeContext(athleteId)));
  } catch (error) {
    // One that was sealed with a lost key must not keep the others, and every page and export, from being shown.
    if (error instanceof SealError) return null;
    throw error;
  }
};

/** An athlete's episodes in the order they were told, opened. */
export const episodesOf = async (
  db: Db,
  athleteId: number,
  seal: Pick<Seal, 'open'>,
): Promise<readonly StoredEpisode[]> => {
  const { episodes } = db.t;
  const rows = await db.sql
    .select()
    .from(episodes)
    .where(eq(episodes.athleteId, athleteId))
    .orderBy(asc(episodes.id));
  return rows.map(({ id, details, createdAt, updatedAt }) => ({
    id,
    details: openDetails(details, athleteId, seal),
    createdAt,
    updatedAt,
  }));
};

/** What is to be kept: whatever JSON holds. */
type Kept = { readonly details: unknown; readonly now: number };

/**
 * Adds an episode, sealed, unless the athlete has `most` of them already or is gone. Returns its id, or null. The
 * athlete is locked while they are counted.
 */
export const addEpisode = async (
  db: Db,
  athleteId: number,
  { details, now }: Kept,
  seal: Seal,
  most = Infinity,
): Promise<number | null> => {
  const { episodes } = db.t;
  if (!(await lockAthlete(db, athleteId))) return null;
  const ids = await db.sql
    .select({ id: episodes.id })
    .from(episodes)
    .where(eq(episodes.athleteId, athleteId));
  if (ids.length >= most) return null;
  const sealed = seal.seal(JSON.stringify(details), episodeContext(athleteId));
  const [row] = await db.sql
    .insert(episodes)
    .values({ athleteId, details: sealed, createdAt: now, updatedAt: now })
    .returning({ id: episodes.id });
  if (row === undefined) throw new Error('the database stored no episode');
  return row.id;
};

const isTheirs = ({ t: { episodes } }: Db, athleteId: number, id: number) =>
  and(eq(episodes.athleteId, athleteId), eq(episodes.id, id));

/** Keeps other details. False when it is not there or not this athlete's. */
export const changeEpisode = async (
  db: Db,
  athleteId: number,
  id: number,
  { details, now }: Kept,
  seal: Seal,
): Promise<boolean> => {
  const { episodes } = db.t;
  const rows = await db.sql
    .update(episodes)
    .set({ details: seal.seal(JSON.stringify(details), episodeContext(athleteId)), updatedAt: now })
    .where(isTheirs(db, athleteId, id))
    .returning({ id: episodes.id });
  return rows.length > 0;
};

/** Removes an episode. False when it is not there or not this athlete's. */
export const removeEpisode = async (db: Db, athleteId: number, id: number): Promise<boolean> => {
  const { episodes } = db.t;
  const rows = await db.sql
    .delete(episodes)
    .where(isTheirs(db, athleteId, id))
    .returning({ id: episodes.id });
  return rows.length > 0;
};
