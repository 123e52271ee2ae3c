import { defineConfig } from 'vitest/config';

const isDeep = process.env['REMIT_DEEP'] === '1';

export default defineConfig({
  test: {
    include: [
      'packages/{auth-core,backend,local-backend,shell}/**/*.test.ts',
      'tests/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/www/**'],
    testTimeout: isDeep ? 120_000 : 30_000, // ten times as much is asked of some
    hookTimeout: 60_000,
    maxWorkers: isDeep ? 2 : 3, // for two cores: each waits for its browser or its server much of the time, less so in storms
    expect: { poll: { timeout: 15_000 } }, // a busy machine is late, not wrong
  },
});
