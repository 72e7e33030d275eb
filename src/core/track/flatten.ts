import type { CleanStreams } from '../streams/clean-streams.ts';
import type { FoundTrack } from './find-track.ts';

/**
 * The run with the altitude on the track drawn as a straight line from where each stretch on it begins to where it
 * ends: an oval without relief does not climb, what swings there is the altimeter.
 */
export const withFlatTrack = (run: CleanStreams, track: FoundTrack): CleanStreams => {
  if (run.altitude === null) return run;
  const altitude = Float64Array.from(run.altitude);
  let i = 0;
  for (const { fromM, toM } of track.stretches) {
    while (i < run.length && run.distance[i]! < fromM) i++;
    let end = i;
    while (end < run.length && run.distance[end]! <= toM) end++;
    const first = altitude.subarray(i, end).find((z) => !Number.isNaN(z));
    const last = altitude.subarray(i, end).findLast((z) => !Number.isNaN(z));
    if (first === undefined || last === undefined) continue;
    for (let k = i; k < end; k++)
      altitude[k] = first + ((last - first) * (run.distance[k]! - fromM)) / (toM - fromM || 1);
    i = end;
  }
  return { ...run, altitude };
};
