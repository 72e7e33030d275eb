import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../../src/deps.ts';
import { awayBecause } from '../../../src/store/away.ts';
import { writeTrouble } from '../../../src/store/write-trouble.ts';

/** DESIGN: soon after the database is back, and well before the sweep of the next minute takes the mail for lost. */
const AGAIN_MS = 500;

/**
 * Writes that something has left, again and again while the database is away, locked or full: as long as this process
 * lives it knows, and what is not written down would leave once more. @throws every other error
 */
export const untilWritten = async <T>(
  { store, log }: Pick<Deps, 'store' | 'log'>,
  id: number,
  write: Parameters<typeof store.write<T>>[0],
): Promise<T> => {
  for (let tries = 1; ; tries += 1)
    try {
      return await store.write(write);
    } catch (error) {
      if ((awayBecause(error) ?? writeTrouble(error)) === null) throw error;
      if (tries === 1) log.warn({ err: error, outboxId: id }, 'it has left, and is not written down yet');
      await sleep(AGAIN_MS, undefined, { ref: false });
    }
};
