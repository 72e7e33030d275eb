import { createHmac } from 'node:crypto';
import type { AnalyseContext } from '../core/analyse-run.ts';
import { keyedHash } from '../strava/keyed-hash.ts';

/**
 * The keyed hash of one runner's route cells. The key lies outside the database, one per runner is derived from it:
 * without it the sketches in the database say nothing about places, and two runners' sketches never match.
 */
export const cellHash = (sketchKey: Buffer, athleteId: number): AnalyseContext['hash'] => {
  const key = createHmac('sha256', sketchKey).update(`route sketch of ${athleteId}`).digest();
  return keyedHash(key);
};
