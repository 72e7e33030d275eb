import { count } from 'drizzle-orm';
import type { Db } from '../../src/store/db.ts';

/** How many events there are, by what became of them. */
export const countEvents = async ({ sql, t: { inbox } }: Db): Promise<Readonly<Record<string, number>>> => {
  const rows = await sql.select({ state: inbox.state, events: count() }).from(inbox).groupBy(inbox.state);
  return Object.fromEntries(rows.map(({ state, events }) => [state, events]));
};

/** The ids of all runs, and of those whose recording was asked for. */
export const storedRuns = async ({ sql, t: { runs } }: Db) => {
  const rows = await sql.select({ id: runs.id, streamsRead: runs.streamsRead }).from(runs);
  return {
    ids: new Set(rows.map(({ id }) => id)),
    withStreams: new Set(rows.filter(({ streamsRead }) => streamsRead).map(({ id }) => id)),
  };
};
