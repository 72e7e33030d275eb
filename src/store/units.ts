import * as athletes from './athletes.ts';
import type { Db } from './db.ts';
import { getSetting, setSetting } from './settings.ts';

/**
 * Units are the runner's own choice; until there is one they are what Strava's settings say. Strava tells them in its
 * answer about the athlete, not in the one that brings the tokens.
 */

/** Stands while nobody has said in which units the runner reads. */
const OPEN_KEY = 'units_open';

/** Notes of a new runner that the units are still to be learnt. */
export const leaveUnitsOpen = (tx: Db, athleteId: number): Promise<void> =>
  setSetting(tx, athleteId, OPEN_KEY, true);

/** Whether the units are still to be learnt. */
export const areUnitsOpen = async (db: Db, athleteId: number): Promise<boolean> =>
  (await getSetting(db, athleteId, OPEN_KEY)) === true;

const UNITS: Readonly<Record<string, athletes.Athlete['units']>> = { feet: 'imperial', meters: 'metric' };

/**
 * Takes over Strava's `measurement_preference` ("feet" or "meters") unless the units were told or chosen before. Another
 * value, or none (without the permission profile:read_all), leaves them open.
 */
export const adoptUnits = async (
  tx: Db,
  athleteId: number,
  preference: string | null | undefined,
): Promise<void> => {
  const units = UNITS[preference ?? ''];
  if (units === undefined || !(await athletes.lockAthlete(tx, athleteId))) return;
  if (!(await areUnitsOpen(tx, athleteId))) return;
  await athletes.updateAthlete(tx, athleteId, { units });
  await closeUnits(tx, athleteId);
};

/** The runner has chosen units: from now on Strava's count no more. */
export const closeUnits = (tx: Db, athleteId: number): Promise<void> =>
  setSetting(tx, athleteId, OPEN_KEY, null);
