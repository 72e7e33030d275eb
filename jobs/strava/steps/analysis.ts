import { type AnalyseContext, analyseRun } from '../../../src/core/analyse-run.ts';
import { analysePolyline } from '../../../src/core/polyline.ts';
import type { RunAnalysis } from '../../../src/core/run-analysis.ts';
import { isRunningSport, type Run } from '../../../src/core/run.ts';
import type { Deps } from '../../../src/deps.ts';
import { cellHash } from '../../../src/runner/cell-hash.ts';
import { trackPlaces } from '../../../src/store/runs.ts';
import type { CallPriority } from '../../../src/strava/budget.ts';
import { hasBarometer } from '../../../src/core/streams/barometer.ts';

/** What the analysis of one run needs besides its streams. */
const contextOf = (
  deps: Pick<Deps, 'keys'>,
  athleteId: number,
  run: Pick<Run, 'gainDm' | 'trainer'>,
  deviceName: string | null,
  reliefM: number | null = null,
): AnalyseContext => ({
  hash: cellHash(deps.keys.sketch, athleteId),
  barometer: hasBarometer(deviceName),
  gainM: run.gainDm === null ? null : run.gainDm / 10,
  reliefM,
  trainer: run.trainer,
});

/** Streams say nothing where nobody measured a place: a manual entry or a treadmill saves the call. */
export const worthStreams = (run: Pick<Run, 'hasGps' | 'manual' | 'sport' | 'trainer'>): boolean =>
  isRunningSport(run.sport) && run.hasGps && !run.manual && !run.trainer;

/**
 * Reads and analyses one run's streams; null where Strava has none. They exist in memory only, here.
 * @param reliefM highest minus lowest place as Strava states them; null = not known
 */
export const analysisFromStreams = async (
  deps: Deps,
  athleteId: number,
  run: Run,
  deviceName: string | null,
  priority: CallPriority,
  reliefM: number | null = null,
): Promise<RunAnalysis | null> => {
  const streams = await deps.strava.streams(athleteId, run.id, { priority });
  if (streams === null) return null;
  const knownTracks = await trackPlaces(deps.store.read, athleteId);
  return analyseRun(streams, { ...contextOf(deps, athleteId, run, deviceName, reliefM), knownTracks });
};

/** Track, loop and route from the line a summary carries; null where there is none. */
export const analysisFromPolyline = (
  deps: Pick<Deps, 'keys'>,
  athleteId: number,
  run: Run,
  polyline: string | null,
): RunAnalysis | null =>
  polyline === null || !run.hasGps || !isRunningSport(run.sport)
    ? null
    : analysePolyline(polyline, contextOf(deps, athleteId, run, null));
