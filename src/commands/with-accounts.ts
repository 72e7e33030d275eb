import { createPasswords } from '../accounts/hash.ts';
import type { Config } from '../config/load-config.ts';
import type { Deps } from '../deps.ts';
import { createLiveSeal } from '../platform/encryption-keys.ts';
import { loadKeys } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { databaseFile } from '../platform/paths.ts';
import { openStore } from '../store/open.ts';
import type { Output } from './command.ts';

/** What a command about accounts works with: no Redis and no pages, so that Camber may run meanwhile or not. */
export type AccountDeps = Pick<Deps, 'clock' | 'config' | 'keys' | 'passwords' | 'store'>;

/** Opens the store for a command, and closes it. */
export const withStore = async (
  config: Config,
  work: (deps: AccountDeps) => Promise<number>,
): Promise<number> => {
  const keys = loadKeys(config);
  const file = databaseFile(config);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    file,
    seal: createLiveSeal(config),
    log: createLog('warn'),
  });
  try {
    return await work({
      config,
      keys,
      store,
      passwords: createPasswords(),
      clock: { now: () => Date.now() },
    });
  } finally {
    await store.close();
  }
};

/** As `withStore`; refuses where Strava alone opens accounts. */
export const withAccounts = async (
  config: Config,
  output: Output,
  work: (deps: AccountDeps) => Promise<number>,
): Promise<number> => {
  if (!config.auth.includes('local')) {
    output.err(
      'camber: accounts with a password are switched off. Set AUTH=local or AUTH=strava,local in .env, then restart Camber.',
    );
    return 1;
  }
  return withStore(config, work);
};
