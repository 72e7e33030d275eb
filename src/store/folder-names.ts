import { asc, eq } from 'drizzle-orm';
import type { Db } from './db.ts';

/** By what names a runner's folder may go. */
export type FolderNames = {
  readonly athleteId: number;
  /** What the runner types to sign in here, lower case; null for those who only come by Strava. */
  readonly login: string | null;
  readonly stravaId: number | null;
};

/** Every runner's names. */
export const folderNames = async (db: Db): Promise<readonly FolderNames[]> => {
  const { athletes, passwords } = db.t;
  return await db.sql
    .select({ athleteId: athletes.id, login: passwords.login, stravaId: athletes.stravaId })
    .from(athletes)
    .leftJoin(passwords, eq(passwords.athleteId, athletes.id))
    .orderBy(asc(athletes.id));
};
