import path from 'node:path';
import type { Config } from '../config.ts';
import { loadKeys } from '../keys.ts';
import { createLog } from '../log.ts';
import { openStore } from '../store/open.ts';
import { createSeal } from '../store/seal.ts';
import { connectStrava } from '../strava-connection.ts';
import { isStravaError } from '../strava/errors.ts';
import { callbackUrlOf, ensureSubscription } from '../subscription.ts';

/** Does the work of `camber subscribe`. Gives the exit code. */
export const subscribeNow = async (config: Config): Promise<number> => {
  const log = createLog('warn');
  const keys = loadKeys(config);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    file: path.join(config.dataDir, 'camber.sqlite'),
    log,
  });
  try {
    const strava = connectStrava({
      config,
      store,
      seal: createSeal(keys.encryption),
      clock: { now: () => Date.now() },
      log,
    });
    const callbackUrl = callbackUrlOf(config.publicUrl, keys.webhookSecret);
    const outcome = await ensureSubscription(store, strava, callbackUrl, keys.webhookSecret);
    if (outcome.kind === 'refused') {
      console.error(`Strava did not accept the subscription. ${outcome.explanation}`);
      return 1;
    }
    console.log(
      `Subscription ${outcome.id} ${outcome.kind}: Strava tells ${config.publicUrl} about new runs.`,
    );
    return 0;
  } catch (error) {
    if (!isStravaError(error)) throw error;
    console.error(`Strava could not be asked: ${error.message}.`);
    return 1;
  } finally {
    await store.close();
  }
};
