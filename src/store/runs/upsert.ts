import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Day } from '../../core/day.ts';
import { isRunningSport, type Run } from '../../core/run.ts';
import { lockAthlete } from '../athletes.ts';
import { chunks, fromInserted } from '../bulk.ts';
import type { Db } from '../db.ts';
import { joinRows, leadersAmong, leaveGroups } from './join.ts';
import {
  completed,
  recordOf,
  type RunMeta,
  type RunRecord,
  type RunRow,
  sameMeta,
  sameRun,
  toRow,
} from '../run-row.ts';

/** What storing a run did, as far as findings are concerned. */
export type RunChange = 'inserted' | 'changed' | 'same';

/** How many runs of a batch met each fate. */
export type RunChanges = { readonly [C in RunChange]: number };

/**
 * Stores one run by its id. An analysis from streams survives an incoming run that has none, as long as
 * distance and elapsed time are the same. `same` means that nothing the core sees has changed.
 */
export const upsertRun = async (
  db: Db,
  athleteId: number,
  run: Run,
  { now, ...meta }: RunMeta & { readonly now: number },
): Promise<RunChange> => {
  const changes = await upsertRuns(db, athleteId, [{ run, meta }], now);
  if (changes.inserted > 0) return 'inserted';
  return changes.changed > 0 ? 'changed' : 'same';
};

/** Stores many runs, each as `upsertRun` does. Of two with one id the later counts. */
export const upsertRuns = async (
  db: Db,
  athleteId: number,
  records: readonly RunRecord[],
  now: number,
): Promise<RunChanges> => {
  await lockAthlete(db, athleteId);
  const changes = { inserted: 0, changed: 0, same: 0 };
  const unique = [...new Map(records.map((record) => [record.run.id, record])).values()];
  for (const piece of chunks(unique)) {
    const stored = await rowsById(db, athleteId, piece);
    const rows: RunRow[] = [];
    const confirmed: number[] = [];
    for (const incoming of piece) {
      const row = stored.get(incoming.run.id);
      const before = row === undefined ? null : recordOf(row);
      const after = before === null ? incoming : completed(incoming, before);
      const change = before === null ? 'inserted' : sameRun(after.run, before.run) ? 'same' : 'changed';
      changes[change] += 1;
      if (before === null || change === 'changed' || !sameMeta(after.meta, before.meta)) {
        rows.push(toRow(athleteId, after, row, now));
      } else confirmed.push(incoming.run.id);
    }
    await writeRows(db, rows);
    await confirmRuns(db, athleteId, confirmed, now);
    await settleGroups(db, athleteId, stored, rows);
  }
  return changes;
};

/** Whether a row may have come to belong to another run, or to none: it is new, moved, or another sport. */
const isElsewhere = (row: RunRow, before: RunRow | undefined): boolean =>
  before === undefined || before.startS !== row.startS || before.sport !== row.sport;

/**
 * Every row is with the run that it is a recording of. Once joined, it stays: a run that was cropped at one source is
 * still the run that the other recorded. Only another sport parts them.
 */
const settleGroups = async (
  db: Db,
  athleteId: number,
  stored: ReadonlyMap<number, RunRow>,
  written: readonly RunRow[],
): Promise<void> => {
  const moved = written.filter((row) => isElsewhere(row, stored.get(row.id)));
  const turned = moved.filter((row) => {
    const before = stored.get(row.id);
    return before !== undefined && isRunningSport(before.sport) !== isRunningSport(row.sport);
  });
  await leaveGroups(
    db,
    athleteId,
    turned.map(({ id }) => id),
  );
  const turnedIds = new Set(turned.map(({ id }) => id));
  const followers = new Set(
    moved.filter(({ sameAs, id }) => sameAs !== null && !turnedIds.has(id)).map(({ id }) => id),
  );
  const alone = new Set(moved.map(({ id }) => id).filter((id) => !followers.has(id)));
  for (const id of await leadersAmong(db, athleteId, [...alone])) alone.delete(id);
  await joinRows(db, athleteId, alone);
};

const rowsById = async (
  db: Db,
  athleteId: number,
  records: readonly RunRecord[],
): Promise<ReadonlyMap<number, RunRow>> => {
  const { runs } = db.t;
  const ids = records.map(({ run }) => run.id);
  const rows = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), inArray(runs.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
};

const writeRows = async (db: Db, rows: readonly RunRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const { runs } = db.t;
  const { athleteId: _athleteId, id: _id, ...rest } = getTableColumns(runs);
  await db.sql
    .insert(runs)
    .values([...rows])
    .onConflictDoUpdate({ target: [runs.athleteId, runs.id], set: fromInserted(rest) });
};

/** Strava has just said that these are as they are stored. */
const confirmRuns = async (db: Db, athleteId: number, ids: readonly number[], now: number): Promise<void> => {
  if (ids.length === 0) return;
  const { runs } = db.t;
  const these = and(eq(runs.athleteId, athleteId), inArray(runs.id, [...ids]));
  await db.sql.update(runs).set({ fetchedAt: now }).where(these);
};

/** Puts a recording on another day: its zone has become known. */
export const setDay = async (db: Db, athleteId: number, id: number, day: Day): Promise<void> => {
  const { runs } = db.t;
  await db.sql
    .update(runs)
    .set({ day })
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)));
};
