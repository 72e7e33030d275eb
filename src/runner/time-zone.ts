import { sourceKindOf } from '../core/same-run/row-ids.ts';
import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import { undatedRuns, setDay } from '../store/runs.ts';
import { localDay } from './clock.ts';

/**
 * The runner says where they live. Runs that tell no zone themselves had the day of UTC while nobody knew: they go to their
 * own day now. False when the runner is gone.
 */
export const tellTimeZone = (
  { store, clock }: Pick<Deps, 'clock' | 'store'>,
  athleteId: number,
  timeZone: string,
): Promise<boolean> =>
  store.write(async (tx) => {
    if (!(await athletes.lockAthlete(tx, athleteId))) return false;
    const before = await athletes.byId(tx, athleteId);
    await athletes.updateAthlete(tx, athleteId, { timeZone });
    if (before?.timeZone !== athletes.FIRST_TIME_ZONE) return true;
    for (const { id, startS } of await undatedRuns(tx, athleteId)) {
      // A list names the day itself.
      if (sourceKindOf(id) === 'list') continue;
      await setDay(tx, athleteId, id, localDay(startS * 1000, timeZone));
    }
    await athletes.markAssessDue(tx, athleteId, clock.now());
    return true;
  });
