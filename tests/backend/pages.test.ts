import { startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PAYMENTS = 10_000;
const PAGE = 25;
const LIST = `query L($limit: Int, $nextToken: String) {
  listPayments(limit: $limit, nextToken: $nextToken) { items { id tenantId remittanceInformation } nextToken } }`;

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
