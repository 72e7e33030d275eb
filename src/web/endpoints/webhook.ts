import express, { type RequestHandler, Router } from 'express';
import * as appState from '../../store/app-state.ts';
import * as athletes from '../../store/athletes.ts';
import * as inbox from '../../store/inbox.ts';
import { readEvent, readHandshake } from '../../strava/events.ts';
import type { WebDeps } from '../http/deps.ts';
import { notFound } from '../http/errors.ts';
import { limited } from '../http/security.ts';
import { sameText } from '../../links/signed-links.ts';

/** An event has about 200 bytes; titles make it longer. */
const MAX_BODY = '64kb';
/** DESIGN: a bulk upload of a club's season is a few hundred events a minute; a flood is more. */
const CALLS_PER_MINUTE = 1_200;

/**
 * Where Strava calls: the check of the address (GET), and events (POST). An event is stored, then answered, then
 * queued: if storing fails Strava hears so and sends it again; if queueing fails the sweep finds it in the store.
 */
export const webhookRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const secretOnly: RequestHandler = (req, _res, next) => {
    const secret = req.params['secret'];
    if (typeof secret === 'string' && sameText(secret, deps.keys.webhookSecret)) next();
    else next(notFound());
  };
  const path = '/webhook/:secret';
  router.use(path, limited(CALLS_PER_MINUTE, 60_000), secretOnly);

  router.get(path, (req, res) => {
    const challenge = readHandshake(req.query, deps.keys.webhookSecret);
    if (challenge === null) res.status(403).json({ error: 'wrong_verify_token' });
    else res.json({ 'hub.challenge': challenge });
  });

  router.post(path, express.json({ limit: MAX_BODY }), async (req, res) => {
    const known = await appState.getState(deps.store.read, appState.SUBSCRIPTION_KEY);
    const reading = readEvent(req.body, typeof known === 'number' ? known : null);
    if (reading.kind === 'ignored') {
      if (reading.reason === 'not_an_event') res.status(400).json({ error: reading.reason });
      else res.status(200).end();
      return;
    }
    const { subscriptionId: _subscriptionId, ...event } = reading.event;
    if ((await athletes.byId(deps.store.read, event.ownerId)) === null) {
      res.status(200).end();
      return;
    }
    const id = await deps.store.write((tx) => inbox.addEvent(tx, { ...event, now: deps.clock.now() }));
    res.status(200).end();
    if (id === null) return;
    await deps.queues
      .add('ingest', { inboxId: id })
      .catch((error: unknown) =>
        req.log.warn({ err: error, inboxId: id }, 'an event is stored but could not be queued'),
      );
  });

  return router;
};
