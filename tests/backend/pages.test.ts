import {
  plantedPayment,
  plantPayments,
  startTestBackend,
  type TestBackend,
} from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SORTS } from '../support/payment-model.js';

const PAYMENTS = 10_000;
const PAGE = 25;
const LIST = `query L($sort: PaymentSortInput, $limit: Int, $nextToken: String) {
  listPayments(sort: $sort, limit: $limit, nextToken: $nextToken) { items { id tenantId remittanceInformation } nextToken } }`;

interface Page {
  readonly items: readonly { readonly id: string; readonly tenantId: string; readonly remittanceInformation: string }[];
  readonly nextToken: string | null;
}

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend({ payments: PAYMENTS });
}, 120_000);
afterAll(() => backend.remove());

const page = async (tenantId: string, variables: object) => {
  const answer = await backend.post(await backend.tokenOf(tenantId, 'viewer'), LIST, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data?.['listPayments'] as Page;
};

describe.each(['tenant-a', 'tenant-b'])('with 10,000 payments in each company, %s', (tenantId) => {
  it('reads one page of items for the first page and for the next', async () => {
    let nextToken: string | null = null;
    for (const place of ['first', 'next', 'third']) {
      backend.reads.reset();
      const read: Page = await page(tenantId, { limit: PAGE, nextToken });
      expect(read.items, place).toHaveLength(PAGE);
      expect(backend.reads.items, place).toBeLessThanOrEqual(PAGE);
      ({ nextToken } = read);
      expect(nextToken).not.toBeNull();
    }
  });

  it('reaches each of its payments once, and none of the other company', async () => {
    const seen = new Set<string>();
    let nextToken: string | null = null;
    backend.reads.reset();
    do {
      const read: Page = await page(tenantId, { limit: 100, nextToken });
      for (const item of read.items) {
        expect(item.tenantId).toBe(tenantId);
        expect(item.remittanceInformation).toContain(tenantId === 'tenant-a' ? 'Company A' : 'Company B');
        expect(seen.has(item.id)).toBe(false);
        seen.add(item.id);
      }
      ({ nextToken } = read);
    } while (nextToken !== null);
    expect(seen.size).toBe(PAYMENTS);
    expect(backend.reads.items).toBe(PAYMENTS);
  });
});

describe('while payments are made', () => {
  it.each(SORTS)('paging by $field $direction meets each payment that was there once', async (sort) => {
    const tenantId = `busy-${sort.field}-${sort.direction}`;
    const there = Array.from({ length: 60 }, (_, place) => plantedPayment(tenantId, place * 2));
    await plantPayments(backend.dynamo, there);
    const seen: string[] = [];
    let nextToken: string | null = null;
    let made = 0;
    do {
      const read: Page = await page(tenantId, { sort, limit: 7, nextToken });
      seen.push(...read.items.map(({ id }) => id));
      // Between the others in every order, before and after the place where the list stands.
      const between = Array.from({ length: 5 }, (_, place) => plantedPayment(tenantId, (made + place) * 2 + 1));
      if (made < 50) await plantPayments(backend.dynamo, between);
      made += 5;
      ({ nextToken } = read);
    } while (nextToken !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(there.map(({ id }) => id)));
  });
});
