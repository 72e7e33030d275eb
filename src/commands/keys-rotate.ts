import type { Config } from '../config/load-config.ts';
import {
  aboutMissingKeys,
  beginKeyChange,
  createLiveSeal,
  endKeyChange,
} from '../platform/encryption-keys.ts';
import { createLog } from '../platform/log.ts';
import { databaseFile } from '../platform/paths.ts';
import { addAudit } from '../store/audit.ts';
import { openStore, type Store } from '../store/open.ts';
import { missingKeys } from '../store/sealed/missing-keys.ts';
import { sealOutdated } from '../store/sealed/reseal.ts';
import type { Output } from './command.ts';

const DONE = 0;
const FAILED = 1;

/** Does the work of `camber keys rotate`. Gives the exit code. */
export const rotateKeys = async (config: Config, output: Output): Promise<number> => {
  if (config.keys.encryption !== null && config.keys.encryptionOld === null) {
    output.err(
      'camber keys rotate: the key comes from ENCRYPTION_KEY, so you change it. Put the key until now into ENCRYPTION_KEY_OLD and a new one (openssl rand -hex 32) into ENCRYPTION_KEY, restart Camber, then call this again.',
    );
    return FAILED;
  }
  const file = databaseFile(config);
  const seal = createLiveSeal(config);
  const store = await openStore({ databaseUrl: config.databaseUrl, file, seal, log: createLog('warn') });
  try {
    return await rotate(config, store, output);
  } finally {
    await store.close();
  }
};

const rotate = async (config: Config, store: Store, output: Output): Promise<number> => {
  const missing = aboutMissingKeys(await missingKeys(store.read, store.read.seal));
  if (missing !== null) {
    output.err(`camber keys rotate: ${missing}`);
    return FAILED;
  }
  const isFile = config.keys.encryption === null;
  if (isFile) beginKeyChange(config);
  const { rows, broken } = await sealOutdated(store, sayEvery(output));
  if (broken > 0) {
    output.err(
      `camber keys rotate: ${rows} rows are sealed with the new key, but ${broken} were changed or damaged and do not open. The old key stays. Restore them from a backup, then call this again.`,
    );
    return FAILED;
  }
  if (isFile) endKeyChange(config);
  await store.write((tx) => addAudit(tx, { at: Date.now(), event: 'keys_rotated', detail: { rows } }));
  output.out(
    `${rows} ${rows === 1 ? 'row is' : 'rows are'} sealed with the new key. ${
      isFile ? 'The old key is deleted.' : 'ENCRYPTION_KEY_OLD can go.'
    }`,
  );
  return DONE;
};

/** DESIGN: about a line a second. */
const SAID_EVERY = 5_000;

const sayEvery = (output: Output) => {
  let said = 0;
  return ({ done, of }: { readonly done: number; readonly of: number }): void => {
    if (done - said < SAID_EVERY) return;
    said = done;
    output.out(`${done} of ${of} rows`);
  };
};
