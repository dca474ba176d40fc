import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/real/**', '**/node_modules/**'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A test that leaves its environment or globals changed must not reach the next one.
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
