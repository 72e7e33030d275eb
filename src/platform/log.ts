import { DrizzleQueryError } from 'drizzle-orm';
import { type Logger, pino } from 'pino';

/** Names under which secrets and addresses appear in what is logged. */
const REDACTED = [
  'token',
  'accessToken',
  'refreshToken',
  'access_token',
  'refresh_token',
  'code',
  'client_secret',
  'email',
  'to',
  'authorization',
  'cookie',
];

/** Drizzle's error texts hold the values of the query: its cause says what went wrong without them. */
const withoutValues = (error: Error): Error =>
  error instanceof DrizzleQueryError && error.cause instanceof Error ? error.cause : error;

/** The program's log: JSON lines on standard output, secrets and e-mail addresses left out. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: Error) => pino.stdSerializers.err(withoutValues(error)) },
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  });
