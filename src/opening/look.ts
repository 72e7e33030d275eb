import type { Logger } from 'pino';
import type { OpenQueues } from '../../jobs/queue/queues.ts';

/**
 * Has whatever is unfinished queued again without waiting for the next tick: at the start, for what an earlier process
 * left, and after Redis came back, for what it may have forgotten.
 */
export const createLook = (log: Logger) => {
  let queues: Pick<OpenQueues, 'add'> | null = null;
  return {
    ready: (opened: Pick<OpenQueues, 'add'>) => void (queues = opened),
    now: () =>
      void queues?.add('sweep', {}).catch((error: unknown) => {
        log.warn({ err: error }, 'a look at what is unfinished could not be queued; the next tick will');
      }),
  };
};
