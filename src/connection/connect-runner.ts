import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import * as backfills from '../store/backfills.ts';
import * as tokens from '../store/tokens.ts';
import * as owner from '../store/owner.ts';
import { leaveUnitsOpen } from '../store/units.ts';
import type { StravaApp } from '../strava/app.ts';
import type { StravaHttp } from '../strava/http.ts';
import { exchangeCode, revoke } from '../strava/oauth.ts';

/** What connecting needs. */
export type ConnectDeps = Pick<Deps, 'clock' | 'config' | 'log' | 'queues' | 'seal' | 'store'> & {
  readonly stravaApp: StravaApp;
  readonly stravaHttp: StravaHttp;
};

/** Camber itself does not let the runner in, whatever Strava says. */
export class ConnectRefused extends Error {
  override readonly name = 'ConnectRefused';
  readonly code: 'clock_wrong' | 'not_on_list';
  constructor(code: 'clock_wrong' | 'not_on_list', message: string) {
    super(message);
    this.code = code;
  }
}

/** DESIGN: tokens are renewed five minutes before they end; a clock that is off by more cannot tell when. */
const CLOCK_OFF_MS = 5 * 60_000;

/**
 * Who may connect: everybody, or the runners on the owner's list and the owner.
 * @throws ConnectRefused
 */
const checkEntry = async (
  deps: ConnectDeps,
  athleteId: number,
  stravaNowMs: number | null,
): Promise<void> => {
  const offMs = stravaNowMs === null ? 0 : deps.clock.now() - stravaNowMs;
  if (Math.abs(offMs) > CLOCK_OFF_MS)
    throw new ConnectRefused('clock_wrong', `this machine's clock is off by ${Math.round(offMs / 1000)} s`);
  const allowed = deps.config.strava.allowedAthletes;
  if (allowed === null || allowed.includes(athleteId)) return;
  if ((await owner.ownerId(deps.store.read)) === athleteId) return;
  throw new ConnectRefused('not_on_list', 'a runner who is not in ALLOWED_ATHLETES wanted to connect');
};

/**
 * Turns the code of Strava's redirect into a connected runner whose history is on its way. Athlete, tokens
 * and the wish for the history are stored in one write: all of it or nothing.
 * Whoever is not let in does not take one of the places that Strava allows the app.
 * @throws StravaError as exchangeCode does, ConnectRefused
 */
export const connectRunner = async (
  deps: ConnectDeps,
  code: string,
  scopes: readonly string[],
  language: string,
): Promise<athletes.Athlete> => {
  const { athlete, tokens: pair, stravaNowMs } = await exchangeCode(deps.stravaHttp, deps.stravaApp, code);
  try {
    await checkEntry(deps, athlete.id, stravaNowMs);
  } catch (error) {
    await revoke(deps.stravaHttp, deps.stravaApp, pair).catch((problem: unknown) =>
      deps.log.warn({ err: problem }, 'an access that is not wanted could not be revoked'),
    );
    throw error;
  }
  const now = deps.clock.now();
  const stored = await deps.store.write(async (tx) => {
    const isNew = (await athletes.byId(tx, athlete.id)) === null;
    const connected = await athletes.upsertConnected(tx, {
      id: athlete.id,
      name: athlete.firstname ?? null,
      units: 'metric',
      scopes,
      language,
      now,
    });
    if (isNew) await leaveUnitsOpen(tx, athlete.id);
    await owner.claimOwner(tx, athlete.id);
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
