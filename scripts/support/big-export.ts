import { gzipSync } from 'node:zlib';
import { bigZip } from './big-zip.ts';

/** A bulk export of gigabytes: so many runs, a day apart, with a point a second each; the rest are photos. */
export type BigExport = { readonly megabytes: number; readonly runs: number; readonly points: number };

const PHOTO_BYTES = 4 * 1024 * 1024;
const FIRST_START_S = Date.UTC(2022, 0, 1, 6) / 1000;
const DAY_S = 86_400;

/** A run once round a square, a point a second, gently up and down. */
const gpxOf = (startS: number, points: number): Buffer => {
  const lines = Array.from({ length: points }, (_, i) => {
    const side = Math.floor((4 * i) / points);
    const along = ((4 * i) / points) % 1;
    const [north, east] = [
      [along, 0],
      [1, along],
      [1 - along, 1],
      [0, 1 - along],
    ][side]!;
    const at = new Date((startS + i) * 1000).toISOString();
    return `<trkpt lat="${(50 + north! * 0.006).toFixed(6)}" lon="${(10 + east! * 0.009).toFixed(6)}"><ele>${(200 + 20 * Math.sin(i / 90)).toFixed(1)}</ele><time>${at}</time></trkpt>`;
  });
  return Buffer.from(
    `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${lines.join('\n')}</trkseg></trk></gpx>`,
  );
};

const rowOf = (id: number, startS: number, points: number): string =>
  `${id},"${new Date(startS * 1000).toISOString().slice(0, 19).replace('T', ' ')}",Run,Run,${points},2.60,,Pair,activities/${id}.gpx.gz,${points}.0,${points}.0,2600.0,20.0`;

const HEADING =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Description,Activity Gear,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain';

/** Writes such an export. Gives its size, bytes. */
export const writeBigExport = async (
  file: string,
  { megabytes, runs, points }: BigExport,
): Promise<number> => {
  const zip = bigZip(file);
  const rows: string[] = [];
  let written = 0;
  for (let i = 0; i < runs; i += 1) {
    const [id, startS] = [1_000_000 + i, FIRST_START_S + i * DAY_S];
    rows.push(rowOf(id, startS, points));
    const packed = gzipSync(gpxOf(startS, points));
    written += packed.length;
    await zip.add(`activities/${id}.gpx.gz`, packed);
  }
  const photo = Buffer.alloc(PHOTO_BYTES, 0x5a);
  for (let i = 0; written < megabytes * 1_000_000; i += 1) {
    written += photo.length;
    await zip.add(`media/${i}.jpg`, photo);
  }
  await zip.add('activities.csv', Buffer.from([HEADING, ...rows].join('\n')));
  return zip.end();
};
