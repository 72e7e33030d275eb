import type { Deps } from '../deps.ts';
import type { StravaConnection } from '../connection/strava-connection.ts';
import { callbackUrlOf, ensureSubscription } from '../connection/subscription.ts';

/** The stand-in for Strava calls this machine's own address. */
export const subscribe = async (deps: Deps, strava: StravaConnection, url: string): Promise<void> => {
  const secret = deps.keys.webhookSecret;
  const outcome = await ensureSubscription(deps.store, strava, callbackUrlOf(url, secret), secret);
  if (outcome.kind === 'refused') throw new Error(`the stand-in refused the subscription: ${outcome.reason}`);
};
