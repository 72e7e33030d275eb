import { createHmac } from 'node:crypto';
import { DAY_MS, MINUTE_MS } from '../../core/durations.ts';
import type { Deps } from '../../deps.ts';
import { addressTokens } from '../../links/address-links.ts';
import { keyFor } from '../../links/signed-links.ts';
import { askFor } from '../../runner/address.ts';
import type { Athlete } from '../../store/athletes.ts';
import { post } from './post.ts';

/** DESIGN: long enough for a mail that was overlooked on a weekend, short enough that old mails confirm nothing. */
export const LINK_LIFE_MS = 3 * DAY_MS;
/** Pressing the button twice within this time sends one mail. */
const SAME_MAIL_MS = MINUTE_MS;

/**
 * Notes the address and puts the mail with the link into the outbox; an address in use is told. Gives the ids of
 * the mails; none when it was just done.
 */
export const askToConfirm = (
  { clock, config, keys, store }: Pick<Deps, 'clock' | 'config' | 'keys' | 'store'>,
  athlete: Pick<Athlete, 'id'>,
  email: string,
): Promise<readonly number[]> => {
  const now = clock.now();
  const expiresAt = now + LINK_LIFE_MS;
  const token = addressTokens(keys.session).sign({ athleteId: athlete.id, email, expiresAt });
  const verify = { email, url: `${config.publicUrl}/email/verify?token=${token}`, expiresAt };
  // Keyed: whoever has the database alone cannot try addresses out on it.
  const fingerprint = createHmac('sha256', keyFor(keys.session, 'mail to an address'))
    .update(email)
    .digest('hex')
    .slice(0, 12);
  const key = (kind: string): string =>
    `${kind}-${athlete.id}-${fingerprint}-${Math.floor(now / SAME_MAIL_MS)}`;
  const mail = { athleteId: athlete.id, now };
  return store.write(async (tx) => {
    const current = await askFor(tx, athlete.id, email);
    const ids = [await post(tx, { ...mail, key: key('verify'), kind: 'verify', payload: verify })];
    if (current !== null) {
      const payload = { current, next: email };
      ids.push(await post(tx, { ...mail, key: key('address'), kind: 'address-change', payload }));
    }
    return ids.filter((id) => id !== null);
  });
};
