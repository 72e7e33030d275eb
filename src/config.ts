import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * Environment → typed, frozen configuration. `.env` in the working folder is read first and never
 * overrides what the environment already says; every secret may come from `<NAME>_FILE` instead.
 */

const ROLES = ['web', 'worker', 'scheduler'] as const;
type Role = (typeof ROLES)[number];

const SECRETS = [
  'STRAVA_CLIENT_SECRET',
  'SESSION_KEY',
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_OLD',
  'SKETCH_KEY',
  'WEBHOOK_SECRET',
  'SMTP_URL',
  'DKIM_PRIVATE_KEY',
  'DATABASE_URL',
  'REDIS_URL',
];

/** What to write instead, shown when a value is wrong. */
const EXAMPLES: Readonly<Record<string, string>> = {
  HOST: '127.0.0.1',
  PORT: '8080',
  PUBLIC_URL: 'https://camber.example.org',
  TRUST_PROXY: '1',
  ROLES: 'web,worker,scheduler',
  DATA_DIR: './data',
  LOG_LEVEL: 'info',
  DATABASE_URL: 'postgres://camber:secret@db.example.org:5432/camber',
  REDIS_URL: 'redis://127.0.0.1:6379',
  STRAVA_CLIENT_ID: '12345',
  STRAVA_CLIENT_SECRET: 'the 40 characters shown at strava.com/settings/api',
  STRAVA_API_URL: 'https://www.strava.com/api/v3',
  STRAVA_OAUTH_URL: 'https://www.strava.com/oauth',
  SMTP_URL: 'smtps://user:password@smtp.example.org:465',
  MAIL_FROM: 'Camber <camber@example.org>',
  DKIM_DOMAIN: 'example.org',
  DKIM_SELECTOR: 'camber',
  DKIM_PRIVATE_KEY: 'the PEM text of: openssl genrsa 2048, or its file in DKIM_PRIVATE_KEY_FILE',
  SESSION_KEY: 'output of: openssl rand -hex 32',
  ENCRYPTION_KEY: 'output of: openssl rand -hex 32',
  ENCRYPTION_KEY_OLD: 'the ENCRYPTION_KEY until now',
  SKETCH_KEY: 'output of: openssl rand -hex 32',
  WEBHOOK_SECRET: 'output of: openssl rand -hex 16',
  RAW_RETENTION_DAYS: '7',
  ALLOW_PRIVATE_CHANNELS: 'true',
  RETENTION: 'strict',
  ALLOWED_ATHLETES: '1234567,2345678',
  POLLING: 'auto',
};

const RETENTION = ['derived', 'strict'] as const;

/** A night that fails must not cost the history of the day. */
const STRICT_MIN_DAYS = 2;

const POLLING = ['auto', 'on', 'off'] as const;

const url = (protocols: readonly string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && protocols.includes(parsed.protocol);
    },
    { error: `must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}` },
  );

const hexKey = (bytes: number) =>
  z.string().regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`), {
    error: `must be ${bytes * 2} hexadecimal characters`,
  });

/** RFC 8301: what a DKIM verifier has to understand is RSA of 1024 bits and more. */
const LEAST_RSA_BITS = 1024;

const isRsaKey = (pem: string): boolean => {
  try {
    const key = createPrivateKey(pem);
    return (
      key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS
    );
  } catch {
    return false;
  }
};

const withoutTrailingSlash = (text: string): string => text.replace(/\/+$/, '');

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(8080),
  PUBLIC_URL: url(['http:', 'https:']).transform(withoutTrailingSlash).optional(),
  TRUST_PROXY: z.coerce
    .number({ error: 'must be the number of proxies in front of Camber' })
    .int()
    .min(0)
    .default(0),
  ROLES: z
    .string()
    .default(ROLES.join(','))
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(ROLES, { error: `must be a list of ${ROLES.join(', ')}` })).min(1)),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  REDIS_URL: url(['redis:', 'rediss:', 'unix:']).optional(),
  STRAVA_CLIENT_ID: z.string().regex(/^\d+$/, { error: 'must be the number shown as Client ID' }).optional(),
  STRAVA_CLIENT_SECRET: z.string().min(8, { error: 'is too short to be a client secret' }).optional(),
  STRAVA_API_URL: url(['http:', 'https:'])
    .transform(withoutTrailingSlash)
    .default('https://www.strava.com/api/v3'),
  STRAVA_OAUTH_URL: url(['http:', 'https:'])
    .transform(withoutTrailingSlash)
    .default('https://www.strava.com/oauth'),
  ALLOWED_ATHLETES: z
    .string()
    .regex(/^\s*\d+(\s*,\s*\d+)*\s*$/, { error: 'must be a list of Strava athlete ids' })
    .transform((text) => text.split(',').map(Number))
    .optional(),
  POLLING: z.enum(POLLING, { error: 'must be auto, on or off' }).default('auto'),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .includes('@', { error: 'must hold an e-mail address' })
    .default('Camber <camber@localhost>'),
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z\d-]+(\.[a-z\d-]+)+$/i, { error: 'must be a domain' })
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z\d-]+(\.[a-z\d-]+)*$/i, { error: 'must be the name before ._domainkey' })
    .optional(),
  DKIM_PRIVATE_KEY: z
    .string()
    // Many places that hold environment variables hold one line only.
    .transform((text) => text.replaceAll('\\n', '\n'))
    .refine(isRsaKey, { error: 'must be an RSA private key in PEM' })
    .optional(),
  ALLOW_PRIVATE_CHANNELS: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  SESSION_KEY: hexKey(32).optional(),
  ENCRYPTION_KEY: hexKey(32).optional(),
  ENCRYPTION_KEY_OLD: hexKey(32).optional(),
  SKETCH_KEY: hexKey(32).optional(),
  RAW_RETENTION_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .int()
    .min(1)
    .max(7, { error: 'must be 7 at most: Strava allows no longer' })
    .default(7),
  RETENTION: z.enum(RETENTION, { error: 'must be derived or strict' }).default('derived'),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,}$/, { error: 'must be at least 16 letters, digits, - or _' })
    .optional(),
});

type Values = z.infer<typeof Environment>;

/** The configuration every part of the program reads; frozen. Instants and sizes carry their unit in the name. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Where runners reach Camber; links in mails and the OAuth redirect start with it. */
  readonly publicUrl: string;
  /** Number of proxies in front, for the client's address (Express `trust proxy`). */
  readonly trustProxy: number;
  readonly roles: readonly Role[];
  readonly dataDir: string;
  readonly logLevel: Values['LOG_LEVEL'];
  /** PostgreSQL; null = SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** null = a private Redis in the data folder. */
  readonly redisUrl: string | null;
  readonly strava: {
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly urls: { readonly api: string; readonly oauth: string };
    /** Runners who may connect, beside the owner; null = whoever Strava lets connect. */
    readonly allowedAthletes: readonly number[] | null;
    /** Whether activity lists are looked at every quarter of an hour; `auto` = while Strava cannot call Camber. */
    readonly polling: Values['POLLING'];
  };
  /** Whether channels (ntfy, webhooks …) may be in a private network. */
  readonly allowPrivateChannels: boolean;
  /** `smtpUrl` null = mails become .eml files in the data folder. */
  readonly mail: {
    readonly smtpUrl: string | null;
    readonly from: string;
    /** Signs what goes out by SMTP; null = unsigned, or the mail server signs. */
    readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | null;
  };
  /** Raw answers of Strava (titles in webhook events) and copies of the database are deleted after so many days. */
  readonly rawRetentionDays: number;
  /** `derived` keeps numbers while a runner is connected; `strict` keeps nothing from Strava beyond rawRetentionDays. */
  readonly retention: Values['RETENTION'];
  /** Keys given by the owner; the missing ones are made on first start (src/keys.ts). */
  readonly keys: {
    readonly session: string | null;
    readonly encryption: string | null;
    /** Opens what was sealed before `encryption` took its place. */
    readonly encryptionOld: string | null;
    readonly sketch: string | null;
    readonly webhookSecret: string | null;
  };
};

/** A variable is wrong: the start stops, and the message says which, why and what would be right. */
export class ConfigError extends Error {
  readonly code = 'config';
}

type Env = Readonly<Record<string, string | undefined>>;

/** Empty variables count as absent; `<NAME>_FILE` gives the value of a secret. */
const readEnvironment = (env: Env): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const name of Object.keys(Environment.shape)) {
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
  const result = Environment.safeParse(readEnvironment(env));
  if (!result.success) throw new ConfigError(explain(result.error));
  const v = result.data;
  if ((v.STRAVA_CLIENT_ID === undefined) !== (v.STRAVA_CLIENT_SECRET === undefined)) {
    const missing = v.STRAVA_CLIENT_ID === undefined ? 'STRAVA_CLIENT_ID' : 'STRAVA_CLIENT_SECRET';
    throw new ConfigError(
      `${missing} is missing: the id and the secret of the Strava app belong together.\n  Example: ${missing}=${EXAMPLES[missing]}`,
    );
  }
  if (v.RETENTION === 'strict' && v.RAW_RETENTION_DAYS < STRICT_MIN_DAYS) {
    throw new ConfigError(
      `RAW_RETENTION_DAYS must be ${STRICT_MIN_DAYS} at least with RETENTION=strict: what is needed is read again once a night.\n  Example: RAW_RETENTION_DAYS=${EXAMPLES['RAW_RETENTION_DAYS']}`,
    );
  }
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

const dkimOf = ({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY }: Values): Config['mail']['dkim'] => {
  const given = { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY };
  const missing = Object.entries(given).find(([, value]) => value === undefined)?.[0];
  if (DKIM_DOMAIN !== undefined && DKIM_SELECTOR !== undefined && DKIM_PRIVATE_KEY !== undefined)
    return { domain: DKIM_DOMAIN, selector: DKIM_SELECTOR, privateKey: DKIM_PRIVATE_KEY };
  if (missing === undefined || Object.values(given).every((value) => value === undefined)) return null;
  throw new ConfigError(
    `${missing} is missing: domain, selector and key of DKIM belong together.\n  Example: ${missing}=${EXAMPLES[missing]}`,
  );
};

const freezeDeep = <T extends object>(value: T): T => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freezeDeep(part);
  return Object.freeze(value);
};

/** Names of all variables Camber reads; a test holds `.env.example` against it. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(Environment.shape);

/** Reads `.env` (where there is one) and the environment. @throws ConfigError */
export const loadConfig = (envFile = '.env'): Config => {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  return parseConfig(process.env);
};
