import { hasBarometer } from '../../core/streams/barometer.ts';
import type { FileNote } from '../activity.ts';
import { EMPTY_DRAFT, type Draft, type Part, type Point } from '../draft.ts';
import type { ReadLimits } from '../limits.ts';
import { RunFileError } from '../run-file-error.ts';
import { sportOf } from './sports.ts';
import { instantOf, numbers } from './values.ts';
import type { Attributes, XmlReader } from './xml.ts';

const WANTED: ReadonlySet<string> = new Set(['ele', 'time', 'type']);

/** The point that is being read; `time` and `ele` of extensions lie deeper and are not its own. */
type Open = {
  latitude: number | null;
  longitude: number | null;
  atS: number | null;
  altitudeM: number | null;
};

const pointOf = ({ latitude, longitude, atS, altitudeM }: Open): Point => ({
  atS,
  place: latitude === null || longitude === null ? null : [latitude, longitude],
  altitudeM,
  distanceM: null,
});

export type FormatReader = {
  readonly reader: XmlReader;
  /** What was read, once the document has ended. */
  found(): { readonly drafts: readonly Draft[]; readonly notes: readonly FileNote[] };
};

/**
 * GPX 1.0 and 1.1: the points of all segments of all tracks; every segment is a part.
 * @throws RunFileError `tooManyPoints`; on `found`: `route` where there are routes or waypoints only, `badPlaces` where no point has one
 */
export const gpxReader = (limits: Pick<ReadLimits, 'points'>): FormatReader => {
  const number = numbers();
  const tracks: { points: Point[]; track: number }[] = [];
  const types = new Map<number, string>();
  let points: Point[] = [];
  let open: Open | null = null;
  let track = 0;
  let count = 0;
  let routePoints = 0;
  let placed = 0;
  let badPlace: string | null = null;
  let offsetS: number | null = null;
  let creator: string | null = null;

  const openPoint = (attributes: Attributes): void => {
    if (++count > limits.points)
      throw new RunFileError({ code: 'tooManyPoints', limit: limits.points, kind: 'GPX' });
    const [latitude, longitude] = [number.read(attributes['lat']), number.read(attributes['lon'])];
    if (latitude !== null && longitude !== null) placed++;
    else badPlace ??= `${attributes['lat'] ?? ''}, ${attributes['lon'] ?? ''}`;
    open = { latitude, longitude, atS: null, altitudeM: null };
  };

  const reader: XmlReader = {
    wants: WANTED,
    open: (name, path, attributes) => {
      if (name === 'trkpt') openPoint(attributes);
      else if (name === 'trk') track++;
      else if (name === 'trkseg') points = [];
      else if (name === 'rtept' || name === 'wpt') routePoints++;
      else if (path.length === 1) creator = attributes['creator'] ?? null;
    },
    close: (name, path, text) => {
      const parent = path[path.length - 2];
      if (name === 'trkpt') {
        if (open !== null) points.push(pointOf(open));
        open = null;
      } else if (name === 'trkseg') {
        if (points.length > 0) tracks.push({ points, track });
        points = [];
      } else if (name === 'type' && parent === 'trk') types.set(track, text);
      else if (parent !== 'trkpt' || open === null) return;
      else if (name === 'ele') open.altitudeM = number.read(text);
      else if (name === 'time') {
        const instant = instantOf(text);
        open.atS = instant?.atS ?? null;
        offsetS ??= instant?.offsetS ?? null;
      }
    },
  };

  return {
    reader,
    found: () => {
      if (count === 0) throw new RunFileError({ code: routePoints > 0 ? 'route' : 'noPoints', kind: 'GPX' });
      // without a place a point of GPX says nothing of the way: no run of 0 m
      if (placed === 0) throw new RunFileError({ code: 'badPlaces', kind: 'GPX', detail: badPlace ?? '' });
      const parts: Part[] = tracks.map((each) => {
        const { sport, subSport } = sportOf(types.get(each.track));
        return { ...each, sport, subSport };
      });
      const indoor = [...types.values()].some((type) => sportOf(type).indoor);
      return {
        drafts: [
          { ...EMPTY_DRAFT, parts, offsetS, indoor, device: creator, barometer: hasBarometer(creator) },
        ],
        notes: number.commas === 0 ? [] : [{ key: 'decimalComma', count: number.commas }],
      };
    },
  };
};
