import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import type { Athlete } from '../store/athletes.ts';
import { ownerId, setOwner } from '../store/owner.ts';
import { freeId, type NewRunner } from './make-account.ts';

/**
 * The one runner of a Camber that somebody tries on a machine of their own: made at the first visit, the same at every
 * later one. There is no password; login and password can be chosen in the settings.
 */
export const visitorsRunner = (
  { clock, store }: Pick<Deps, 'clock' | 'store'>,
  { hourCycle, weekStart, ...runner }: Omit<NewRunner, 'login' | 'password'>,
): Promise<Athlete> =>
  store.write(async (tx) => {
    const owner = await ownerId(tx);
    const known = owner === null ? null : await athletes.byId(tx, owner);
    if (known !== null) return known;
    const { id } = await athletes.addAccount(tx, { ...runner, id: await freeId(tx), now: clock.now() });
    await setOwner(tx, id);
    const made = await athletes.updateAthlete(tx, id, { hourCycle, weekStart });
    if (made === null) throw new Error('an account was not there after it was made');
    return made;
  });
