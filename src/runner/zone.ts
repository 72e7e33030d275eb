import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import * as runs from '../store/runs.ts';
import { localDay } from './clock.ts';

/** The zones that a runner can live in, by name. */
export const zones = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/**
 * Whether the runner is to be asked where they live: nothing has told it yet (no file with a place, not Strava, not the
 * browser), and there are runs whose day depends on it.
 */
export const asksZone = async (
  db: Db,
  { id, timeZone }: Pick<athletes.Athlete, 'id' | 'timeZone'>,
): Promise<boolean> => timeZone === athletes.FIRST_TIME_ZONE && (await runs.hasZoneless(db, id));

/**
 * Keeps where the runner lives, as they say, and puts the runs there that nothing tells the place of. The caller queues
 * `assess` when the write is done.
 */
export const keepZone = async (tx: Db, athleteId: number, timeZone: string, now: number): Promise<void> => {
  await athletes.updateAthlete(tx, athleteId, { timeZone });
  await runs.placeZoneless(tx, athleteId, timeZone, (startS) => localDay(startS * 1000, timeZone));
  await athletes.markAssessDue(tx, athleteId, now);
};
