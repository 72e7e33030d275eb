import { defineConfig } from 'vitest/config';

// `npm test` runs the three quick projects; `.ci/run` adds `browser` and the slower suites.
const project = (name: string, include: string[], extra: object = {}) => ({
  test: { name, include, setupFiles: ['tests/support/setup.ts'], ...extra },
});

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      project('core', ['tests/core/**/*.test.ts']),
      project('rooms', ['tests/rooms/**/*.test.ts'], { testTimeout: 60_000 }),
      project('contract', ['tests/contract/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        globalSetup: 'tests/support/postgres.ts',
      }),
      project('flows', ['tests/flows/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('browser', ['tests/browser/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('slow', ['tests/slow/**/*.test.ts'], { testTimeout: 600_000, hookTimeout: 600_000 }),
    ],
  },
});
