import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

/** Every variable that Camber reads: its shape, its default, and what is said when it is wrong. */

const ROLES = ['web', 'worker', 'scheduler'] as const;
/** A part of Camber that a process may play. */
export type Role = (typeof ROLES)[number];

const RETENTION = ['derived', 'strict'] as const;

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

export const Variables = z.object({
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

/** The variables as read: defaults filled in, numbers as numbers. */
export type Values = z.infer<typeof Variables>;
