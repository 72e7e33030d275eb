import type { Run } from '../../../src/core/run.ts';
import type { Deps } from '../../../src/deps.ts';
import type { RunMeta, RunRecord } from '../../../src/store/runs.ts';
import { type Activity, polylineOf, toRun, toShoeUse, zoneOf } from '../../../src/strava/to-run.ts';
import { analysisFromPolyline } from './analysis.ts';

/** An activity that is kept: a run, or what else wears out a pair of shoes (a hike, a walk); null for all others. */
export const keptOf = (activity: Activity): Run | null => toRun(activity) ?? toShoeUse(activity);

/** A listed activity that is kept, with what the polyline of a run tells; null when it is none. */
export const runFromSummary = (
  deps: Pick<Deps, 'keys'>,
  athleteId: number,
  activity: Activity,
): RunRecord | null => {
  const run = keptOf(activity);
  if (run === null) return null;
  return {
    run: { ...run, analysis: analysisFromPolyline(deps, athleteId, run, polylineOf(activity)) },
    meta: metaOf(activity),
  };
};

/** What is kept of an activity beside what the core needs. */
export const metaOf = (activity: Activity): RunMeta => ({
  timeZone: zoneOf(activity),
  deviceName: activity.device_name ?? null,
  private: activity.private === true,
});
