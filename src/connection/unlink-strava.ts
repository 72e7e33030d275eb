import type { Deps } from '../deps.ts';
import { startOfToday } from '../runner/clock.ts';
import { assessedBy, noteAssessedBy, rulesVersion } from '../runner/rules-version.ts';
import { addAudit } from '../store/audit.ts';
import * as athletes from '../store/athletes.ts';
import * as tokens from '../store/tokens.ts';
import { removeStrava } from '../store/unlink.ts';
import type { StravaApp } from '../strava/app.ts';
import type { StravaHttp } from '../strava/http.ts';
import { revoke } from '../strava/oauth.ts';

/** What ending the connection needs. */
export type UnlinkDeps = Pick<Deps, 'clock' | 'log' | 'queues' | 'seal' | 'store'> & {
  readonly stravaApp: StravaApp;
  readonly stravaHttp: StravaHttp;
};

/** Ends the access at Strava as well as it can; false when Strava did not hear it. */
export const revokeAccess = async (
  deps: Pick<UnlinkDeps, 'log' | 'seal' | 'store' | 'stravaApp' | 'stravaHttp'>,
  athleteId: number,
): Promise<boolean> => {
  try {
    const pair = await tokens.loadTokens(deps.store.read, athleteId, deps.seal);
    if (pair !== null) await revoke(deps.stravaHttp, deps.stravaApp, pair);
    return true;
  } catch (error) {
    deps.log.warn({ err: error }, 'the access could not be revoked at Strava');
    return false;
  }
};

/** Nothing is mailed about the days before today: they were told with what Strava knew. */
const beQuiet = async (
  tx: Parameters<typeof assessedBy>[0],
  athleteId: number,
  today: number,
): Promise<void> => {
  const last = await assessedBy(tx, athleteId);
  await noteAssessedBy(tx, athleteId, {
    version: last?.version ?? rulesVersion(),
    quietBefore: Math.max(today, last?.quietBefore ?? 0),
  });
};

/**
 * Parts an account from Strava: the access is revoked, what came from Strava is deleted, runs from files stay and are
 * worked out anew. Linked again, the sums are those from before. Gives whether Strava heard it; null when there was
 * nothing to part.
 */
export const unlinkStrava = async (
  deps: UnlinkDeps,
  athleteId: number,
): Promise<{ readonly revoked: boolean } | null> => {
  const revoked = await revokeAccess(deps, athleteId);
  return (await partFromStrava(deps, athleteId, { revoked })) ? { revoked } : null;
};

/** The same where the access has ended, or nobody could end it. Gives whether there was anything to part. */
export const partFromStrava = async (
  deps: Pick<UnlinkDeps, 'clock' | 'log' | 'queues' | 'store'>,
  athleteId: number,
  { revoked }: { readonly revoked: boolean },
): Promise<boolean> => {
  const { clock, log, queues, store } = deps;
  const parted = await store.write(async (tx) => {
    if (!(await removeStrava(tx, athleteId))) return false;
    const athlete = await athletes.byId(tx, athleteId);
    if (athlete === null) return false;
    await beQuiet(tx, athleteId, startOfToday({ clock }, athlete.timeZone));
    await athletes.markAssessDue(tx, athleteId, clock.now());
    const detail = { access: revoked ? 'revoked' : 'not revoked' };
    await addAudit(tx, { at: clock.now(), event: 'strava_unlinked', detail });
    return true;
  });
  if (!parted) return false;
  await store.scrub().catch((error: unknown) => log.warn({ err: error }, 'the database log was in use'));
  await queues
    .add('assess', { athleteId })
    .catch((error: unknown) => log.warn({ err: error }, 'an assessment waits for the sweep'));
  return true;
};
