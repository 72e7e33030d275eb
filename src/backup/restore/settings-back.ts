import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { Config } from '../../config/load-config.ts';
import { restoredSettings, restoringFolder } from '../../platform/paths.ts';
import { KEYS, SETTINGS } from '../archive/manifest.ts';

/** Settings belong to a machine as much as to a Camber: they are laid beside, and a person compares. */

/** Where the data lies is a matter of this machine alone. */
const PLACE = 'DATA_DIR';

/**
 * Writes the settings of the backup into a file of the data folder, where they differ from those of now. Gives the names of
 * those that differ.
 */
export const settingsBack = (config: Config): readonly string[] => {
  const file = path.join(restoringFolder(config), SETTINGS);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const differ = Object.entries(parseEnv(text))
    .filter(([name, value]) => name !== PLACE && config.given[name] !== value)
    .map(([name]) => name);
  if (differ.length > 0) writeFileSync(restoredSettings(config), text, { mode: 0o600 });
  return differ;
};

/** The settings that hold another key than the backup: what they say comes before the keys in the data folder. */
export const overriddenKeys = (config: Config): readonly string[] => {
  const { session, encryption, sketch, webhookSecret } = config.keys;
  const given = [
    ['SESSION_KEY', 'session.key', session],
    ['ENCRYPTION_KEY', 'encryption.key', encryption],
    ['SKETCH_KEY', 'sketch.key', sketch],
    ['WEBHOOK_SECRET', 'webhook.key', webhookSecret],
  ] as const;
  return given.flatMap(([name, key, value]) => {
    const file = path.join(restoringFolder(config), KEYS, key);
    if (value === null || !existsSync(file)) return [];
    return readFileSync(file, 'utf8').trim().toLowerCase() === value.toLowerCase() ? [] : [name];
  });
};
