import type { Day } from '../../core/day.ts';
import type { RehabLog } from '../../core/rehab/entries.ts';
import { rehabOn, type RehabState } from '../../core/rehab/state.ts';
import { readAssessInput, WITHOUT_ROUTES } from '../history.ts';
import type { Db } from '../../store/db.ts';

export * from './write.ts';

/** What was said and what was run. What cannot be read is left out, never guessed. */
export const readRehabLog = async (db: Db, athleteId: number, until: Day): Promise<RehabLog> => {
  const { runs, rehab } = await readAssessInput(db, athleteId, until, WITHOUT_ROUTES);
  return { runs, entries: rehab ?? [] };
};

/** The log, and where it leaves the runner on a day. */
export const readRehab = async (
  db: Db,
  athleteId: number,
  day: Day,
): Promise<{ readonly log: RehabLog; readonly state: RehabState }> => {
  const log = await readRehabLog(db, athleteId, day);
  return { log, state: rehabOn(log, day) };
};
