import { randomInt } from 'node:crypto';
import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import type { Athlete } from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { type Invite, useInvite } from '../store/invites.ts';
import { claimByLink } from '../store/owner.ts';
import { addPassword } from '../store/passwords.ts';
import { orRefusal, type Refusal, Refused } from './refused.ts';

/** What somebody says of themselves who makes an account; login and password have been looked at. */
export type NewRunner = Pick<
  Athlete,
  'name' | 'units' | 'language' | 'hourCycle' | 'weekStart' | 'timeZone'
> & {
  readonly login: string;
  readonly password: string;
};

/** The largest range that `randomInt` draws from. */
const ID_RANGE = 2 ** 48 - 1;

/** An id that nobody has: negative, because Strava's are positive. */
export const freeId = async (tx: Db): Promise<number> => {
  const id = -randomInt(1, ID_RANGE);
  return (await athletes.byId(tx, id)) === null ? id : freeId(tx);
};

/** Makes the account that the link allows, and uses the link up: both or neither. */
export const makeAccount = async (
  { clock, passwords, store }: Pick<Deps, 'clock' | 'passwords' | 'store'>,
  invite: Pick<Invite, 'id' | 'kind'>,
  { login, password, hourCycle, weekStart, ...runner }: NewRunner,
): Promise<Athlete | Refusal> => {
  // Hashing takes a while, and nobody else writes meanwhile: before the transaction, not in it.
  const hash = await passwords.hash(password);
  const now = clock.now();
  return orRefusal(
    store.write(async (tx) => {
      if (invite.kind !== 'owner' && !(await useInvite(tx, invite.id, now))) throw new Refused('ended');
      const { id } = await athletes.addAccount(tx, { ...runner, id: await freeId(tx), now });
      if (!(await addPassword(tx, { athleteId: id, login, hash, changedAt: now })))
        throw new Refused('login_taken');
      if (invite.kind === 'owner' && !(await claimByLink(tx, { inviteId: invite.id, athleteId: id, now })))
        throw new Refused('ended');
      const made = await athletes.updateAthlete(tx, id, { hourCycle, weekStart });
      if (made === null) throw new Error('an account was not there after it was made');
      return made;
    }),
  );
};

/** Makes a runner who is here already the owner, by the owner's link. */
export const takeOwnership = async (
  { clock, store }: Pick<Deps, 'clock' | 'store'>,
  invite: Pick<Invite, 'id'>,
  athleteId: number,
): Promise<'done' | Refusal> =>
  orRefusal(
    store.write(async (tx) => {
      const claim = { inviteId: invite.id, athleteId, now: clock.now() };
      if (!(await claimByLink(tx, claim))) throw new Refused('ended');
      return 'done' as const;
    }),
  );
