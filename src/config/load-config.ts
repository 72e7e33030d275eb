import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { checkTogether } from './checks.ts';
import type { Config } from './config.ts';
import { ConfigError } from './error.ts';
import { EXAMPLES } from './examples.ts';
import { type Env, readEnvironment } from './read-environment.ts';
import { type Values, Variables } from './variables.ts';

/**
 * Environment → typed, frozen configuration. `.env` in the working folder is read first and never
 * overrides what the environment already says; every secret may come from `<NAME>_FILE` instead.
 */

export type { Config };
export { ConfigError };

const explain = (error: z.ZodError): string =>
  error.issues
    .map((issue) => {
      const name = String(issue.path[0]);
      return `${name} ${issue.message}.\n  Example: ${name}=${EXAMPLES[name] ?? ''}`;
    })
    .join('\n');

/**
 * Parses an environment.
 * @throws ConfigError naming every wrong variable, its problem and an example; values of secrets are never repeated.
 */
export const parseConfig = (env: Env): Config => {
  const result = Variables.safeParse(readEnvironment(env));
  if (!result.success) throw new ConfigError(explain(result.error));
  const v = result.data;
  checkTogether(v);
  return freezeDeep({
    host: v.HOST,
    port: v.PORT,
    publicUrl: v.PUBLIC_URL ?? `http://localhost:${v.PORT}`,
    trustProxy: v.TRUST_PROXY,
    roles: v.ROLES,
    dataDir: path.resolve(v.DATA_DIR),
    logLevel: v.LOG_LEVEL,
    databaseUrl: v.DATABASE_URL ?? null,
    redisUrl: v.REDIS_URL ?? null,
    strava: {
      clientId: v.STRAVA_CLIENT_ID ?? null,
      clientSecret: v.STRAVA_CLIENT_SECRET ?? null,
      urls: { api: v.STRAVA_API_URL, oauth: v.STRAVA_OAUTH_URL },
      allowedAthletes: v.ALLOWED_ATHLETES ?? null,
      polling: v.POLLING,
    },
    rawRetentionDays: v.RAW_RETENTION_DAYS,
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

/** Reads `.env` (where there is one) and the environment. @throws ConfigError */
export const loadConfig = (envFile = '.env'): Config => {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  return parseConfig(process.env);
};
