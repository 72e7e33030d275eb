import * as appState from '../store/app-state.ts';
import type { Db } from '../store/db.ts';
import type { Store } from '../store/open.ts';
import type { Strava } from '../strava/client.ts';
import { isStravaError } from '../strava/errors.ts';

const KEY = 'app_inactive_since';

/** Since when (epoch ms) Strava has called the app inactive: its owner's subscription has ended. Null = it has not. */
export const appInactiveSince = async (db: Db): Promise<number | null> => {
  const since = await appState.getState(db, KEY);
  return typeof since === 'number' ? since : null;
};

/**
 * The client, which writes down when Strava begins to call the app inactive and when it stops to, so that pages can
 * say so to everybody. Written when it changes only.
 */
export const noticingInactive = (client: Strava, store: Store, now: () => number): Strava => {
  // What this process last saw; null = nothing yet, so the first answer looks at what others have written.
  let isInactive: boolean | null = null;

  const note = async (inactive: boolean): Promise<void> => {
    if (isInactive === inactive) return;
    await store.write(async (tx) => {
      const since = await appInactiveSince(tx);
      if (inactive !== (since !== null)) await appState.setState(tx, KEY, inactive ? now() : null);
    });
    isInactive = inactive;
  };
  const watch = async <T>(call: Promise<T>): Promise<T> => {
    try {
      const answer = await call;
      await note(false);
      return answer;
    } catch (error) {
      if (isStravaError(error, 'app_inactive')) await note(true);
      throw error;
    }
  };

  return {
    // Says nothing of the app: as a rule nothing is asked.
    renew: (...args) => client.renew(...args),
    athlete: (...args) => watch(client.athlete(...args)),
    activities: (...args) => watch(client.activities(...args)),
    activity: (...args) => watch(client.activity(...args)),
    streams: (...args) => watch(client.streams(...args)),
    gear: (...args) => watch(client.gear(...args)),
  };
};
