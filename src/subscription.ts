import * as appState from './store/app-state.ts';
import type { Store } from './store/open.ts';
import type { StravaConnection } from './strava-connection.ts';
import { createSubscription, listSubscriptions, removeSubscription } from './strava/subscriptions.ts';

/** What became of the webhook subscription. */
export type SubscriptionOutcome =
  | { readonly kind: 'kept' | 'created' | 'moved'; readonly id: number; readonly callbackUrl: string }
  | { readonly kind: 'refused'; readonly explanation: string };

/** Where Strava shall call: the address carries the secret, because events are not signed. */
export const callbackUrlOf = (publicUrl: string, webhookSecret: string): string =>
  `${publicUrl}/webhook/${webhookSecret}`;

/**
 * Makes sure that the app's one subscription leads here: keeps it, creates it, or moves it from an older
 * address. Camber's pages must be up: Strava calls the address at once.
 * @throws StravaError when Strava cannot be asked
 */
export const ensureSubscription = async (
  store: Store,
  { http, app }: Pick<StravaConnection, 'http' | 'app'>,
  callbackUrl: string,
  verifyToken: string,
): Promise<SubscriptionOutcome> => {
  const existing = await listSubscriptions(http, app);
  const ours = existing.find((subscription) => subscription.callback_url === callbackUrl);
  if (ours !== undefined) {
    await remember(store, ours.id);
    return { kind: 'kept', id: ours.id, callbackUrl };
  }
  for (const { id } of existing) await removeSubscription(http, app, id);
  const made = await createSubscription(http, app, { callbackUrl, verifyToken });
  if (!made.ok) return { kind: 'refused', explanation: made.explanation };
  await remember(store, made.subscription.id);
  return { kind: existing.length > 0 ? 'moved' : 'created', id: made.subscription.id, callbackUrl };
};

/** Events of any other subscription are ignored from now on. */
const remember = (store: Store, id: number): Promise<void> =>
  store.write((tx) => appState.setState(tx, appState.SUBSCRIPTION_KEY, id));
