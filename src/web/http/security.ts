import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { DAY_S, MINUTE_MS } from '../../core/durations.ts';
import { type Tell, WebError } from './errors.ts';
import { maybeVisitor } from './visitor.ts';

const HALF_A_YEAR_S = 182 * DAY_S;

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
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-same-origin allow-top-navigation-by-user-activation";

/** For a mail that is a page by itself: as in the frame, and in no frame. */
export const mailPagePolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * For the queue page alone, a program that is not ours: it styles its elements one by one and names its own folder as
 * base. Its scripts are files, and nothing leaves this host.
 */
export const queuePagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** Pages are personal: nothing between us and the runner keeps them. Static files say otherwise themselves. */
export const privatePages: RequestHandler = (_req, res, next) => {
  res.set('cache-control', 'private, no-store');
  next();
};

/** A runner counts for themselves, wherever they are; a stranger by address (for IPv6: by network). */
const visitorKey = (req: Request, res: Response): string => {
  const athlete = maybeVisitor(res)?.athlete ?? null;
  return athlete === null ? ipKeyGenerator(req.ip ?? '') : `athlete ${athlete.id}`;
};

type LimitOptions = {
  readonly unless?: (req: Request) => boolean;
  /** Counts what this names, instead of the visitor. */
  readonly by?: (req: Request) => string;
  /** What was done as asked does not count. */
  readonly onlyFailed?: boolean;
  /** What is said to whom it stops; usually to wait a minute. */
  readonly tell?: Tell;
};

/**
 * At most `limit` requests of one visitor in `windowMs`. In memory, and intentionally not in the shared Redis: with
 * several processes somebody gets a small multiple of the limit, which takes as much of the point out of guessing and
 * flooding; and pages go on while Redis is away.
 */
export const limited = (limit: number, windowMs: number, options: LimitOptions = {}): RequestHandler =>
  rateLimit({
    limit,
    windowMs,
    keyGenerator: options.by ?? visitorKey,
    ...(options.unless && { skip: options.unless }),
    skipSuccessfulRequests: options.onlyFailed ?? false,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) =>
      next(
        options.tell === undefined
          ? new WebError(429, 'too_many')
          : new WebError(429, 'too_many', options.tell),
      ),
  });

/** DESIGN: ten a second, all day long, is no reader; an open page with its live parts asks once a second. */
const PAGES_PER_MINUTE = 600;
/** DESIGN: two forms a second are no writer, not even one who ticks off a routine. */
const FORMS_PER_MINUTE = 120;

const isForm = ({ method }: Request): boolean => method !== 'GET' && method !== 'HEAD';

/** The limits of every page and every form; what is dear or tempting has narrower ones of its own. */
export const everyVisitor = (): readonly RequestHandler[] => [
  limited(PAGES_PER_MINUTE, MINUTE_MS, { unless: isForm }),
  limited(FORMS_PER_MINUTE, MINUTE_MS, { unless: (req) => !isForm(req) }),
];
