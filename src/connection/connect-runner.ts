import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import * as backfills from '../store/backfills.ts';
import * as tokens from '../store/tokens.ts';
import { cancelOfKind } from '../store/outbox.ts';
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

/**
 * The machine's clock is wrong; not on the owner's list; Strava opens nothing here that has a login of its own; this
 * Strava account is joined to another account; this account is joined to another Strava account.
 */
type Refusal = 'clock_wrong' | 'not_on_list' | 'sign_in_first' | 'belongs_elsewhere' | 'joined_already';

/** Camber itself does not let the runner in, whatever Strava says. */
export class ConnectRefused extends Error {
  override readonly name = 'ConnectRefused';
  readonly code: Refusal;
  constructor(code: Refusal, message: string) {
    super(message);
    this.code = code;
  }
}

/** DESIGN: tokens are renewed five minutes before they end; a clock that is off by more cannot tell when. */
const CLOCK_OFF_MS = 5 * 60_000;

export type Visit = {
  /** The account that wants to be joined to Strava; null for whoever comes by Strava alone. */
  readonly accountId: number | null;
  readonly language: string;
  /** Number of the owner's link that was opened before; null for everybody else. */
  readonly claim: number | null;
};

const refuse = (code: Refusal, message: string): never => {
  throw new ConnectRefused(code, message);
};

const checkClock = (deps: ConnectDeps, stravaNowMs: number | null): void => {
  const offMs = stravaNowMs === null ? 0 : deps.clock.now() - stravaNowMs;
  if (Math.abs(offMs) > CLOCK_OFF_MS)
    refuse('clock_wrong', `this machine's clock is off by ${Math.round(offMs / 1000)} s`);
};

/**
 * The account that this Strava account belongs to or is to belong to; one that is to be made has Strava's id. One Strava
 * account stands for one account here, and back.
 * @throws ConnectRefused
 */
const accountFor = async (
  { store }: ConnectDeps,
  stravaId: number,
  accountId: number | null,
): Promise<number> => {
  const known = await athletes.byStravaId(store.read, stravaId);
  if (accountId === null) {
    if (known !== null) return known.id;
    // It came by Strava once, was unlinked, and has a password since.
    if ((await athletes.byId(store.read, stravaId)) !== null)
      refuse('sign_in_first', 'an account that Strava opens no longer wanted in by Strava');
    return stravaId;
  }
  if (known !== null && known.id !== accountId)
    refuse('belongs_elsewhere', 'a Strava account of another account was to be joined');
  const account = await athletes.byId(store.read, accountId);
  if (account !== null && account.stravaId !== null && account.stravaId !== stravaId)
    refuse('joined_already', 'a second Strava account was to be joined to an account');
  return accountId;
};

const isNamedOwner = ({ config }: ConnectDeps, stravaId: number, accountId: number): boolean =>
  config.owner === stravaId || config.owner === accountId;

/**
 * Who may connect: everybody, or the runners on the owner's list and the owner, also who is about to become the owner.
 * @throws ConnectRefused
 */
const checkList = async (
  deps: ConnectDeps,
  {
    stravaId,
    accountId,
    claims,
  }: { readonly stravaId: number; readonly accountId: number; readonly claims: boolean },
): Promise<void> => {
  const allowed = deps.config.strava.allowedAthletes;
  if (allowed === null || allowed.includes(stravaId) || claims || isNamedOwner(deps, stravaId, accountId))
    return;
  if ((await owner.ownerId(deps.store.read)) === accountId) return;
  refuse('not_on_list', 'a runner who is not in ALLOWED_ATHLETES wanted to connect');
};

type Exchanged = Awaited<ReturnType<typeof exchangeCode>>;

/** The account to store it with. @throws ConnectRefused when there is none, with the access handed back */
const letIn = async (
  deps: ConnectDeps,
  { athlete, tokens: pair, stravaNowMs }: Exchanged,
  { accountId, claim }: Visit,
): Promise<number> => {
  try {
    checkClock(deps, stravaNowMs);
    const account = await accountFor(deps, athlete.id, accountId);
    await checkList(deps, { stravaId: athlete.id, accountId: account, claims: claim !== null });
    return account;
  } catch (error) {
    if (error instanceof ConnectRefused && error.code === 'belongs_elsewhere')
      await keepForOther(deps, athlete.id, pair);
    else
      await revoke(deps.stravaHttp, deps.stravaApp, pair).catch((problem: unknown) =>
        deps.log.warn({ err: problem }, 'an access that is not wanted could not be revoked'),
      );
    throw error;
  }
};

/** Strava's new tokens have taken the place of those that the other account had: it goes on with them. */
const keepForOther = (deps: ConnectDeps, stravaId: number, pair: Exchanged['tokens']): Promise<void> =>
  deps.store.write(async (tx) => {
    const other = await athletes.byStravaId(tx, stravaId);
    if (other !== null) await tokens.saveTokens(tx, other.id, pair, deps.seal);
  });

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
  visit: Visit,
): Promise<athletes.Athlete> => {
  const exchanged = await exchangeCode(deps.stravaHttp, deps.stravaApp, code);
  const id = await letIn(deps, exchanged, visit);
  const { language, claim } = visit;
  const { athlete, tokens: pair } = exchanged;
  const now = deps.clock.now();
  const stored = await deps.store.write(async (tx) => {
    const before = await athletes.byId(tx, id);
    const connected = await athletes.upsertConnected(tx, {
      stravaId: athlete.id,
      accountId: id,
      // Who made an account here has said a name.
      name: (id < 0 ? before?.name : null) ?? athlete.firstname ?? null,
      units: 'metric',
      scopes,
      language,
      now,
    });
    if (before === null) await leaveUnitsOpen(tx, id);
    // Nobody becomes the owner by being first: OWNER says who it is, or the link that the terminal shows.
    if (isNamedOwner(deps, athlete.id, id)) await owner.setOwner(tx, id);
    // A link that somebody else was faster with makes nobody the owner, and connects nevertheless.
    else if (claim !== null) await owner.claimByLink(tx, { inviteId: claim, athleteId: id, now });
    await tokens.saveTokens(tx, id, pair, deps.seal);
    await cancelOfKind(tx, id, 'reconnect', 'connected again');
    await backfills.start(tx, id, now);
    return connected;
  });
  // The sweep finds the backfill in the store if the queue does not answer now.
  await deps.queues
    .add('backfill-page', { athleteId: id })
    .catch((error: unknown) => deps.log.warn({ err: error }, 'the backfill could not be queued'));
  return stored;
};
