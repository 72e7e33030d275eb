import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import { type Invite, removeInvitesOf, useInvite } from '../store/invites.ts';
import { addPassword, changePasswordHash, passwordOf } from '../store/passwords.ts';
import type { Db } from '../store/db.ts';
import { orRefusal, type Refusal, Refused } from './refused.ts';

type PasswordDeps = Pick<Deps, 'clock' | 'passwords' | 'store'>;

/** The new epoch: every session before it has ended, the asking one goes on with it. */
type Changed = { readonly epoch: number };

/** Stores it, ends all sessions, and takes back links that would have changed it. */
const keep = async (tx: Db, athleteId: number, hash: string, now: number): Promise<Changed | null> => {
  if (!(await changePasswordHash(tx, { athleteId, hash, changedAt: now }))) return null;
  await removeInvitesOf(tx, 'password', athleteId);
  const epoch = await athletes.raiseEpoch(tx, athleteId);
  return epoch === null ? null : { epoch };
};

/** Whether this is the account's password. Without one, none is. */
export const isPasswordOf = async (
  deps: Pick<Deps, 'passwords' | 'store'>,
  athleteId: number,
  password: string,
): Promise<boolean> => {
  const known = await passwordOf(deps.store.read, athleteId);
  return known !== null && deps.passwords.isRight(password, known.hash);
};

/** Another password for an account that has one, whoever asked; null when the account has none or is gone. */
export const changePassword = async (
  deps: PasswordDeps,
  athleteId: number,
  password: string,
): Promise<Changed | null> => {
  const hash = await deps.passwords.hash(password);
  return deps.store.write((tx) => keep(tx, athleteId, hash, deps.clock.now()));
};

/** Gives an account that knows only Strava a login and a password. False when somebody else has the login. */
export const giveLogin = async (
  deps: PasswordDeps,
  athleteId: number,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<boolean> => {
  const hash = await deps.passwords.hash(password);
  const changedAt = deps.clock.now();
  return deps.store.write((tx) => addPassword(tx, { athleteId, login, hash, changedAt }));
};

/**
 * A new password by a link, which is used up; an account without a login gets the one given. Sessions end as with every
 * change.
 */
export const passwordByLink = async (
  deps: PasswordDeps,
  { id, athleteId }: Invite,
  { login, password }: { readonly login: string | null; readonly password: string },
): Promise<Changed | Refusal> => {
  if (athleteId === null) return 'ended';
  const hash = await deps.passwords.hash(password);
  const now = deps.clock.now();
  return orRefusal(
    deps.store.write(async (tx) => {
      if (!(await useInvite(tx, id, now))) throw new Refused('ended');
      if (login !== null && (await passwordOf(tx, athleteId)) === null) {
        if (!(await addPassword(tx, { athleteId, login, hash, changedAt: now })))
          throw new Refused('login_taken');
      }
      const changed = await keep(tx, athleteId, hash, now);
      if (changed === null) throw new Refused('ended');
      return changed;
    }),
  );
};
