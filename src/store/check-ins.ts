import { and, asc, eq, gte, inArray, like, or } from 'drizzle-orm';
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

/** What an answer about a run is about; what it is exactly may follow after a colon (runner/check-ins/subjects.ts). */
export const subjectOfRun = (runId: number): string => `run:${runId}`;

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

/** Whether a subject is this one, or a part of it. */
const isAbout = ({ t: { checkIns } }: Pick<Db, 't'>, subject: string) =>
  or(eq(checkIns.subject, subject), like(checkIns.subject, `${subject}:%`));

/** What was answered about one subject is now about another one: where both have an answer, the later one stands. */
export const moveAnswers = async (db: Db, athleteId: number, from: string, to: string): Promise<void> => {
  const { checkIns } = db.t;
  const mine = eq(checkIns.athleteId, athleteId);
  const moving = await db.sql
    .select()
    .from(checkIns)
    .where(and(mine, isAbout(db, from)));
  if (moving.length === 0) return;
  const there = await db.sql
    .select()
    .from(checkIns)
    .where(and(mine, isAbout(db, to)));
  for (const { id, kind, subject, createdAt } of moving) {
    const moved = `${to}${subject.slice(from.length)}`;
    const rival = there.find((each) => each.kind === kind && each.subject === moved);
    const loser = rival === undefined ? null : rival.createdAt > createdAt ? id : rival.id;
    if (loser !== null) await db.sql.delete(checkIns).where(eq(checkIns.id, loser));
    if (loser !== id) await db.sql.update(checkIns).set({ subject: moved }).where(eq(checkIns.id, id));
  }
};
