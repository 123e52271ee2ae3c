import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/{auth-core,backend,local-backend,shell}/**/*.test.ts',
      'tests/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/www/**'],
    testTimeout: process.env['REMIT_DEEP'] === '1' ? 120_000 : 30_000, // ten times as much is asked of some
    hookTimeout: 60_000,
    maxWorkers: 3, // for two cores: each waits for its browser or its server most of the time
    expect: { poll: { timeout: 15_000 } }, // a busy machine is late, not wrong
  },
});
