import { grantOfAthlete } from './grant-index.ts';
import { grantOfAnyToken, withoutGrant } from './grants.ts';
import { mayReadActivities } from './scopes.ts';
import type { Deliveries } from './deliveries.ts';
import type { FaultSwitches } from './faults.ts';
import type { History } from './history.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Grant, StateStore } from './state.ts';

/** What the routes share: one record, made once at start. */
export type Context = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Redirects must go to this host or one below it; localhost and 127.0.0.1 are always allowed. */
  readonly callbackDomain: string;
  /** Epoch milliseconds, clock skew included. */
  readonly now: () => number;
  readonly store: StateStore;
  readonly faults: FaultSwitches;
  readonly limits: RateLimits;
  readonly deliveries: Deliveries;
  readonly histories: ReadonlyMap<number, History>;
  /** How long the callback may take to answer the handshake, milliseconds. */
  readonly answerTimeoutMs: number;
  /** Counts one request of an endpoint, e.g. `GET /athlete/activities`. */
  readonly count: (endpoint: string) => void;
};

/** An event as it happens, without the subscription it will be sent for. */
type Happening = {
  readonly aspect: 'create' | 'update' | 'delete';
  readonly type: 'activity' | 'athlete';
  readonly objectId: number;
  readonly updates?: Readonly<Record<string, string>>;
};

/** What an athlete has granted, or null. */
export const grantOf = (context: Context, athleteId: number): Grant | null =>
  grantOfAthlete(context.store.get().grants, athleteId);

const tell = (context: Context, athleteId: number, happening: Happening): void =>
  context.deliveries.send({
    aspect_type: happening.aspect,
    event_time: Math.floor(context.now() / 1000),
    object_id: happening.objectId,
    object_type: happening.type,
    owner_id: athleteId,
    updates: happening.updates ?? {},
  });

/** Sends an activity event, but only for athletes whose activities the app may read. */
export const tellActivity = (
  context: Context,
  athleteId: number,
  aspect: Happening['aspect'],
  objectId: number,
  updates: Readonly<Record<string, string>> = {},
): void => {
  const grant = grantOf(context, athleteId);
  if (grant === null || !mayReadActivities(grant.scopes)) return;
  tell(context, athleteId, { aspect, type: 'activity', objectId, updates });
};

/** Takes the grant away and sends the deauthorisation event. */
export const withdraw = (context: Context, athleteId: number): void => {
  if (grantOf(context, athleteId) === null) return;
  context.store.together(() => {
    context.store.set(withoutGrant(context.store.get(), athleteId));
    tell(context, athleteId, {
      aspect: 'update',
      type: 'athlete',
      objectId: athleteId,
      updates: { authorized: 'false' },
    });
  });
};

/** Withdraws the grant behind a token of either kind. @returns whether there was one. */
export const withdrawToken = (context: Context, token: string): boolean => {
  const grant = grantOfAnyToken(context.store.get(), token);
  if (grant !== null) withdraw(context, grant.athleteId);
  return grant !== null;
};
