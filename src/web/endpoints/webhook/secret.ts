import { sameText } from '../../../links/signed-links.ts';
import type { WebDeps } from '../../http/deps.ts';

/** Whether this is our secret. Compares in constant time. */
export const isSecret = (secret: unknown, { keys }: Pick<WebDeps, 'keys'>): boolean =>
  typeof secret === 'string' && sameText(secret, keys.webhookSecret);

/** What stands behind `/webhook/` in an address, the whole rest of its path; null in any other. */
const SECRET_IN = /^\/webhook\/([^/?]+)\/?(?:\?|$)/i;

/** The secret that an address names; null where it is no address of the webhook. */
export const secretIn = (address: string): string | null => {
  const [, secret] = SECRET_IN.exec(address) ?? [];
  if (secret === undefined) return null;
  try {
    return decodeURIComponent(secret);
  } catch {
    return null;
  }
};
