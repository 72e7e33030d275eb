import { existsSync } from 'node:fs';
import path from 'node:path';
import { keptDays } from './checks.ts';
import type { Config, SettingsFile } from './config.ts';
import { ConfigError } from './error.ts';
import { explain, readValues } from './read-values.ts';
import { type Env, readEnvironment } from './read-environment.ts';
import { type Values, Variables } from './variables.ts';

/**
 * Environment → typed, frozen configuration. `.env` in the working folder is read first and never
 * overrides what the environment already says; every secret may come from `<NAME>_FILE` instead.
 */

export type { Config };
export { ConfigError };

/**
 * Parses an environment.
 * @throws ConfigError naming every wrong variable, its problem and an example; values of secrets are never repeated.
 */
export const parseConfig = (env: Env, file: SettingsFile = NO_FILE): Config => {
  const given = readEnvironment(env);
  const { values: v, problems } = readValues(given);
  if (v === null) throw new ConfigError(explain(problems), given);
  return freezeDeep({
    host: v.HOST,
    port: v.PORT,
    publicUrl: v.PUBLIC_URL ?? `http://localhost:${v.PORT}`,
    trustProxy: v.TRUST_PROXY,
    roles: v.ROLES,
    auth: v.AUTH,
    owner: v.OWNER ?? null,
    dataDir: path.resolve(v.DATA_DIR),
    logLevel: v.LOG_LEVEL,
    logFormat: v.LOG_FORMAT,
    databaseUrl: v.DATABASE_URL ?? null,
    databasePool: v.DATABASE_POOL,
    redisUrl: v.REDIS_URL ?? null,
    strava: {
      clientId: v.STRAVA_CLIENT_ID ?? null,
      clientSecret: v.STRAVA_CLIENT_SECRET ?? null,
      urls: { api: v.STRAVA_API_URL, oauth: v.STRAVA_OAUTH_URL },
      allowedAthletes: v.ALLOWED_ATHLETES ?? null,
      polling: v.POLLING,
    },
    importDir: v.IMPORT_DIR === undefined ? null : path.resolve(v.IMPORT_DIR),
    intervalsUrl: v.INTERVALS_URL,
    backup: {
      schedule: v.BACKUP_SCHEDULE,
      dir: v.BACKUP_DIR === undefined ? null : path.resolve(v.BACKUP_DIR),
      keep: v.BACKUP_KEEP,
      passphrase: v.BACKUP_PASSPHRASE ?? null,
    },
    given,
    settingsFile: file,
    healthPort: v.HEALTH_PORT ?? null,
    metrics: { on: v.METRICS !== 'off', token: v.METRICS === 'token' ? (v.METRICS_TOKEN ?? null) : null },
    rawRetentionDays: v.RAW_RETENTION_DAYS,
    copyDays: Math.max(v.RAW_RETENTION_DAYS, keptDays(v) ?? 0),
    retention: v.RETENTION,
    allowPrivateChannels: v.ALLOW_PRIVATE_CHANNELS === 'true',
    mail: { smtpUrl: v.SMTP_URL ?? null, from: v.MAIL_FROM, dkim: dkimOf(v) },
    keys: {
      session: v.SESSION_KEY ?? null,
      encryption: v.ENCRYPTION_KEY ?? null,
      encryptionOld: v.ENCRYPTION_KEY_OLD ?? null,
      sketch: v.SKETCH_KEY ?? null,
      webhookSecret: v.WEBHOOK_SECRET ?? null,
    },
  });
};

/** What was not read from a file has none to be written to. */
const NO_FILE: SettingsFile = { path: null, outside: [] };

const dkimOf = ({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY }: Values): Config['mail']['dkim'] =>
  DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || DKIM_PRIVATE_KEY === undefined
    ? null
    : { domain: DKIM_DOMAIN, selector: DKIM_SELECTOR, privateKey: DKIM_PRIVATE_KEY };

const freezeDeep = <T extends object>(value: T): T => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freezeDeep(part);
  return Object.freeze(value);
};

/**
 * Names of all variables Camber reads; a test holds `.env.example` against it.
 * @internal
 */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(Variables.shape);

const ENV_FILE = '.env';

/** Names that the environment itself has: noted before `.env` adds its own, the first time. */
let outside: readonly string[] | null = null;
const fromOutside = (): readonly string[] =>
  (outside ??= CONFIG_VARIABLES.filter((name) => process.env[name] || process.env[`${name}_FILE`]));

/**
 * Reads `.env` (where there is one) and the environment; what the command line says comes before both.
 * @throws ConfigError
 */
export const loadConfig = (said: Env = {}): Config => {
  const names = fromOutside();
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return parseConfig({ ...process.env, ...given }, { path: path.resolve(ENV_FILE), outside: names });
};
