import { spawnSync } from 'node:child_process';
import { readOptions } from './support/options.ts';

/**
 * `npm run fuzz`: everything that strangers, services and owners send, in every damaged form, far more often than the suite
 * does. Ends with 1 where something broke, and prints the seed that repeats it.
 */

const HELP = `npm run fuzz -- [options]: what is sent from outside, damaged in every way

  --cases <n>     cases for each property (default 100000; some take a share of them: tests/rooms/fuzz)
  --files <n>     damaged files of each format (default 1000)
  --seed <n>      the seed of a failure, to repeat it
  --only <name>   one file of tests/rooms/fuzz (answers, cli, expressions, web), or files
  --help          this

Hours with all cases; web, which asks a server each time, takes most of them.`;

const values = readOptions(HELP, {
  cases: { type: 'string', default: '100000' },
  files: { type: 'string', default: '1000' },
  seed: { type: 'string' },
  only: { type: 'string' },
});

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** Whatever has no time of its own gets the rest of the day. */
const NO_TIMEOUT = ['--testTimeout=86400000', '--hookTimeout=86400000'];

const suites = (): boolean => {
  const where = values.only === undefined ? 'tests/rooms/fuzz' : `tests/rooms/fuzz/${values.only}.test.ts`;
  return run(['node_modules/vitest/vitest.mjs', 'run', '--project', 'rooms', where, ...NO_TIMEOUT], {
    FUZZ_CASES: values.cases,
    ...(values.seed !== undefined && { FUZZ_SEED: values.seed }),
  });
};

const files = (): boolean => run(['scripts/fuzz/files.ts', values.files, 'all', values.seed ?? '1']);

const parts = values.only === 'files' ? [files] : values.only === undefined ? [suites, files] : [suites];
// All of them, also when the first one fails.
process.exitCode = parts.map((part) => part()).every(Boolean) ? 0 : 1;
