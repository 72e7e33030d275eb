import { grantOf, tellActivity, withdraw } from './context.ts';
import type { Context } from './context.ts';
import { isPrivate } from './history.ts';
import type { History } from './history.ts';
import { mayReadPrivate } from './scopes.ts';
import type { PushSubscription } from './state.ts';
import type { HeldActivity, JsonObject } from './types.ts';

/** What the athletes do while the emulator runs: the other side of the API. */
export type Stage = {
  readonly athleteIds: readonly number[];
  /** How many activities are still held back, of one athlete or of all. */
  readonly held: (athleteId?: number) => number;
  /** The one releaseNext would let go, or null. */
  readonly nextHeld: (athleteId?: number) => HeldActivity | null;
  /** Makes the oldest held-back activity visible and sends its create event; null when none is left. */
  readonly releaseNext: (athleteId?: number) => Promise<HeldActivity | null>;
  /**
   * Changes fields of an activity. Title, type and visibility send an event as Strava does (with activity:read only,
   * private arrives as delete and public as create); all other fields change silently.
   */
  readonly editActivity: (athleteId: number, id: number, patch: JsonObject) => Promise<void>;
  /** The athlete deletes an activity. */
  readonly removeActivity: (athleteId: number, id: number) => Promise<void>;
  /** The athlete removes the app in Strava's settings. */
  readonly deauthorize: (athleteId: number) => Promise<void>;
  /** Posts any body to the callback once, as a forger might. @returns the status, or null without an answer. */
  readonly forgeEvent: (body: object) => Promise<number | null>;
  readonly subscription: () => PushSubscription | null;
};

/** The `updates` of an edit that Strava tells about: title, type and private, as strings. */
const toldUpdates = (patch: JsonObject): Record<string, string> => ({
  ...('name' in patch ? { title: String(patch['name']) } : {}),
  ...('sport_type' in patch ? { type: String(patch['sport_type']) } : {}),
});

const EVERYTHING: readonly string[] = ['activity:read_all'];

/** The stage of these athletes. */
export const createStage = (context: Context): Stage => {
  const historyOf = (athleteId: number): History => {
    const history = context.histories.get(athleteId);
    if (history === undefined) throw new RangeError(`no athlete ${athleteId} in the emulator`);
    return history;
  };
  const heldOf = (athleteId?: number): readonly HeldActivity[] =>
    (athleteId === undefined ? [...context.histories.values()] : [historyOf(athleteId)])
      .flatMap((history) => history.held())
      .sort((a, b) => a.startMs - b.startMs);
  const seesPrivate = (athleteId: number): boolean =>
    mayReadPrivate(grantOf(context, athleteId)?.scopes ?? []);

  const tellVisibility = (athleteId: number, id: number, isNowPrivate: boolean): void => {
    if (seesPrivate(athleteId)) {
      tellActivity(context, athleteId, 'update', id, { private: String(isNowPrivate) });
    } else {
      tellActivity(context, athleteId, isNowPrivate ? 'delete' : 'create', id);
    }
  };

  return {
    athleteIds: [...context.histories.keys()],
    held: (athleteId) => heldOf(athleteId).length,
    nextHeld: (athleteId) => heldOf(athleteId)[0] ?? null,
    releaseNext: async (athleteId) => {
      const next = heldOf(athleteId)[0];
      if (next === undefined) return null;
      const history = historyOf(next.athleteId);
      context.store.together(() => {
        history.change((changes) => ({ ...changes, released: [...changes.released, next.activityId] }));
        const activity = history.activity(next.activityId, EVERYTHING);
        if (activity !== null && (!isPrivate(activity) || seesPrivate(next.athleteId))) {
          tellActivity(context, next.athleteId, 'create', next.activityId);
        }
      });
      return next;
    },
    editActivity: async (athleteId, id, patch) => {
      const history = historyOf(athleteId);
      const before = history.activity(id, EVERYTHING);
      if (before === null) throw new RangeError(`no visible activity ${id} of athlete ${athleteId}`);
      const isNowPrivate = isPrivate({ ...before, ...patch });
      const updates = toldUpdates(patch);
      const isTold = Object.keys(updates).length > 0 && (!isPrivate(before) || seesPrivate(athleteId));
      context.store.together(() => {
        history.change((changes) => ({
          ...changes,
          edits: { ...changes.edits, [id]: { ...changes.edits[id], ...patch } },
        }));
        if (isTold) tellActivity(context, athleteId, 'update', id, updates);
        if (isNowPrivate !== isPrivate(before)) tellVisibility(athleteId, id, isNowPrivate);
      });
    },
    removeActivity: async (athleteId, id) => {
      const history = historyOf(athleteId);
      context.store.together(() => {
        history.change((changes) => ({ ...changes, removed: [...changes.removed, id] }));
        tellActivity(context, athleteId, 'delete', id);
      });
    },
    deauthorize: async (athleteId) => withdraw(context, athleteId),
    forgeEvent: context.deliveries.post,
    subscription: () => context.store.get().subscription,
  };
};
