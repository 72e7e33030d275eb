import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { exclusively } from '../folder-lock.ts';
import { answerOf } from './ask.ts';
import { moveAside, moveBack } from './damaged.ts';
import { RedisStartError } from './errors.ts';
import type { RedisPlace } from './place.ts';
import { killServer, runningServer, spawnServer } from './server.ts';

const POLL_MS = 20;
/** DESIGN: a server that neither answers nor says that it is loading for so long hangs. */
const HANGS_MS = 10_000;

export type EnsureOptions = {
  readonly log: Logger;
  readonly signal?: AbortSignal;
  readonly hangsMs?: number;
};

/**
 * Sees to it that a server answers on the socket, whoever started it: one that runs is used, also one that a killed
 * Camber left behind; one that hangs is ended; where none is left one is started. Two servers on one append-only file
 * would ruin it, so all of that happens under one lock for all processes of the machine.
 * @throws RedisStartError when none can be had; AbortError after the signal
 */
export const ensureServer = (place: RedisPlace, options: EnsureOptions): Promise<void> =>
  exclusively(
    place.lock,
    async () => {
      const { log } = options;
      const state = await untilReady(place, () => runningServer(place) === null, options);
      if (state === 'ready') return;
      if (state === 'hangs') {
        log.warn({}, 'the private Redis does not answer any more: it is ended and started again');
        await killServer(place);
      }
      await start(place, options);
    },
    options.signal,
  );

/** Waits for a server to answer: until it is gone, or hangs; for as long as it takes while it says that it is loading. */
const untilReady = async (
  { socket }: RedisPlace,
  isGone: () => boolean,
  { signal, hangsMs = HANGS_MS }: EnsureOptions,
): Promise<'ready' | 'gone' | 'hangs'> => {
  let deadline = performance.now() + hangsMs;
  for (;;) {
    signal?.throwIfAborted();
    const answer = await answerOf(socket);
    if (answer === 'ready') return 'ready';
    if (isGone()) return 'gone';
    if (answer === 'loading') deadline = performance.now() + hangsMs;
    else if (performance.now() > deadline) return 'hangs';
    await sleep(POLL_MS, undefined, { signal });
  }
};

const start = async (place: RedisPlace, options: EnsureOptions): Promise<void> => {
  const first = await tryToStart(place, options);
  if (first === null) return;
  // A damaged file ends the server with as many messages as there are kinds of damage: whether it was that is tried.
  if (first.endedByItself && moveAside(place)) {
    const second = await tryToStart(place, options);
    if (second === null) {
      options.log.warn(
        { movedTo: place.damaged, problem: first.problem },
        'the file of the private Redis could not be read: it was moved aside, and the queues are filled from the database',
      );
      return;
    }
    moveBack(place);
  }
  throw new RedisStartError(`The private Redis did not start: ${first.problem}. Its log: ${place.log}`);
};

type Failure = { readonly problem: string; readonly endedByItself: boolean };

/** Null when it started. */
const tryToStart = async (place: RedisPlace, options: EnsureOptions): Promise<Failure | null> => {
  const server = spawnServer(place);
  let end = null as string | null;
  server.once('error', (error) => (end ??= error.message));
  server.once('exit', (code, killedBy) => (end ??= `it ended with ${killedBy ?? `code ${code}`}`));
  const state = await untilReady(place, () => end !== null, options);
  server.unref();
  if (state === 'ready') return null;
  await killServer(place);
  return end === null
    ? { problem: 'it did not answer in time', endedByItself: false }
    : { problem: end, endedByItself: true };
};
