import { apiTokensOf } from '../../store/api-tokens.ts';
import * as backfills from '../../store/backfills.ts';
import type { Athlete } from '../../store/athletes.ts';
import { channelsOf } from '../../store/channels.ts';
import type { Db } from '../../store/db.ts';
import { rowOf, rowsOf } from '../../store/everything.ts';
import * as syncs from '../../store/syncs.ts';
import type { Account } from '../shapes/account.ts';
import type { Connections } from '../shapes/connections.ts';
import { type Settings, STORED_SETTINGS } from '../shapes/settings.ts';

/** The files of an archive that hold one thing each. */

/** Who the runner is to Camber. */
export const accountOf = ({
  epoch: _epoch,
  assessDue: _due,
  emailVerifiedAt,
  scopes,
  ...account
}: Athlete): Account => ({ ...account, scopes: [...scopes], emailConfirmedAt: emailVerifiedAt });

/** What the runner chose, by name. */
export const settingsOf = async (db: Db, athleteId: number): Promise<Settings> => {
  const known: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for await (const { key, value } of rowsOf(db, 'settings', athleteId, 'key'))
    (Object.hasOwn(STORED_SETTINGS, key) ? known : others)[key] = value;
  // Each stands under its own name, as it was stored.
  return { ...known, ...(Object.keys(others).length > 0 && { others }) };
};

/** How runs come in and how the runner signs in, without what opens it. */
export const connectionsOf = async (db: Db, athleteId: number): Promise<Connections> => {
  const [sync, backfill, password, importKey, apiTokens, intervals, channels] = await Promise.all([
    syncs.of(db, athleteId),
    backfills.of(db, athleteId),
    rowOf(db, 'passwords', athleteId),
    rowOf(db, 'importKeys', athleteId),
    apiTokensOf(db, athleteId),
    rowOf(db, 'intervals', athleteId),
    channelsOf(db, athleteId),
  ]);
  return {
    readAt: sync?.readAt ?? null,
    strava: sync && looksOf(sync),
    backfill: backfill && withoutAthlete(backfill),
    password: password && { login: password.login, changedAt: password.changedAt },
    importKey: importKey && { createdAt: importKey.createdAt, usedAt: importKey.usedAt },
    apiTokens: apiTokens.map(({ name, createdAt, usedAt }) => ({ name, createdAt, usedAt })),
    intervals: intervals && intervalsOf(intervals),
    channels: channels.map(({ kind, createdAt, error }) => ({ kind, createdAt, error })),
  };
};

const looksOf = ({ polledUntil, polledAt, relistedAt, error }: syncs.Sync): Connections['strava'] => ({
  polledUntil,
  polledAt,
  relistedAt,
  error,
});

const withoutAthlete = ({ athleteId: _athlete, ...backfill }: backfills.Backfill): Connections['backfill'] =>
  backfill;

const intervalsOf = ({
  athleteId: _athlete,
  key: _key,
  ...rest
}: NonNullable<Awaited<ReturnType<typeof rowOf<'intervals'>>>>): Connections['intervals'] => rest;
