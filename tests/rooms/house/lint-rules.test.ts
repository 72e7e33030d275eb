import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { objection } from '../../../scripts/lint/rooms.ts';

/** A house of its own under the same rules: violations are planted there, never in the tree that others work on. */
const house = mkdtempSync(path.join(os.tmpdir(), 'camber-lint-'));
for (const shared of ['.oxlintrc.json', 'scripts', 'node_modules'])
  symlinkSync(path.resolve(shared), path.join(house, shared));

afterAll(() => rmSync(house, { recursive: true, force: true }));

const plant = (file: string, source: string): void => {
  const place = path.join(house, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, source);
};

/** Plants a file and gives what the linter says about it. */
const lint = (file: string, source: string): string => {
  plant(file, source);
  return spawnSync(path.resolve('node_modules/.bin/oxlint'), [file], { cwd: house, encoding: 'utf8' }).stdout;
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
  ])('refuses %s in core', (_what, source, complaint) => {
    expect(lint('src/core/planted.ts', source)).toContain(complaint);
  });

  it('accepts plain arithmetic in core', () => {
    const said = lint('src/core/planted.ts', 'export const twice = (x: number): number => 2 * x;\n');
    expect(said).toContain('Found 0 warnings and 0 errors');
  });

  it.each([
    [
      'a folder of another room',
      "import { openStore } from '../store/open.ts';\nexport const a = openStore;\n",
    ],
    ['a file beside the rooms', "import { openCamber } from '../main.ts';\nexport const a = openCamber;\n"],
    ['a type', "import type { Deps } from '../deps.ts';\nexport type A = Deps;\n"],
    ['what is handed on', "export { openStore } from '../store/open.ts';\n"],
    ['everything that is handed on', "export * from '../store/open.ts';\n"],
    ['an import at run time', "export const a = () => import('../store/open.ts');\n"],
  ])('refuses %s in mail', (_what, source) => {
    expect(lint('src/mail/planted.ts', source)).toContain('src/mail must not import');
  });

  it('refuses a file that is in no room', () => {
    const source = "import { dayNumber } from './core/day.ts';\nexport const a = dayNumber;\n";
    expect(lint('src/planted.ts', source)).toContain('is in no room');
  });

  it('refuses circles', () => {
    plant('src/core/one.ts', "import { b } from './two.ts';\nexport const a = (): unknown => b;\n");
    const said = lint(
      'src/core/two.ts',
      "import { a } from './one.ts';\nexport const b = (): unknown => a;\n",
    );
    expect(said).toContain('cycle');
  });
});

describe('the table of rooms', () => {
  it.each([
    ['src/core/day.ts', 'src/words/say.ts'],
    ['src/words/say.ts', 'src/store/open.ts'],
    ['src/store/open.ts', 'src/strava/client.ts'],
    ['src/strava/client.ts', 'src/store/open.ts'],
    ['src/charts/svg.ts', 'src/web/app.ts'],
    ['src/figures/pose.ts', 'src/core/day.ts'],
    ['src/channels/post.ts', 'src/store/open.ts'],
    ['src/calendar/feed.ts', 'src/runner/settings.ts'],
    ['src/emulator/state.ts', 'src/store/open.ts'],
    ['src/platform/redis/start.ts', 'src/runner/settings.ts'],
    ['src/runner/settings.ts', 'src/web/http/deps.ts'],
    ['src/runner/leaving.ts', 'src/notices/say-goodbye.ts'],
    ['src/connection/strava-connection.ts', 'src/notices/post.ts'],
    ['src/mail/compose.ts', 'src/notices/alert.ts'],
    ['src/notices/alert.ts', 'src/strava/client.ts'],
    ['src/notices/alert.ts', 'jobs/notify/deliver.ts'],
    ['src/web/parts/html.ts', 'src/notices/index.ts'],
    ['src/web/pages/home/page.ts', 'jobs/queue/job.ts'],
    ['src/web/pages/home/page.ts', 'src/web/pages/run/page.ts'],
    ['src/web/pages/home/page.ts', 'src/web/app.ts'],
    ['src/web/parts/html.ts', 'src/web/pages/home/page.ts'],
    ['src/web/http/errors.ts', 'src/web/pages/home/page.ts'],
    ['jobs/strava/poll.ts', 'src/web/http/errors.ts'],
    ['jobs/strava/poll.ts', 'src/main.ts'],
  ])('keeps %s from knowing %s', (from, to) => {
    expect(objection(from, to)).toContain(`must not import ${to}`);
  });

  it.each([
    ['src/web/pages/routine/page.ts', 'src/web/pages/routine/ladder/runs.ts'],
    ['src/web/pages/home/page.ts', 'src/web/parts/html.ts'],
    ['src/mail/layout.ts', 'src/charts/palette.ts'],
    ['jobs/strava/poll.ts', 'src/runner/clock.ts'],
    ['src/notices/weekly/from-history.ts', 'src/runner/history.ts'],
    ['src/web/pages/leave/routes.ts', 'src/notices/say-goodbye.ts'],
    ['tests/rooms/house/lint-rules.test.ts', 'src/core/day.ts'],
  ])('lets %s know %s', (from, to) => {
    expect(objection(from, to)).toBeNull();
  });
});
