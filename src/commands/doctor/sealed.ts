import type { Config } from '../../config/load-config.ts';
import { aboutMissingKeys, createLiveSeal } from '../../platform/encryption-keys.ts';
import type { Store } from '../../store/open.ts';
import { missingKeys } from '../../store/sealed/missing-keys.ts';
import { broken, good, type Line } from './line.ts';

/** Whether the keys at hand open what is stored. */
export const examineSealed = async (config: Config, store: Store | null): Promise<readonly Line[]> => {
  if (store === null) return [];
  const text = aboutMissingKeys(await missingKeys(store.read, createLiveSeal(config)));
  return [
    text === null ? good('Encryption: the keys at hand open what is stored.') : broken(`Encryption: ${text}`),
  ];
};
