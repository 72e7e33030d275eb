import { and, asc, eq, gt, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { OWNER_KEY } from './app-state.ts';
import { chunks } from './bulk.ts';
import type { Db } from './db.ts';
import { preparedFor } from './prepared.ts';

/** A runner with an account here. Instants are epoch milliseconds. */
export type Athlete = {
  /** Camber's own: Strava's athlete id of those who came by Strava, negative for accounts made here. */
  readonly id: number;
  /** Strava's athlete id while the account is joined to Strava; null without Strava. */
  readonly stravaId: number | null;
  /** Sessions carry it; raising it ends them. */
  readonly epoch: number;
  readonly units: 'metric' | 'imperial';
  /** Language tag of pages and mails: "en", "de". */
  readonly language: string;
  readonly hourCycle: 'h23' | 'h12';
  /** ISO weekday on which the runner's week begins: 1 = Monday, 7 = Sunday. */
  readonly weekStart: number;
  /** Colours of the pages; `auto` follows the device. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** IANA name of the zone the runner lives in. */
  readonly timeZone: string;
  readonly scopes: readonly string[];
  /** First name: as Strava tells it, or as the runner said who made an account here. */
  readonly name: string | null;
  readonly email: string | null;
  readonly emailVerifiedAt: number | null;
  /** Wants the weekly mail. */
  readonly weekly: boolean;
  /** Wants alert mails. */
  readonly alerts: boolean;
  /** Not null: findings are out of date. Grows with every mark. */
  readonly assessDue: number | null;
  /** Since when the connection holds; signing in again does not move it, mending a dead one does. */
  readonly connectedAt: number;
  /** To Strava; `none` = an account of files, never joined or no longer. */
  readonly connection: 'ok' | 'dead' | 'none';
};

/** DESIGN: used until a run tells the runner's own zone; Strava's athlete has none. */
export const FIRST_TIME_ZONE = 'UTC';

export type ConnectedAthlete = Pick<Athlete, 'units' | 'scopes' | 'name'> & {
  readonly stravaId: number;
  /** The account that is to be joined to Strava; absent: the one that came by this Strava account, or a new one. */
  readonly accountId?: number;
  readonly timeZone?: string;
  /** The language of the browser that connected. */
  readonly language?: string;
  readonly now: number;
};

/** The account joined to this Strava account; null without one. */
export const byStravaId = async (db: Db, stravaId: number): Promise<Athlete | null> => {
  const { athletes } = db.t;
  const [row] = await db.sql.select().from(athletes).where(eq(athletes.stravaId, stravaId));
  return row ?? null;
};

/** The ids of the accounts joined to these Strava accounts, by Strava's athlete id. */
export const idsByStravaId = async (
  db: Db,
  stravaIds: readonly number[],
): Promise<ReadonlyMap<number, number>> => {
  const { athletes } = db.t;
  const ids = new Map<number, number>();
  for (const piece of chunks([...new Set(stravaIds)])) {
    const query = preparedFor(db, 'athletes.idsByStravaId', piece.length, (builder) =>
      builder
        .select({ id: athletes.id, stravaId: athletes.stravaId })
        .from(athletes)
        .where(
          inArray(
            athletes.stravaId,
            piece.map((_, n) => sql.placeholder(String(n))),
          ),
        )
        .prepare(),
    );
    const rows = await query.execute(Object.fromEntries(piece.entries()));
    for (const { id, stravaId } of rows) if (stravaId !== null) ids.set(stravaId, id);
  }
  return ids;
};

/**
 * Stores a runner who came back from Strava's consent page. Of one already known, only what Strava decides
 * changes (scopes, name, connection; the zone if given): units, language and mail wishes are the runner's own.
 */
export const upsertConnected = async (db: Db, athlete: ConnectedAthlete): Promise<Athlete> => {
  const { athletes } = db.t;
  const { stravaId, units, scopes, name, timeZone, language, now } = athlete;
  const id = athlete.accountId ?? (await byStravaId(db, stravaId))?.id ?? stravaId;
  const [known] = await db.locked(db.sql.select().from(athletes).where(eq(athletes.id, id)));
  const connectedAt = known?.connection === 'ok' ? known.connectedAt : now;
  const [row] = await db.sql
    .insert(athletes)
    .values({
      id,
      stravaId,
      units,
      scopes,
      name,
      timeZone: timeZone ?? FIRST_TIME_ZONE,
      ...(language !== undefined && { language }),
      connectedAt,
      connection: 'ok',
      epoch: 1,
      weekly: true,
      alerts: true,
    })
    .onConflictDoUpdate({
      target: athletes.id,
      set: {
        stravaId,
        scopes,
        name,
        connectedAt,
        connection: 'ok',
        ...(timeZone !== undefined && { timeZone }),
      },
    })
    .returning();
  if (row === undefined) throw new Error('an upsert returned no row');
  return row;
};

/** An account that is made here, without Strava. */
export type NewAccount = Pick<Athlete, 'id' | 'units' | 'language' | 'name' | 'timeZone'> & {
  readonly now: number;
};

/** Stores an account without Strava; its id is the caller's, negative. */
export const addAccount = async (db: Db, { now, ...account }: NewAccount): Promise<Athlete> => {
  const { athletes } = db.t;
  const fresh = { ...account, scopes: [], connectedAt: now, connection: 'none' as const, epoch: 1 };
  const [row] = await db.sql
    .insert(athletes)
    .values({ ...fresh, weekly: true, alerts: true })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
};

/** The runner with this id, or null. */
export const byId = async (db: Db, id: number): Promise<Athlete | null> => {
  const { athletes } = db.t;
  const [row] = await db.sql.select().from(athletes).where(eq(athletes.id, id));
  return row ?? null;
};

/** How an account is joined to Strava, without anything that is sealed. */
export type AccountState = Pick<Athlete, 'id' | 'stravaId' | 'connection'>;

/** All accounts: what can be said of them without a key, oldest connection first. */
export const accountStates = async (db: Db): Promise<readonly AccountState[]> => {
  const { id, stravaId, connection, connectedAt } = db.t.athletes;
  return await db.sql
    .select({ id, stravaId, connection })
    .from(db.t.athletes)
    .orderBy(asc(connectedAt), asc(id));
};

/** All runners, oldest connection first. */
export const all = async (db: Db): Promise<readonly Athlete[]> => {
  const { athletes } = db.t;
  return await db.sql.select().from(athletes).orderBy(asc(athletes.connectedAt), asc(athletes.id));
};

/** What pages and jobs may change; epoch and assessDue have their own ways. */
export type AthletePatch = Partial<Omit<Athlete, 'id' | 'epoch' | 'assessDue' | 'connectedAt'>>;

/** Changes the given fields. Returns the runner as now stored, or null when unknown. */
export const updateAthlete = async (db: Db, id: number, patch: AthletePatch): Promise<Athlete | null> => {
  const { athletes } = db.t;
  if (Object.values(patch).every((value) => value === undefined)) return byId(db, id);
  const [row] = await db.sql.update(athletes).set(patch).where(eq(athletes.id, id)).returning();
  return row ?? null;
};

/**
 * Marks the runner's findings as out of date. The mark is `now`, or one more than a mark already there, so
 * that it always grows: whoever clears an older one clears nothing. Returns it; null when the runner is gone.
 */
export const markAssessDue = async (db: Db, id: number, now: number): Promise<number | null> => {
  const { athletes } = db.t;
  const due = athletes.assessDue;
  const [row] = await db.sql
    .update(athletes)
    .set({ assessDue: sql`case when ${due} >= ${now} then ${due} + 1 else ${now} end` })
    .where(eq(athletes.id, id))
    .returning({ assessDue: due });
  return row?.assessDue ?? null;
};

/** Takes the mark away if it is still the one that was seen. Returns whether it was. */
export const clearAssessDue = async (db: Db, id: number, seenValue: number): Promise<boolean> => {
  const { athletes } = db.t;
  const rows = await db.sql
    .update(athletes)
    .set({ assessDue: null })
    .where(and(eq(athletes.id, id), eq(athletes.assessDue, seenValue)))
    .returning({ id: athletes.id });
  return rows.length > 0;
};

/** Runners whose findings are out of date, longest waiting first. */
export const withAssessDue = async (db: Db): Promise<readonly Athlete[]> => {
  const { athletes } = db.t;
  return await db.sql
    .select()
    .from(athletes)
    .where(isNotNull(athletes.assessDue))
    .orderBy(asc(athletes.assessDue), asc(athletes.id));
};

/** Says since when Camber watches this runner: a restore brings back an earlier beginning. */
export const setConnectedAt = async (db: Db, id: number, connectedAt: number): Promise<void> => {
  const { athletes } = db.t;
  await db.sql.update(athletes).set({ connectedAt }).where(eq(athletes.id, id));
};

/** Ends all sessions of the runner. Returns the new epoch; null when the runner is gone. */
export const raiseEpoch = async (db: Db, id: number): Promise<number | null> => {
  const { athletes } = db.t;
  const [row] = await db.sql
    .update(athletes)
    .set({ epoch: sql`${athletes.epoch} + 1` })
    .where(eq(athletes.id, id))
    .returning({ epoch: athletes.epoch });
  return row?.epoch ?? null;
};

/**
 * Deletes the runner and everything that belongs to them, stored events included. Returns whether there was
 * anybody to delete.
 */
export const remove = async (db: Db, id: number): Promise<boolean> => {
  const { appState, athletes, inbox } = db.t;
  await db.sql.delete(appState).where(and(eq(appState.key, OWNER_KEY), eq(appState.value, id)));
  await db.sql.delete(inbox).where(eq(inbox.ownerId, id));
  const rows = await db.sql.delete(athletes).where(eq(athletes.id, id)).returning({ id: athletes.id });
  return rows.length > 0;
};

/** Forgets the first names that Strava told of runners who connected before the instant; accounts made here keep theirs. */
export const forgetNames = async (db: Db, before: number): Promise<void> => {
  const { athletes } = db.t;
  await db.sql
    .update(athletes)
    .set({ name: null })
    .where(and(isNotNull(athletes.name), gt(athletes.id, 0), lt(athletes.connectedAt, before)));
};

/**
 * Makes other writes about this runner wait until this transaction ends (PostgreSQL; SQLite has one writer
 * anyway). Begin with it where rows are compared before they are written. False when the runner is gone.
 */
export const lockAthlete = async (db: Db, id: number): Promise<boolean> => {
  const { athletes } = db.t;
  const rows = await db.locked(db.sql.select({ id: athletes.id }).from(athletes).where(eq(athletes.id, id)));
  return rows.length > 0;
};
