import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { isAboutValues } from '../../../store/errors.ts';
import { awayBecause } from '../../../store/away.ts';
import { readEvent, type StravaEvent } from '../../../strava/events.ts';
import type { WebDeps } from '../../http/deps.ts';
import { inTime } from './in-time.ts';
import { jsonBody, TooLarge } from './json-body.ts';
import { keepEvents } from './keep-events.ts';
import { queueEvents } from './queue-events.ts';
import { isSecret, secretIn } from './secret.ts';
import { together } from './together.ts';

/** An event has about 200 bytes; titles make it longer. */
const MAX_BODY = 64 * 1024;

/** DESIGN: what is locked or full is no better at once. */
const AGAIN_S = '5';

/** The name of its address among the others that are counted (count-requests.ts). */
const ROUTE = '/webhook/:secret';

type Answer = { readonly status: number; readonly error?: string; readonly headers?: Record<string, string> };

const TAKEN: Answer = { status: 200 };
const NO_EVENT: Answer = { status: 400, error: 'not_an_event' };
const AGAIN: Answer = { status: 503, error: 'not_stored', headers: { 'retry-after': AGAIN_S } };

/** By Node's own means: those of Express take as long as storing an event does. */
const send = (res: ServerResponse, { status, error, headers }: Answer): void => {
  if (error === undefined) return void res.writeHead(status, { 'content-length': 0 }).end();
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  res.end(JSON.stringify({ error }));
};

/**
 * Where Strava's events come in. An event is stored, then answered, then queued: if storing fails Strava hears so and sends
 * it again; if queueing fails the sweep finds it in the store. Events that come together are stored, and queued, together.
 * What has our secret is never too much. Stands before all that pages need, a log line and their headers among it: an
 * event leaves its trace in the inbox, and nobody reads the answer. Whatever has not our secret passes on.
 */
export const eventRoutes = (deps: WebDeps): RequestHandler => {
  const keep = together((events: readonly StravaEvent[]) => keepEvents(deps, events), isAboutValues);
  const addToQueue = together(async (ids: readonly number[]) => {
    await queueEvents(deps.queues, ids);
    return ids;
  });
  const queue = (inboxId: number): Promise<unknown> =>
    addToQueue(inboxId).catch((error: unknown) =>
      deps.log.warn({ err: error, inboxId }, 'an event is stored but could not be queued'),
    );

  const store = async (event: StravaEvent): Promise<Answer> => {
    try {
      await inTime(async (waiter) => {
        const id = await keep(event, waiter);
        // Also when the answer has been "again": what is stored is stored.
        if (id !== null) void queue(id);
      });
      return TAKEN;
    } catch (error) {
      // A database that is away is told once, by whoever watches it.
      if (awayBecause(error) === null)
        deps.log.warn({ err: error }, 'an event could not be stored: Strava sends it again');
      return AGAIN;
    }
  };

  /** Null where the connection is gone, and nobody hears. */
  const answerTo = async (req: IncomingMessage): Promise<Answer | null> => {
    try {
      const event = readEvent(await jsonBody(req, MAX_BODY));
      return event === null ? NO_EVENT : await store(event);
    } catch (error) {
      if (error instanceof TooLarge)
        return { status: 413, error: error.code, headers: { connection: 'close' } };
      return null;
    }
  };

  return async (req, res, next) => {
    if (req.method !== 'POST' || !isSecret(secretIn(req.url), deps)) return next();
    const began = performance.now();
    const answer = await answerTo(req);
    if (answer === null) return;
    send(res, answer);
    deps.metrics.request(ROUTE, req.method, answer.status, (performance.now() - began) / 1000);
  };
};
