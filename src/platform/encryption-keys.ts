import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keysFolder } from './paths.ts';
import type { Config } from '../config/load-config.ts';
import { loadKeys } from './keys.ts';
import { createSeal, type Seal, SealError } from '../store/seal.ts';

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

/**
 * The seal of a running Camber. It looks at the keys anew whenever it seals, or meets a key it does not know, so
 * that `camber keys rotate` can change them while it runs. Tokens are sealed a few times a day.
 */
export const createLiveSeal = (config: KeyConfig): Seal => {
  let seal = sealOf(config);
  const renewed = (): Seal => (seal = sealOf(config));
  return {
    seal: (text, context) => renewed().seal(text, context),
    open: (sealed, context) => {
      try {
        return seal.open(sealed, context);
      } catch (error) {
        if (!(error instanceof SealError) || error.code !== 'unknown_key') throw error;
        return renewed().open(sealed, context);
      }
    },
    isCurrent: (sealed) => renewed().isCurrent(sealed),
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
