import { createHash, hash, timingSafeEqual } from 'node:crypto';
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

/** Characters of the hash in a key. DESIGN: 48 bits tell apart updates of one object in one second. */
const HASH_LENGTH = 12;

/** DESIGN: Strava names three; a title has 255 characters at most. What is beyond is no update of Strava's. */
const MOST_UPDATES = 20;
const LONGEST_UPDATE = 1_000;

/** Flags and numbers become text. What holds more inside is nothing that Strava sends, however deep it goes. */
const asText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, LONGEST_UPDATE)
    : null;

const textUpdates = (updates: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(updates)
      .slice(0, MOST_UPDATES)
      .flatMap(([name, value]) => {
        const text = asText(value);
        return text === null ? [] : [[name.slice(0, LONGEST_UPDATE), text]];
      }),
  );

const hashOfEntries = (sorted: readonly (readonly [string, string])[]): string =>
  hash('sha256', JSON.stringify(sorted)).slice(0, HASH_LENGTH);

/** That of most events: nothing is told of what a new run holds. */
const HASH_OF_NONE = hashOfEntries([]);

/** Twelve hexadecimal characters that depend on names and values, not on their order. */
const hashOf = (updates: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(updates);
  if (entries.length === 0) return HASH_OF_NONE;
  return hashOfEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** Reads the body of a webhook call; null when it is no event. */
export const readEvent = (body: unknown): StravaEvent | null => {
  const result = webhookEvent.safeParse(body);
  if (!result.success) return null;
  const event = result.data;
  const updates = textUpdates(event.updates ?? {});
  return {
    key: [event.object_id, event.aspect_type, event.event_time, hashOf(updates)].join(':'),
    objectType: event.object_type,
    objectId: event.object_id,
    aspect: event.aspect_type,
    eventTime: event.event_time * 1000,
    ownerId: event.owner_id,
    subscriptionId: event.subscription_id,
    updates,
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
