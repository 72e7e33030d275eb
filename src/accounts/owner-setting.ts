import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import { removeInvitesOf } from '../store/invites.ts';
import { ownerId, setNoOwner, setOwner } from '../store/owner.ts';

/**
 * What OWNER says counts, whatever was before: no link makes anybody else the owner, and until the named runner has
 * connected nobody is. Without OWNER nothing changes.
 */
export const applyOwnerSetting = async ({
  config: { owner },
  store,
}: Pick<Deps, 'config' | 'store'>): Promise<void> => {
  if (owner === null) return;
  await store.write(async (tx) => {
    const named = (await athletes.byId(tx, owner)) ?? (await athletes.byStravaId(tx, owner));
    await removeInvitesOf(tx, 'owner');
    if (named !== null) await setOwner(tx, named.id);
    else if ((await ownerId(tx)) !== null) await setNoOwner(tx);
  });
};
