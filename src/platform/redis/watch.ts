import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RedisStartError } from './errors.ts';

/** DESIGN: how often the server is looked at; a broken line is noticed at once. */
const LOOK_MS = 1_000;
/** DESIGN: one that has run for so long does not go on dying: the next death is a new matter. */
const STABLE_MS = 60_000;
/** DESIGN: eight starts with these breaks between them take half a minute; after that a supervisor knows better. */
const ATTEMPTS = 8;
const FIRST_BREAK_MS = 250;

/** What is watched, and with what patience; tests have less. */
export type WatchOptions = {
  readonly log: Logger;
  /** Whether the server answers now. */
  looks(): Promise<boolean>;
  /** Gets it back. @throws RedisStartError when that fails */
  revive(signal: AbortSignal): Promise<void>;
  /** It was away and is back: whatever it held may be gone. */
  onBack(): void;
  /** It cannot be got back. */
  onLost(error: Error): void;
  readonly firstBreakMs?: number;
};

export type Watch = {
  /** Look now. */
  nudge(): void;
  stop(): Promise<void>;
};

/** Looks after a server until it is stopped: one that dies is got back, with growing breaks while it goes on dying. */
export const startWatch = (options: WatchOptions): Watch => {
  const { log, firstBreakMs = FIRST_BREAK_MS } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = (): void => {};

  /** Ends after a second, at a nudge, or with the watch. */
  const untilNextLook = async (): Promise<void> => {
    const nudged = new Promise<void>((resolve) => (wake = resolve));
    await Promise.race([nudged, sleep(LOOK_MS, undefined, { signal, ref: false }).catch(() => {})]);
  };

  const look = async (): Promise<void> => {
    let deaths = 0;
    let lastDeath = -STABLE_MS;
    for (;;) {
      await untilNextLook();
      if (signal.aborted) return;
      if (await options.looks()) continue;
      if (performance.now() - lastDeath > STABLE_MS) deaths = 0;
      for (let back = false; !back;) {
        deaths += 1;
        if (deaths > 1) await sleep(firstBreakMs * 2 ** (deaths - 2), undefined, { signal });
        try {
          await options.revive(signal);
          back = true;
        } catch (error) {
          if (!(error instanceof RedisStartError)) throw error;
          if (deaths >= ATTEMPTS) throw error;
          log.warn(
            { err: error, attempt: deaths },
            'the private Redis could not be started; it is tried again',
          );
        }
      }
      lastDeath = performance.now();
      if (deaths > ATTEMPTS)
        throw new RedisStartError('The private Redis starts and ends again, over and over.');
      log.warn({ deaths }, 'the private Redis did not answer; it does again');
      options.onBack();
    }
  };

  const watching = look().catch((error: unknown) => {
    if (!signal.aborted) options.onLost(error as Error);
  });
  return {
    nudge: () => wake(),
    stop: async () => {
      stopping.abort();
      wake();
      await watching;
    },
  };
};
