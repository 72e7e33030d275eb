import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { MINUTE_MS } from '../../../core/durations.ts';

/** DESIGN: a script that sends a whole history file by file takes half an hour for three thousand. */
const FILES_PER_MINUTE = 120;
/** DESIGN: whoever guesses a key of 256 bits gets nowhere; this keeps the log short. */
const WRONG_KEYS = 20;
const WRONG_KEYS_MS = 15 * MINUTE_MS;
/** DESIGN: what is read at once of one runner: bodies are in memory, and one reader reads them in turn. */
const MOST_AT_ONCE = 2;

const tooMany = (res: Response): void =>
  void res.status(429).json({ error: 'too_many', reason: 'Too many requests: try again later.' });

const OPTIONS = {
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (_req: Request, res: Response) => tooMany(res),
} as const;

/** At most so many requests with one key. */
export const perKey = (athleteOf: (res: Response) => number): RequestHandler =>
  rateLimit({
    ...OPTIONS,
    limit: FILES_PER_MINUTE,
    windowMs: MINUTE_MS,
    keyGenerator: (_req, res) => String(athleteOf(res)),
  });

/** At most so many wrong keys from one address (express-rate-limit's own way to tell addresses apart). */
export const perAddress = (): RequestHandler =>
  rateLimit({
    ...OPTIONS,
    limit: WRONG_KEYS,
    windowMs: WRONG_KEYS_MS,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => res.statusCode !== 401,
  });

/** Counts what is being read of each runner. */
export const atOnce = () => {
  const running = new Map<number, number>();
  return {
    /** False when there is enough of this runner's in hand; otherwise `leave` must follow. */
    enter: (athleteId: number): boolean => {
      const now = running.get(athleteId) ?? 0;
      if (now >= MOST_AT_ONCE) return false;
      running.set(athleteId, now + 1);
      return true;
    },
    leave: (athleteId: number): void => {
      const left = (running.get(athleteId) ?? 1) - 1;
      if (left === 0) running.delete(athleteId);
      else running.set(athleteId, left);
    },
  };
};
