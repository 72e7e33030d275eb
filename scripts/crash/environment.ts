import { ENCRYPTION_KEY } from './rows.ts';

/** How a Camber under test is set up. */

const KEYS = {
  SESSION_KEY: '1a'.repeat(32),
  ENCRYPTION_KEY,
  SKETCH_KEY: '3c'.repeat(32),
  WEBHOOK_SECRET: 'a-secret-of-the-crash-test',
};

type Places = {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string;
  readonly smtpUrl: string;
  /** Where Strava is: before the stand-in stands a proxy. */
  readonly stravaUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the points are written that were passed. */
  readonly pointsFile: string;
};

export const environmentOf = (at: Places): Readonly<Record<string, string>> => ({
  ...KEYS,
  PORT: String(at.port),
  DATA_DIR: at.dataDir,
  REDIS_URL: at.redisUrl,
  ROLES: 'web,worker',
  // Each runner comes from an address of their own: so many from one are stopped.
  TRUST_PROXY: '1',
  SMTP_URL: at.smtpUrl,
  STRAVA_CLIENT_ID: at.clientId,
  STRAVA_CLIENT_SECRET: at.clientSecret,
  STRAVA_API_URL: `${at.stravaUrl}/api/v3`,
  STRAVA_OAUTH_URL: `${at.stravaUrl}/oauth`,
  ...(at.databaseUrl !== null && { DATABASE_URL: at.databaseUrl }),
  CRASH_POINTS: at.pointsFile,
});
