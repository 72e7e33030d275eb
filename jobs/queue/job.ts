import type { z } from 'zod';
import type { Deps, JobName, JobPayloads } from '../../src/deps.ts';

/**
 * The queues: everything that calls Strava shares one, because Strava's limits are shared; what fetches and reads files
 * has one of its own, because it may take minutes.
 */
export type QueueName = 'strava' | 'core' | 'mail' | 'files';

/** One job on one screen: who does it, what it is told, how it is retried, what it does. */
export type Job<N extends JobName> = {
  readonly name: N;
  readonly queue: QueueName;
  /** Checked when the job is taken out: a payload from an older version or a stranger fails visibly. */
  readonly payload: z.ZodType<JobPayloads[N]>;
  /** Jobs with the same subject wait only once. */
  subject(payload: JobPayloads[N]): string;
  /** Without a number before all others; then the smaller number first. */
  readonly priority?: number;
  readonly retry: { readonly attempts: number; readonly firstDelayMs: number };
  /** `attempt`: how often it has failed before. */
  handle(deps: Deps, payload: JobPayloads[N], attempt?: number): Promise<void>;
  /** Called once when the last attempt has failed: leave a trace where the runner or the owner sees it. */
  gaveUp?(deps: Deps, payload: JobPayloads[N], error: Error): Promise<void>;
};

/** Keeps the payload's type from the name. */
export const defineJob = <N extends JobName>(job: Job<N>): Job<N> => job;
