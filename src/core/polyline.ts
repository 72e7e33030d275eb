import { rotationOfRoute, type AnalyseContext } from './analyse-run.ts';
import { courseOf } from './route/course.ts';
import { findLoop } from './route/find-loop.ts';
import { sketchRoute } from './route/sketch.ts';
import { NOTHING_MEASURED, type RunAnalysis } from './run-analysis.ts';
import { note } from './streams/notes.ts';
import { planeAt, toX, toY } from './streams/project.ts';
import { findTrack } from './track/find-track.ts';
import { knownPlaces } from './track/known-places.ts';
import { pathLength } from './track/fixes.ts';

/** Latitude and longitude in degrees. */
export type LatLng = readonly [number, number];

/** Five decimals: Google's and Strava's polyline. */
const PRECISION = 1e5;
/** Characters start at `?`, five bits each, the sixth says that more follow. */
const FIRST_CHARACTER = 63;
const MORE = 32;
/** DESIGN: seven characters hold any difference of degrees; more are damage. */
const MAX_CHARACTERS = 7;

/**
 * Decodes Google's encoded polyline algorithm format (precision 5), Strava's `map.summary_polyline`.
 * Reading stops at the first damaged or cut pair; places that are none are left out.
 */
export const decodePolyline = (text: string): readonly LatLng[] => {
  const points: LatLng[] = [];
  let index = 0;
  let latitude = 0;
  let longitude = 0;
  const next = (): number | null => {
    let result = 0;
    for (let k = 0; k < MAX_CHARACTERS && index < text.length; k++) {
      const chunk = text.charCodeAt(index++) - FIRST_CHARACTER;
      if (chunk < 0 || chunk >= 2 * MORE) return null;
      result += (chunk % MORE) * MORE ** k;
      if (chunk < MORE) return result % 2 === 1 ? -(result + 1) / 2 : result / 2;
    }
    return null;
  };
  for (;;) {
    const dLatitude = next();
    const dLongitude = dLatitude === null ? null : next();
    if (dLatitude === null || dLongitude === null) return points;
    latitude += dLatitude;
    longitude += dLongitude;
    if (Math.abs(latitude) <= 90 * PRECISION && Math.abs(longitude) <= 180 * PRECISION)
      points.push([latitude / PRECISION, longitude / PRECISION]);
  }
};

/**
 * What the polyline of a run's summary tells before (or without) its streams: track, loop and sketch, no climb.
 * Its vertices lie 20-60 m apart where the way is straight.
 */
export const analysePolyline = (polyline: string, context: AnalyseContext): RunAnalysis => {
  const nothing: RunAnalysis = { ...NOTHING_MEASURED, basis: 'polyline' };
  if (context.trainer) return { ...nothing, notes: [note('indoors')] };
  const points = decodePolyline(polyline);
  const middle = points[points.length >> 1];
  if (points.length < 2 || middle === undefined) return { ...nothing, notes: [note('empty')] };
  const plane = planeAt(middle[0], middle[1]);
  const x = Float64Array.from(points, (point) => toX(plane, point[1]));
  const y = Float64Array.from(points, (point) => toY(plane, point[0]));
  const fixes = { x, y, along: pathLength(x, y), time: null, altitude: null };
  const track = findTrack(fixes, {
    recordedDistance: false,
    gainM: context.gainM,
    places: knownPlaces(plane, context.hash, context.knownTracks ?? new Set()),
  });
  const course = courseOf(x, y);
  const loop = findLoop(course, track?.laps.lapM ?? null);
  const rotation = rotationOfRoute(loop, track, fixes.along[fixes.along.length - 1]!);
  return {
    ...nothing,
    track: track?.laps ?? null,
    loop,
    sketch: sketchRoute(course, plane, rotation, context.hash),
  };
};
