import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

const planted: string[] = [];

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
});

/** Plants a file in the tree and gives what the linter says about it. */
const lint = (file: string, source: string): string => {
  writeFileSync(file, source);
  planted.push(file);
  return spawnSync('node_modules/.bin/oxlint', [file], { encoding: 'utf8' }).stdout;
};

describe('the linter', () => {
  it.each([
    ['new Date()', 'export const now = () => new Date();\n', 'no clock'],
    ['Date.now', 'export const now = () => Date.now();\n', 'no clock'],
    ['Temporal.Now', 'export const now = () => Temporal.Now.instant();\n', 'no clock'],
    ['Math.random', 'export const dice = () => Math.random();\n', 'no randomness'],
    ['process', 'export const home = () => process.env;\n', 'no input or output'],
    [
      'a module of Node',
      "import fs from 'node:fs';\nexport const read = fs.readFileSync;\n",
      'imports no package',
    ],
    ['a package', "import { z } from 'zod';\nexport const shape = z.string();\n", 'imports no package'],
    [
      'another room',
      "import { openStore } from '../store/open.ts';\nexport const open = openStore;\n",
      'nothing outside core',
    ],
  ])('refuses %s in core', (_what, source, complaint) => {
    expect(lint('src/core/planted-violation.ts', source)).toContain(complaint);
  });

  it('accepts plain arithmetic in core', () => {
    expect(
      lint('src/core/planted-violation.ts', 'export const twice = (x: number): number => 2 * x;\n'),
    ).toContain('Found 0 warnings and 0 errors');
  });

  it.each([
    ['store', '../strava/client.ts', 'do not know each other'],
    ['strava', '../store/open.ts', 'do not know each other'],
    ['words', '../store/open.ts', 'know nothing else'],
    ['mail', '../store/open.ts', 'core and words only'],
    ['charts', '../web/app.ts', 'core and words only'],
    ['figures', '../core/day.ts', 'nothing but themselves'],
    ['channels', '../store/open.ts', 'core and words only'],
    ['calendar', '../store/open.ts', 'core and words only'],
    ['emulator', '../store/open.ts', 'stranger'],
    ['web', '../../jobs/ingest.ts', 'queues of Deps'],
  ])('refuses src/%s importing %s', (room, target, complaint) => {
    const source = `import * as other from '${target}';\nexport const borrowed = other;\n`;
    expect(lint(`src/${room}/planted-violation.ts`, source)).toContain(complaint);
  });

  it('refuses circles', () => {
    lint(
      'src/core/planted-circle.ts',
      "import { b } from './planted-violation.ts';\nexport const a = (): unknown => b;\n",
    );
    const said = lint(
      'src/core/planted-violation.ts',
      "import { a } from './planted-circle.ts';\nexport const b = (): unknown => a;\n",
    );
    expect(said).toContain('cycle');
  });
});
