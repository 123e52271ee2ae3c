import type { ApiOperation, HttpAnswer } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WITHOUT_RIGHT, WITHOUT_TOKEN } from './callers.js';
import { createWorld, readOperations, valuesFor, type World } from './world.js';

const OPERATIONS = (await readOperations()).filter((it) => it.kind !== 'subscription');
const TENANTS = ['tenant-a', 'tenant-b'] as const;

let world: World;
let round = 0;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.backend.remove());

const snapshots = (target: string) => Promise.all(TENANTS.map((it) => world.snapshot(it, target)));
const codesOf = (answer: HttpAnswer) => answer.errors?.map((it) => it.errorType);
/** Everything that an answer holds as data, as text, to look for another company's rows in. */
const dataOf = (answer: HttpAnswer) => JSON.stringify(answer.data ?? null);
const isEmpty = (data: HttpAnswer['data']) => Object.values(data ?? {}).every((it) => it === null);

const creates = (operation: ApiOperation) => operation.field.startsWith('create');
const nextId = () => `target-${String((round += 1))}`;

describe.each(OPERATIONS)('$kind $field', (operation) => {
  let target: string;
  /** A row that both companies have, or, where the operation makes one, an id that neither has. */
  const aim = async () => {
    target = nextId();
    if (!creates(operation)) await world.plant(target, ...TENANTS);
    return operation.variables(valuesFor(target));
  };

  it('serves the own company, and leaves the other as it is', async () => {
    const variables = await aim();
    const [, before] = await snapshots(target);
    const answer = await world.backend.post(await world.backend.tokenOf('tenant-a'), operation.document, variables);
    expect(answer.errors).toBeUndefined();
    expect(isEmpty(answer.data)).toBe(false);
    expect(dataOf(answer)).toContain('tenant-a');
    expect(dataOf(answer)).not.toMatch(/tenant-b|Company B/);
    expect((await snapshots(target))[1]).toEqual(before);
  });

  it('refuses every token that is not good', async () => {
    const variables = await aim();
    const before = await snapshots(target);
    for (const { name, token } of WITHOUT_TOKEN) {
      const answer = await world.backend.post(await token(world.backend.identity), operation.document, variables);
      expect([answer.status, codesOf(answer), 'data' in answer], name).toEqual([401, ['UnauthorizedException'], false]);
    }
    expect(await snapshots(target)).toEqual(before);
  });

  it('refuses every token that gives no right', async () => {
    const variables = await aim();
    const before = await snapshots(target);
    for (const { name, token } of WITHOUT_RIGHT) {
      const answer = await world.backend.post(await token(world.backend.identity), operation.document, variables);
      expect(codesOf(answer), name).toEqual(['Unauthorized']);
      expect(isEmpty(answer.data), name).toBe(true);
    }
    expect(await snapshots(target)).toEqual(before);
  });
});

describe.each(OPERATIONS.filter((it) => it.namesRow && !creates(it)))('$kind $field of a row', (operation) => {
  it('tells one of the other company from none by nothing', async () => {
    const mine = nextId();
    await world.plant(mine, 'tenant-a');
    const before = await snapshots(mine);
    const stranger = await world.backend.tokenOf('tenant-b');
    const ask = (id: string) => world.backend.post(stranger, operation.document, operation.variables(valuesFor(id)));
    const [theirs, nobodys] = [await ask(mine), await ask('never-was')];
    expect(theirs).toEqual(nobodys);
    expect(isEmpty(theirs.data)).toBe(true);
    expect(codesOf(theirs)).toEqual(operation.kind === 'mutation' ? ['NotFound'] : undefined);
    expect(await snapshots(mine)).toEqual(before);
  });
});

describe.each(OPERATIONS.filter((it) => 'input' in it.variables({})))('$kind $field with an input', (operation) => {
  it('takes no tenant from the caller', async () => {
    const id = nextId();
    await world.plant(id, ...TENANTS);
    const before = await snapshots(id);
    const { input } = operation.variables(valuesFor(id)) as { input: object };
    const answer = await world.backend.post(await world.backend.tokenOf('tenant-a'), operation.document, {
      input: { ...input, tenantId: 'tenant-b' },
    });
    expect(codesOf(answer)).toEqual(['ValidationError']);
    expect(await snapshots(id)).toEqual(before);
  });
});

it('knows no operation that takes a tenant', () => {
  for (const { document, field } of OPERATIONS) expect(document, field).not.toMatch(/tenant\w*:/i);
});
