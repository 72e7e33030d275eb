import { execFile } from 'node:child_process';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** docs/dependencies.md and the list for scanners say what is installed. */

type Locked = { readonly version: string; readonly license: string; readonly dev?: boolean };
type Wanted = Readonly<Record<string, string>>;

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, optionalDependencies, devDependencies } = json('package.json') as Record<
  string,
  Wanted
>;
const { packages } = json('package-lock.json') as { packages: Readonly<Record<string, Locked>> };

/** Rows of a section's table: its packages, and the other cells. */
const rowsOf = (section: string) =>
  (readFileSync('docs/dependencies.md', 'utf8').split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [names = '', use, licence, size, instead] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return { names: names.match(/[^`, ]+/g) ?? [], use, licence, size, instead };
    });

const running = rowsOf('What runs');
const tools = rowsOf('What only tests and tools use');

const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);

/** "2.2 MB" from a million on, else "470 kB" in tens, as the table has it. */
const written = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(10, Math.round(bytes / 1e4) * 10)} kB`;

describe('the tables of docs/dependencies.md', () => {
  it('have every direct package in its place, once', () => {
    const names = (rows: typeof running) => rows.flatMap((row) => row.names).toSorted();
    expect(names(running)).toEqual(Object.keys({ ...dependencies, ...optionalDependencies }).toSorted());
    expect(names(tools)).toEqual(Object.keys(devDependencies ?? {}).toSorted());
  });

  it('say what each is for, and what would take its place', () => {
    for (const row of [...running, ...tools]) expect([row.names, row.use]).not.toEqual([row.names, '']);
    for (const row of running) expect([row.names, row.instead]).not.toEqual([row.names, '']);
  });

  it.each([...running, ...tools].flatMap(({ names, licence }) => names.map((name) => [name, licence])))(
    'say the licence of %s',
    (name, licence) => {
      expect(licence).toBe(packages[`node_modules/${name}`]?.license);
    },
  );

  // A Node has another size on every platform.
  const alone = [...running, ...tools].filter(({ names }) => names.length === 1);
  it.each(alone.map(({ names: [name = ''], size }) => [name, size]))('say the size of %s', (name, size) => {
    expect(size).toBe(written(bytesOf(`node_modules/${name}`)));
  });

  it('name the tools that are installed with what runs', () => {
    const installed = tools.flatMap(({ names }) =>
      names.filter((name) => packages[`node_modules/${name}`]?.dev !== true),
    );
    const said =
      readFileSync('docs/dependencies.md', 'utf8').match(/but for ([^:]*):\s+packages that\s+run/)?.[1] ?? '';
    expect(said.match(/[^` ]+(?=`)/g)).toEqual(installed);
  });

  it('are right about hono: its template alone is used', () => {
    const imports = globSync(['src/**/*.ts', 'jobs/**/*.ts']).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(hono[^']*)'/g)].map((match) => match[1]),
    );
    expect(new Set(imports)).toEqual(new Set(['hono/html']));
  });
});

type Component = {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly unknown[];
  readonly hashes: readonly { readonly content: string }[];
};
type Bom = {
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

const { scripts } = json('package.json') as { scripts: Wanted };

describe('npm run sbom', async () => {
  const [command = '', file = ''] = scripts['sbom']?.split(' ') ?? [];
  expect(command).toBe('node');
  const { stdout } = await promisify(execFile)(process.execPath, [file], { maxBuffer: 2 ** 24 });
  const bom = JSON.parse(stdout) as Bom;

  it('names every package that may be installed to run Camber, with version, licence and hash', () => {
    const runs = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
    expect(bom.components.map((each) => each['bom-ref'])).toEqual(runs.map(([place]) => place));
    for (const { name, version, purl, licenses, hashes, 'bom-ref': place } of bom.components) {
      expect(version).toBe(packages[place]?.version);
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      expect([place, licenses.length, hashes[0]?.content.length]).toEqual([place, 1, 128]);
    }
  });

  it('knows what Camber asks for directly, and leads to everything that any of it needs', () => {
    const asks = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const direct = Object.keys({ ...dependencies, ...optionalDependencies });
    expect(asks.get('camber')?.toSorted()).toEqual(direct.map((name) => `node_modules/${name}`).toSorted());
    const reached = new Set(['camber']);
    for (const ref of reached) for (const next of asks.get(ref) ?? []) reached.add(next);
    for (const place of ['express', 'zod', 'qs', 'msgpackr'])
      expect(reached).toContain(`node_modules/${place}`);
  });
});
