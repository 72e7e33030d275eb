import type { Level } from '../core/rules/level.ts';
import type { ShortMessage } from '../words/short-message.ts';
import { json, type Channel } from './channel.ts';

/** ntfy's priorities, 1 to 5 (docs.ntfy.sh/publish, "Message priority"): a stop rings, a note does not hurry. */
const PRIORITY: Readonly<Record<Level, number>> = { note: 3, caution: 3, strong: 4, stop: 5 };
const ORDINARY = 3;

/** A stop rings when it is said, not again when Monday's message looks back on it. */
const priorityOf = ({ kind, level }: Pick<ShortMessage, 'kind' | 'level'>): number =>
  kind !== 'alert' || level === null ? ORDINARY : PRIORITY[level];

/** DESIGN: a user name that begins so is no name but an access token (docs.ntfy.sh/publish, "Access tokens"). */
const TOKEN = /^tk_/;

const topicOf = (url: URL): string => decodeURIComponent(url.pathname.replace(/^\/+|(?<!\/)\/+$/g, ''));

const authorization = ({ username, password }: URL): Record<string, string> => {
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  const token = [user, pass].find((part) => TOKEN.test(part));
  if (token !== undefined) return { authorization: `Bearer ${token}` };
  if (user === '') return {};
  return { authorization: `Basic ${Buffer.from(`${user}:${pass}`).toString('base64')}` };
};

/**
 * ntfy (ntfy.sh or one's own): published as JSON to the server's root, because headers hold no letters beyond ASCII
 * (docs.ntfy.sh/publish, "Publish as JSON").
 */
export const ntfy: Channel = {
  name: 'ntfy',
  example: 'https://ntfy.sh/your-secret-topic',
  fits: (url) => /^[\w-]{1,64}$/.test(topicOf(url)),
  request: ({ kind, title, text, level, link }, target) => {
    const url = new URL(target.url);
    const { headers, body } = json({
      topic: topicOf(url),
      title,
      message: text,
      priority: priorityOf({ kind, level }),
      click: link,
    });
    return { url: `${url.origin}/`, headers: { ...headers, ...authorization(url) }, body };
  },
};
