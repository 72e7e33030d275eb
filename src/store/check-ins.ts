import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';

/** Something the runner said. Its value is whatever JSON holds, but not null: the caller checks its shape. */
export type CheckIn = {
  readonly id: number;
  readonly athleteId: number;
  /** `rpe`, `shoes`, `pain`, `gap` … */
  readonly kind: string;
  /** What it is about: `run:123`, `day:2026-11-22`, `gap:2026-11-02`. */
  readonly subject: string;
  readonly day: Day;
  readonly value: unknown;
  /** Epoch milliseconds of the answer that stands. */
  readonly createdAt: number;
};

export type NewCheckIn = Omit<CheckIn, 'id' | 'createdAt'> & { readonly now: number };

/** Keeps an answer. One per athlete, kind and subject: the last one stands. */
export const keepCheckIn = async (db: Db, { now, ...answer }: NewCheckIn): Promise<void> => {
  const { checkIns } = db.t;
  await db.sql
    .insert(checkIns)
    .values({ ...answer, createdAt: now })
    .onConflictDoUpdate({
      target: [checkIns.athleteId, checkIns.kind, checkIns.subject],
      set: { day: answer.day, value: answer.value, createdAt: now },
    });
};

export type CheckInFilter = {
  /** All kinds when absent. */
  readonly kinds?: readonly string[];
  /** From this day on. */
  readonly from?: Day;
};

/** An athlete's answers, oldest day first. */
export const checkInsOf = async (
  db: Db,
  athleteId: number,
  { kinds, from }: CheckInFilter = {},
): Promise<readonly CheckIn[]> => {
  const { checkIns } = db.t;
  return await db.sql
    .select()
    .from(checkIns)
    .where(
      and(
        eq(checkIns.athleteId, athleteId),
        kinds === undefined ? undefined : inArray(checkIns.kind, [...kinds]),
        from === undefined ? undefined : gte(checkIns.day, from),
      ),
    )
    .orderBy(asc(checkIns.day), asc(checkIns.id));
};

/** Takes an answer back. Returns whether there was one. */
export const removeCheckIn = async (
  db: Db,
  athleteId: number,
  kind: string,
  subject: string,
): Promise<boolean> => {
  const { checkIns } = db.t;
  const rows = await db.sql
    .delete(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), eq(checkIns.kind, kind), eq(checkIns.subject, subject)))
    .returning({ id: checkIns.id });
  return rows.length > 0;
};
