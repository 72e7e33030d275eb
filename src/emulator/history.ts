import { DAY_MS } from '../core/durations.ts';
import { mayReadPrivate } from './scopes.ts';
import type { EmulatorState, HistoryChanges, StateStore } from './state.ts';
import type { ActivityJson, AthleteFolder, HeldActivity, JsonObject } from './types.ts';

const WEEK_MS = 7 * DAY_MS;
const METRES_PER_KM = 1000;
const METRES_PER_MILE = 1609.344;
const NO_CHANGES: HistoryChanges = { released: [], removed: [], edits: {} };

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

const withChanges = (state: EmulatorState, athleteId: number, changes: HistoryChanges): EmulatorState => ({
  ...state,
  histories: { ...state.histories, [athleteId]: changes },
});

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
  const newest = Math.max(...folder.activities.map(startMs));
  const lastShown = heldSinceMs ?? newest - heldWeeks * WEEK_MS;
  const heldBack = folder.activities.filter((activity) => startMs(activity) > lastShown);
  const heldBackIds = new Set(heldBack.map((activity) => activity.id));

  const changes = (): HistoryChanges => store.get().histories[athleteId] ?? NO_CHANGES;
  const hidden = (): ReadonlySet<number> => {
    const { released, removed } = changes();
    const ids = new Set([...heldBackIds, ...removed]);
    for (const id of released) if (!removed.includes(id)) ids.delete(id);
    return ids;
  };
  const edited = (activity: ActivityJson): ActivityJson => {
    const edit = changes().edits[activity.id];
    const athlete = { id: athleteId, resource_state: 1 };
    return { ...activity, ...edit, athlete };
  };
  const mayShow = (activity: ActivityJson, scopes: readonly string[]): boolean =>
    mayReadPrivate(scopes) || !isPrivate(activity);

  const activities = (scopes: readonly string[]): readonly ActivityJson[] => {
    const out = hidden();
    return folder.activities
      .filter((activity) => !out.has(activity.id))
      .map(edited)
      .filter((activity) => mayShow(activity, scopes));
  };

  return {
    athleteId,
    folder,
    activities,
    activity: (id, scopes) => {
      const found = folder.activities.find((activity) => activity.id === id);
      if (found === undefined || hidden().has(id)) return null;
      const shown = edited(found);
      return mayShow(shown, scopes) ? shown : null;
    },
    wasReleased: (id) => changes().released.includes(id),
    gear: (id) => {
      const known = folder.gear[id] ?? shoesOf(folder).find((shoe) => shoe['id'] === id);
      if (known === undefined) return null;
      const out = hidden();
      const notYet = folder.activities
        .filter((activity) => out.has(activity.id) && activity['gear_id'] === id)
        .reduce((sum, activity) => sum + activity.distance, 0);
      return withDistance(known, Number(known['distance']) - notYet, unitOf(folder));
    },
    held: () => {
      const { released } = changes();
      return heldBack
        .filter((activity) => !released.includes(activity.id))
        .sort((a, b) => startMs(a) - startMs(b))
        .map((activity) => ({
          athleteId,
          activityId: activity.id,
          startMs: startMs(activity),
          endMs: startMs(activity) + activity.elapsed_time * 1000,
        }));
    },
    change: (next) => store.set(withChanges(store.get(), athleteId, next(changes()))),
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
