import { z } from 'zod';
import { isStravaError } from '../../src/strava/errors.ts';
import { REFRESH_BEFORE_MS } from '../../src/strava/token-source.ts';
import { toRenew } from '../../src/store/tokens.ts';
import { defineJob } from '../queue/job.ts';

/**
 * Renews connections whose tokens end within the hour, whether or not anything is read with them: should a pair get lost on
 * its way, the one until now still works, and nothing has been missed when the runner is told (docs/reliability.md).
 * Asking for tokens counts in no limit of Strava's.
 */
export const renewTokens = defineJob<'renew-tokens'>({
  name: 'renew-tokens',
  queue: 'strava',
  payload: z.object({}),
  subject: () => 'all',
  priority: 3,
  retry: { attempts: 1, firstDelayMs: 1_000 },

  handle: async ({ clock, log, store, strava }) => {
    const now = clock.now();
    for (const athleteId of await toRenew(store.read, { now, soon: now + REFRESH_BEFORE_MS }))
      await strava.renew(athleteId).catch((error: unknown) => {
        // One runner's connection does not keep the others' from being renewed; the next tick tries again.
        if (!isStravaError(error)) throw error;
        log.warn({ athleteId, err: error }, 'a connection could not be renewed');
      });
  },
});
