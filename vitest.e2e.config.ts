import { defineConfig } from 'vitest/config';

/** End-to-end tests: the built extension in a real browser. One at a time, each with a profile of its own. */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/support/require-build.ts',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
