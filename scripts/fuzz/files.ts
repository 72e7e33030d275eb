import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { readStreams } from '../../src/core/streams/read-streams.ts';
import { HistoryError } from '../../src/files/history/errors.ts';
import { readHistory } from '../../src/files/history/read-history.ts';
import { readActivities } from '../../src/files/read-activities.ts';
import { RunFileError } from '../../src/files/run-file-error.ts';
import { fit } from '../../tests/support/files/fit-file.ts';
import { moved, runPoints } from '../../tests/support/files/run-points.ts';
import { gpx, tcx } from '../../tests/support/files/xml-files.ts';
import { zipOf } from '../../tests/support/zip-of.ts';
import { mutated, randomFrom } from './mutate.ts';

/**
 * Damaged files of every format through the readers: each must be read or refused with a reason, quickly, and the
 * memory must not grow. Prints one line per format; exit code 1 if any file broke the reader, with the seed to repeat it.
 *
 *   node scripts/fuzz/files.ts [count per format = 1000] [format = all] [first seed = 1]
 *
 * Zips go through the reading of histories, from disk, and are a fortieth as many.
 */

/** DESIGN: whole files of this size take some milliseconds; a thousand times that is a hang. Milliseconds. */
const SLOW_MS = 5000;
/** DESIGN: what a collector leaves lying about; files kept would be hundreds of megabytes. Megabytes. */
const MAX_GROWTH_MB = 120;
const ZIP_SHARE = 40;
/** Node keeps 16 KB for ever of every gzip that turns out damaged (reader.ts ends its thread after one). Megabytes. */
const PER_BAD_GZIP_MB = 17 / 1024;

const POINTS = runPoints({ seconds: 300 });
const LATER = moved(POINTS, 900, 1200);

const SEEDS: Readonly<Record<string, readonly Buffer[]>> = {
  gpx: [gpx([[POINTS, LATER]]), gpx([[POINTS], [LATER]], { prefix: 'g:', type: 'running' })].map((text) =>
    Buffer.from(text),
  ),
  tcx: [
    tcx([
      { points: POINTS, timeS: 300, distanceM: 900 },
      { points: LATER, timeS: 300, distanceM: 900 },
    ]),
    tcx([{ points: POINTS, timeS: 300, distanceM: 900 }], { place: false, distance: () => null }),
  ].map((text) => Buffer.from(text)),
  fit: [
    fit([{ points: POINTS }, { points: LATER }], {
      offsetS: 7200,
      events: [
        { t: 100, stop: true },
        { t: 130, stop: false },
      ],
    }),
    fit([{ points: POINTS }], { developerDistance: { name: 'Distance', units: 'km', perMetre: 0.001 } }),
  ].map((bytes) => Buffer.from(bytes)),
  json: [
    Buffer.from(
      JSON.stringify({
        time: { data: POINTS.map(({ t }) => t) },
        latlng: { data: POINTS.map(({ lat, lng }) => [lat, lng]) },
        altitude: { data: POINTS.map(({ z }) => z) },
        distance: { data: POINTS.map(({ d }) => d) },
      }),
    ),
  ],
  gz: [gzipSync(gpx([[POINTS]]))],
};

const TABLE =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance\n' +
  '1,"May 3, 2026, 6:00:00 AM",Run,Run,300,0.9,activities/1.gpx,300,300,900\n';
const ZIPS: readonly Buffer[] = [false, true].map((deflate) =>
  zipOf(
    { name: 'activities.csv', data: Buffer.from(TABLE), deflate },
    { name: 'activities/1.gpx', data: Buffer.from(gpx([[POINTS]])), deflate },
  ),
);

type Tally = { read: number; refused: number; broken: string[]; slowestMs: number };

/** Reads, and holds what is read to what every part of Camber relies on. */
const read = (bytes: Buffer): void => {
  for (const { streams, pauses, startS } of readActivities(bytes, 'fuzz').activities) {
    const { totals } = readStreams(streams);
    const sums = [totals.distanceM, totals.movingTimeS, totals.elapsedTimeS];
    if (
      !sums.every((sum) => Number.isFinite(sum) && sum >= 0) ||
      totals.movingTimeS > totals.elapsedTimeS + 1
    )
      throw new Error(`impossible sums: ${JSON.stringify(totals)}`);
    if (!pauses.every(({ fromS, toS }, i) => toS > fromS && (i === 0 || fromS > pauses[i - 1]!.toS)))
      throw new Error(`pauses out of order: ${JSON.stringify(pauses)}`);
    if (startS !== null && !Number.isFinite(startS)) throw new Error(`impossible start: ${startS}`);
  }
};

const folder = mkdtempSync(path.join(tmpdir(), 'camber-fuzz-'));

const readZip = async (bytes: Buffer): Promise<void> => {
  const file = path.join(folder, 'export.zip');
  writeFileSync(file, bytes);
  await readHistory(file);
};

const memoryMB = (): number => process.memoryUsage().rss / 1024 / 1024;

const fuzz = async (
  seeds: readonly Buffer[],
  count: number,
  firstSeed: number,
  one: (bytes: Buffer) => void | Promise<void>,
): Promise<Tally> => {
  const tally: Tally = { read: 0, refused: 0, broken: [], slowestMs: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const bytes = mutated(seeds[seed % seeds.length]!, randomFrom(seed));
    const start = performance.now();
    try {
      await one(bytes);
      tally.read++;
    } catch (error) {
      if (error instanceof RunFileError || error instanceof HistoryError) tally.refused++;
      else tally.broken.push(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const tookMs = performance.now() - start;
    tally.slowestMs = Math.max(tally.slowestMs, tookMs);
    if (tookMs > SLOW_MS) tally.broken.push(`seed ${seed}: took ${Math.round(tookMs)} ms`);
  }
  return tally;
};

const bothOf = (a: Tally, b: Tally): Tally => ({
  read: a.read + b.read,
  refused: a.refused + b.refused,
  broken: [...a.broken, ...b.broken],
  slowestMs: Math.max(a.slowestMs, b.slowestMs),
});

const [countText = '1000', only = 'all', seedText = '1'] = process.argv.slice(2);
const count = Number(countText);
const formats = [
  ...Object.entries(SEEDS).map(([name, seeds]) => ({
    name,
    seeds,
    count,
    one: read,
  })),
  { name: 'zip', seeds: ZIPS, count: Math.ceil(count / ZIP_SHARE), one: readZip },
].filter(({ name }) => only === 'all' || name === only);

let failed = false;
for (const { name, seeds, count: files, one } of formats) {
  await fuzz(seeds, Math.min(files, 200), 1_000_000, one); // warm up: code is compiled
  // Heaps grow while the first half is read, and what grows for ever grows while the second one is, too.
  const half = Math.ceil(files / 2);
  const first = await fuzz(seeds, half, Number(seedText), one);
  const before = memoryMB();
  const second = await fuzz(seeds, files - half, Number(seedText) + half, one);
  const growthMB = memoryMB() - before;
  const kept = name === 'gz' ? second.refused * PER_BAD_GZIP_MB : 0;
  const tally = bothOf(first, second);
  const grown = growthMB > MAX_GROWTH_MB + kept;
  failed ||= tally.broken.length > 0 || grown;
  console.log(
    `${name}: ${files} files, ${tally.read} read, ${tally.refused} refused, ${tally.broken.length} broken, ` +
      `slowest ${Math.round(tally.slowestMs)} ms, memory ${growthMB >= 0 ? '+' : ''}${Math.round(growthMB)} MB${grown ? ' (grows)' : ''}`,
  );
  for (const broken of tally.broken.slice(0, 5)) console.log(`  ${broken}`);
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
