import { type Request, type Response, Router } from 'express';
import { isAboutValues } from '../../../store/errors.ts';
import { awayBecause } from '../../../store/away.ts';
import { readEvent, type StravaEvent } from '../../../strava/events.ts';
import type { WebDeps } from '../../http/deps.ts';
import { hasSecret } from './has-secret.ts';
import { inTime } from './in-time.ts';
import { jsonBody, TooLarge } from './json-body.ts';
import { keepEvents } from './keep-events.ts';
import { queueEvents } from './queue-events.ts';
import { together } from './together.ts';

/** An event has about 200 bytes; titles make it longer. */
const MAX_BODY = 64 * 1024;

/** DESIGN: what is locked or full is no better at once. */
const AGAIN_S = '5';

/**
 * Where Strava's events come in. An event is stored, then answered, then queued: if storing fails Strava hears so and sends
 * it again; if queueing fails the sweep finds it in the store. Events that come together are stored, and queued, together.
 * What has our secret is never too much. Stands before all that pages need, a log line and their headers among it: an
 * event leaves its trace in the inbox, and nobody reads the answer. Whatever has not our secret passes on.
 */
export const eventRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const keep = together((events: readonly StravaEvent[]) => keepEvents(deps, events), isAboutValues);
  const addToQueue = together(async (ids: readonly number[]) => {
    await queueEvents(deps.queues, ids);
    return ids;
  });
  const queue = (inboxId: number): Promise<unknown> =>
    addToQueue(inboxId).catch((error: unknown) =>
      deps.log.warn({ err: error, inboxId }, 'an event is stored but could not be queued'),
    );

  const eventIn = async (req: Request, res: Response): Promise<StravaEvent | null> => {
    try {
      const event = readEvent(await jsonBody(req, MAX_BODY));
      if (event === null) res.status(400).json({ error: 'not_an_event' });
      return event;
    } catch (error) {
      // Otherwise the connection is gone, and nobody hears.
      if (error instanceof TooLarge) res.status(413).set('connection', 'close').json({ error: error.code });
      return null;
    }
  };

  router.post('/webhook/:secret', async (req, res, next) => {
    if (!hasSecret(req, deps)) return next();
    const event = await eventIn(req, res);
    if (event === null) return;
    try {
      await inTime(async (signal) => {
        const id = await keep(event, signal);
        // Also when the answer has been "again": what is stored is stored.
        if (id !== null) void queue(id);
      });
      res.status(200).end();
    } catch (error) {
      // A database that is away is told once, by whoever watches it.
      if (awayBecause(error) === null)
        deps.log.warn({ err: error }, 'an event could not be stored: Strava sends it again');
      res.status(503).set('retry-after', AGAIN_S).json({ error: 'not_stored' });
    }
  });

  return router;
};
