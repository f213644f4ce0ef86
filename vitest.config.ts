import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      '{lib,components,entrypoints}/**/*.test.{ts,tsx}',
      'tests/*.test.ts',
      'tests/support/**/*.test.ts',
    ],
    testTimeout: 20_000,
  },
});
