import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { readRedisUrl } from './redis-url.ts';
import { unencodedIn } from './smtp-url.ts';

/** Every variable that Camber reads: its shape, its default, and what is said when it is wrong. */

const ROLES = ['web', 'worker', 'scheduler'] as const;
/** A part of Camber that a process may play. */
export type Role = (typeof ROLES)[number];

const RETENTION = ['derived', 'strict'] as const;

const AUTH = ['strava', 'local'] as const;
/** A way to sign in: by Strava, or by login and password. */
export type Auth = (typeof AUTH)[number];

const POLLING = ['auto', 'on', 'off'] as const;

const LOG_FORMATS = ['auto', 'json', 'text'] as const;

const BACKUPS = ['off', 'hourly', 'daily', 'weekly'] as const;

const METRICS = ['off', 'loopback', 'token'] as const;

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

const withoutTrailingSlash = (text: string): string => text.replace(/(?<!\/)\/+$/, '');

/** Whether there is nothing after the host: cookies, links and the service worker are those of a whole host. */
const isHostAlone = (text: string): boolean => {
  const parsed = URL.parse(text);
  return parsed !== null && parsed.href === `${parsed.origin}/`;
};

export const Variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(8080),
  PUBLIC_URL: url(['http:', 'https:'])
    .transform(withoutTrailingSlash)
    .refine(isHostAlone, {
      error: 'must end after the host: Camber needs a name of its own and cannot live below a path',
    })
    .optional(),
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
  AUTH: z
    .string()
    .default('strava')
    .transform((text) => [...new Set(text.split(',').map((way) => way.trim()))])
    .pipe(z.array(z.enum(AUTH, { error: `must be a list of ${AUTH.join(', ')}` })).min(1)),
  OWNER: z
    .string()
    .regex(/^-?\d{1,15}$/, { error: 'must be one Strava athlete id' })
    .transform(Number)
    .optional(),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
  LOG_FORMAT: z.enum(LOG_FORMATS, { error: 'must be auto, json or text' }).default('auto'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL: z.coerce
    .number({ error: 'must be a number of connections' })
    .int()
    .min(2, { error: 'must be 2 at least' })
    .max(200)
    .default(10),
  REDIS_URL: z
    .string()
    .refine((text) => readRedisUrl(text) !== null, {
      error: 'must be redis://, rediss://, unix://, redis+sentinel:// or redis+cluster:// with a host',
    })
    .optional(),
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
  IMPORT_DIR: z.string().optional(),
  INTERVALS_URL: url(['http:', 'https:']).transform(withoutTrailingSlash).default('https://intervals.icu'),
  SMTP_URL: z
    .string()
    .superRefine((text, context) => {
      const characters = unencodedIn(text);
      if (characters !== null)
        context.addIssue({
          code: 'custom',
          message: `has characters in user or password that a URL ends at: write ${characters}`,
        });
    })
    .pipe(url(['smtp:', 'smtps:']))
    .optional(),
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
  BACKUP_SCHEDULE: z.enum(BACKUPS, { error: 'must be off, hourly, daily or weekly' }).default('off'),
  BACKUP_DIR: z.string().optional(),
  BACKUP_KEEP: z.coerce
    .number({ error: 'must be a number of backups' })
    .int()
    .min(1, { error: 'must be 1 at least' })
    .max(1_000)
    .default(7),
  BACKUP_PASSPHRASE: z.string().min(12, { error: 'must be at least 12 characters long' }).optional(),
  HEALTH_PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int()
    .min(0)
    .max(65_535, { error: 'must be a port number' })
    .optional(),
  METRICS: z.enum(METRICS, { error: 'must be off, loopback or token' }).default('off'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w-]{16,}$/, { error: 'must be at least 16 letters, digits, - or _' })
    .optional(),
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

/** The variables as read: defaults filled in, numbers as numbers. */
export type Values = z.infer<typeof Variables>;
