import { sameText } from '../../links/signed-links.ts';
import type { Db } from '../../store/db.ts';
import { mailsOfKindsSince } from '../../store/outbox.ts';
import { verify } from '../verify.ts';

/**
 * Whether the mail with this link has left: a link that was read elsewhere (in the database, on its way, from another
 * Camber with the same key) shows nothing about who reads the address. `since`: when it may have been made at the
 * earliest (epoch ms).
 */
export const verifyMailLeft = async (
  db: Db,
  athleteId: number,
  token: string,
  since: number,
): Promise<boolean> => {
  const mails = await mailsOfKindsSince(db, athleteId, [verify.kind], since);
  return mails.some(({ state, payload }) => {
    const read = verify.payload.safeParse(payload);
    if (state !== 'sent' || !read.success) return false;
    return sameText(new URL(read.data.url).searchParams.get('token') ?? '', token);
  });
};
