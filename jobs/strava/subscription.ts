import { z } from 'zod';
import { stravaAppOf } from '../../src/connection/strava-connection.ts';
import { noteOf } from '../../src/strava/errors.ts';
import { createStravaHttp } from '../../src/strava/http.ts';
import {
  callbackUrlOf,
  canBeCalled,
  ensureSubscription,
  findSubscription,
  setTrouble,
  type SubscriptionOutcome,
  type SubscriptionTrouble,
} from '../../src/connection/subscription.ts';
import { defineJob } from '../queue/job.ts';

/**
 * The daily look at the one subscription: a lost one is made again, one that leads to an earlier address of ours
 * is moved. One that somebody else made is left alone; the trouble is noted, and polling takes over.
 */
export const subscription = defineJob<'subscription'>({
  name: 'subscription',
  queue: 'strava',
  payload: z.object({}),
  subject: () => 'all',
  priority: 20,
  retry: { attempts: 5, firstDelayMs: 60_000 },

  handle: async ({ config, keys, store, log }) => {
    if (config.strava.clientId === null || !canBeCalled(config)) return;
    const app = stravaAppOf(config);
    const strava = { app, http: createStravaHttp(app.urls) };
    const callbackUrl = callbackUrlOf(config.publicUrl, keys.webhookSecret);

    const place = await findSubscription(store, strava, callbackUrl);
    const outcome: SubscriptionOutcome | SubscriptionTrouble =
      place.kind === 'elsewhere' && !place.ours
        ? { kind: 'elsewhere', host: place.host }
        : await ensureSubscription(store, strava, callbackUrl, keys.webhookSecret);
    if (outcome.kind === 'refused' || outcome.kind === 'elsewhere') {
      await store.write((tx) => setTrouble(tx, outcome));
      log.error({ trouble: outcome }, 'Strava does not tell Camber about new runs');
    } else if (outcome.kind !== 'kept') {
      log.warn({ outcome: outcome.kind }, 'the webhook subscription has been repaired');
    }
  },

  gaveUp: async ({ store }, _payload, error) => {
    await store.write((tx) => setTrouble(tx, { kind: 'not-asked', note: noteOf(error) }));
  },
});
