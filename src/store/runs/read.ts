import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  lt,
  lte,
  ne,
  not,
  notLike,
  or,
} from 'drizzle-orm';
import { addDays, type Day } from '../../core/day.ts';
import { isRunningSport, type Run } from '../../core/run.ts';
import { chunks } from '../bulk.ts';
import type { Db } from '../db.ts';
import { metaIn, recordOf, type RunMeta, type StoredRun, UNKNOWN_ZONE } from '../run-row.ts';
import { areRuns, groupOf, leadsItself } from './group.ts';
import { leadIdOf, mergedRecords, mergedRuns } from './merged.ts';

/**
 * One run of this athlete with its meta, all its recordings merged; null where there is none. The id of any of them finds
 * it; its own id is that of the one that leads.
 */
export const runById = async (db: Db, athleteId: number, id: number): Promise<StoredRun | null> => {
  const rows = await groupOf(db, athleteId, id);
  const [record] = mergedRecords(rows);
  return record !== undefined && isRunningSport(record.run.sport) ? record : null;
};

/** One recording as its own source tells it, or null. */
export const recordingById = async (db: Db, athleteId: number, id: number): Promise<StoredRun | null> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)));
  return row === undefined ? null : recordOf(row);
};

/** The ids of all recordings of an athlete. */
export const rowIdsOf = async (db: Db, athleteId: number): Promise<ReadonlySet<number>> => {
  const { runs } = db.t;
  const rows = await db.sql.select({ id: runs.id }).from(runs).where(eq(runs.athleteId, athleteId));
  return new Set(rows.map(({ id }) => id));
};

/** Recordings from files that tell no zone. */
export const undatedRuns = async (
  db: Db,
  athleteId: number,
): Promise<readonly { readonly id: number; readonly startS: number }[]> => {
  const { runs } = db.t;
  return await db.sql
    .select({ id: runs.id, startS: runs.startS })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), lt(runs.id, 0), eq(runs.timeZone, UNKNOWN_ZONE)));
};

/** A recording's place in the store. */
export type Place = {
  /** The id that stands for its run: its own, or that of the recording that leads. */
  readonly leadId: number;
  readonly meta: RunMeta;
};

/** Which of these recordings are stored, with what is kept beside their runs. */
export const placesOf = async (
  db: Db,
  athleteId: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Place>> => {
  const { runs } = db.t;
  const found = new Map<number, Place>();
  for (const piece of chunks(ids)) {
    const rows = await db.sql
      .select({
        id: runs.id,
        sameAs: runs.sameAs,
        timeZone: runs.timeZone,
        deviceName: runs.deviceName,
        private: runs.private,
      })
      .from(runs)
      .where(and(eq(runs.athleteId, athleteId), inArray(runs.id, [...piece])));
    for (const row of rows) found.set(row.id, { leadId: leadIdOf(row), meta: metaIn(row) });
  }
  return found;
};

/** All runs of an athlete, by start, earliest first. */
export const runsOf = async (db: Db, athleteId: number): Promise<readonly Run[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), areRuns(db)))
    .orderBy(asc(runs.startS), asc(runs.id));
  return mergedRuns(rows);
};

/** What else wore out a pair of shoes (hikes, walks), by start: no runs. */
export const shoeUsesOf = async (db: Db, athleteId: number): Promise<readonly Run[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), not(areRuns(db))))
    .orderBy(asc(runs.startS), asc(runs.id));
  return mergedRuns(rows);
};

/** An athlete's runs of these days, both included, with what is kept beside them, by start. */
export const runsBetween = async (
  db: Db,
  athleteId: number,
  from: Day,
  to: Day,
): Promise<readonly StoredRun[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select()
    .from(runs)
    .where(
      and(
        eq(runs.athleteId, athleteId),
        areRuns(db),
        // Recordings of one run may lie on two days, where a zone was wrong.
        gte(runs.day, addDays(from, -1)),
        lte(runs.day, addDays(to, 1)),
      ),
    );
  return mergedRecords(rows).filter(({ run }) => run.day >= from && run.day <= to);
};

/** The runs next to one in the order of start: their ids, null at the ends. */
export type Neighbours = { readonly before: number | null; readonly after: number | null };

/** The athlete's runs that began just before and just after this one, by the recordings that lead. */
export const neighboursOf = async (db: Db, athleteId: number, id: number): Promise<Neighbours> => {
  const { runs } = db.t;
  const [lead] = await db.sql
    .select({ startS: runs.startS })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)));
  if (lead === undefined) return { before: null, after: null };
  const { startS } = lead;
  const mine = and(eq(runs.athleteId, athleteId), areRuns(db), leadsItself(db));
  const sameStart = eq(runs.startS, startS);
  const [before] = await db.sql
    .select({ id: runs.id })
    .from(runs)
    .where(and(mine, or(lt(runs.startS, startS), and(sameStart, lt(runs.id, id)))))
    .orderBy(desc(runs.startS), desc(runs.id))
    .limit(1);
  const [after] = await db.sql
    .select({ id: runs.id })
    .from(runs)
    .where(and(mine, or(gt(runs.startS, startS), and(sameStart, gt(runs.id, id)))))
    .orderBy(asc(runs.startS), asc(runs.id))
    .limit(1);
  return { before: before?.id ?? null, after: after?.id ?? null };
};

/** How many runs an athlete has. */
export const countRuns = async (db: Db, athleteId: number): Promise<number> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select({ n: count() })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), areRuns(db), leadsItself(db)));
  return row?.n ?? 0;
};

/** What is needed to hold stored runs against a list. Instants: start in seconds, `fetchedAt` in milliseconds. */
export type Listing = { readonly id: number; readonly startS: number; readonly fetchedAt: number | null };

/** The runs that came from Strava (not from files) and began after the instant (epoch seconds), newest first. */
export const stravaRuns = async (
  db: Db,
  athleteId: number,
  afterS: number | null,
): Promise<readonly Listing[]> => {
  const { runs } = db.t;
  const { id, startS, fetchedAt } = runs;
  return await db.sql
    .select({ id, startS, fetchedAt })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), gt(id, 0), afterS === null ? undefined : gt(startS, afterS)))
    .orderBy(desc(startS), desc(id));
};

/** Names of the devices that recorded runs from one day to another, both included; each once, by name. */
export const devicesBetween = async (
  db: Db,
  athleteId: number,
  from: Day,
  to: Day,
): Promise<readonly string[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select({ id: runs.id, sameAs: runs.sameAs, name: runs.deviceName })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), areRuns(db), gte(runs.day, from), lte(runs.day, to)));
  // Strava and the file name one watch in two ways: of each run only the first word counts.
  const names = [...Map.groupBy(rows, leadIdOf).values()].map(
    (group) => group.toSorted((a, b) => b.id - a.id).find(({ name }) => name !== null)?.name ?? null,
  );
  return [...new Set(names.filter((name) => name !== null))].toSorted();
};

/**
 * IANA name of the zone of the newest run that had begun at the instant (epoch ms) and tells one; null without. What is
 * only a clock's distance from UTC ("+02:00") is nobody's zone.
 */
export const newestTimeZone = async (db: Db, athleteId: number, now: number): Promise<string | null> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select({ timeZone: runs.timeZone })
    .from(runs)
    .where(
      and(
        eq(runs.athleteId, athleteId),
        lte(runs.startS, now / 1000),
        ne(runs.timeZone, UNKNOWN_ZONE),
        notLike(runs.timeZone, '+%'),
        notLike(runs.timeZone, '-%'),
      ),
    )
    .orderBy(desc(runs.startS), desc(runs.id))
    .limit(1);
  return row?.timeZone ?? null;
};

/** DESIGN: so many of the last analysed runs tell where a runner's tracks are; older ones are seldom gone back to. */
const RUNS_WITH_TRACKS = 60;

/**
 * Codes of the places where the runner's last sessions on a track were.
 * @param last how many of the last analysed runs are looked at
 */
export const trackPlaces = async (
  db: Db,
  athleteId: number,
  last = RUNS_WITH_TRACKS,
): Promise<ReadonlySet<string>> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select({ analysis: runs.analysis })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), isNotNull(runs.analysis)))
    .orderBy(desc(runs.startS))
    .limit(last);
  const places = rows.map(({ analysis }) => analysis?.track?.place);
  return new Set(places.filter((place) => place !== undefined));
};
