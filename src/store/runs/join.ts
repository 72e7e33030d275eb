import { and, eq, gte, inArray, lte } from 'drizzle-orm';
import { type Grouped, leaderFor } from '../../core/same-run/leader.ts';
import { byTrust } from '../../core/same-run/merge.ts';
import { SAME_RUN_WITHIN_S, type Trace } from '../../core/same-run/same-run.ts';
import { partitionPoint } from '../../core/search.ts';
import { chunks } from '../bulk.ts';
import { moveAnswers, subjectOfRun } from '../check-ins.ts';
import type { Db } from '../db.ts';
import { recordOf } from '../run-row.ts';

type Row = Trace & { readonly sameAs: number | null };

/** Without what an analysis holds: that is most of a row, and says nothing here. */
const tracesBetween = async (
  db: Db,
  athleteId: number,
  fromS: number,
  toS: number,
): Promise<readonly Row[]> => {
  const { runs } = db.t;
  const { id, startS, sport, distanceM, movingTimeS, elapsedTimeS } = runs;
  const { origin, deviceName, sameAs, apartFrom } = runs;
  const rows = await db.sql
    .select({
      id,
      startS,
      sport,
      distanceM,
      movingTimeS,
      elapsedTimeS,
      origin,
      deviceName,
      sameAs,
      apartFrom,
    })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), gte(startS, fromS), lte(startS, toS)));
  return rows
    .map(({ apartFrom: apart, ...row }) => (apart === null ? row : { ...row, apartFrom: apart }))
    .toSorted((a, b) => a.startS - b.startS || a.id - b.id);
};

const setLead = async (
  db: Db,
  athleteId: number,
  ids: readonly number[],
  leadId: number | null,
): Promise<void> => {
  const { runs } = db.t;
  for (const piece of chunks(ids))
    await db.sql
      .update(runs)
      .set({ sameAs: leadId })
      .where(and(eq(runs.athleteId, athleteId), inArray(runs.id, [...piece])));
};

/** The row follows the one that leads: what the runner answered about it is now about that run. */
const follow = async (db: Db, athleteId: number, id: number, leadId: number): Promise<void> => {
  await setLead(db, athleteId, [id], leadId);
  await moveAnswers(db, athleteId, subjectOfRun(id), subjectOfRun(leadId));
};

/**
 * Joins these rows, which lead nobody, to the runs that they are recordings of: those that were there before them, then
 * each other in order of start. Gives who now follows whom.
 */
export const joinRows = async (
  db: Db,
  athleteId: number,
  ids: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> => {
  const joined = new Map<number, number>();
  if (ids.size === 0) return joined;
  const starts = await startsOf(db, athleteId, [...ids]);
  const reach = SAME_RUN_WITHIN_S;
  const rows = await tracesBetween(db, athleteId, Math.min(...starts) - reach, Math.max(...starts) + reach);
  const leadOf = new Map(rows.filter(({ id }) => !ids.has(id)).map((row) => [row.id, row.sameAs ?? row.id]));
  for (const row of rows) {
    if (!ids.has(row.id)) continue;
    const first = partitionPoint(rows, ({ startS }) => startS < row.startS - reach);
    const end = partitionPoint(rows, ({ startS }) => startS <= row.startS + reach);
    const there = rows.slice(first, end).flatMap((other): readonly Grouped[] => {
      const leadId = leadOf.get(other.id);
      return leadId === undefined ? [] : [{ ...other, leadId }];
    });
    const leadId = leaderFor(row, there);
    leadOf.set(row.id, leadId ?? row.id);
    if (leadId === null) continue;
    await follow(db, athleteId, row.id, leadId);
    joined.set(row.id, leadId);
  }
  return joined;
};

const startsOf = async (db: Db, athleteId: number, ids: readonly number[]): Promise<readonly number[]> => {
  const { runs } = db.t;
  const starts: number[] = [];
  for (const piece of chunks(ids)) {
    const rows = await db.sql
      .select({ startS: runs.startS })
      .from(runs)
      .where(and(eq(runs.athleteId, athleteId), inArray(runs.id, [...piece])));
    starts.push(...rows.map(({ startS }) => startS));
  }
  return starts;
};

/** Which of these rows others follow. */
export const leadersAmong = async (
  db: Db,
  athleteId: number,
  ids: readonly number[],
): Promise<ReadonlySet<number>> => {
  const { runs } = db.t;
  const found = new Set<number>();
  for (const piece of chunks(ids)) {
    const rows = await db.sql
      .select({ leadId: runs.sameAs })
      .from(runs)
      .where(and(eq(runs.athleteId, athleteId), inArray(runs.sameAs, [...piece])));
    for (const { leadId } of rows) if (leadId !== null) found.add(leadId);
  }
  return found;
};

/** These rows stand for themselves; those who followed them have another lead. */
export const leaveGroups = async (db: Db, athleteId: number, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await setLead(db, athleteId, ids, null);
  await handOver(db, athleteId, ids);
};

/**
 * The recordings that followed these rows, which are gone or lead no more, stand for themselves again: the one whose word
 * counts first leads the others, and takes over what the runner answered.
 */
export const handOver = async (db: Db, athleteId: number, goneIds: readonly number[]): Promise<void> => {
  const { runs } = db.t;
  for (const piece of chunks(goneIds)) {
    const left = await db.sql
      .select()
      .from(runs)
      .where(and(eq(runs.athleteId, athleteId), inArray(runs.sameAs, [...piece])));
    for (const [goneId, rows] of Map.groupBy(left, ({ sameAs }) => sameAs!)) {
      const members = rows.map((row) => ({ ...recordOf(row), deviceName: row.deviceName }));
      const [heir, ...others] = byTrust(members).map(({ run }) => run.id);
      await setLead(db, athleteId, [heir!], null);
      await setLead(db, athleteId, others, heir!);
      await moveAnswers(db, athleteId, subjectOfRun(goneId), subjectOfRun(heir!));
    }
  }
};
