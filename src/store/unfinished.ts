import type { Day } from '../core/day.ts';
import { withAssessDue } from './athletes.ts';
import * as backfills from './backfills.ts';
import type { Db } from './db.ts';
import * as inbox from './inbox.ts';
import * as outbox from './outbox.ts';
import { athletesAwaitingStreams } from './runs.ts';
import { withShoesDue } from './shoes-read.ts';
import { wishesLeft } from './streams-wish.ts';

/** What the sweep puts back into the queues: ids only. */
export type Unfinished = {
  readonly inboxIds: readonly number[];
  readonly outboxIds: readonly number[];
  /** Athletes whose findings are out of date. */
  readonly assessDue: readonly number[];
  /** Athletes whose backfill runs. */
  readonly backfills: readonly number[];
  /** Athletes whose shoes wait to be read. */
  readonly shoes: readonly number[];
  /** Athletes with runs whose streams have not been read: recent ones, or as old as the runner asked for. */
  readonly streams: readonly number[];
};

export type SweepOptions = {
  readonly now: number;
  /** What is younger than this is left out: whoever wrote it has just queued it. Of events, and of shoes that wait. */
  readonly inboxAgeMs: number;
  /** Shoes are read that wait since then (epoch milliseconds) or later; without it none. */
  readonly shoesSince?: number;
  /** Streams of runs before this day are not read by themselves. */
  readonly streamsSince: Day;
  /** At most so many events and so many mails at once. */
  readonly limit: number;
};

/** Everything the database knows to be unfinished. Losing the queue loses nothing (house rule 1). */
export const unfinished = async (
  db: Db,
  { now, inboxAgeMs, shoesSince, streamsSince, limit }: SweepOptions,
): Promise<Unfinished> => {
  const events = await inbox.pending(db, limit, now - inboxAgeMs);
  const mails = await outbox.due(db, now, limit);
  const athletes = await withAssessDue(db);
  const running = await backfills.unfinished(db);
  return {
    inboxIds: events.map(({ id }) => id),
    outboxIds: mails.map(({ id }) => id),
    shoes: shoesSince === undefined ? [] : await withShoesDue(db, shoesSince, now - inboxAgeMs),
    assessDue: athletes.map(({ id }) => id),
    streams: [...new Set([...(await athletesAwaitingStreams(db, streamsSince)), ...(await wishesLeft(db))])],
    backfills: running.map(({ athleteId }) => athleteId),
  };
};
