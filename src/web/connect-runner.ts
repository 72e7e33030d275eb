import * as athletes from '../store/athletes.ts';
import * as backfills from '../store/backfills.ts';
import * as tokens from '../store/tokens.ts';
import { exchangeCode } from '../strava/oauth.ts';
import type { WebDeps } from './deps.ts';

/** What connecting needs. */
export type ConnectDeps = Pick<
  WebDeps,
  'clock' | 'log' | 'queues' | 'seal' | 'store' | 'stravaApp' | 'stravaHttp'
>;

/**
 * Turns the code of Strava's redirect into a connected runner whose history is on its way. Athlete, tokens
 * and the wish for the history are stored in one write: all of it or nothing.
 * @throws StravaError as exchangeCode does
 */
export const connectRunner = async (
  deps: ConnectDeps,
  code: string,
  scopes: readonly string[],
): Promise<athletes.Athlete> => {
  const { athlete, tokens: pair } = await exchangeCode(deps.stravaHttp, deps.stravaApp, code);
  const now = deps.clock.now();
  const stored = await deps.store.write(async (tx) => {
    const connected = await athletes.upsertConnected(tx, {
      id: athlete.id,
      name: athlete.firstname ?? null,
      units: athlete.measurement_preference === 'feet' ? 'imperial' : 'metric',
      scopes,
      now,
    });
    await tokens.saveTokens(tx, athlete.id, pair, deps.seal);
    await backfills.start(tx, athlete.id, now);
    return connected;
  });
  // The sweep finds the backfill in the store if the queue does not answer now.
  await deps.queues
    .add('backfill-page', { athleteId: athlete.id })
    .catch((error: unknown) => deps.log.warn({ err: error }, 'the backfill could not be queued'));
  return stored;
};
