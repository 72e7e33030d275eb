import { hasBarometer } from '../../core/streams/barometer.ts';
import type { FileNote, Sport } from '../activity.ts';
import { EMPTY_DRAFT, type Draft, type DraftLap, type Part, type Point } from '../draft.ts';
import type { ReadLimits } from '../limits.ts';
import { RunFileError } from '../run-file-error.ts';
import type { FormatReader } from './gpx.ts';
import { sportOf } from './sports.ts';
import { instantOf, numbers } from './values.ts';
import type { XmlReader } from './xml.ts';

const WANTED: ReadonlySet<string> = new Set([
  'Id',
  'Time',
  'LatitudeDegrees',
  'LongitudeDegrees',
  'AltitudeMeters',
  'DistanceMeters',
  'TotalTimeSeconds',
  'Name',
]);

type OpenPoint = {
  atS: number | null;
  latitude: number | null;
  longitude: number | null;
  altitudeM: number | null;
  distanceM: number | null;
};
type OpenLap = { startAtS: number | null; timeS: number | null; distanceM: number | null };
type OpenActivity = {
  sport: Sport | null;
  subSport: string | null;
  indoor: boolean;
  startAtS: number | null;
  device: string | null;
  parts: Part[];
  laps: DraftLap[];
};

const pointOf = ({ atS, latitude, longitude, altitudeM, distanceM }: OpenPoint): Point => ({
  atS,
  place: latitude === null || longitude === null ? null : [latitude, longitude],
  altitudeM,
  distanceM,
});

const draftOf = (activity: OpenActivity, offsetS: number | null): Draft => ({
  ...EMPTY_DRAFT,
  ...activity,
  barometer: hasBarometer(activity.device),
  offsetS,
  startAtS: activity.startAtS ?? activity.laps.find(({ startAtS }) => startAtS !== null)?.startAtS ?? null,
});

/**
 * Garmin Training Center files: every activity, also the legs of a multi-sport session; every track of a lap is a part.
 * @throws RunFileError `tooManyPoints`; on `found`: `route` for courses, `noPoints` without activities
 */
export const tcxReader = (limits: Pick<ReadLimits, 'points'>): FormatReader => {
  const number = numbers();
  const activities: OpenActivity[] = [];
  let activity: OpenActivity | null = null;
  let lap: OpenLap | null = null;
  let point: OpenPoint | null = null;
  let points: Point[] = [];
  let count = 0;
  let courses = 0;
  let offsetS: number | null = null;

  const instant = (text: string | undefined): number | null => {
    const found = instantOf(text);
    offsetS ??= found?.offsetS ?? null;
    return found?.atS ?? null;
  };

  const endTrack = (): void => {
    if (points.length > 0) activity?.parts.push({ points, track: 0, sport: null, subSport: null });
    points = [];
  };

  const pointValue = (name: string, parent: string | undefined, text: string, at: OpenPoint): void => {
    if (parent === 'Position') {
      if (name === 'LatitudeDegrees') at.latitude = number.read(text);
      else if (name === 'LongitudeDegrees') at.longitude = number.read(text);
    } else if (parent === 'Trackpoint') {
      if (name === 'Time') at.atS = instant(text);
      else if (name === 'AltitudeMeters') at.altitudeM = number.read(text);
      else if (name === 'DistanceMeters') at.distanceM = number.read(text);
    }
  };

  const lapValue = (name: string, text: string, at: OpenLap): void => {
    if (name === 'TotalTimeSeconds') at.timeS = number.read(text);
    else if (name === 'DistanceMeters') at.distanceM = number.read(text);
  };

  const reader: XmlReader = {
    wants: WANTED,
    open: (name, _path, attributes) => {
      if (name === 'Trackpoint') {
        if (++count > limits.points)
          throw new RunFileError({ code: 'tooManyPoints', limit: limits.points, kind: 'TCX' });
        point = { atS: null, latitude: null, longitude: null, altitudeM: null, distanceM: null };
      } else if (name === 'Track') endTrack();
      else if (name === 'Activity')
        activity = { ...sportOf(attributes['Sport']), startAtS: null, device: null, parts: [], laps: [] };
      else if (name === 'Lap')
        lap = { startAtS: instant(attributes['StartTime']), timeS: null, distanceM: null };
      else if (name === 'Course') courses++;
    },
    close: (name, path, text) => {
      const parent = path[path.length - 2];
      if (name === 'Trackpoint') {
        if (point !== null) points.push(pointOf(point));
        point = null;
      } else if (point !== null) pointValue(name, parent, text, point);
      else if (name === 'Track') endTrack();
      else if (name === 'Lap') {
        if (lap !== null) activity?.laps.push(lap);
        lap = null;
      } else if (lap !== null && parent === 'Lap') lapValue(name, text, lap);
      else if (name === 'Activity') {
        if (activity !== null) activities.push(activity);
        activity = null;
      } else if (activity !== null && name === 'Id' && parent === 'Activity')
        activity.startAtS = instant(text);
      else if (activity !== null && name === 'Name' && parent === 'Creator') activity.device = text || null;
    },
  };

  return {
    reader,
    found: () => {
      if (activities.length === 0)
        throw new RunFileError({ code: courses > 0 ? 'route' : 'noPoints', kind: 'TCX' });
      const notes: FileNote[] = number.commas === 0 ? [] : [{ key: 'decimalComma', count: number.commas }];
      return { drafts: activities.map((each) => draftOf(each, offsetS)), notes };
    },
  };
};
