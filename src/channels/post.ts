import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { create, isAxiosError } from 'axios';
import type { ChannelRequest } from './channel.ts';
import { ChannelError } from './errors.ts';
import { isPrivateAddress } from './private-address.ts';

/** DESIGN: long enough for a phone's push service, short enough that a worker is not held by a dead host. */
const TIMEOUT_MS = 10_000;
/** DESIGN: the answer is only looked at for its status. */
const MOST_ANSWER_BYTES = 64 * 1024;

/** Statuses after which the same message may well be taken later (RFC 9110: 408, 425, 429 and all of 5xx). */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/** ALLOW_PRIVATE_CHANNELS is the owner's way to allow it. */
const refused = (): ChannelError => new ChannelError('rejected', 'private');

/**
 * Looks a name up and refuses it when any of its addresses is private. It stands inside the connection, so that the
 * address that was checked is the one that is called: a name that answers differently the second time gains nothing.
 */
const publicOnly: LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || first === undefined) return done(error ?? new Error('no address'), '', 0);
    if (addresses.some(({ address }) => isPrivateAddress(address))) return done(refused(), '', 0);
    if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

/** A literal address is never looked up. Brackets belong to the URL, not to the address. */
const assertPublicLiteral = (url: URL): void => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isPrivateAddress(host)) throw refused();
};

/** How a message is sent; tests stand in for it. */
export type Post = (request: ChannelRequest) => Promise<void>;

/**
 * Makes the way out of all channels: no redirects, no proxy, no private addresses (unless the owner allows them), short
 * timeouts, no retries (the outbox owns them). @throws ChannelError
 */
export const createPost = (options: {
  readonly allowPrivate: boolean;
  readonly timeoutMs?: number;
}): Post => {
  const lookup = options.allowPrivate ? {} : { lookup: publicOnly };
  const client = create({
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    maxRedirects: 0,
    maxContentLength: MOST_ANSWER_BYTES,
    proxy: false,
    httpAgent: new http.Agent(lookup),
    httpsAgent: new https.Agent(lookup),
    responseType: 'text',
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
    validateStatus: () => true,
    headers: { 'user-agent': 'Camber' },
  });
  return async ({ url, headers, body }) => {
    const target = new URL(url);
    if (!options.allowPrivate) assertPublicLiteral(target);
    const answer = await client
      .post<unknown>(url, body, {
        headers,
        // axios' timeout begins with the connection; this one counts looking up the name as well.
        signal: AbortSignal.timeout(2 * (options.timeoutMs ?? TIMEOUT_MS)),
      })
      .catch((error: unknown) => {
        throw asChannelError(error);
      });
    const { status } = answer;
    if (status >= 200 && status < 300) return;
    if (status >= 300 && status < 400) throw new ChannelError('rejected', 'redirect', status);
    const code = status >= 500 || PASSING.has(status) ? 'unavailable' : 'rejected';
    throw new ChannelError(code, 'status', status);
  };
};

/** Errors of the connection, without the address they name. */
const asChannelError = (error: unknown): ChannelError => {
  const cause = isAxiosError(error) ? error.cause : error;
  for (const one of [error, cause]) if (one instanceof ChannelError) return one;
  const code = isAxiosError(error) ? (error.code ?? 'no answer') : 'no answer';
  return new ChannelError('unavailable', 'unreachable', code);
};
