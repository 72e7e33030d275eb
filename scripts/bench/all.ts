import { spawnSync } from 'node:child_process';

/** `npm run bench`: every benchmark in a process of its own. They print ratios against a baseline of the same run. */
const BENCHMARKS = ['streams', 'history', 'home'] as const;

let failed = false;
for (const name of BENCHMARKS) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', `scripts/bench/${name}.ts`], {
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
