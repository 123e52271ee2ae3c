import { beforeEach, describe, expect, it } from 'vitest';
import { creation, deletionOf, errorOf, openWorld, updateOf, uuid, type World } from './world.js';

let world: World;

beforeEach(() => {
  world = openWorld();
});

describe('what an Amplify model’s API refuses', () => {
  it.each([
    ['DynamoDB:ProvisionedThroughputExceededException', 'Throttled'],
    ['DynamoDB:ThrottlingException', 'Throttled'],
    ['DynamoDB:RequestLimitExceeded', 'Throttled'],
    ['ExecutionTimeout', 'Timeout'],
    ['UnauthorizedException', 'Unauthorized'],
    ['Unauthorized', 'Unauthorized'],
    ['MappingTemplate', 'Unexpected'],
  ])('is told by its code: %s', async (errorType, code) => {
    world.api.faults.push({ field: 'listPayments', errorType }, { field: 'createPayment', errorType });
    expect(await errorOf(world.gateway.list({ limit: 5 }))).toMatchObject({ code });
    expect(await errorOf(world.gateway.write(creation()))).toMatchObject({ code });
  });

  it('is a network that fails', async () => {
    world.api.faults.push({ field: 'getPayment', rejects: new TypeError('Failed to fetch') });
    expect(await errorOf(world.gateway.get('any'))).toMatchObject({ code: 'Offline' });
  });

  it('says of one’s own payment that it may not be changed, where the model’s rule only lets one read', async () => {
    const stored = await world.gateway.write(creation());
    world.api.faults.push({ field: 'updatePayment', errorType: 'Unauthorized' });
    expect(await errorOf(world.gateway.write(updateOf(stored)))).toMatchObject({ code: 'Unauthorized' });
  });

  it('is a document that does not fit: the model has no such field', async () => {
    const gateway = world.again({ names: { remittanceInformation: 'note' } });
    expect(await errorOf(gateway.list({ limit: 5 }))).toMatchObject({ code: 'Unexpected' });
  });

  it('is nothing any more once the session has ended', async () => {
    world.session.end();
    expect(await errorOf(world.gateway.list({ limit: 5 }))).toMatchObject({ code: 'SessionEnded' });
    expect(await errorOf(world.gateway.accounts!())).toMatchObject({ code: 'SessionEnded' });
    expect(world.api.requests).toEqual([]);
  });
});

describe('rows beside errors', () => {
  it('are shown, and those that cannot be read are counted', async () => {
    for (let count = 0; count < 3; count += 1) await world.gateway.write(creation());
    world.api.faults.push({
      field: 'listPayments',
      answers: ({ data }) => {
        const { items } = (data as { listPayments: { items: unknown[] } }).listPayments;
        const errors = [{ errorType: 'DynamoDB:Other', message: 'null', path: ['listPayments', 'items', 0] }];
        return { data: { listPayments: { items: [null, ...items.slice(1)], nextToken: null } }, errors };
      },
    });
    expect(await world.gateway.list({ limit: 5 })).toMatchObject({ items: [{}, {}], unreadable: 1 });
  });

  const OWN = { creditorName: 'A', creditorIban: 'DE89370400440532013000', currency: 'EUR', debtorAccountId: 'main' };
  const ROW = { ...OWN, amountMinor: 5, requestedExecutionDate: '2026-11-30', tenantId: 'tenant-a' };

  it.each([
    ['an amount that is none', { amountMinor: 1.5 }],
    ['no amount', { amountMinor: null }],
    ['a date that is none', { requestedExecutionDate: '2026-02-30' }],
    ['an instant for a date', { requestedExecutionDate: '2026-11-30T00:00:00.000Z' }],
    ['nobody to pay', { creditorName: '' }],
  ])('are counted where they have %s', async (_, fields) => {
    world.api.seed([{ ...ROW, id: 'good' }]);
    world.api.faults.push({
      field: 'listPayments',
      answers: () => ({
        data: {
          listPayments: {
            items: [
              { ...ROW, id: 'good' },
              { ...ROW, id: 'bad', ...fields },
            ],
          },
        },
      }),
    });
    const { items, unreadable } = await world.gateway.list({ limit: 5 });
    expect([items.map(({ id }) => id), unreadable]).toEqual([['good'], 1]);
  });
});

describe('rows of another tenant', () => {
  const FOREIGN = { id: 'x', tenantId: 'tenant-b', creditorName: 'B' };

  it('are refused wherever they come from, whatever else is the matter with them', async () => {
    const { api, gateway } = world;
    const stored = await gateway.write(creation());
    const refusal = { code: 'TenantMismatch' };
    api.faults.push({ field: 'listPayments', answers: () => ({ data: { listPayments: { items: [FOREIGN] } } }) });
    expect(await errorOf(gateway.list({ limit: 5 }))).toMatchObject(refusal);
    api.faults.push({ field: 'getPayment', answers: () => ({ data: { getPayment: FOREIGN } }) });
    expect(await errorOf(gateway.get('x'))).toMatchObject(refusal);
    for (const field of ['createPayment', 'updatePayment'] as const)
      api.faults.push({ field, answers: () => ({ data: { [field]: FOREIGN } }) });
    expect(await errorOf(gateway.write(creation()))).toMatchObject(refusal);
    expect(await errorOf(gateway.write(updateOf(stored)))).toMatchObject(refusal);
  });

  it('and nobody’s, or another payment than was asked for, are no answer', async () => {
    const { api, gateway } = world;
    api.faults.push({ field: 'getPayment', answers: () => ({ data: { getPayment: { ...FOREIGN, tenantId: null } } }) });
    expect(await errorOf(gateway.get('x'))).toMatchObject({ code: 'MalformedAnswer' });
    const stored = await gateway.write(creation());
    const row = api.table.rows.get(stored.id);
    api.faults.push({ field: 'getPayment', answers: () => ({ data: { getPayment: row } }) });
    expect(await errorOf(gateway.get('x'))).toMatchObject({ code: 'MalformedAnswer' });
  });

  it('are no accounts of the session’s', async () => {
    const accounts = [{ id: 'a', tenantId: 'tenant-b', name: 'B', iban: '', currency: 'EUR', isDefault: true }];
    expect(await errorOf(world.again({ accounts }).accounts!())).toMatchObject({ code: 'TenantMismatch' });
  });

  it('do not hide one’s own: pages that come empty are read on from', async () => {
    world = openWorld({ rowsPerRead: 100 });
    const { creditorName, ...rest } = creation().draft;
    const foreign = Array.from({ length: 700 }, () => ({ id: uuid(), ...rest, creditorName, tenantId: 'tenant-b' }));
    world.api.seed(foreign);
    const own = await world.gateway.write(creation());
    const first = await world.gateway.list({ limit: 25 });
    expect(first.items.map(({ id }) => id)).toEqual([own.id]);
    const reads = world.api.requests.filter(({ field }) => field === 'listPayments');
    expect(reads.map(({ variables }) => variables['limit'])).toEqual(reads.map(() => 100));
    expect(reads.length).toBeGreaterThan(5);
    world.api.seed(foreign.map((row) => ({ ...row, id: uuid() })));
    const ids: string[] = [];
    let [nextToken, pages]: [string | undefined, number] = [undefined, 0];
    do {
      const page = await world.gateway.list({ limit: 25, ...(nextToken !== undefined && { nextToken }) });
      ids.push(...page.items.map(({ id }) => id));
      ({ nextToken } = page);
      pages += 1;
    } while (nextToken !== undefined);
    expect([ids, pages]).toEqual([[own.id], 2]);
  });
});

describe('a write whose answer was lost', () => {
  it.each(['none', 'updatedAt'] as const)('creates once, with versions: %s', async (versions) => {
    const { api, again } = openWorld({ versions });
    const command = creation();
    api.faults.push({ field: 'createPayment', isLate: true });
    expect(await errorOf(again({ versions }).write(command))).toMatchObject({ code: 'Timeout' });
    // By the same gateway or by one of a page that was loaded anew.
    expect(await again({ versions }).write(command)).toMatchObject({ id: command.id, amountMinor: 125_000 });
    expect(api.table.rows.size).toBe(1);
  });

  it('is no other payment’s: an id that is taken is a conflict, with what is there', async () => {
    const command = creation();
    await world.gateway.write(command);
    const other = { ...command, draft: { ...command.draft, amountMinor: 6 } };
    const refusal = { code: 'IdempotencyConflict', current: { amountMinor: 125_000 } };
    expect(await errorOf(world.gateway.write(other))).toMatchObject(refusal);
  });

  it('changes once where there are versions, though its version is past', async () => {
    const { api, gateway, again } = openWorld({ versions: 'updatedAt' });
    const stored = await gateway.write(creation());
    const update = updateOf(stored);
    api.faults.push({ field: 'updatePayment', isLate: true });
    expect(await errorOf(gateway.write(update))).toMatchObject({ code: 'Timeout' });
    const changed = await again().write(update);
    expect(changed).toMatchObject({ amountMinor: 5 });
    expect(changed.version).toBeGreaterThan(stored.version);
    expect(await gateway.get(stored.id)).toEqual(changed);
  });

  it('changes again where there are none, and so overwrites what came between in the same fields alone', async () => {
    const { api, gateway } = world;
    const stored = await gateway.write(creation());
    const update = updateOf(stored);
    api.faults.push({ field: 'updatePayment', isLate: true });
    await errorOf(gateway.write(update));
    await gateway.write(updateOf(stored, { amountMinor: 6, creditorName: 'Between' }));
    expect(await gateway.write(update)).toMatchObject({ amountMinor: 5, creditorName: 'Between' });
  });

  it('deletes once: the same gateway remembers, one of a new page finds nothing', async () => {
    const { api, gateway, again } = world;
    const stored = await gateway.write(creation());
    const deletion = deletionOf(stored);
    api.faults.push({ field: 'deletePayment', isLate: true });
    expect(await errorOf(gateway.write(deletion))).toMatchObject({ code: 'Timeout' });
    const deleted = await gateway.write(deletion);
    expect(deleted).toMatchObject({ id: stored.id, creditorName: stored.creditorName });
    expect(deleted.deletedAt).toBeDefined();
    expect(await gateway.write(deletion)).toEqual(deleted);
    expect(await errorOf(again().write(deletion))).toMatchObject({ code: 'NotFound' });
    expect(await errorOf(gateway.write(deletionOf(stored)))).toMatchObject({ code: 'NotFound' });
  });

  it('is a conflict where somebody else changed the payment meanwhile, and brings what is there', async () => {
    const { gateway } = openWorld({ versions: 'updatedAt' });
    const stored = await gateway.write(creation());
    const changed = await gateway.write(updateOf(stored));
    const current = { amountMinor: 5, version: changed.version };
    const refusal = { code: 'VersionConflict', currentVersion: changed.version, current };
    expect(await errorOf(gateway.write(updateOf(stored, { amountMinor: 6 })))).toMatchObject(refusal);
    expect(await errorOf(gateway.write(deletionOf(stored)))).toMatchObject(refusal);
    expect(await gateway.get(stored.id)).toEqual(changed);
  });
});
