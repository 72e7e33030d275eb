import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readHistory } from '../../src/files/history/read-history.ts';
import { openReader } from '../../src/files/reader.ts';
import { bigZip } from '../support/big-zip.ts';

/**
 * How a bulk export of gigabytes is read: time, rate, peak memory, against `unzip -t` on the same file where that is
 * installed. Not part of `npm run bench`, since it writes a file of that size.
 *
 *   node scripts/bench/archive.ts --megabytes 2150 --runs 1500 --points 1200
 */

/** Issue "Archives": flat memory, whatever the size. */
const MEMORY_LIMIT_MB = 600;

const PHOTO_BYTES = 4 * 1024 * 1024;
const FIRST_START_S = Date.UTC(2022, 0, 1, 6) / 1000;
const DAY_S = 86_400;

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '2150' },
    runs: { type: 'string', default: '1500' },
    points: { type: 'string', default: '1200' },
    read: { type: 'string' },
  },
});
const [megabytes, runs, points] = [values.megabytes, values.runs, values.points].map(Number) as [
  number,
  number,
  number,
];

/** A run once round a square, a point a second, gently up and down. */
const gpxOf = (startS: number): Buffer => {
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

const rowOf = (id: number, startS: number): string =>
  `${id},"${new Date(startS * 1000).toISOString().slice(0, 19).replace('T', ' ')}",Run,Run,${points},2.60,,Pair,activities/${id}.gpx.gz,${points}.0,${points}.0,2600.0,20.0`;

const HEADING =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Description,Activity Gear,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain';

const writeExport = async (file: string): Promise<number> => {
  const zip = bigZip(file);
  const rows: string[] = [];
  let written = 0;
  for (let i = 0; i < runs; i += 1) {
    const [id, startS] = [1_000_000 + i, FIRST_START_S + i * DAY_S];
    rows.push(rowOf(id, startS));
    const packed = gzipSync(gpxOf(startS));
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

const seconds = (since: number): number => (performance.now() - since) / 1000;

/** Reads in a process of its own, so that writing the archive does not count as memory. */
const measure = async (file: string): Promise<void> => {
  const reader = openReader();
  const start = performance.now();
  const history = await readHistory(file, { reader });
  const took = seconds(start);
  await reader.close();
  const bytes = (await stat(file)).size;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const analysed = history.runs.filter(({ analysis }) => analysis !== null).length;
  console.log(
    `${(bytes / 1e6).toFixed(0)} MB, ${history.runs.length} runs, ${analysed} with their recordings (${points} points each): ${took.toFixed(1)} s, ${(process.cpuUsage().user / 1e6).toFixed(1)} s CPU, ${(bytes / 1e6 / took).toFixed(0)} MB/s, ${(runs / took).toFixed(0)} runs/s, peak ${peakMB.toFixed(0)} MB`,
  );
  if (peakMB > MEMORY_LIMIT_MB || analysed !== runs) process.exitCode = 1;
};

const bench = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'camber-bench-archive-'));
  try {
    const file = path.join(folder, 'export.zip');
    await writeExport(file);
    const args = [import.meta.filename, '--read', file, '--runs', String(runs), '--points', String(points)];
    process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
    const test = performance.now();
    if (spawnSync('unzip', ['-tqq', file]).status === 0)
      console.log(`unzip -t: ${seconds(test).toFixed(1)} s`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await (values.read === undefined ? bench() : measure(values.read));
