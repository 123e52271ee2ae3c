import { readFile } from 'node:fs/promises';
import { readApiFiles } from '@remit-elements/local-backend';
import {
  plantedPayment,
  plantPayments,
  startTestBackend,
  type TestBackend,
} from '@remit-elements/local-backend/testing.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { howMany } from '../support/deep.js';
import type { Filter, Sort } from '../support/payment-model.js';

/** What `npm run bench -- reads` measures as well, with more rows. */
interface Request {
  readonly name: string;
  readonly sort: Sort;
  readonly filter: Filter;
  /** Whether it must read what it answers and nothing else. */
  readonly exact: boolean;
}
const requests = JSON.parse(
  await readFile(new URL('../../bench/reads/requests.json', import.meta.url), 'utf8'),
) as readonly Request[];

const PAGE = 25;
const FEW = 100;
const MANY = howMany(2_000, 100_000);
const OTHERS = howMany(40, 1_000);
const ROWS_OF_OTHERS = 5;
const LIST = `query L($filter: PaymentFilterInput, $sort: PaymentSortInput, $nextToken: String) {
  listPayments(filter: $filter, sort: $sort, limit: ${PAGE}, nextToken: $nextToken) { items { id } nextToken } }`;

interface Cost {
  readonly items: number;
  readonly answered: number;
  readonly more: boolean;
}

const rowsOf = (tenantId: string, count: number) =>
  Array.from({ length: count }, (_, place) => plantedPayment(tenantId, place));
const plantOthers = async ({ dynamo }: TestBackend, from: number, to: number): Promise<void> => {
  const tenants = Array.from({ length: to - from }, (_, place) => `other-${from + place}`);
  await plantPayments(
    dynamo,
    tenants.flatMap((tenantId) => rowsOf(tenantId, ROWS_OF_OTHERS)),
  );
};
/** What the first page and the next cost. */
const costOf = async (backend: TestBackend, { filter, sort }: Request): Promise<Cost[]> => {
  const token = await backend.tokenOf('company', 'viewer');
  const costs: Cost[] = [];
  let nextToken: string | null = null;
  do {
    backend.reads.reset();
    const { data, errors } = await backend.post(token, LIST, { filter, sort, nextToken });
    expect(errors).toBeUndefined();
    const page = data?.['listPayments'] as { items: unknown[]; nextToken: string | null };
    costs.push({ items: backend.reads.items, answered: page.items.length, more: page.nextToken !== null });
    ({ nextToken } = page);
  } while (nextToken !== null && costs.length < 2);
  return costs;
};

/** By the company's payments, then with one other company and with many. */
const costs = new Map<string, readonly (readonly Cost[])[]>();
beforeAll(async () => {
  for (const own of [FEW, MANY]) {
    const backend = await startTestBackend({ tenants: ['company'] });
    try {
      await plantPayments(backend.dynamo, rowsOf('company', own));
      let planted = 0;
      for (const others of [1, OTHERS]) {
        await plantOthers(backend, planted, others);
        planted = others;
        for (const request of requests) {
          costs.set(request.name, [...(costs.get(request.name) ?? []), await costOf(backend, request)]);
        }
      }
    } finally {
      await backend.remove();
    }
  }
}, 600_000);

describe('a page of 25', () => {
  it.each(requests.filter(({ exact }) => exact))(
    '$name: reads 25 items, whoever else there is and however many',
    ({ name }) => {
      const page = { items: PAGE, answered: PAGE, more: true };
      expect(costs.get(name)?.map(([first, next]) => [first, { ...next, more: true }])).toEqual(
        Array(4).fill([page, page]),
      );
    },
  );

  it.each(requests.filter(({ exact }) => !exact))(
    '$name: reads at most 100 items and says when there is more',
    ({ name }) => {
      const measured = costs.get(name) ?? [];
      expect(measured).toHaveLength(4);
      for (const { items } of measured.flat()) expect(items).toBeLessThanOrEqual(4 * PAGE);
      const [fewAlone, fewAmongMany, manyAlone, manyAmongMany] = measured;
      expect(fewAmongMany).toEqual(fewAlone);
      expect(manyAmongMany).toEqual(manyAlone);
      // Two pages do not reach the end of so many.
      for (const { answered, more } of manyAlone ?? []) expect([answered <= PAGE, more]).toEqual([true, true]);
    },
  );
});

describe('a resolver that reads otherwise', () => {
  const broken = async (code: string) => {
    const files = await readApiFiles();
    const bundle = `export function request(ctx) { ${code} }\nexport function response(ctx) { return ctx.result; }`;
    return startTestBackend({ files: { ...files, bundles: new Map(files.bundles).set('list-payments', bundle) } });
  };
  const byTenant = `operation: 'Query', query: { expression: '#t = :t', expressionNames: { '#t': 'tenantId' }`;

  it.each([
    ['scans the table', `return { operation: 'Scan', limit: 25 };`],
    [
      'names no tenant',
      `return { ${byTenant.replaceAll('#t', '#i').replace('tenantId', 'id')}, expressionValues: { ':t': { S: 'payment-0000001' } } } };`,
    ],
    ['names another tenant', `return { ${byTenant}, expressionValues: { ':t': { S: 'tenant-b' } } } };`],
  ])('and %s is stopped before it reads anything', async (_what, code) => {
    const backend = await broken(code);
    try {
      await plantPayments(backend.dynamo, [...rowsOf('tenant-a', 5), ...rowsOf('tenant-b', 5)]);
      backend.reads.reset();
      const { data, errors } = await backend.post(
        await backend.tokenOf('tenant-a'),
        '{ listPayments { items { id } } }',
      );
      expect([data?.['listPayments'] ?? null, errors?.[0]?.errorType]).toEqual([null, 'InternalFailure']);
      expect(backend.reads.items).toBe(0);
    } finally {
      await backend.remove();
    }
  });
});
