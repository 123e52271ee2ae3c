import { brokenApis, type MistakeName } from '@remit-elements/local-backend/testing.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { howMany } from '../support/deep.js';
import { PropertyWorld } from './companies.js';
import { storm } from './storm.js';

/** What the model must find, the first three in the quick tier too; what is wrong about tenants is for tests/tenancy. */
const MISTAKES = [
  'no-version-condition',
  'no-repeats-known',
  'no-four-eyes',
  'tombstones-shown',
  'no-creation-condition',
  'no-membership',
  'no-roles',
] as const satisfies readonly MistakeName[];
/** Each is found within a few; the same ones each time, so that this test cannot fail by chance. */
const RUNS = 60;
const SEED = 20261122;

const apis = await brokenApis();

it.each(MISTAKES.slice(0, howMany(3, MISTAKES.length)))(
  'finds %s',
  async (mistake) => {
    const world = await PropertyWorld.start({ files: apis[mistake], tenantGuard: false });
    try {
      const found = await fc.check(storm(world, new Map()), { numRuns: RUNS, seed: SEED, endOnFailure: true });
      expect(found.failed).toBe(true);
    } finally {
      await world.backend.remove();
    }
  },
  300_000,
);
