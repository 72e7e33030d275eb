import { defineConfig } from 'vitest/config';

/** The core's own tests alone, for the mutation run (`npm run mutate`). */
export default defineConfig({
  test: { include: ['tests/core/**/*.test.ts'], globalSetup: ['tests/support/setup.ts'] },
});
