import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, tableOf } from './figures.ts';

/**
 * `npm run bench`: every benchmark in a process of its own, held to a baseline of the same run; at the end all figures in
 * one table, and with `--json FILE` in a file (docs/capacity.md is written from it).
 * `--quick`: without those that take minutes.
 */
const BENCHMARKS = ['streams', 'history', 'home', 'episodes', 'startup', 'intake'] as const;

type Part = { readonly title: string; readonly figures: readonly Figure[] };

/** Those that take minutes: servers and processes of their own. `--quick` leaves them out. */
const LONG: ReadonlySet<string> = new Set(['startup', 'intake']);

const HELP = `npm run bench [-- --quick] [-- --only ${BENCHMARKS.join(',')}] [-- --json FILE]

Measures Camber beside baselines of the same run; ends with 1 where a limit is missed. Each benchmark says in its file
(scripts/bench) what it measures. --quick leaves out those that take minutes (${[...LONG].join(', ')}).`;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const only = values.only?.split(',') ?? BENCHMARKS;
const unknown = only.find((name) => !BENCHMARKS.some((each) => each === name));
if (unknown !== undefined) {
  console.error(`bench: no benchmark is called ${unknown}\n\n${HELP}`);
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), 'camber-bench-'));

/** Some benchmarks only print. */
const partOf = (file: string): readonly Part[] => {
  try {
    return [JSON.parse(readFileSync(file, 'utf8')) as Part];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

let failed = false;
const parts: Part[] = [];
for (const name of BENCHMARKS.filter((each) => only.includes(each) && !(values.quick && LONG.has(each)))) {
  const file = path.join(folder, `${name}.json`);
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', `scripts/bench/${name}.ts`, '--json', file],
    {
      stdio: 'inherit',
    },
  );
  failed ||= status !== 0;
  parts.push(...partOf(file));
}
rmSync(folder, { recursive: true });

console.log('\nAll figures');
const named = parts.flatMap(({ title, figures }) =>
  figures.map((figure) => ({ ...figure, what: `${title.split(':')[0]}: ${figure.what}` })),
);
for (const line of tableOf(named)) console.log(`  ${line}`);
if (values.json !== undefined) {
  const made = { at: new Date().toISOString(), node: process.version, parts };
  writeFileSync(values.json, `${JSON.stringify(made, null, 2)}\n`);
}
process.exitCode = failed ? 1 : 0;
