import * as appState from './app-state.ts';
import type { Db } from './db.ts';
import { removeInvitesOf, useInvite } from './invites.ts';

/** Id of the account that owns this Camber. Null before there is one, and when the owner has left. */
export const ownerId = async (db: Db): Promise<number | null> => {
  const known = await appState.getState(db, appState.OWNER_KEY);
  return typeof known === 'number' ? known : null;
};

/** Makes the runner the owner if there is none. */
export const claimOwner = (tx: Db, athleteId: number): Promise<void> =>
  appState.setFirstState(tx, appState.OWNER_KEY, athleteId);

/**
 * Makes the runner the owner by the link that was printed for the first one, and uses it up. False when the link has
 * ended, or somebody else was faster: then nothing was changed that counts, and the transaction should end.
 */
export const claimByLink = async (
  tx: Db,
  {
    inviteId,
    athleteId,
    now,
  }: { readonly inviteId: number; readonly athleteId: number; readonly now: number },
): Promise<boolean> => {
  if (!(await useInvite(tx, inviteId, now))) return false;
  await claimOwner(tx, athleteId);
  if ((await ownerId(tx)) !== athleteId) return false;
  await removeInvitesOf(tx, 'owner');
  return true;
};

/** Nobody is the owner any more. */
export const setNoOwner = (tx: Db): Promise<void> => appState.setState(tx, appState.OWNER_KEY, null);

/** Makes the runner the owner, whoever it was before: for who may write to .env or the terminal. */
export const setOwner = async (tx: Db, athleteId: number): Promise<void> => {
  await appState.setState(tx, appState.OWNER_KEY, athleteId);
  await removeInvitesOf(tx, 'owner');
};
