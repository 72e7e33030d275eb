import { asc, eq } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { Seal } from './seal.ts';

/** A runner's connection to intervals.icu, without its key. Instants are epoch milliseconds. */
export type IntervalsLink = {
  readonly athleteId: number;
  /** When the key was entered. */
  readonly since: number;
  /** The last look at the list, whether it succeeded or not. */
  readonly lookedAt: number | null;
  /** The last look that was answered. */
  readonly readAt: number | null;
  /** Everything that started before has been seen. */
  readonly listedUntil: number | null;
  /** Activities that are only a stub there because they came from Strava. */
  readonly stubs: number;
  /** Why the last look failed (intervals/errors.ts); null after one that succeeded. */
  readonly error: string | null;
};

type LinkPatch = Partial<Omit<IntervalsLink, 'athleteId' | 'since'>>;

/** What is sealed is sealed for this runner. */
export const intervalsContext = (athleteId: number): string => `athlete:${athleteId}:intervals`;

/** Keeps a runner's key, sealed. Whatever was known of an earlier one begins anew. */
export const putIntervals = async (
  db: Db,
  athleteId: number,
  key: string,
  seal: Seal,
  now: number,
): Promise<void> => {
  const { intervals } = db.t;
  const fresh = {
    key: seal.seal(key, intervalsContext(athleteId)),
    since: now,
    lookedAt: null,
    readAt: null,
    listedUntil: null,
    stubs: 0,
    error: null,
  };
  await db.sql
    .insert(intervals)
    .values({ athleteId, ...fresh })
    .onConflictDoUpdate({ target: intervals.athleteId, set: fresh });
};

const listed = ({ t: { intervals } }: Db) => ({
  athleteId: intervals.athleteId,
  since: intervals.since,
  lookedAt: intervals.lookedAt,
  readAt: intervals.readAt,
  listedUntil: intervals.listedUntil,
  stubs: intervals.stubs,
  error: intervals.error,
});

/** The runner's connection; null without one. */
export const intervalsOf = async (db: Db, athleteId: number): Promise<IntervalsLink | null> => {
  const { intervals } = db.t;
  const [row] = await db.sql.select(listed(db)).from(intervals).where(eq(intervals.athleteId, athleteId));
  return row ?? null;
};

/** Everybody's, by id. */
export const allIntervals = async (db: Db): Promise<readonly IntervalsLink[]> =>
  await db.sql.select(listed(db)).from(db.t.intervals).orderBy(asc(db.t.intervals.athleteId));

/** The runner's key in clear; null without one. @throws SealError */
export const openIntervalsKey = async (db: Db, athleteId: number, seal: Seal): Promise<string | null> => {
  const { intervals } = db.t;
  const [row] = await db.sql
    .select({ key: intervals.key })
    .from(intervals)
    .where(eq(intervals.athleteId, athleteId));
  return row === undefined ? null : seal.open(row.key, intervalsContext(athleteId));
};

/** Notes how a look fared. Nothing happens when the runner has taken the key away meanwhile. */
export const noteIntervals = async (db: Db, athleteId: number, patch: LinkPatch): Promise<void> => {
  const { intervals } = db.t;
  await db.sql.update(intervals).set(patch).where(eq(intervals.athleteId, athleteId));
};

/** Forgets the runner's key. False when there was none. */
export const removeIntervals = async (db: Db, athleteId: number): Promise<boolean> => {
  const { intervals } = db.t;
  const rows = await db.sql
    .delete(intervals)
    .where(eq(intervals.athleteId, athleteId))
    .returning({ athleteId: intervals.athleteId });
  return rows.length > 0;
};
