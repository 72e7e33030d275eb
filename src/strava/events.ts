import { createHash, timingSafeEqual } from 'node:crypto';
import { webhookEvent } from './shapes.ts';

/** One webhook call. A hint only: nobody signs it, so what it says is fetched again before it changes anything. */
export type StravaEvent = {
  /** The same for every repeat of one event: `objectId:aspect:eventTime:hash of updates`. */
  readonly key: string;
  /** `activity` or `athlete`; others pass. */
  readonly objectType: string;
  readonly objectId: number;
  /** `create`, `update` or `delete`; others pass. */
  readonly aspect: string;
  /** Epoch milliseconds (Strava sends seconds). */
  readonly eventTime: number;
  readonly ownerId: number;
  readonly subscriptionId: number;
  /** title, type, private, authorized … always as text, `"true"` and `"false"` included. */
  readonly updates: Readonly<Record<string, string>>;
};

/** Why a call is answered 200 and forgotten. */
type IgnoredReason = 'not_an_event' | 'foreign_subscription';

export type EventReading =
  | { readonly kind: 'event'; readonly event: StravaEvent }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason };

/** Characters of the hash in a key. DESIGN: 48 bits tell apart updates of one object in one second. */
const HASH_LENGTH = 12;

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const textUpdates = (updates: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(updates).map(([name, value]) => [name, asText(value)]));

/** Twelve hexadecimal characters that depend on names and values, not on their order. */
const hashOf = (updates: Readonly<Record<string, string>>): string => {
  const sorted = Object.entries(updates).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, HASH_LENGTH);
};

/**
 * Reads the body of a webhook call. With `subscriptionId` known, events of another subscription are ignored;
 * null (not known yet) lets all pass.
 */
export const readEvent = (body: unknown, subscriptionId: number | null): EventReading => {
  const result = webhookEvent.safeParse(body);
  if (!result.success) return { kind: 'ignored', reason: 'not_an_event' };
  const event = result.data;
  if (subscriptionId !== null && event.subscription_id !== subscriptionId)
    return { kind: 'ignored', reason: 'foreign_subscription' };
  const updates = textUpdates(event.updates ?? {});
  return {
    kind: 'event',
    event: {
      key: [event.object_id, event.aspect_type, event.event_time, hashOf(updates)].join(':'),
      objectType: event.object_type,
      objectId: event.object_id,
      aspect: event.aspect_type,
      eventTime: event.event_time * 1000,
      ownerId: event.owner_id,
      subscriptionId: event.subscription_id,
      updates,
    },
  };
};

/** Whether an event claims that the runner withdrew access. A claim: ask Strava before believing it. */
export const claimsDeauthorisation = (event: Pick<StravaEvent, 'objectType' | 'updates'>): boolean =>
  event.objectType === 'athlete' && event.updates['authorized'] === 'false';

/**
 * Strava's check of a new callback address: the text to answer as `{"hub.challenge": …}`, or null when the
 * verify token is not ours or the query is something else. Compares in constant time.
 */
export const readHandshake = (
  query: Readonly<Record<string, unknown>>,
  verifyToken: string,
): string | null => {
  const challenge = query['hub.challenge'];
  const given = query['hub.verify_token'];
  if (query['hub.mode'] !== 'subscribe' || typeof challenge !== 'string' || typeof given !== 'string')
    return null;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(verifyToken)) ? challenge : null;
};
