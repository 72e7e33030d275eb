import path from 'node:path';
import { pino } from 'pino';
import { parseConfig } from '../../src/config/load-config.ts';
import * as appState from '../../src/store/app-state.ts';
import * as athletes from '../../src/store/athletes.ts';
import { openStore } from '../../src/store/open.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';

/** What a Camber of the benchmarks is told, and finds in its database. */

const SECRET = 'webhook-secret-of-the-benchmarks';
export const SUBSCRIPTION = 1;
export const RUNNER = 7;
/** Where events are sent. */
export const CALLBACK = `/webhook/${SECRET}`;

/** What `camber start` runs (scripts/camber), and with what. */
export const CAMBER = ['--max-semi-space-size=4', 'src/cli.ts', 'start'];
const COMPILED = { NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/camber') };

/** Nobody answers at Strava's address: what is fetched fails, and is tried again later. */
export const PREPARED = {
  ...COMPILED,
  STRAVA_CLIENT_ID: '1',
  STRAVA_CLIENT_SECRET: 'secret-of-the-benchmarks',
  STRAVA_API_URL: 'http://127.0.0.1:9/api/v3',
  STRAVA_OAUTH_URL: 'http://127.0.0.1:9/oauth',
  WEBHOOK_SECRET: SECRET,
  LOG_LEVEL: 'error',
};

/** One runner, and a subscription whose events count. */
export const prepare = async (dataDir: string, databaseUrl: string | null = null): Promise<void> => {
  const file = path.join(dataDir, 'camber.sqlite');
  const store = await openStore({
    databaseUrl,
    file,
    seal: createLiveSeal(parseConfig({ DATA_DIR: dataDir })),
    log: pino({ level: 'silent' }),
  });
  await store.write(async (tx) => {
    await athletes.upsertConnected(tx, {
      stravaId: RUNNER,
      units: 'metric',
      scopes: ['read', 'activity:read'],
      name: null,
      now: Date.now(),
    });
    await appState.setState(tx, appState.SUBSCRIPTION_KEY, SUBSCRIPTION);
  });
  await store.close();
};

/** The event that a run was uploaded. */
export const eventOf = (activity: number): object => ({
  object_type: 'activity',
  object_id: activity,
  aspect_type: 'create',
  owner_id: RUNNER,
  subscription_id: SUBSCRIPTION,
  event_time: 1_790_000_000,
  updates: {},
});
