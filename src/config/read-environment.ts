import { readFileSync } from 'node:fs';
import { ConfigError } from './error.ts';
import { Variables } from './variables.ts';

/** What may come from a file, so that it stands neither in the environment nor in `.env`. */
export const SECRETS: readonly string[] = [
  'STRAVA_CLIENT_SECRET',
  'SESSION_KEY',
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_OLD',
  'SKETCH_KEY',
  'WEBHOOK_SECRET',
  'METRICS_TOKEN',
  'SMTP_URL',
  'DKIM_PRIVATE_KEY',
  'DATABASE_URL',
  'REDIS_URL',
  'BACKUP_PASSPHRASE',
];

/** Variables by name; `process.env` is one. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * The variables that are set: empty ones count as absent, and `<NAME>_FILE` gives the value of a secret.
 * @throws ConfigError when such a file cannot be read
 */
export const readEnvironment = (env: Env): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const name of Object.keys(Variables.shape)) {
    const direct = env[name];
    const file = SECRETS.includes(name) ? env[`${name}_FILE`] : undefined;
    if (direct) values[name] = direct;
    else if (file) values[name] = readSecretFile(`${name}_FILE`, file);
  }
  return values;
};

const readSecretFile = (name: string, file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`${name}: cannot read the file it names (${file}).`);
  }
};
