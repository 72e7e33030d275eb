import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL } from './command.ts';

export const keys: Command = {
  summary: 'rotate: seal what is stored with a new key; forget: give up what a lost key has sealed',
  details: `camber keys rotate makes a new encryption key in DATA_DIR/keys, seals anew whatever is sealed (tokens, addresses, names,
logins, answers, settings, episodes, what findings and mails say, channels, keys of intervals.icu) and then deletes the old key. Camber may run meanwhile. Killed in the middle, it goes on when you call it again; until it is done
the old key stays beside the new one (encryption.old.key) and opens what is not sealed anew yet.

Where the key comes from ENCRYPTION_KEY (several machines, a secret store):
  1. put the key until now into ENCRYPTION_KEY_OLD and a new one (openssl rand -hex 32) into ENCRYPTION_KEY,
     on every machine, and restart Camber there;
  2. call camber keys rotate once (the start does most of it by itself);
  3. remove ENCRYPTION_KEY_OLD.

A backup of the data folder made before the change opens with the key that is in it.

camber keys forget gives up what no key at hand opens, for a key that is lost for good: runners whose access it sealed
connect again; addresses, channels and keys of intervals.icu are entered anew; passwords are set anew by a link of the owner's;
answers, settings and episodes that it sealed are gone. Accounts and runs stay, and findings are worked out again.`,
  argument: { name: 'rotate|forget', required: true },
  options: {},
  run: async (action) => {
    if (action === 'forget') {
      const { forgetKeys } = await import('./keys-forget.ts');
      return forgetKeys(loadConfig(), TERMINAL);
    }
    if (action !== 'rotate') {
      console.error(`camber keys: there is no "${action}". Try: npx camber keys rotate`);
      return 2;
    }
    const { rotateKeys } = await import('./keys-rotate.ts');
    return rotateKeys(loadConfig(), TERMINAL);
  },
};
