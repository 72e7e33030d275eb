import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readHistory } from '../../src/files/history/read-history.ts';
import { openReader } from '../../src/files/reader.ts';
import { writeBigExport } from '../support/big-export.ts';
import { importIntoStore } from './archive-store.ts';

/**
 * How a bulk export of gigabytes is read, or with `--store` taken in by `camber import` into a database, killed and
 * resumed: time, rate, peak memory, against `unzip -t` on the same file where that is installed. Not part of `npm run
 * bench`, since it writes a file of that size.
 *
 *   node scripts/bench/archive.ts --megabytes 2150 --runs 1500 --points 1200 [--store]
 */

/** Issue "Archives": flat memory, whatever the size. */
const MEMORY_LIMIT_MB = 600;

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '2150' },
    runs: { type: 'string', default: '1500' },
    points: { type: 'string', default: '1200' },
    store: { type: 'boolean', default: false },
    read: { type: 'string' },
  },
});
const size = {
  megabytes: Number(values.megabytes),
  runs: Number(values.runs),
  points: Number(values.points),
};
const { runs, points } = size;

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

/** The same in another process. Whether all went well. */
const readElsewhere = (file: string): boolean => {
  const args = [import.meta.filename, '--read', file, '--runs', String(runs), '--points', String(points)];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
};

const bench = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'camber-bench-archive-'));
  try {
    const file = path.join(folder, 'export.zip');
    await writeBigExport(file, size);
    const isWell = values.store
      ? await importIntoStore(file, folder, { runs, memoryLimitMB: MEMORY_LIMIT_MB })
      : readElsewhere(file);
    const test = performance.now();
    if (spawnSync('unzip', ['-tqq', file]).status === 0)
      console.log(`unzip -t: ${seconds(test).toFixed(1)} s`);
    if (!isWell) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await (values.read === undefined ? bench() : measure(values.read));
