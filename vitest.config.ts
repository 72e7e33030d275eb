import { defineConfig } from 'vitest/config';
import { hasPostgres } from './tests/support/postgres.ts';

/** Ends what hangs for ever. No test comes near it, on however busy a machine: none is bound to the wall clock. */
const HANGS_MS = 15 * 60_000;

/**
 * One group of tests. Its files share their modules, which are loaded once instead of once per file (that took four
 * fifths of the time): no module may keep what a test has changed, and none is mocked.
 */
const project = (name: string, more: { readonly globalSetup?: string } = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    isolate: false,
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS / 3 } },
    ...more,
  },
});

/**
 * Flows that also run on a real PostgreSQL: from connecting to mail, events in any order, files, pain and the way back, an account that moves. What looks into SQLite's file or the data folder is not among them.
 */
const ON_POSTGRES = ['events', 'files', 'main-job', 'notifier', 'rehab-story', 'restore', 'subscription'];
const flowsOnPostgres = {
  ...project('flows-postgres', { globalSetup: 'tests/support/postgres.ts' }).test,
  include: hasPostgres() ? ON_POSTGRES.map((name) => `tests/flows/${name}.test.ts`) : [],
};

/** `npm test` runs the first five, `.ci/run` all; docs/testing.md says what belongs where. */
export default defineConfig({
  test: {
    projects: [
      project('core'),
      project('rooms'),
      project('contract', { globalSetup: 'tests/support/postgres.ts' }),
      project('flows'),
      { test: flowsOnPostgres },
      project('browser', { globalSetup: 'tests/support/demo-seed.ts' }),
      project('slow'),
    ],
    globalSetup: 'tests/support/setup.ts',
    reporters: ['default'],
    // One line per file: a slow test is no news.
    slowTestThreshold: HANGS_MS,
    // What a passing test prints is no news either.
    silent: 'passed-only',
  },
});
