import { z } from 'zod';
import { createSignedLinks, type SignedLinks } from './signed-links.ts';

const Claim = z.object({ athleteId: z.number().int(), email: z.string(), expiresAt: z.number().int() });

/** What the link that confirms an address carries: who, which address it was sent to, until when (epoch ms). */
export type AddressClaim = z.infer<typeof Claim>;

export const addressTokens = (sessionKey: string): SignedLinks<AddressClaim> =>
  createSignedLinks<AddressClaim>(sessionKey, 'confirm e-mail', Claim);
