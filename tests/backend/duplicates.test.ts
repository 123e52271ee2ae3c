import {
  plantedPayment,
  plantPayments,
  startTestBackend,
  type PlantedPayment,
  type TestBackend,
} from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const FIND = `query D($input: FindDuplicatePaymentsInput!) {
  findDuplicatePayments(input: $input) { nextToken items { id tenantId creditorName amountMinor } } }`;
const DAY_MS = 86_400_000;
const alike = { creditorIban: 'DE89370400440532013000', amountMinor: 4_200, currency: 'EUR' };

let backend: TestBackend;
/** Each test's company is its own. */
let tenantId: string;
let companies = 0;
beforeAll(async () => {
  backend = await startTestBackend();
});
beforeEach(() => {
  companies += 1;
  tenantId = `company-${companies}`;
});
afterAll(() => backend.remove());

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const plant = async (id: string, changes: Partial<PlantedPayment>): Promise<void> => {
  const payment = plantedPayment(tenantId, 0, {
    ...alike,
    endToEndId: `of-${id}`,
    createdAt: daysAgo(1),
    ...changes,
    id,
  });
  await plantPayments(backend.dynamo, [payment]);
};
const ask = async (input: object) => backend.post(await backend.tokenOf(tenantId, 'viewer'), FIND, { input });
const found = async (input: object): Promise<string[]> => {
  const { data, errors } = await ask(input);
  expect(errors).toBeUndefined();
  const { items, nextToken } = data?.['findDuplicatePayments'] as { items: { id: string }[]; nextToken: null };
  expect(nextToken).toBeNull();
  return items.map(({ id }) => id);
};
/** As if the index did not know of it yet. */
const changePastTheIndex = (id: string, attribute: string, value: string) =>
  backend.dynamo.request('UpdateItem', {
    TableName: 'payments',
    Key: { tenantId: { S: tenantId }, id: { S: id } },
    UpdateExpression: 'SET #a = :v',
    ExpressionAttributeNames: { '#a': attribute },
    ExpressionAttributeValues: { ':v': { S: value } },
  });

describe('duplicates', () => {
  it('are payments of one amount to one creditor, newest first', async () => {
    await plant('older', { createdAt: daysAgo(3) });
    await plant('newer', { createdAt: daysAgo(2), status: 'EXPORTED' });
    await plant('other-amount', { amountMinor: 42_000 });
    await plant('other-currency', { currency: 'USD' });
    await plant('other-creditor', { creditorIban: 'NL91ABNA0417164300' });
    expect(await found(alike)).toEqual(['newer', 'older']);
  });

  it('are payments with one end-to-end id, whatever else they say', async () => {
    await plant('same-id', { endToEndId: 'INV/7', creditorIban: 'NL91ABNA0417164300', amountMinor: 1 });
    await plant('longer-id', { endToEndId: 'INV/70', amountMinor: 1 });
    await plant('both', { endToEndId: 'INV/7', createdAt: daysAgo(2) });
    expect(await found({ ...alike, endToEndId: 'INV/7' })).toEqual(['same-id', 'both']);
    expect(await found({ ...alike, endToEndId: null })).toEqual(['both']);
    expect(await found({ ...alike, endToEndId: 'INV' })).toEqual(['both']);
  });

  it('are not told by what stands for no end-to-end id', async () => {
    await plant('no-id', { endToEndId: 'NOTPROVIDED', amountMinor: 1 });
    expect(await found({ ...alike, endToEndId: 'NOTPROVIDED' })).toEqual([]);
  });

  it('are of the last 30 days', async () => {
    await plant('in-time', { createdAt: daysAgo(29.9) });
    await plant('too-old', { createdAt: daysAgo(30.1), endToEndId: 'INV-1' });
    expect(await found({ ...alike, endToEndId: 'INV-1' })).toEqual(['in-time']);
  });

  it('are ten at most, the newest, without the payment that is being edited', async () => {
    for (let day = 1; day <= 12; day += 1) {
      await plant(`day-${day}`, { createdAt: daysAgo(day), endToEndId: day % 2 === 0 ? 'INV-1' : `INV-1${day}` });
    }
    const expected = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11].map((day) => `day-${day}`);
    backend.reads.reset();
    expect(await found({ ...alike, endToEndId: 'INV-1', excludeId: 'day-4' })).toEqual(expected);
    expect(backend.reads.items).toBeLessThanOrEqual(11 + 11 + 10);
  });

  it('are what they are now, not what the index still says', async () => {
    await plant('deleted', {});
    await plant('changed', { createdAt: daysAgo(2) });
    await plant('left', { createdAt: daysAgo(3) });
    await changePastTheIndex('deleted', 'deletedAt', daysAgo(0));
    await changePastTheIndex('changed', 'creditorIban', 'NL91ABNA0417164300');
    expect(await found(alike)).toEqual(['left']);
  });

  it('of another company are none', async () => {
    await plant('theirs', { endToEndId: 'INV-1' });
    tenantId = `${tenantId}-too`;
    expect(await found({ ...alike, endToEndId: 'INV-1', excludeId: 'x' })).toEqual([]);
  });

  it.each([
    [{ creditorIban: 'DE89370400440532013001' }, 'creditorIban', 'checkDigits'],
    [{ amountMinor: 0 }, 'amountMinor', 'range'],
    [{ amountMinor: 1.5 }, 'amountMinor', 'format'],
    [{ currency: 'eur' }, 'currency', 'unknown'],
    [{ endToEndId: 'a#b' }, 'endToEndId', 'characters'],
    [{ excludeId: 'a/b' }, 'excludeId', 'format'],
  ])('are not looked for with %j', async (wrong, field, rule) => {
    const { data, errors } = await ask({ ...alike, ...wrong });
    expect(data ?? null).toBeNull();
    expect(errors?.[0]).toMatchObject({ errorType: 'ValidationError', errorInfo: { violations: [{ field, rule }] } });
  });
});
