import type { Deps } from '../../../src/deps.ts';
import type { RunMeta, RunRecord } from '../../../src/store/runs.ts';
import { type Activity, polylineOf, toRun, zoneOf } from '../../../src/strava/to-run.ts';
import { analysisFromPolyline } from './analysis.ts';

/** A listed activity as a run with what its polyline tells; null when it is no run. */
export const runFromSummary = (
  deps: Pick<Deps, 'keys'>,
  athleteId: number,
  activity: Activity,
): RunRecord | null => {
  const run = toRun(activity);
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
