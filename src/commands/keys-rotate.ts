import { databaseFile } from '../platform/paths.ts';
import type { Config } from '../config/load-config.ts';
import { beginKeyChange, createLiveSeal, endKeyChange } from '../platform/encryption-keys.ts';
import { createLog } from '../platform/log.ts';
import { addAudit } from '../store/audit.ts';
import { resealChannels } from '../store/channels.ts';
import { openStore, type Store } from '../store/open.ts';
import type { Seal } from '../store/seal.ts';
import { resealTokens } from '../store/tokens.ts';
import type { Output } from './command.ts';

/** Does the work of `camber keys rotate`. Gives the exit code. */
export const rotateKeys = async (config: Config, output: Output): Promise<number> => {
  const isFile = config.keys.encryption === null;
  if (!isFile && config.keys.encryptionOld === null) {
    output.err(
      'camber keys rotate: the key comes from ENCRYPTION_KEY, so you change it. Put the key until now into ENCRYPTION_KEY_OLD and a new one (openssl rand -hex 32) into ENCRYPTION_KEY, restart Camber, then call this again.',
    );
    return 1;
  }
  const file = databaseFile(config);
  const store = await openStore({ databaseUrl: config.databaseUrl, file, log: createLog('warn') });
  try {
    if (isFile) beginKeyChange(config);
    const athletes = await resealAll(store, createLiveSeal(config));
    if (isFile) endKeyChange(config);
    const at = Date.now();
    await store.write((tx) => addAudit(tx, { at, event: 'keys_rotated', detail: { athletes } }));
    output.out(
      `The tokens of ${athletes} ${athletes === 1 ? 'runner are' : 'runners are'} sealed with the new key. ${
        isFile ? 'The old key is deleted.' : 'ENCRYPTION_KEY_OLD can go.'
      }`,
    );
    return 0;
  } finally {
    await store.close();
  }
};

/** Until nothing is left: a connection made by a running Camber at this very moment is found by the next round. */
const resealAll = async (store: Store, seal: Seal): Promise<number> => {
  let total = 0;
  for (;;) {
    const [runners, channels] = await store.write(async (tx) => [
      await resealTokens(tx, seal),
      await resealChannels(tx, seal),
    ]);
    if (runners === 0 && channels === 0) return total;
    total += runners;
  }
};
