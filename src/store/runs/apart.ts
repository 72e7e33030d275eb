import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { byTrust } from '../../core/same-run/merge.ts';
import { lockAthlete } from '../athletes.ts';
import type { Db } from '../db.ts';
import type { RunOrigin } from '../run-origin.ts';
import { recordOf } from '../run-row.ts';
import { groupOf } from './group.ts';
import { handOver, joinRows } from './join.ts';
import { leadIdOf } from './merged.ts';

/** One recording of a run, for the runner to tell it from the others. */
export type RunRecording = {
  readonly id: number;
  readonly origin: RunOrigin;
  readonly deviceName: string | null;
  readonly startS: number;
  readonly distanceM: number;
  /** Ids of runs that the runner said are other runs. */
  readonly apartFrom: readonly number[];
};

/** All recordings of one run, the one whose word counts first at the beginning. */
export const recordingsOf = async (
  db: Db,
  athleteId: number,
  id: number,
): Promise<readonly RunRecording[]> => {
  const rows = await groupOf(db, athleteId, id);
  const members = rows.map((row) => ({ ...recordOf(row), deviceName: row.deviceName, row }));
  return byTrust(members).map(({ row }) => ({
    id: row.id,
    origin: row.origin,
    deviceName: row.deviceName,
    startS: row.startS,
    distanceM: row.distanceM,
    apartFrom: row.apartFrom ?? [],
  }));
};

/**
 * "These are two runs": takes one recording out of its run and keeps it apart from all others of it, whatever comes later.
 * Returns whether there was anything to part.
 */
export const partRun = async (db: Db, athleteId: number, id: number): Promise<boolean> => {
  const { runs } = db.t;
  if (!(await lockAthlete(db, athleteId))) return false;
  const group = await groupOf(db, athleteId, id);
  const row = group.find((each) => each.id === id);
  if (row === undefined || group.length < 2) return false;
  const others = group.filter((each) => each.id !== id).map((each) => each.id);
  await db.sql
    .update(runs)
    .set({ sameAs: null, apartFrom: [...new Set([...(row.apartFrom ?? []), ...others])] })
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)));
  if (leadIdOf(row) === id) await handOver(db, athleteId, [id]);
  return true;
};

/** "They are one run after all": forgets that it was to be kept apart. Returns whether it was, and who leads it now. */
export const rejoinRun = async (
  db: Db,
  athleteId: number,
  id: number,
): Promise<{ readonly runId: number } | null> => {
  const { runs } = db.t;
  if (!(await lockAthlete(db, athleteId))) return null;
  const mine = eq(runs.athleteId, athleteId);
  const [row] = await db.sql
    .select({ apartFrom: runs.apartFrom })
    .from(runs)
    .where(and(mine, eq(runs.id, id)));
  if (row === undefined || row.apartFrom === null || row.apartFrom.length === 0) return null;
  // Either of the two may have been the one that was taken out.
  const others = await db.sql
    .select({ id: runs.id, apartFrom: runs.apartFrom })
    .from(runs)
    .where(and(mine, inArray(runs.id, [...row.apartFrom])));
  await db.sql
    .update(runs)
    .set({ apartFrom: null })
    .where(and(mine, eq(runs.id, id)));
  for (const other of others) {
    const left = (other.apartFrom ?? []).filter((each) => each !== id);
    await db.sql
      .update(runs)
      .set({ apartFrom: left.length === 0 ? null : left })
      .where(and(mine, eq(runs.id, other.id)));
  }
  const joined = await joinRows(db, athleteId, new Set([id]));
  return { runId: joined.get(id) ?? id };
};

/** Ids of runs that the runner said are other runs than these recordings, whichever of the two they said it of. */
export const apartFrom = async (
  db: Db,
  athleteId: number,
  ids: readonly number[],
): Promise<readonly number[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select({ id: runs.id, apartFrom: runs.apartFrom })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), isNotNull(runs.apartFrom)));
  const found = rows.flatMap((row) =>
    ids.includes(row.id)
      ? (row.apartFrom ?? [])
      : (row.apartFrom ?? []).some((each) => ids.includes(each))
        ? [row.id]
        : [],
  );
  return [...new Set(found)].filter((id) => !ids.includes(id));
};
