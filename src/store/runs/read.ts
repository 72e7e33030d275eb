import { and, asc, count, desc, eq, gt, gte, isNotNull, lt, lte, ne, or } from 'drizzle-orm';
import type { Day } from '../../core/day.ts';
import type { Run } from '../../core/run.ts';
import type { Db } from '../db.ts';
import { recordOf, runOf, type StoredRun, UNKNOWN_ZONE } from '../run-row.ts';

/** One run of this athlete with its meta, or null. */
export const runById = async (db: Db, athleteId: number, id: number): Promise<StoredRun | null> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)));
  return row === undefined ? null : recordOf(row);
};

/** All runs of an athlete, by start, earliest first. */
export const runsOf = async (db: Db, athleteId: number): Promise<readonly Run[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select()
    .from(runs)
    .where(eq(runs.athleteId, athleteId))
    .orderBy(asc(runs.startS), asc(runs.id));
  return rows.map(runOf);
};

/** An athlete's runs of these days, both included, with what is kept beside them; in no order. */
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
    .where(and(eq(runs.athleteId, athleteId), gte(runs.day, from), lte(runs.day, to)));
  return rows.map(recordOf);
};

/** The runs next to one in the order of start: their ids, null at the ends. */
export type Neighbours = { readonly before: number | null; readonly after: number | null };

/** The athlete's runs that began just before and just after this one. */
export const neighboursOf = async (
  db: Db,
  athleteId: number,
  { id, startS }: Pick<Run, 'id' | 'startS'>,
): Promise<Neighbours> => {
  const { runs } = db.t;
  const mine = eq(runs.athleteId, athleteId);
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
  const [row] = await db.sql.select({ n: count() }).from(runs).where(eq(runs.athleteId, athleteId));
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
    .select({ name: runs.deviceName })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), gte(runs.day, from), lte(runs.day, to)))
    .groupBy(runs.deviceName)
    .orderBy(asc(runs.deviceName));
  return rows.flatMap(({ name }) => name ?? []);
};

/** IANA name of the zone of the newest run that had begun at the instant (epoch ms) and tells one; null without. */
export const newestTimeZone = async (db: Db, athleteId: number, now: number): Promise<string | null> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select({ timeZone: runs.timeZone })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), lte(runs.startS, now / 1000), ne(runs.timeZone, UNKNOWN_ZONE)))
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
