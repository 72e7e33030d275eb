import { randomBytes } from 'node:crypto';
import type { Target } from './channel.ts';
import { CHANNELS, type ChannelKind } from './channels.ts';
import { SECRET_PREFIX } from './webhook.ts';

/** DESIGN: longer than any real one, short enough for a form. */
const MOST_CHARACTERS = 1000;

/** Standard Webhooks asks for 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** An address that was entered, checked; or what is wrong with it: no address at all, or none of this kind. */
export const readAddress = (
  kind: ChannelKind,
  text: string,
): { readonly target: Target } | { readonly problem: 'notAnAddress' | 'looksLike' } => {
  const url = text.length > MOST_CHARACTERS ? null : URL.parse(text.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return { problem: 'notAnAddress' };
  if (!CHANNELS[kind].fits(url)) return { problem: 'looksLike' };
  const secret = SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
  return { target: { url: url.href, secret } };
};
