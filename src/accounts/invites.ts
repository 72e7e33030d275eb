import { DAY_MS } from '../core/durations.ts';
import type { Deps } from '../deps.ts';
import { inviteAddress, inviteTokens } from '../links/invite-links.ts';
import { linkHash } from '../links/signed-links.ts';
import type { Db } from '../store/db.ts';
import * as invites from '../store/invites.ts';
import type { Invite, InviteKind } from '../store/invites.ts';
import { ownerId } from '../store/owner.ts';

/**
 * Links that let somebody in, once: they are signed, so that they can be shown again without being stored, and noted, so
 * that they can be used up and taken back.
 */

/** DESIGN: long enough to reach somebody on holiday by a messenger, short enough that old chats open nothing. */
const LINK_LIFE_MS = 7 * DAY_MS;

type InviteDeps = Pick<Deps, 'clock' | 'config' | 'keys' | 'store'>;

const tokenOf = (
  { keys }: Pick<Deps, 'keys'>,
  { id, kind, expiresAt }: Pick<Invite, 'id' | 'kind' | 'expiresAt'>,
): string => inviteTokens(keys.session).sign({ invite: id, kind, expiresAt });

/** The address of a link. */
export const linkOf = (deps: Pick<Deps, 'config' | 'keys'>, invite: Invite): string =>
  inviteAddress(deps.config.publicUrl, invite.kind, tokenOf(deps, invite));

const make = (tx: Db, deps: InviteDeps, kind: InviteKind, athleteId: number | null): Promise<Invite> => {
  const createdAt = deps.clock.now();
  const expiresAt = createdAt + LINK_LIFE_MS;
  return invites.addInvite(tx, { kind, athleteId, createdAt, expiresAt }, (id) =>
    linkHash(tokenOf(deps, { id, kind, expiresAt })),
  );
};

/** A link for somebody who is to have an account here. */
export const inviteRunner = (deps: InviteDeps): Promise<Invite> =>
  deps.store.write((tx) => make(tx, deps, 'runner', null));

/** A link for a runner who has forgotten the password; an earlier one works no longer. */
export const inviteNewPassword = (deps: InviteDeps, athleteId: number): Promise<Invite> =>
  deps.store.write(async (tx) => {
    await invites.removeInvitesOf(tx, 'password', athleteId);
    return make(tx, deps, 'password', athleteId);
  });

/**
 * The link that makes whoever opens it the owner; null when there is an owner, or OWNER says who it will be. As long as it was not used it stays the same, so
 * that every start prints the one that stands in the terminal already. `fresh`: a new one, and no other works.
 */
export const ownerInvite = (
  deps: InviteDeps,
  { fresh }: { readonly fresh: boolean },
): Promise<Invite | null> =>
  deps.store.write(async (tx) => {
    if (deps.config.owner !== null || (await ownerId(tx)) !== null) return null;
    const open = (await invites.openInvites(tx, deps.clock.now())).find(({ kind }) => kind === 'owner');
    if (open !== undefined && !fresh) return open;
    await invites.removeInvitesOf(tx, 'owner');
    return make(tx, deps, 'owner', null);
  });

/** What a link opens now; null when it was changed, used or taken back, when it has ended, or is of another kind. */
export const inviteBehind = async (
  { clock, keys, store }: InviteDeps,
  token: unknown,
  kinds: readonly InviteKind[],
): Promise<Invite | null> => {
  if (typeof token !== 'string') return null;
  const claim = inviteTokens(keys.session).open(token, clock.now());
  if (claim === null || !kinds.includes(claim.kind)) return null;
  const invite = await invites.inviteByHash(store.read, linkHash(token));
  return invite !== null && invite.usedAt === null ? invite : null;
};
