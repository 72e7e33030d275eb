import type { JobName } from '../../src/deps.ts';
import { assess } from '../notify/assess.ts';
import { backfillPage } from '../strava/backfill-page.ts';
import { deliver } from '../notify/deliver.ts';
import { ingest } from '../strava/ingest.ts';
import { ingestMany } from '../strava/ingest-many.ts';
import { intervalsDue, intervalsLook } from '../intervals/look.ts';
import { intervalsHistory } from '../intervals/history.ts';
import type { Job } from './job.ts';
import { poll, pollDue } from '../strava/poll.ts';
import { relist, relistDue } from '../strava/relist.ts';
import { renewTokens } from '../strava/renew-tokens.ts';
import { retention } from '../upkeep/retention.ts';
import { runStreams } from '../strava/run-streams.ts';
import { shoes } from '../strava/shoes.ts';
import { streams } from '../strava/streams.ts';
import { subscription } from '../strava/subscription.ts';
import { sweep } from '../upkeep/sweep.ts';
import { weekly } from '../notify/weekly.ts';

/** Every job name has exactly one handler; a missing one is a type error, not a surprise at night. */
export const JOBS: { readonly [N in JobName]: Job<N> } = {
  ingest,
  'ingest-many': ingestMany,
  'backfill-page': backfillPage,
  shoes,
  streams,
  'run-streams': runStreams,
  assess,
  deliver,
  weekly,
  sweep,
  retention,
  relist,
  'relist-due': relistDue,
  'renew-tokens': renewTokens,
  poll,
  'poll-due': pollDue,
  'intervals-due': intervalsDue,
  'intervals-look': intervalsLook,
  'intervals-history': intervalsHistory,
  subscription,
};
