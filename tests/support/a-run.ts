import { type Day, dayNumber } from '../../src/core/day.ts';
import type { Run } from '../../src/core/run.ts';

const SECONDS_PER_DAY = 86_400;

export type RunParts = Partial<Run> & { readonly day: Day; readonly km?: number; readonly hour?: number };

/**
 * A run, whatever a test or a benchmark needs of it: outdoors, with GPS, at 6:00/km, started at `hour` o'clock (UTC).
 * Everything not given is ordinary: nothing said and nothing measured. Its id follows from day and hour.
 */
export const aRun = ({ km = 8, hour = 8, ...parts }: RunParts): Run => {
  const distanceM = parts.distanceM ?? Math.round(km * 1000);
  const seconds = Math.round(distanceM * 0.36);
  return {
    id: dayNumber(parts.day) * 100 + Math.round(hour * 4),
    startS: dayNumber(parts.day) * SECONDS_PER_DAY + Math.round(hour * 3600),
    sport: 'Run',
    distanceM,
    movingTimeS: seconds,
    elapsedTimeS: seconds,
    gainDm: null,
    gearId: null,
    trainer: false,
    manual: false,
    hasGps: true,
    rpe: null,
    relativeEffort: null,
    trackHint: false,
    analysis: null,
    ...parts,
  };
};
