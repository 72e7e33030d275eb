import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/load-config.ts';
import { loadKeys } from './keys.ts';
import { keysFolder } from './paths.ts';

/** A key as a file of `DATA_DIR/keys`. */
export type KeyFile = { readonly file: string; readonly text: string };

export const ENCRYPTION = 'encryption.key';
export const OLD_ENCRYPTION = 'encryption.old.key';

/** All keys that this Camber uses, as files: those of the settings as if they lay in the folder. */
export const allKeys = (config: Pick<Config, 'dataDir' | 'keys'>): readonly KeyFile[] => {
  const { session, encryption, sketch, webhookSecret } = loadKeys(config);
  const old = config.keys.encryption === null ? fileIn(config, OLD_ENCRYPTION) : config.keys.encryptionOld;
  const named = {
    'session.key': session,
    [ENCRYPTION]: encryption.toString('hex'),
    'sketch.key': sketch.toString('hex'),
    'webhook.key': webhookSecret,
    [OLD_ENCRYPTION]: old,
  };
  return Object.entries(named).flatMap(([file, text]) =>
    text === null ? [] : [{ file, text: `${text}\n` }],
  );
};

const fileIn = (config: Pick<Config, 'dataDir'>, name: string): string | null => {
  const file = path.join(keysFolder(config), name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
};
