import { Router } from 'express';
import { MINUTE_MS } from '../../../core/durations.ts';
import { readHandshake } from '../../../strava/events.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { limited } from '../../http/security.ts';
import { isSecret } from './secret.ts';

/** DESIGN: nobody who has the secret gets it wrong; whoever guesses 64 hexadecimal characters has no need to hurry. */
const WRONG_PER_MINUTE = 60;

/** The webhook's address but for its events (events.ts): Strava's check of the address, and whoever has not our secret. */
export const webhookRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const wrong = limited(WRONG_PER_MINUTE, MINUTE_MS);
  const path = '/webhook/:secret';
  router.use(path, (req, res, next) => {
    if (isSecret(req.params['secret'], deps)) next();
    else void wrong(req, res, (error: unknown) => next(error ?? notFound()));
  });

  router.get(path, (req, res) => {
    const challenge = readHandshake(req.query, deps.keys.webhookSecret);
    if (challenge === null) res.status(403).json({ error: 'wrong_verify_token' });
    else res.json({ 'hub.challenge': challenge });
  });

  return router;
};
