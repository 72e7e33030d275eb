import { isIntervalsStopped } from '../../connection/intervals-link.ts';
import type { Db } from '../../store/db.ts';
import { intervalsOf } from '../../store/intervals.ts';
import { folderState } from '../../watch/state.ts';

/** A way by which a runner's files no longer come in. */
export type WayTrouble = 'folder' | 'intervals';

/** What the runner should know of: their folder is away or was emptied, or intervals.icu refuses their key. */
export const wayTroublesOf = async (db: Db, athleteId: number): Promise<readonly WayTrouble[]> => {
  const [state, link] = await Promise.all([folderState(db), intervalsOf(db, athleteId)]);
  const folder = state?.runners.find((each) => each.athleteId === athleteId)?.trouble ?? null;
  return [
    ...(folder === null ? [] : ['folder' as const]),
    ...(link !== null && isIntervalsStopped(link) ? ['intervals' as const] : []),
  ];
};
