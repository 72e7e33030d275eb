import { writeFileSync } from 'node:fs';

/**
 * Loaded before a program (`node --import`): writes what it used to the file that CAMBER_USAGE_FILE names, when it ends.
 * Memory in megabytes, processor time in seconds.
 */
export type Usage = {
  /** The highest memory of all, and of each quarter of the time. */
  readonly peakMB: number;
  readonly quartersMB: readonly number[];
  readonly cpuS: number;
};

const SAMPLE_EVERY_MS = 100;
const MB = 1024 * 1024;

const file = process.env['CAMBER_USAGE_FILE'];
if (file !== undefined) {
  const samples: number[] = [];
  setInterval(() => samples.push(process.memoryUsage.rss() / MB), SAMPLE_EVERY_MS).unref();
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const quarter = Math.ceil(samples.length / 4);
    const usage: Usage = {
      peakMB: process.resourceUsage().maxRSS / 1024,
      quartersMB: [0, 1, 2, 3].map((n) => Math.max(0, ...samples.slice(n * quarter, (n + 1) * quarter))),
      cpuS: (user + system) / 1e6,
    };
    writeFileSync(file, JSON.stringify(usage));
  });
}
