import type { RequestHandler } from 'express';
import { WebError } from './errors.ts';

/**
 * The character that no text of a person has and PostgreSQL takes in none: a request with it is refused before it reaches
 * a page.
 */
const hasNul = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : Array.isArray(value)
      ? value.some(hasNul)
      : typeof value === 'object' &&
        value !== null &&
        Object.entries(value).some((pair) => pair.some(hasNul));

/** Refuses an address with a NUL in it, in whatever part. */
export const noNulInAddress: RequestHandler = (req, _res, next) =>
  next(/%00/.test(req.originalUrl) ? new WebError(400, 'bad_request') : undefined);

/** Refuses a form with a NUL in it. */
export const noNulInForm: RequestHandler = (req, _res, next) =>
  next(hasNul(req.body) ? new WebError(400, 'bad_request') : undefined);
