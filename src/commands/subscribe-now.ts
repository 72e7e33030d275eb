import { databaseFile } from '../platform/paths.ts';
import type { Config } from '../config/load-config.ts';
import { createLiveSeal } from '../platform/encryption-keys.ts';
import { loadKeys } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { openStore, type Store } from '../store/open.ts';
import { type StravaConnection, stravaAppOf } from '../connection/strava-connection.ts';
import { isStravaError } from '../strava/errors.ts';
import { createStravaHttp } from '../strava/http.ts';
import {
  callbackUrlOf,
  canBeCalled,
  dropSubscription,
  ensureSubscription,
  findSubscription,
} from '../connection/subscription.ts';
import { words } from '../words/words.ts';
import type { Output } from './command.ts';

export type SubscribeMode = 'ensure' | 'check' | 'remove';

type Around = {
  readonly config: Config;
  readonly store: Store;
  readonly strava: Pick<StravaConnection, 'app' | 'http'>;
  /** Path segment and verify token of the callback. */
  readonly secret: string;
  readonly output: Output;
};

/** Does the work of `camber subscribe`. Gives the exit code: 1 when Strava does not tell Camber as it was asked to. */
export const subscribeNow = async (config: Config, mode: SubscribeMode, output: Output): Promise<number> => {
  if (config.strava.clientId === null) {
    output.err(
      'camber subscribe: STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET are not set. README.md, "Connect a real Strava app", leads through it.',
    );
    return 1;
  }
  if (mode !== 'remove' && !canBeCalled(config)) {
    output.err(
      `camber subscribe: PUBLIC_URL is ${config.publicUrl}. Strava only calls public https addresses.\n  Example: PUBLIC_URL=https://camber.example.org\nWithout one Camber looks at the lists every quarter of an hour by itself.`,
    );
    return 1;
  }
  const log = createLog('warn');
  const file = databaseFile(config);
  const store = await openStore({ databaseUrl: config.databaseUrl, file, seal: createLiveSeal(config), log });
  try {
    const app = stravaAppOf(config);
    const strava = { app, http: createStravaHttp(app.urls) };
    const secret = loadKeys(config).webhookSecret;
    return await MODES[mode]({ config, store, strava, secret, output });
  } catch (error) {
    if (!isStravaError(error)) throw error;
    output.err(`Strava could not be asked: ${error.message}.`);
    return 1;
  } finally {
    await store.close();
  }
};

const ensure = async ({ config, store, strava, secret, output }: Around): Promise<number> => {
  const outcome = await ensureSubscription(store, strava, callbackUrlOf(config.publicUrl, secret), secret);
  if (outcome.kind === 'refused') {
    output.err(`Strava did not accept the subscription. ${words().strava.subscription[outcome.reason]}`);
    return 1;
  }
  output.out(`Subscription ${outcome.id} ${outcome.kind}: Strava tells ${config.publicUrl} about new runs.`);
  return 0;
};

const check = async ({ config, store, strava, secret, output }: Around): Promise<number> => {
  const place = await findSubscription(store, strava, callbackUrlOf(config.publicUrl, secret));
  if (place.kind === 'here') {
    output.out(`Subscription ${place.id}: Strava tells ${config.publicUrl} about new runs.`);
    return 0;
  }
  output.err(
    place.kind === 'nowhere'
      ? 'There is no subscription: Strava tells nobody. Create it with: npx camber subscribe'
      : `Subscription ${place.id} leads to ${place.host}${place.ours ? ' (an earlier address or secret of this Camber)' : ''}. Move it here with: npx camber subscribe`,
  );
  return 1;
};

const remove = async ({ store, strava, output }: Around): Promise<number> => {
  const removed = await dropSubscription(store, strava);
  output.out(
    removed === 0 ? 'There was no subscription.' : 'Subscription removed: Strava tells nobody any more.',
  );
  return 0;
};

const MODES = { ensure, check, remove } as const;
