import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { howMany } from '../support/deep.js';
import { PropertyWorld } from './companies.js';
import type { Reached } from './play.js';
import { WEIGHTS } from './steps.js';
import { storm } from './storm.js';

const RUNS = howMany(30, 2500);
/** A short storm may end before each rare outcome was met: then another one follows, so many at most. */
const STORMS = howMany(5, 1);
const LIMIT_MS = howMany(120_000, 600_000);
/** From a failure's message, to see it again: `REMIT_SEED=… REMIT_PATH=…`. */
const SEED = process.env['REMIT_SEED'];
const PATH = process.env['REMIT_PATH'];

/** What a storm must run into, beside every mutation done: one that gets nowhere proves nothing. */
const OUTCOMES = [
  ...Object.keys(WEIGHTS),
  ...['Unauthorized', 'NotFound', 'ValidationError', 'VersionConflict', 'StatusConflict', 'FourEyes'],
  'IdempotencyConflict',
];

let world: PropertyWorld;
beforeAll(async () => {
  world = await PropertyWorld.start();
});
afterAll(() => world.backend.remove());

it(
  'keeps three companies as the contract says, whatever their people do in whatever order',
  async () => {
    const reached: Reached = new Map();
    const missed = () => OUTCOMES.filter((outcome) => !reached.has(outcome));
    for (let storms = 0; storms < STORMS && missed().length > 0; storms += 1) {
      await fc.assert(storm(world, reached), {
        ...{ numRuns: RUNS, interruptAfterTimeLimit: LIMIT_MS, markInterruptAsFailure: false },
        ...(SEED === undefined ? {} : { seed: Number(SEED) }),
        ...(PATH === undefined ? {} : { path: PATH }),
      });
    }
    if (PATH === undefined) expect(missed()).toEqual([]);
  },
  LIMIT_MS * 3,
);
