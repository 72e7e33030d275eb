import * as appState from './app-state.ts';
import type { Db } from './db.ts';

/** Strava id of the runner who owns this Camber: the first to connect. Null before, and when the owner has left. */
export const ownerId = async (db: Db): Promise<number | null> => {
  const known = await appState.getState(db, appState.OWNER_KEY);
  return typeof known === 'number' ? known : null;
};

/** Makes the runner the owner if there is none. */
export const claimOwner = (tx: Db, athleteId: number): Promise<void> =>
  appState.setFirstState(tx, appState.OWNER_KEY, athleteId);
