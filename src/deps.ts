import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Passwords } from './accounts/hash.ts';
import type { Config } from './config/load-config.ts';
import type { Intervals } from './intervals/client.ts';
import type { Metrics } from './platform/metrics.ts';
import type { Pulse } from './platform/pulse.ts';
import type { Keys } from './platform/keys.ts';
import type { Door } from './sources/outcome.ts';
import type { Mailer } from './mail/transport.ts';
import type { Seal } from './store/seal.ts';
import type { Store } from './store/open.ts';
import type { Budget } from './strava/budget.ts';
import type { Strava } from './strava/client.ts';

/** What every job is told: ids, never data and never tokens. The keys are the names of the jobs. */
export type JobPayloads = {
  /** Look at the activity or athlete that a stored webhook event points to. */
  ingest: { inboxId: number };
  /** Queue each of several stored webhook events. */
  'ingest-many': { inboxIds: readonly number[] };
  /** Read the next page of a runner's activity list. */
  'backfill-page': { athleteId: number };
  /** Read shoes that are not known yet. */
  shoes: { athleteId: number };
  /** Look for the runners whose lists are to be read again tonight. */
  'relist-due': Record<never, never>;
  /** Read the newest part of a runner's list again, for what no event tells. */
  relist: { athleteId: number };
  /** Find the newest run that came in as a summary, and have its streams read. */
  streams: { athleteId: number };
  /** Read the streams of one run. */
  'run-streams': { athleteId: number; runId: number };
  /** Work out findings anew and write the mails that follow. */
  assess: { athleteId: number };
  /** Send one mail of the outbox. */
  deliver: { outboxId: number };
  /** Look at the newest part of one runner's list, as if an event had come. */
  poll: { athleteId: number };
  /** Ask for a look at every list that is due. */
  'poll-due': Record<never, never>;
  /** Look at the newest part of a runner's list at intervals.icu. */
  'intervals-look': { athleteId: number };
  /** Read the next page of a runner's history at intervals.icu. */
  'intervals-history': { athleteId: number };
  /** Ask for a look at every list of intervals.icu that is due. */
  'intervals-due': Record<never, never>;
  /** Renew the connections whose tokens end soon. */
  'renew-tokens': Record<never, never>;
  /** Check the webhook subscription and repair it. */
  subscription: Record<never, never>;
  /** Write the weekly mails that are due. */
  weekly: Record<never, never>;
  /** Put everything unfinished back into the queues. */
  sweep: Record<never, never>;
  /** Delete what may not be kept longer. */
  retention: Record<never, never>;
};

export type JobName = keyof JobPayloads;

/** The way into the queues. */
export type Queues = {
  /** Adds a job; one that is already waiting for the same subject is not added twice. */
  add<N extends JobName>(name: N, payload: JobPayloads[N], options?: { delayMs?: number }): Promise<void>;
  /** Adds many jobs of one name in one go, each as `add` would. */
  addAll<N extends JobName>(name: N, payloads: readonly JobPayloads[N][]): Promise<void>;
  /** Writes one key. @throws when Redis takes no write */
  probe(): Promise<void>;
  /** Why Redis cannot be used just now, in plain words; null while it can. */
  away(): string | null;
};

/** How many jobs of a queue wait, run or have failed. */
export type QueueCounts = {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly paused: boolean;
};

/** What the owner's page sees of the queues. */
export type QueueView = {
  /** BullMQ's own queues, for the queue page. */
  readonly queues: readonly Queue[];
  /** Every queue's counts. Fails while Redis is away. */
  counts(): Promise<readonly QueueCounts[]>;
  /** When the job that waits longest was added, epoch milliseconds; null when none waits. Fails while Redis is away. */
  oldest(): Promise<number | null>;
  /** "7.4.1"; Valkey says its own. Fails while Redis is away. */
  version(): Promise<string>;
};

/** A clock that tests and the demo can set. Milliseconds since 1970-01-01T00:00Z. */
export type Clock = { now(): number };

/** Everything the shells (web, jobs, commands) work with; made once in main.ts. */
export type Deps = {
  readonly config: Config;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Logger;
  readonly store: Store;
  readonly seal: Seal;
  /** How passwords of accounts without Strava are hashed. */
  readonly passwords: Passwords;
  readonly queues: Queues;
  readonly strava: Strava;
  /** What is used of Strava's limits, by all processes together. */
  readonly budget: Pick<Budget, 'state'>;
  readonly mailer: Mailer;
  /** The one way by which files come in. */
  readonly door: Door;
  /** All that is asked of intervals.icu. */
  readonly intervals: Intervals;
  readonly metrics: Metrics;
  /** Which loops of this process live. */
  readonly pulse: Pulse;
};
