import type { Request, RequestHandler } from 'express';
import { WebError } from './errors.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Where a phone sends what was shared to the installed Camber (its manifest names it). */
export const SHARE_PATH = '/share';

/**
 * What was shared comes from the phone itself: the browser says that no site began it (Fetch metadata, `none`), which no
 * page can make it say.
 */
const wasShared = (req: Request): boolean =>
  req.path === SHARE_PATH && req.get('sec-fetch-site') === 'none' && req.get('sec-fetch-mode') === 'navigate';

/** Whether a browser says by itself that the page is another site's. */
const isForeign = (site: string | undefined): boolean => site !== undefined && site !== 'same-origin';

/**
 * Whether a state-changing request comes from a page of this site: its Origin, which every current browser sends with a
 * form, is the public address. What the Host header says counts for nothing, since a name of somebody else's can be made
 * to lead here.
 */
const comesFromOurPages = (req: Request, ours: ReadonlySet<string>): boolean =>
  ours.has(req.get('origin') ?? '') && !isForeign(req.get('sec-fetch-site'));

/** The names that this machine has for itself: the demo is opened by any of them. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const ownNames = ({ protocol, port }: URL): readonly string[] =>
  LOOPBACK.map((host) => new URL(`${protocol}//${host}:${port}`).origin);

/**
 * Refuses state-changing requests that another site made the browser send; the webhook is mounted before it. `isDemo`:
 * the machine's own names are trusted, too.
 */
export const csrfGuard = (publicUrl: string, { isDemo = false } = {}): RequestHandler => {
  const url = new URL(publicUrl);
  const ours = new Set([url.origin, ...(isDemo ? ownNames(url) : [])]);
  return (req, _res, next) => {
    if (SAFE_METHODS.has(req.method) || comesFromOurPages(req, ours) || wasShared(req)) next();
    else next(new WebError(403, 'cross_site'));
  };
};
