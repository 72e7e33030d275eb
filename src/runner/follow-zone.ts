import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import * as runs from '../store/runs.ts';

/**
 * The runner lives where the newest run was: mails and days follow a journey by themselves. A run whose zone nobody
 * knows, and one that has not begun at this instant (epoch ms), say nothing (SCIENCE.md 1.7).
 */
export const followZone = async (tx: Db, athleteId: number, now: number): Promise<void> => {
  const timeZone = await runs.newestTimeZone(tx, athleteId, now);
  if (timeZone !== null) await athletes.updateAthlete(tx, athleteId, { timeZone });
};
