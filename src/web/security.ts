import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { WebError } from './errors.ts';

const HALF_A_YEAR_S = 182 * 24 * 3600;

/**
 * Security headers of every page: own files only, no inline script or style, no frames but our own.
 * `Referrer-Policy: same-origin` and not `no-referrer`, which would make browsers send `Origin: null` with our own forms.
 */
export const securityHeaders = (publicUrl: string): RequestHandler => {
  const https = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: HALF_A_YEAR_S } : false,
    referrerPolicy: { policy: 'same-origin' },
    // Not set on http, where browsers ignore it and warn.
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
  });
};

/** For a mail shown in a frame: its inline styles and its pictures inside it, no scripts, no requests; links leave the frame. */
export const mailFramePolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

/** Pages are personal: nothing between us and the runner keeps them. Static files say otherwise themselves. */
export const privatePages: RequestHandler = (_req, res, next) => {
  res.set('cache-control', 'private, no-store');
  next();
};

/**
 * At most `limit` requests of one address in `windowMs`. In memory: each process counts for itself, which is enough to
 * take the point out of guessing.
 */
export const limited = (limit: number, windowMs: number): RequestHandler =>
  rateLimit({
    limit,
    windowMs,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) =>
      next(
        new WebError(
          429,
          'too_many',
          'That was a lot of tries in a short time. Wait a minute, then try again.',
        ),
      ),
  });
