import type { Deps } from '../../../src/deps.ts';
import * as outbox from '../../../src/store/outbox.ts';

/** A worker that dies with a mail in hand gives it back after this long. DESIGN: several renewals may be missed. */
export const LEASE_MS = 90_000;

/** How often a mail that is being sent is kept in hand for another lease. */
const RENEW_MS = 15_000;

/**
 * Keeps a mail in hand for as long as the task takes: a server may take a minute for each reply, and meanwhile nobody else
 * must think that this worker has died. A renewal that fails is made up by the next one.
 */
export const inHand = async <T>(
  { clock, log, store }: Pick<Deps, 'clock' | 'log' | 'store'>,
  id: number,
  task: () => Promise<T>,
): Promise<T> => {
  const renew = (): void =>
    void store
      .write((tx) => outbox.renew(tx, id, clock.now() + LEASE_MS))
      .catch((error: unknown) => log.warn({ err: error, outboxId: id }, 'a mail could not be kept in hand'));
  const timer = setInterval(renew, RENEW_MS);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
};
