import type { RawStreams } from '../core/analyse-run.ts';
import { RunFileError } from './run-file-error.ts';
import { MAX_SAMPLES, streamsOf, type Sample } from './samples.ts';
import { children, isElement, numberIn, parseXml, secondsIn } from './xml.ts';

/**
 * Reads a GPX 1.0 or 1.1 track: the points of all segments of all tracks in order.
 * @throws RunFileError when it is no GPX, damaged, empty or too large
 */
export const readGpx = (text: string): RawStreams => {
  const document = parseXml(text, 'GPX');
  if (!isElement(document['gpx']))
    throw new RunFileError('damaged', 'This file has no <gpx> element. Is it really a GPX file?');
  const samples: Sample[] = [];
  for (const track of children(document['gpx'], 'trk'))
    for (const segment of children(track, 'trkseg'))
      for (const point of children(segment, 'trkpt')) {
        if (samples.length > MAX_SAMPLES) break;
        if (!isElement(point)) continue;
        const latitude = numberIn(point['@lat']);
        const longitude = numberIn(point['@lon']);
        samples.push({
          atS: secondsIn(point['time']),
          place: latitude === null || longitude === null ? null : [latitude, longitude],
          altitudeM: numberIn(point['ele']),
          distanceM: null,
        });
      }
  return streamsOf(samples, 'GPX');
};
