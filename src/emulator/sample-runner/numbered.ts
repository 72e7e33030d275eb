import type { ActivityJson, AthleteFolder } from '../types.ts';

/** Ids are unique at Strava; the sample's are the same for every seed. Far above the sample's own span. */
const ID_STEP = 100_000_000;
export const FIRST_ATHLETE = 5_000_001;

/** The id that an activity of the sample has when it is the n-th runner's. */
export const ownId = (id: number, n: number): number => id + n * ID_STEP;

/**
 * The n-th runner (from 0) with a history that others may share: ids of their own, everything else the folder's.
 * Activities are made when they are asked for, so that ten thousand runners take no more memory than one.
 */
export const numbered = (folder: AthleteFolder, n: number): AthleteFolder => ({
  athlete: { ...folder.athlete, id: FIRST_ATHLETE + n },
  gear: folder.gear,
  get activities() {
    return folder.activities.map((activity): ActivityJson => ({ ...activity, id: ownId(activity.id, n) }));
  },
  streams: (id) => folder.streams(id - n * ID_STEP),
});
