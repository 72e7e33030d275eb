import { DrizzleQueryError } from 'drizzle-orm';
import { type DestinationStream, type Logger, pino } from 'pino';
import { networkTrouble } from '../store/network-trouble.ts';
import { readableLine } from './log-line.ts';

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

/** Our own codes are words in lower case; Node's, SQLite's and PostgreSQL's are not. */
const OWN_CODE = /^[a-z]+(_[a-z]+)*$/;

/** What the program knows how to live with: a server that is away, Strava's limits, a mailbox that is full. */
const isExpected = (error: Error): boolean => {
  const { code } = error as { code?: unknown };
  return networkTrouble(error) !== null || (typeof code === 'string' && OWN_CODE.test(code));
};

/** An error as it is logged; where it came from only when nobody expected it. */
const errorFields = (thrown: unknown): unknown => {
  if (!(thrown instanceof Error)) return thrown;
  const error = withoutValues(thrown);
  const { stack, ...rest } = pino.stdSerializers.err(error);
  return isExpected(error) ? rest : { ...rest, stack };
};

/** How lines look: JSON for machines, or one readable line each. */
type Format = 'auto' | 'json' | 'text';

/** What pino writes to, for people. */
const readable = {
  write: (line: string) => void process.stdout.write(readableLine(JSON.parse(line) as never)),
};

/**
 * The program's log on standard output, secrets and e-mail addresses left out: JSON lines, or on a terminal one
 * readable line per thing. `to`: elsewhere, as JSON.
 */
export const createLog = (level: string, format: Format = 'auto', to?: DestinationStream): Logger => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFields },
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  };
  if (to !== undefined) return pino(options, to);
  const isText = format === 'text' || (format === 'auto' && process.stdout.isTTY);
  return isText ? pino(options, readable) : pino(options);
};
