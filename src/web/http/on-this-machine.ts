import type { IncomingMessage } from 'node:http';
import type { Config } from '../../config/load-config.ts';

/** Whether somebody sits at the machine that Camber runs on. What cannot be told for sure is no. */

const LOOPBACK = /^(::1|(::ffff:)?127\.)/;

/** What proxies add: behind one on the same machine everybody comes from the loopback. */
const PROXY_HEADERS = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'cf-ray',
];

const isOfProxy = (header: string): boolean =>
  PROXY_HEADERS.includes(header) || header.startsWith('x-forwarded') || header.startsWith('x-original');

/** Comes over the machine's own interface, past no proxy that says so. */
export const comesByLoopback = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && !Object.keys(headers).some(isOfProxy);

/** Names that lead to this machine alone, whatever a DNS says. */
const OWN_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const isOwnName = (url: string): boolean => OWN_NAMES.includes(URL.parse(url)?.hostname ?? '');

/**
 * Whether a browser on this machine asks for a page that only this machine has. A proxy that says nothing of itself cannot
 * be told from a browser: so a Camber that was given a public address, or a proxy to trust, is never asked from here.
 */
export const isOnThisMachine = (
  req: Pick<IncomingMessage, 'socket' | 'headers'>,
  { publicUrl, trustProxy }: Pick<Config, 'publicUrl' | 'trustProxy'>,
): boolean =>
  trustProxy === 0 &&
  isOwnName(publicUrl) &&
  comesByLoopback(req) &&
  // A name of somebody else's can be made to lead here.
  isOwnName(`http://${req.headers.host ?? ''}`);
