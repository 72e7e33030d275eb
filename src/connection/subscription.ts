import { z } from 'zod';
import type { Config } from '../config/load-config.ts';
import * as appState from '../store/app-state.ts';
import type { Db } from '../store/db.ts';
import type { Store } from '../store/open.ts';
import type { StravaConnection } from './strava-connection.ts';
import {
  createSubscription,
  listSubscriptions,
  removeSubscription,
  REFUSALS,
  type SubscriptionRefusal,
} from '../strava/subscriptions.ts';

/** What became of the webhook subscription. */
export type SubscriptionOutcome =
  | { readonly kind: 'kept' | 'created' | 'moved'; readonly id: number; readonly callbackUrl: string }
  | { readonly kind: 'refused'; readonly reason: SubscriptionRefusal };

/** Where the app's one subscription leads. */
export type SubscriptionPlace =
  | { readonly kind: 'here'; readonly id: number }
  | { readonly kind: 'nowhere' }
  /** `ours`: Camber made it itself, for an earlier address. */
  | { readonly kind: 'elsewhere'; readonly id: number; readonly host: string; readonly ours: boolean };

type Strava = Pick<StravaConnection, 'http' | 'app'>;

/** The machine's own names. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Where Strava shall call: the address carries the secret, because events are not signed. */
export const callbackUrlOf = (publicUrl: string, webhookSecret: string): string =>
  `${publicUrl}/webhook/${webhookSecret}`;

/** Whether Strava could call Camber: from the internet by https; a stand-in on this machine always can. */
export const canBeCalled = ({ publicUrl, strava }: Pick<Config, 'publicUrl' | 'strava'>): boolean =>
  publicUrl.startsWith('https:') || LOOPBACK.test(new URL(strava.urls.api).hostname);

/**
 * Makes sure that the app's one subscription leads here: keeps it, creates it, or moves it from an older
 * address. Camber's pages must be up: Strava calls the address at once.
 * @throws StravaError when Strava cannot be asked
 */
export const ensureSubscription = async (
  store: Store,
  { http, app }: Strava,
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
  if (!made.ok) return { kind: 'refused', reason: made.reason };
  await remember(store, made.subscription.id);
  return { kind: existing.length > 0 ? 'moved' : 'created', id: made.subscription.id, callbackUrl };
};

/** Looks where the subscription leads and changes nothing. @throws StravaError when Strava cannot be asked */
export const findSubscription = async (
  store: Store,
  { http, app }: Strava,
  callbackUrl: string,
): Promise<SubscriptionPlace> => {
  const existing = await listSubscriptions(http, app);
  const here = existing.find((subscription) => subscription.callback_url === callbackUrl);
  if (here !== undefined) return { kind: 'here', id: here.id };
  const [other] = existing;
  if (other === undefined) return { kind: 'nowhere' };
  const ours = (await subscriptionId(store.read)) === other.id;
  // The host alone: the path of an address of ours is a secret.
  return {
    kind: 'elsewhere',
    id: other.id,
    host: URL.parse(other.callback_url ?? '')?.host ?? 'another address',
    ours,
  };
};

/** Removes the app's subscription. Gives how many there were. @throws StravaError when Strava cannot be asked */
export const dropSubscription = async (store: Store, { http, app }: Strava): Promise<number> => {
  const existing = await listSubscriptions(http, app);
  for (const { id } of existing) await removeSubscription(http, app, id);
  await store.write((tx) => appState.setState(tx, appState.SUBSCRIPTION_KEY, null));
  return existing.length;
};

/** Id of the subscription whose events count; null when there is none. */
export const subscriptionId = async (db: Db): Promise<number | null> => {
  const known = await appState.getState(db, appState.SUBSCRIPTION_KEY);
  return typeof known === 'number' ? known : null;
};

/** Events of any other subscription are ignored from now on. */
const remember = (store: Store, id: number): Promise<void> =>
  store.write(async (tx) => {
    await appState.setState(tx, appState.SUBSCRIPTION_KEY, id);
    await setTrouble(tx, null);
  });

const TROUBLE_KEY = 'subscription_trouble';

const Trouble = z.discriminatedUnion('kind', [
  /** Strava did not make the subscription. */
  z.object({ kind: z.literal('refused'), reason: z.enum(REFUSALS) }),
  /** It leads to somebody else's address. */
  z.object({ kind: z.literal('elsewhere'), host: z.string() }),
  /** Strava could not be asked: what was noted of the error (strava/errors.ts). */
  z.object({ kind: z.literal('not-asked'), note: z.string() }),
]);

/** Why events do not come. */
export type SubscriptionTrouble = z.infer<typeof Trouble>;

/** What stands for a trouble that an older version noted as a sentence: the next look writes it anew. */
const UNKNOWN_TROUBLE: SubscriptionTrouble = { kind: 'refused', reason: 'other' };

/** Why the daily look at the subscription failed; null while all is well. */
export const subscriptionTrouble = async (db: Db): Promise<SubscriptionTrouble | null> => {
  const trouble = await appState.getState(db, TROUBLE_KEY);
  return trouble === null ? null : Trouble.catch(UNKNOWN_TROUBLE).parse(trouble);
};

/** Notes that events do not come, and why; null = they do. */
export const setTrouble = (tx: Db, trouble: SubscriptionTrouble | null): Promise<void> =>
  appState.setState(tx, TROUBLE_KEY, trouble);

/** Whether lists have to be looked at, because nobody tells about new runs (or because the owner wants both). */
export const pollingWanted = async (
  db: Db,
  config: Pick<Config, 'publicUrl' | 'strava'>,
): Promise<boolean> => {
  const { polling } = config.strava;
  if (polling !== 'auto') return polling === 'on';
  return (
    !canBeCalled(config) || (await subscriptionId(db)) === null || (await subscriptionTrouble(db)) !== null
  );
};
