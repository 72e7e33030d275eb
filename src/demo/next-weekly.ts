import { nextSlot } from '../../jobs/notify/steps/weekly-slot.ts';
import { mailSettingsOf } from '../runner/settings.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';

/** The first instant after `now` (epoch ms) at which any runner's weekly mail falls due; null without runners. */
export const nextWeeklyTime = async (db: Db, now: number): Promise<number | null> => {
  const times = await Promise.all(
    (await athletes.all(db)).map(async ({ id, timeZone }) =>
      nextSlot(now, { ...(await mailSettingsOf(db, id)), athleteId: id, timeZone }),
    ),
  );
  return times.length === 0 ? null : Math.min(...times);
};
