import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL } from './command.ts';

export const keys: Command = {
  summary: 'rotate: seal the stored Strava tokens with a new key',
  details: `camber keys rotate makes a new encryption key in DATA_DIR/keys, seals every stored token and channel address anew and then deletes
the old key. Camber may run meanwhile. Killed in the middle, it goes on when you call it again; until it is done
the old key stays beside the new one (encryption.old.key) and opens what is not sealed anew yet.

Where the key comes from ENCRYPTION_KEY (several machines, a secret store):
  1. put the key until now into ENCRYPTION_KEY_OLD and a new one (openssl rand -hex 32) into ENCRYPTION_KEY,
     on every machine, and restart Camber there;
  2. call camber keys rotate once;
  3. remove ENCRYPTION_KEY_OLD.

A backup of the data folder made before the change opens with the key that is in it.`,
  argument: { name: 'rotate', required: true },
  options: {},
  run: async (action) => {
    if (action !== 'rotate') {
      console.error(`camber keys: there is no "${action}". Try: npx camber keys rotate`);
      return 2;
    }
    const { rotateKeys } = await import('./keys-rotate.ts');
    return rotateKeys(loadConfig(), TERMINAL);
  },
};
