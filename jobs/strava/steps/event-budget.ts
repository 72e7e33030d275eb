import { HOUR_MS, MINUTE_MS } from '../../../src/core/durations.ts';
import type { Deps } from '../../../src/deps.ts';
import * as inbox from '../../../src/store/inbox.ts';
import type { InboxEvent } from '../../../src/store/inbox.ts';
import { RESERVED } from '../../../src/strava/budget.ts';
import { StravaError } from '../../../src/strava/errors.ts';

/**
 * Events are not signed, and each costs reads of limits that all runners share. So of one runner only so many are looked at
 * in an hour; what comes beyond is covered by one look at the list.
 */

/**
 * DESIGN: at most two reads each: 120 of the 1,000 that Strava gives an app in a day. Nobody runs sixty times an hour; who
 * uploads years at once is read from the list.
 */
export const EVENTS_PER_HOUR = 60;

/** DESIGN: so that one look serves all that come meanwhile. */
const LIST_LATER_MS = 10 * MINUTE_MS;

/** The note of events that were not looked at. */
export const TOO_MANY = 'more events than are looked at in an hour: the list is read instead';

/**
 * Ends an event without asking Strava about it, where the runner's share of the hour is used up. Returns whether it did.
 * "Access revoked" is never dropped: one of them waits.
 * @throws StravaError rate_limited for that one
 */
export const endedUnread = async (deps: Deps, event: InboxEvent): Promise<boolean> => {
  const { clock, store, queues } = deps;
  const now = clock.now();
  // A second look at what was not there is counted with the first.
  if (event.note !== null) return false;
  const looks = await inbox.lookedAtSince(store.read, event.ownerId, now - HOUR_MS, TOO_MANY);
  if (looks < EVENTS_PER_HOUR) return false;
  if (event.objectType === 'athlete' && !(await inbox.olderWaits(store.read, event)))
    throw new StravaError('rate_limited', 'the runner\u2019s events have had their share of the hour', {
      retryAtMs: now + LIST_LATER_MS,
      field: RESERVED,
    });
  await store.write((tx) => inbox.markDone(tx, event.id, 'ignored', TOO_MANY, now));
  await queues.add('relist', { athleteId: event.ownerId }, { delayMs: LIST_LATER_MS });
  return true;
};
