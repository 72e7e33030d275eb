import type { RawStreams } from '../core/analyse-run.ts';
import { RunFileError } from './run-file-error.ts';
import { MAX_SAMPLES, streamsOf, type Sample } from './samples.ts';
import { children, isElement, numberIn, parseXml, secondsIn } from './xml.ts';

const pointOf = (point: unknown): Sample | null => {
  if (!isElement(point)) return null;
  const position = point['Position'];
  const latitude = isElement(position) ? numberIn(position['LatitudeDegrees']) : null;
  const longitude = isElement(position) ? numberIn(position['LongitudeDegrees']) : null;
  return {
    atS: secondsIn(point['Time']),
    place: latitude === null || longitude === null ? null : [latitude, longitude],
    altitudeM: numberIn(point['AltitudeMeters']),
    distanceM: numberIn(point['DistanceMeters']),
  };
};

/**
 * Reads a Garmin Training Center file: the track points of all laps of its first activity (a file may hold more;
 * adding two runs up would make one that nobody ran).
 * @throws RunFileError when it is no TCX, damaged, empty or too large
 */
export const readTcx = (text: string): RawStreams => {
  const document = parseXml(text, 'TCX');
  const root = document['TrainingCenterDatabase'];
  if (!isElement(root))
    throw new RunFileError(
      'damaged',
      'This file has no <TrainingCenterDatabase> element. Is it really a TCX file?',
    );
  const activity = children(children(root, 'Activities')[0], 'Activity')[0];
  const samples: Sample[] = [];
  for (const lap of children(activity, 'Lap'))
    for (const track of children(lap, 'Track'))
      for (const point of children(track, 'Trackpoint')) {
        if (samples.length > MAX_SAMPLES) break;
        const sample = pointOf(point);
        if (sample !== null) samples.push(sample);
      }
  return streamsOf(samples, 'TCX');
};
