import type { Request, RequestHandler } from 'express';
import { WebError } from './errors.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a state-changing request comes from a page of this site. Fetch metadata says so in every current browser on a
 * trustworthy origin; elsewhere (http in a home network) the Origin header must name this site. Neither: refused.
 */
const comesFromOurPages = (req: Request, publicOrigin: string): boolean => {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = req.get('origin');
  if (origin === undefined) return false;
  return origin === publicOrigin || origin === `${req.protocol}://${req.get('host') ?? ''}`;
};

/** Refuses state-changing requests that another site made the browser send. The webhook is mounted before it. */
export const csrfGuard = (publicUrl: string): RequestHandler => {
  const publicOrigin = new URL(publicUrl).origin;
  return (req, _res, next) => {
    if (SAFE_METHODS.has(req.method) || comesFromOurPages(req, publicOrigin)) next();
    else next(new WebError(403, 'cross_site'));
  };
};
