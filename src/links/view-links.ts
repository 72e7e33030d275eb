import { z } from 'zod';
import { DAY_MS } from '../core/durations.ts';
import { createSignedLinks, type SignedLinks } from './signed-links.ts';

const View = z.object({
  athleteId: z.number().int(),
  outboxId: z.number().int(),
  expiresAt: z.number().int(),
});

/** Which mail a link shows as a page. It shows what the mail itself says, to whoever has the mail. */
export type ViewClaim = z.infer<typeof View>;

/** DESIGN: who looks up a mail of more than two months ago logs in. */
export const VIEW_LIFE_MS = 60 * DAY_MS;

export const viewTokens = (sessionKey: string): SignedLinks<ViewClaim> =>
  createSignedLinks<ViewClaim>(sessionKey, 'view', View);

/** The address of a mail as a page. */
export const viewLink = (options: {
  readonly publicUrl: string;
  readonly sessionKey: string;
  readonly claim: ViewClaim;
}): string => `${options.publicUrl}/mail?token=${viewTokens(options.sessionKey).sign(options.claim)}`;
