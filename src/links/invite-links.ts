import { z } from 'zod';
import { createSignedLinks, type SignedLinks } from './signed-links.ts';

const Claim = z.object({
  invite: z.number().int(),
  kind: z.enum(['owner', 'runner', 'password']),
  expiresAt: z.number().int(),
});

/** Which link it is, what it is for, until when (epoch ms). Whether it still counts stands in the store. */
export type InviteClaim = z.infer<typeof Claim>;

export const inviteTokens = (sessionKey: string): SignedLinks<InviteClaim> =>
  createSignedLinks<InviteClaim>(sessionKey, 'invite', Claim);

/** The address that a link leads to: whoever gets it makes an account, or a new password. */
export const inviteAddress = (publicUrl: string, kind: InviteClaim['kind'], token: string): string =>
  `${publicUrl}/${kind === 'password' ? 'new-password' : 'invite'}?token=${token}`;
