import { defineConfig } from 'vitest/config';

/** Ends what hangs for ever. No test comes near it, on however busy a machine: none is bound to the wall clock. */
const HANGS_MS = 15 * 60_000;

/**
 * One room of tests. Its files share their modules, which are loaded once instead of once per file (four fifths of the
 * time, before): no module may keep what a test has changed, and none is mocked.
 */
const project = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    isolate: false,
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS / 3 } },
  },
});

/** `npm test` runs the first four, `.ci/run` all; docs/testing.md says what belongs where. */
const PROJECTS = ['core', 'rooms', 'contract', 'flows', 'browser', 'slow'];

export default defineConfig({
  test: {
    projects: PROJECTS.map(project),
    globalSetup: ['tests/support/setup.ts'],
    reporters: ['default'],
    // One line per file: a slow test is no news.
    slowTestThreshold: HANGS_MS,
    // What a passing test prints is no news either.
    silent: 'passed-only',
  },
});
