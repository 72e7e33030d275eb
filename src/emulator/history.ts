import { DAY_MS } from '../core/durations.ts';
import { mayReadPrivate } from './scopes.ts';
import { type HistoryChanges, NO_CHANGES, type StateStore } from './state.ts';
import type { ActivityJson, AthleteFolder, HeldActivity, JsonObject } from './types.ts';

const WEEK_MS = 7 * DAY_MS;
const METRES_PER_KM = 1000;
const METRES_PER_MILE = 1609.344;

/** One athlete as the API shows it now: the folder, minus what is held back or removed, plus edits. */
export type History = {
  readonly athleteId: number;
  readonly folder: AthleteFolder;
  /** Visible activities, newest first; "Only You" ones only with activity:read_all. */
  readonly activities: (scopes: readonly string[]) => readonly ActivityJson[];
  readonly activity: (id: number, scopes: readonly string[]) => ActivityJson | null;
  /** Whether this activity was held back at first. */
  readonly wasReleased: (id: number) => boolean;
  /** Detailed gear with the distance of what is visible, or null. */
  readonly gear: (id: string) => JsonObject | null;
  /** Oldest first. */
  readonly held: () => readonly HeldActivity[];
  readonly change: (next: (changes: HistoryChanges) => HistoryChanges) => void;
};

const startMs = (activity: ActivityJson): number => Date.parse(activity.start_date);

/** True for activities only the athlete may see. */
export const isPrivate = (activity: ActivityJson): boolean =>
  activity['visibility'] === 'only_me' || activity['private'] === true;

/**
 * Opens the live view. `heldWeeks` of the newest activities (counted back from the last one, not from today,
 * so that a restart on another day holds back the same ones), or all since `heldSinceMs` (epoch ms), stay hidden
 * until they are released.
 */
export const createHistory = (
  athleteId: number,
  folder: AthleteFolder,
  heldWeeks: number,
  store: StateStore,
  heldSinceMs: number | null = null,
): History => {
  // Asked of each activity anew: what thousands of runners hold back need not stay in memory.
  const lastShown = heldSinceMs ?? Math.max(...folder.activities.map(startMs)) - heldWeeks * WEEK_MS;
  const isHeldBack = (activity: ActivityJson): boolean => startMs(activity) > lastShown;

  const changes = (): HistoryChanges => store.get().histories[athleteId] ?? NO_CHANGES;
  const isHidden = (activity: ActivityJson): boolean => {
    const { released, removed } = changes();
    return removed.includes(activity.id) || (isHeldBack(activity) && !released.includes(activity.id));
  };
  const edited = (activity: ActivityJson): ActivityJson => {
    const edit = changes().edits[activity.id];
    const athlete = { id: athleteId, resource_state: 1 };
    return { ...activity, ...edit, athlete };
  };
  const mayShow = (activity: ActivityJson, scopes: readonly string[]): boolean =>
    mayReadPrivate(scopes) || !isPrivate(activity);

  const activities = (scopes: readonly string[]): readonly ActivityJson[] => {
    return folder.activities
      .filter((activity) => !isHidden(activity))
      .map(edited)
      .filter((activity) => mayShow(activity, scopes));
  };

  return {
    athleteId,
    folder,
    activities,
    activity: (id, scopes) => {
      const found = folder.activities.find((activity) => activity.id === id);
      if (found === undefined || isHidden(found)) return null;
      const shown = edited(found);
      return mayShow(shown, scopes) ? shown : null;
    },
    wasReleased: (id) => changes().released.includes(id),
    gear: (id) => {
      const known = folder.gear[id] ?? shoesOf(folder).find((shoe) => shoe['id'] === id);
      if (known === undefined) return null;
      const notYet = folder.activities
        .filter((activity) => activity['gear_id'] === id && isHidden(activity))
        .reduce((sum, activity) => sum + activity.distance, 0);
      return withDistance(known, Number(known['distance']) - notYet, unitOf(folder));
    },
    held: () => {
      const { released } = changes();
      return folder.activities
        .filter((activity) => isHeldBack(activity) && !released.includes(activity.id))
        .sort((a, b) => startMs(a) - startMs(b))
        .map((activity) => ({
          athleteId,
          activityId: activity.id,
          startMs: startMs(activity),
          endMs: startMs(activity) + activity.elapsed_time * 1000,
        }));
    },
    change: (next) => store.changeHistory(athleteId, next),
  };
};

/** The shoes GET /athlete lists: those in the folder's athlete, else the gear that is not retired. */
export const shoesOf = (folder: AthleteFolder): readonly JsonObject[] => {
  const listed = folder.athlete['shoes'];
  return Array.isArray(listed) ? (listed as readonly JsonObject[]) : [];
};

const unitOf = (folder: AthleteFolder): number =>
  folder.athlete['measurement_preference'] === 'feet' ? METRES_PER_MILE : METRES_PER_KM;

/** Strava gives gear metres, and beside it the athlete's unit with one decimal. */
const withDistance = (gear: JsonObject, distanceM: number, unitM: number): JsonObject => {
  const distance = Math.max(0, Math.round(distanceM));
  return { ...gear, distance, converted_distance: Math.round((distance / unitM) * 10) / 10 };
};
