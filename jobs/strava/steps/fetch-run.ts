import type { Run, Shoe } from '../../../src/core/run.ts';
import type { Deps } from '../../../src/deps.ts';
import type { RunMeta } from '../../../src/store/runs.ts';
import { isStravaError } from '../../../src/strava/errors.ts';
import { reliefOf } from '../../../src/strava/to-run.ts';
import { toShoe } from '../../../src/strava/to-shoe.ts';
import { analysisFromStreams, worthStreams } from './analysis.ts';
import { keptOf, metaOf, runFromSummary } from './run-from-summary.ts';

/** What Strava says now about one activity. `run` null: it is there, but it is nothing that is kept. */
export type FetchedRun = {
  readonly run: Run | null;
  readonly meta: RunMeta;
  readonly shoe: Shoe | null;
  /** There should be streams, but there are none (yet). */
  readonly streamsMissing: boolean;
};

/** Reads an activity and, where they can tell something, its streams: two calls at most. Null = not there. */
export const fetchRun = async (
  deps: Deps,
  athleteId: number,
  activityId: number,
): Promise<FetchedRun | null> => {
  const activity = await readOrNull(() => deps.strava.activity(athleteId, activityId));
  if (activity === null) return null;
  const meta = metaOf(activity);
  const run = keptOf(activity);
  if (run === null) return { run: null, meta, shoe: null, streamsMissing: false };

  const shoe = activity.gear ? toShoe(activity.gear) : null;
  const worth = worthStreams(run);
  const fromStreams = worth
    ? await analysisFromStreams(deps, athleteId, run, meta.deviceName, 'live', reliefOf(activity))
    : null;
  const analysis = fromStreams ?? runFromSummary(deps, athleteId, activity)?.run.analysis ?? null;
  return { run: { ...run, analysis }, meta, shoe, streamsMissing: worth && fromStreams === null };
};

const readOrNull = async <T>(read: () => Promise<T>): Promise<T | null> => {
  try {
    return await read();
  } catch (error) {
    if (isStravaError(error, 'not_found')) return null;
    throw error;
  }
};
