import type { JobName } from '../src/deps.ts';
import { assess } from './assess.ts';
import { backfillPage } from './backfill-page.ts';
import { deliver } from './deliver.ts';
import { ingest } from './ingest.ts';
import type { Job } from './job.ts';
import { poll, pollDue } from './poll.ts';
import { relist, relistDue } from './relist.ts';
import { retention } from './retention.ts';
import { shoes } from './shoes.ts';
import { streams } from './streams.ts';
import { subscription } from './subscription.ts';
import { sweep } from './sweep.ts';
import { weekly } from './weekly.ts';

/** Every job name has exactly one handler; a missing one is a type error, not a surprise at night. */
export const JOBS: { readonly [N in JobName]: Job<N> } = {
  ingest,
  'backfill-page': backfillPage,
  shoes,
  streams,
  assess,
  deliver,
  weekly,
  sweep,
  retention,
  relist,
  'relist-due': relistDue,
  poll,
  'poll-due': pollDue,
  subscription,
};
