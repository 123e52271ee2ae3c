import { operationsOf } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../support/api.js';
import { socketCases } from './socket-cases.js';
import { inWords, violationsOf } from './violation.js';
import { World } from './world.js';

const SCHEMA = await readSchema();
const OPERATIONS = operationsOf(SCHEMA);

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.backend.remove());

describe.each(OPERATIONS.filter((it) => it.kind === 'subscription'))('$field', (subscription) => {
  it.each(socketCases(SCHEMA, subscription, OPERATIONS))('$name', async (oneCase) => {
    const violations = await violationsOf(world, subscription.field, [oneCase]);
    expect(violations, inWords(violations)).toEqual([]);
  });
});
