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

/** The program's log: JSON lines on standard output, secrets and e-mail addresses left out. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  });
