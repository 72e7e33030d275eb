import { isoTime, type MadePoint } from './run-points.ts';

/** GPX and TCX files as recorders write them, from points; every part can be left out or written otherwise. */

type Write<T> = (point: MadePoint) => T;

export type GpxOptions = {
  readonly time?: Write<string | null>;
  readonly ele?: Write<string | null>;
  readonly place?: Write<readonly [string, string]>;
  readonly prefix?: string;
  readonly before?: string;
  readonly type?: string;
};

const trackPoint = (point: MadePoint, options: GpxOptions = {}): string => {
  const p = options.prefix ?? '';
  const [lat, lon] = options.place?.(point) ?? [point.lat.toFixed(7), point.lng.toFixed(7)];
  const time = options.time === undefined ? isoTime(point.t) : options.time(point);
  const ele = options.ele === undefined ? point.z.toFixed(1) : options.ele(point);
  return `<${p}trkpt lat="${lat}" lon="${lon}">${ele === null ? '' : `<${p}ele>${ele}</${p}ele>`}${
    time === null ? '' : `<${p}time>${time}</${p}time>`
  }</${p}trkpt>\n`;
};

/** One track per outer list, one segment per inner one. */
export const gpx = (
  tracks: readonly (readonly (readonly MadePoint[])[])[],
  options: GpxOptions = {},
): string => {
  const p = options.prefix ?? '';
  const body = tracks
    .map(
      (segments) =>
        `<${p}trk>${options.type === undefined ? '' : `<${p}type>${options.type}</${p}type>`}${segments
          .map(
            (points) =>
              `<${p}trkseg>${points.map((point) => trackPoint(point, options)).join('')}</${p}trkseg>`,
          )
          .join('')}</${p}trk>`,
    )
    .join('');
  const name = p === '' ? 'xmlns' : `xmlns:${p.slice(0, -1)}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${p}gpx version="1.1" creator="Test watch" ${name}="http://www.topografix.com/GPX/1/1">${options.before ?? ''}${body}</${p}gpx>`;
};

export type TcxLap = {
  readonly points: readonly MadePoint[];
  readonly startT?: number;
  readonly timeS?: number;
  readonly distanceM?: number;
};

export type TcxOptions = {
  readonly sport?: string;
  readonly place?: boolean;
  readonly altitude?: boolean;
  /** What is written for the distance; null = no element. */
  readonly distance?: Write<string | null>;
  readonly device?: string;
};

const tcxPoint = (point: MadePoint, options: TcxOptions): string => {
  const place =
    options.place === false
      ? ''
      : `<Position><LatitudeDegrees>${point.lat.toFixed(7)}</LatitudeDegrees><LongitudeDegrees>${point.lng.toFixed(7)}</LongitudeDegrees></Position>`;
  const altitude = options.altitude === false ? '' : `<AltitudeMeters>${point.z.toFixed(1)}</AltitudeMeters>`;
  const metres = options.distance === undefined ? point.d.toFixed(1) : options.distance(point);
  const distance = metres === null ? '' : `<DistanceMeters>${metres}</DistanceMeters>`;
  return `<Trackpoint><Time>${isoTime(point.t)}</Time>${place}${altitude}${distance}</Trackpoint>`;
};

const tcxLap = (lap: TcxLap, options: TcxOptions): string => {
  const time = lap.timeS === undefined ? '' : `<TotalTimeSeconds>${lap.timeS}</TotalTimeSeconds>`;
  const distance = lap.distanceM === undefined ? '' : `<DistanceMeters>${lap.distanceM}</DistanceMeters>`;
  const track =
    lap.points.length === 0
      ? ''
      : `<Track>${lap.points.map((point) => tcxPoint(point, options)).join('')}</Track>`;
  return `<Lap StartTime="${isoTime(lap.startT ?? lap.points[0]?.t ?? 0)}">${time}${distance}<Intensity>Active</Intensity>${track}</Lap>`;
};

/** One `<Activity>`. */
export const tcxActivity = (laps: readonly TcxLap[], options: TcxOptions = {}): string =>
  `<Activity Sport="${options.sport ?? 'Running'}"><Id>${isoTime(laps[0]?.startT ?? laps[0]?.points[0]?.t ?? 0)}</Id>${laps
    .map((lap) => tcxLap(lap, options))
    .join('')}${
    options.device === undefined ? '' : `<Creator><Name>${options.device}</Name></Creator>`
  }</Activity>`;

export const tcxFile = (activities: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>${activities}</Activities></TrainingCenterDatabase>`;

/** A file with one activity. */
export const tcx = (laps: readonly TcxLap[], options: TcxOptions = {}): string =>
  tcxFile(tcxActivity(laps, options));
