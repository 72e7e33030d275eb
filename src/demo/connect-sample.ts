import type { Deps } from '../deps.ts';
import type { Emulator } from '../emulator/start-emulator.ts';
import * as athletes from '../store/athletes.ts';
import { REQUESTED_SCOPES } from '../strava/oauth.ts';
import { skipWelcome } from '../runner/welcome.ts';
import { connectRunner } from '../connection/connect-runner.ts';
import type { StravaConnection } from '../connection/strava-connection.ts';

/** The sample runner has said where to write to, and confirmed it; the domain is nobody's (RFC 2606). */
const ADDRESS = 'robin@example.org';

/** Connects a runner of the stand-in (the first one) without a browser: says yes on the stand-in's consent page, as a person would. */
export const connectSample = async (
  deps: Deps,
  strava: StravaConnection,
  emulator: Pick<Emulator, 'athleteIds' | 'clientId' | 'urls'>,
  athleteId = emulator.athleteIds[0],
): Promise<void> => {
  if (athleteId === undefined || (await athletes.byId(deps.store.read, athleteId)) !== null) return;
  const answer = await fetch(`${emulator.urls.oauth}/accept_application`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([
      ['client_id', emulator.clientId],
      ['redirect_uri', `${deps.config.publicUrl}/connect/callback`],
      ['athlete', String(athleteId)],
      ['decision', 'authorize'],
      ['state', ''],
      ...REQUESTED_SCOPES.map((scope): [string, string] => ['scope', scope]),
    ]),
  });
  const code = URL.parse(answer.headers.get('location') ?? '')?.searchParams.get('code');
  if (!code) throw new Error(`the stand-in for Strava did not grant access (status ${answer.status})`);
  const connect = { ...deps, stravaApp: strava.app, stravaHttp: strava.http };
  await connectRunner(connect, code, REQUESTED_SCOPES, {
    accountId: null,
    language: 'en',
    claim: null,
  });
  // Nobody is there to answer.
  await deps.store.write(async (tx) => {
    await skipWelcome(tx, athleteId);
    await athletes.updateAthlete(tx, athleteId, { email: ADDRESS, emailVerifiedAt: deps.clock.now() });
  });
};
