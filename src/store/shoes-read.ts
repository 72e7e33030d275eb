import { lockAthlete } from './athletes.ts';
import type { Db } from './db.ts';
import { getSetting, setSetting } from './settings.ts';

const KEY = 'shoes_read_at';

/** Notes that all of an athlete's shoes were read (epoch milliseconds). */
export const noteShoesRead = async (db: Db, athleteId: number, now: number): Promise<void> => {
  if (await lockAthlete(db, athleteId)) await setSetting(db, athleteId, KEY, now);
};

/** When they were read last; 0 = never. */
export const shoesReadAt = async (db: Db, athleteId: number): Promise<number> => {
  const at = await getSetting(db, athleteId, KEY);
  return typeof at === 'number' ? at : 0;
};
