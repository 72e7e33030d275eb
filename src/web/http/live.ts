import type { Request, Response } from 'express';
import type { Html } from '../parts/html.ts';

/** What there is to see now: markup while something is under way, null when it is over. */
export type Look = () => Promise<Html | null> | Html | null;

/** DESIGN: proxies cut connections that say nothing for half a minute or a minute. */
const HEARTBEAT_MS = 15_000;
/** DESIGN: a forgotten tab must not hold a connection for ever; a browser that still looks comes again by itself. */
const LONGEST_MS = 10 * 60_000;
/** Time a browser waits before it comes again. */
const RETRY_MS = 3_000;
/** DESIGN: a page in a few tabs and on a phone; more is a program that leaves connections open. */
const MOST_PER_VISITOR = 6;

/** An event of a stream; every line of its data has a name of its own (WHATWG HTML, "Server-sent events"). */
const event = (name: string, data: string): string =>
  `event: ${name}\n${data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;

/**
 * Answers an address that shows how something proceeds, in the manner the browser asks for: as a stream of
 * server-sent events that speaks when something has changed and ends with `done`, or as one look (for scripts
 * without streams), which says `camber-done: 1` when it is over.
 */
export const createLive = () => {
  const open = new Map<string, number>();
  const count = (visitor: string, change: 1 | -1): void => {
    const now = (open.get(visitor) ?? 0) + change;
    if (now === 0) open.delete(visitor);
    else open.set(visitor, now);
  };

  return async (
    req: Request,
    res: Response,
    look: Look,
    { everyMs, visitor }: { readonly everyMs: number; readonly visitor: string },
  ): Promise<void> => {
    if (req.accepts(['html', 'text/event-stream']) !== 'text/event-stream') return lookOnce(res, look);
    // 204 tells a browser not to try again; its script looks now and then instead.
    if ((open.get(visitor) ?? 0) >= MOST_PER_VISITOR) return void res.status(204).end();
    count(visitor, 1);
    stream(req, res, look, everyMs, () => count(visitor, -1));
  };
};

const lookOnce = async (res: Response, look: Look): Promise<void> => {
  const seen = await look();
  if (seen === null) res.set('camber-done', '1').status(204).end();
  else res.type('html').send(seen.toString());
};

/** One stream: ends when it is over, when the browser leaves, after a while, and when the server stops. */
const stream = (req: Request, res: Response, look: Look, everyMs: number, ended: () => void): void => {
  res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  res.flushHeaders();
  res.write(`retry: ${RETRY_MS}\n\n`);

  let last = '';
  let isLooking = false;
  const tick = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const seen = await look();
      if (res.writableEnded || res.destroyed) return;
      if (seen === null) return void res.end(event('done', ''));
      const text = seen.toString();
      if (text !== last) res.write(event('message', text));
      last = text;
    } catch (error) {
      req.log.warn({ err: error }, 'a live view ended');
      res.end();
    } finally {
      isLooking = false;
    }
  };

  const looking = setInterval(() => void tick(), everyMs);
  const beating = setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS);
  const longest = setTimeout(() => res.end(), LONGEST_MS);
  const stop = (): void => void res.end();
  req.app.once(STOPPING, stop);
  res.once('close', () => {
    clearInterval(looking);
    clearInterval(beating);
    clearTimeout(longest);
    req.app.off(STOPPING, stop);
    ended();
  });
  void tick();
};

/** The event of an Express app that is about to be closed: streams end, so that nothing holds the stop up. */
export const STOPPING = 'stopping';
