import { defineConfig } from 'vitest/config';
import { SecondTry } from './scripts/lib/second-try.mjs';
import { DEEP_ONLY, IN_BROWSER } from './scripts/lib/tiers.mjs';

const isDeep = process.env['REMIT_DEEP'] === '1';
const report = process.env['REMIT_REPORT'];

// Theirs are pages that `scripts/hosts.mjs` builds, and only it runs them.
const hosts = process.env['REMIT_HOSTS'] ? [] : ['tests/hosts/**'];
const exclude = ['**/node_modules/**', '**/dist/**', '**/www/**', ...(isDeep ? [] : DEEP_ONLY), ...hosts];

/** What a worker has imported (the backend, the browser's driver) is there for its next file. */
const shared = { isolate: false };

export default defineConfig({
  test: {
    testTimeout: isDeep ? 120_000 : 30_000, // ten times as much is asked of some
    hookTimeout: 60_000,
    maxWorkers: isDeep ? 2 : 3, // for two cores: each waits for its browser or its server much of the time, less so in storms
    expect: { poll: { timeout: 15_000 } }, // a busy machine is late, not wrong
    reporters: ['default', new SecondTry(), ...(report ? [['json', { outputFile: report }]] : [])],
    projects: [
      {
        extends: true,
        test: {
          name: 'units', // some mock a module, so each has its own
          include: ['packages/{auth-core,backend,local-backend,shell}/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude,
        },
      },
      {
        extends: true,
        test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: [...exclude, ...IN_BROWSER], ...shared },
      },
      // No storm and no race is tried again: what they find once is there.
      { extends: true, test: { name: 'browser', include: IN_BROWSER, exclude, retry: 1, ...shared } },
    ],
  },
});
