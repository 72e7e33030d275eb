import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keysFolder } from './paths.ts';
import type { Config } from '../config/load-config.ts';
import { loadKeys } from './keys.ts';
import type { Store } from '../store/open.ts';
import { type MissingKey, missingKeys } from '../store/sealed/missing-keys.ts';
import { createSeal, type Seal, SealError } from '../store/seal.ts';

/** Rows are sealed with a key that is not at hand. The message says which, and what to do. */
class KeysError extends Error {
  readonly code = 'keys_missing';
}

/**
 * What to say when stored rows ask for keys that are not here: a copy of the database without its keys, or the keys of
 * another backup. Null when all are here. Ids of keys say nothing about the keys.
 */
export const aboutMissingKeys = (missing: readonly MissingKey[]): string | null => {
  if (missing.length === 0) return null;
  const which = missing
    .map(({ keyId, values }) => `${keyId} (${values} ${values === 1 ? 'value' : 'values'})`)
    .join(', ');
  return `the database holds what another encryption key has sealed: key ${which}, which is not here. Put keys/encryption.key of the same backup back into the data folder, or set ENCRYPTION_KEY, or ENCRYPTION_KEY_OLD beside a newer one. Is that key lost for good, "npx camber keys forget" gives up what it sealed; runners then connect again.`;
};

/** @throws KeysError */
export const assertKeys = async (store: Pick<Store, 'read'>, seal: Seal): Promise<void> => {
  const text = aboutMissingKeys(await missingKeys(store.read, seal));
  if (text !== null) throw new KeysError(text);
};

type KeyConfig = Pick<Config, 'dataDir' | 'keys'>;

const files = (config: KeyConfig) => {
  const at = (name: string): string => path.join(keysFolder(config), name);
  return { current: at('encryption.key'), old: at('encryption.old.key') };
};

const read = (file: string): string => readFileSync(file, 'utf8').trim();

/** Written beside and renamed: a kill leaves the old key or the new one, never half of one. */
const write = (file: string, key: string): void => {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${key}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
};

/** The key that seals, and the one before it as long as a change of keys is under way. */
const sealOf = (config: KeyConfig): Seal => {
  const { old } = files(config);
  const before =
    config.keys.encryption === null ? (existsSync(old) ? read(old) : null) : config.keys.encryptionOld;
  return createSeal(loadKeys(config).encryption, before === null ? [] : [Buffer.from(before, 'hex')]);
};

/** Changes with every change of the key files; nothing is read. */
const stampOf = (config: KeyConfig): string => {
  if (config.keys.encryption !== null) return 'given';
  const { current, old } = files(config);
  const stamps = [current, old].map((file) => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? 'none' : `${found.ino}:${found.mtimeNs}`;
  });
  return stamps.join(' ');
};

/**
 * The seal of a running Camber. It looks whether the keys are others whenever it seals, or meets a key it does not know,
 * so that `camber keys rotate` can change them while it runs. They are read when the first of them is needed.
 */
export const createLiveSeal = (config: KeyConfig): Seal => {
  let held: { readonly seal: Seal; readonly stamp: string } | null = null;
  const renewed = (): Seal => {
    const stamp = stampOf(config);
    if (held?.stamp !== stamp) held = { seal: sealOf(config), stamp };
    return held.seal;
  };
  return {
    seal: (text, context) => renewed().seal(text, context),
    open: (sealed, context) => {
      try {
        return (held?.seal ?? renewed()).open(sealed, context);
      } catch (error) {
        if (!(error instanceof SealError) || error.code !== 'unknown_key') throw error;
        return renewed().open(sealed, context);
      }
    },
    isCurrent: (sealed) => renewed().isCurrent(sealed),
    knows: (id) => renewed().knows(id),
    keyId: () => renewed().keyId(),
    hashes: (text, context) => renewed().hashes(text, context),
  };
};

/**
 * Puts a new key in the place of the one in the data folder, which stays beside it for opening. Begun before and
 * killed, it goes on where it was: a second call makes no third key.
 */
export const beginKeyChange = (config: KeyConfig): void => {
  loadKeys(config); // makes the first key where there is none
  const { current, old } = files(config);
  if (!existsSync(old)) write(old, read(current));
  if (read(old) === read(current)) write(current, randomBytes(32).toString('hex'));
};

/** Drops the key before: nothing is sealed with it any more. */
export const endKeyChange = (config: KeyConfig): void => rmSync(files(config).old, { force: true });
