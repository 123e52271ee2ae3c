import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperations } from '../support/api.js';
import { rolesFor } from '../support/roles.js';
import { httpCases } from './http-cases.js';
import { inWords, violationsOf } from './violation.js';
import { World } from './world.js';

const OPERATIONS = (await readOperations()).filter((it) => it.kind !== 'subscription');

it('knows of every operation who may call it', async () => {
  const unknown = (await readOperations()).filter((it) => rolesFor(it.field) === undefined);
  expect(unknown.map((it) => it.field)).toEqual([]);
});

describe.each(OPERATIONS)('$kind $field', (operation) => {
  // A world for each: what is read back to see that nothing changed stays small.
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.backend.remove());

  it.each(httpCases(operation))('$name', async (oneCase) => {
    const violations = await violationsOf(world, operation.field, [oneCase]);
    expect(violations, inWords(violations)).toEqual([]);
  });
});
