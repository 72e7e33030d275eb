import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { closeUnits } from '../store/units.ts';

/** What the runner may choose of how pages and mails read. */
export type ReadingChoices = Partial<
  Pick<athletes.Athlete, 'units' | 'language' | 'hourCycle' | 'weekStart' | 'theme'>
>;

/** Keeps what the runner chose; from now on Strava's units count no more. */
export const saveReading = async (tx: Db, athleteId: number, choices: ReadingChoices): Promise<void> => {
  await athletes.updateAthlete(tx, athleteId, choices);
  if (choices.units !== undefined) await closeUnits(tx, athleteId);
};
