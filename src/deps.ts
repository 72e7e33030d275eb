import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Config } from './config/load-config.ts';
import type { Keys } from './platform/keys.ts';
import type { Mailer } from './mail/transport.ts';
import type { Seal } from './store/seal.ts';
import type { Store } from './store/open.ts';
import type { Budget } from './strava/budget.ts';
import type { Strava } from './strava/client.ts';

/** What every job is told: ids, never data and never tokens. The keys are the names of the jobs. */
export type JobPayloads = {
  /** Look at the activity or athlete that a stored webhook event points to. */
  ingest: { inboxId: number };
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
  /** True when Redis answers. */
  ping(): Promise<boolean>;
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
  readonly queues: Queues;
  readonly strava: Strava;
  /** What is used of Strava's limits, by all processes together. */
  readonly budget: Pick<Budget, 'state'>;
  readonly mailer: Mailer;
};
