import * as athletes from '../../../src/store/athletes.ts';
import type { Db } from '../../../src/store/db.ts';
import * as runs from '../../../src/store/runs.ts';

/** The runner lives where the newest run was: mails and days follow a journey by themselves. */
export const followZone = async (tx: Db, athleteId: number): Promise<void> => {
  const timeZone = await runs.newestTimeZone(tx, athleteId);
  if (timeZone !== null) await athletes.updateAthlete(tx, athleteId, { timeZone });
};
