import { defineConfig } from 'vitest/config';

/** The core's own tests alone, for the mutation run (`npm run mutate`). */
export default defineConfig({
  test: { include: ['tests/core/**/*.test.ts'], setupFiles: ['tests/support/setup.ts'] },
});
