import type { Deps } from '../../../deps.ts';
import { subscriptionId } from '../../../connection/subscription.ts';
import * as athletes from '../../../store/athletes.ts';
import * as inbox from '../../../store/inbox.ts';
import type { StravaEvent } from '../../../strava/events.ts';

/**
 * Writes the events that count, of our subscription and of runners here, in one transaction. What is ours is looked up
 * once for all of them and not kept: another process may connect a runner, or move the subscription, at any moment.
 * Gives the id in the inbox of each; null for one that does not count, or is there already.
 */
export const keepEvents = async (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  events: readonly StravaEvent[],
): Promise<readonly (number | null)[]> => {
  const known = await subscriptionId(store.read);
  const owners = await athletes.idsByStravaId(
    store.read,
    events.map((event) => event.ownerId),
  );
  const now = clock.now();
  const rows = events.map(({ subscriptionId: from, ...event }) => {
    const ownerId = owners.get(event.ownerId);
    const counts = ownerId !== undefined && (known === null || known === from);
    return counts ? { ...event, ownerId, now } : null;
  });
  const counting = rows.filter((row) => row !== null);
  if (counting.length === 0) return rows.map(() => null);
  const ids = await store.write((tx) => inbox.addEvents(tx, counting));
  // The same event twice in one go is one row: its first bearer has it queued.
  const taken = new Set<string>();
  return rows.map((row) => {
    if (row === null || taken.has(row.key)) return null;
    taken.add(row.key);
    return ids.get(row.key) ?? null;
  });
};
