import { DrizzleQueryError } from 'drizzle-orm/errors';
import { StoreError } from './errors.ts';
import { networkTrouble } from './network-trouble.ts';

/** PostgreSQL's own codes (documentation, appendix A) for "you cannot be served", and what to look at. */
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'it does not accept this user or password',
  '28000': 'it does not accept this user',
  '3D000': 'it has no database of this name',
  '42501': 'this user may not create tables there',
  '53300': 'it has no connection left (max_connections)',
  '57P01': 'it is being stopped',
  '57P02': 'it is being stopped',
  '57P03': 'it is starting up',
  '08006': 'the connection broke',
  '08001': 'the connection broke',
};

/** What pg says without a code. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded when trying to connect|connection timeout/i, 'no answer in time'],
  [/Connection terminated|Client has encountered a connection error/i, 'the connection broke'],
  [
    /password must be a string|SASL.{0,200}(authentication|password)/i,
    'it does not accept this user or password',
  ],
  [/does not support SSL/i, 'it speaks no TLS, which DATABASE_URL asks for'],
];

/**
 * Why the database could not be used, in plain words without what the URL holds; null when the error is about the
 * question and not about the server.
 */
export const databaseTrouble = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  return (
    (typeof code === 'string' ? REFUSALS[code] : undefined) ??
    networkTrouble(error) ??
    SAID.find(([said]) => said.test(error.message))?.[1] ??
    (error.cause === undefined ? null : databaseTrouble(error.cause))
  );
};

/**
 * Why the database was away when this was thrown; null for every other error, also when another machine (a mail server,
 * Strava) was away.
 */
export const awayBecause = (error: unknown): string | null => {
  if (error instanceof StoreError) return error.code === 'store_away' ? error.message : null;
  return error instanceof DrizzleQueryError ? databaseTrouble(error.cause) : null;
};
