import {
  plantedPayment,
  plantPayments,
  startTestBackend,
  type PlantedPayment,
  type TestBackend,
} from '@remit-elements/local-backend/testing.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { howMany } from '../support/deep.js';
import { listed, SORTS, type Filter, type Sort } from '../support/payment-model.js';

const PAYMENTS = 210;
const LIST = `query L($filter: PaymentFilterInput, $sort: PaymentSortInput, $limit: Int, $nextToken: String) {
  listPayments(filter: $filter, sort: $sort, limit: $limit, nextToken: $nextToken) { items { id tenantId } nextToken } }`;

interface Query {
  readonly filter?: unknown;
  readonly sort?: unknown;
  readonly limit?: number;
  readonly nextToken?: string | null;
}
interface Page {
  readonly items: readonly { readonly id: string; readonly tenantId: string }[];
  readonly nextToken: string | null;
}

/** Names where one begins the other, differ in case alone, or sort by code points otherwise than by code units. */
const ODD: readonly Partial<PlantedPayment>[] = [
  { creditorName: 'Ann' },
  { creditorName: 'Ann Lee' },
  { creditorName: 'ANN-MARIE' },
  { creditorName: 'anna' },
  { creditorName: '\uff21 Wide' },
  { creditorName: '\u{1f600} Smile' },
  { creditorReference: 'RF18539007547034' },
  { amountMinor: Number.MAX_SAFE_INTEGER },
  { amountMinor: 1 },
];
const own = Array.from({ length: PAYMENTS }, (_, place) => plantedPayment('tenant-a', place, ODD[place]));

let backend: TestBackend;
let token: string;
beforeAll(async () => {
  backend = await startTestBackend();
  token = await backend.tokenOf('tenant-a', 'viewer');
  await plantPayments(backend.dynamo, own);
  await plantPayments(
    backend.dynamo,
    own.map((payment) => ({ ...payment, tenantId: 'tenant-b' })),
  );
});
afterAll(() => backend.remove());

const ask = (query: Query, as = token) => backend.post(as, LIST, query);
const pageOf = async (query: Query): Promise<Page> => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return data?.['listPayments'] as Page;
};
/** The ids on all pages; no page is longer, and no call reads more, than is promised. */
const walk = async (query: Query & { limit: number }): Promise<string[]> => {
  const ids: string[] = [];
  let nextToken: string | null = null;
  do {
    backend.reads.reset();
    const page: Page = await pageOf({ ...query, nextToken });
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    expect(backend.reads.items).toBeLessThanOrEqual(4 * query.limit);
    for (const { id, tenantId } of page.items) {
      expect(tenantId).toBe('tenant-a');
      ids.push(id);
    }
    ({ nextToken } = page);
  } while (nextToken !== null);
  return ids;
};
const violationsOf = async (query: Query) => {
  const { data, errors } = await ask(query);
  expect(data?.['listPayments'] ?? null).toBeNull();
  expect(errors?.[0]?.errorType).toBe('ValidationError');
  return (errors?.[0]?.errorInfo as { violations: unknown }).violations;
};

const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2026, 11, 20) + days * 86_400_000));
const bound = fc.constantFrom(0, 1, 5_000, 250_000, 900_000, Number.MAX_SAFE_INTEGER);
/** Given in one of three: with more conditions there would be nothing left to list. */
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 2 }, { arbitrary: value, weight: 1 });
const filters = fc
  .record({
    status: maybe(
      fc.subarray(['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'EXPORTED', 'REJECTED'], { minLength: 1 }),
    ),
    debtorAccountId: maybe(fc.constantFrom('main-account', 'dollar-account', 'no-account')),
    currency: maybe(fc.constantFrom('EUR', 'USD', 'JPY')),
    text: maybe(fc.constantFrom('ann', 'SÜD', 'voice 1', 'nl91abna', '0440532', 'rf185', 'of tenant-b', 'no such')),
    dates: maybe(fc.tuple(day, day)),
    amounts: maybe(fc.tuple(maybe(bound), maybe(bound))),
    open: fc.constantFrom('from', 'to', 'neither'),
  })
  .map(({ dates, amounts, open, ...rest }): Filter => {
    const [first, last] = (dates ?? []).map((it) => it.toISOString().slice(0, 10)).sort();
    const [low, high] = rest.currency === undefined ? [] : (amounts ?? []);
    const [from, to] = low !== undefined && high !== undefined && low > high ? [high, low] : [low, high];
    return {
      ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Filter),
      ...(first !== undefined && open !== 'from' ? { executionDateFrom: first } : {}),
      ...(last !== undefined && open !== 'to' ? { executionDateTo: last } : {}),
      ...(from !== undefined ? { amountMinorFrom: from } : {}),
      ...(to !== undefined ? { amountMinorTo: to } : {}),
    };
  });

describe('a list', () => {
  it.each(SORTS)('by $field $direction has every payment once, in that order', async (sort) => {
    expect(await walk({ sort, limit: 40 })).toEqual(listed(own, {}, sort));
  });

  it('of one payment a page has every payment once', async () => {
    const sort = { field: 'AMOUNT', direction: 'ASC' } as const;
    expect(await walk({ sort, limit: 1 })).toEqual(listed(own, {}, sort));
  });

  it('has what its filter and its order say, whatever they are, page by page', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...SORTS),
        fc.integer({ min: 9, max: 100 }),
        async (filter, sort, limit) => {
          expect(await walk({ filter, sort, limit })).toEqual(listed(own, filter, sort));
        },
      ),
      { numRuns: howMany(40, 400), seed: 20261101 },
    );
  });

  it.each([...SORTS])('by $field $direction has what lies on the bounds of its filter', async (sort) => {
    const { requestedExecutionDate: executionDate, amountMinor, currency } = own[100]!;
    const onTheDay = { executionDateFrom: executionDate, executionDateTo: executionDate };
    const ofTheAmount = { currency, amountMinorFrom: amountMinor, amountMinorTo: amountMinor };
    for (const filter of [onTheDay, ofTheAmount]) {
      const ids = await walk({ filter, sort, limit: 100 });
      expect(ids).toContain(own[100]!.id);
      expect(ids).toEqual(listed(own, filter, sort));
    }
  });

  it('is newest first, and 25 long, when nothing is said', async () => {
    const expected = listed(own, {}, { field: 'CREATED', direction: 'DESC' }).slice(0, 25);
    expect((await pageOf({})).items.map(({ id }) => id)).toEqual(expected);
    expect((await pageOf({ filter: null, sort: null, nextToken: null })).items.map(({ id }) => id)).toEqual(expected);
    expect((await pageOf({ filter: { status: null, text: null } })).items.map(({ id }) => id)).toEqual(expected);
  });

  it('fills a page that its filter thins out, as far as four times the limit go', async () => {
    backend.reads.reset();
    const thin = await pageOf({ filter: { debtorAccountId: 'main-account' }, limit: 10 });
    expect(thin.items).toHaveLength(10);
    expect(backend.reads.items).toBeGreaterThan(10);
    backend.reads.reset();
    const none = await pageOf({ filter: { text: 'no such text' }, limit: 10 });
    expect([none.items.length, backend.reads.items, typeof none.nextToken]).toEqual([0, 40, 'string']);
  });

  it('finds an IBAN that is typed in groups', async () => {
    const found = await walk({ filter: { text: ' DE89 3704 0044 0532' }, limit: 100 });
    expect(found).toEqual(listed(own, { text: 'DE8937040044' }, { field: 'CREATED', direction: 'DESC' }));
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a list is refused', () => {
  it.each([0, -1, 101, 2 ** 31 - 1])('with a limit of %j', async (limit) => {
    expect(await violationsOf({ limit })).toEqual([{ field: 'limit', rule: 'range' }]);
  });
  it.each([2.5, '25', 2 ** 31])('with a limit of %j, which is no Int', async (limit) => {
    const { data, errors } = await ask({ limit: limit as number });
    expect([data ?? null, errors?.[0]?.errorType]).toEqual([null, 'ValidationError']);
  });
  it.each([
    [{ status: [] }, 'status', 'length'],
    [{ debtorAccountId: 'a#b' }, 'debtorAccountId', 'format'],
    [{ debtorAccountId: '' }, 'debtorAccountId', 'format'],
    [{ currency: 'EURO' }, 'currency', 'unknown'],
    [{ text: 'x' }, 'text', 'length'],
    [{ text: ' x ' }, 'text', 'length'],
    [{ text: 'x'.repeat(71) }, 'text', 'length'],
    [{ text: 'a\u0000b' }, 'text', 'characters'],
    [{ executionDateFrom: '2026-11-01Z' }, 'executionDateFrom', 'format'],
    [{ executionDateFrom: '2026-11-02', executionDateTo: '2026-11-01' }, 'executionDateTo', 'range'],
    [{ amountMinorFrom: 1 }, 'currency', 'required'],
    [{ amountMinorTo: 1 }, 'currency', 'required'],
    [{ currency: 'EUR', amountMinorFrom: -1 }, 'amountMinorFrom', 'range'],
    [{ currency: 'EUR', amountMinorTo: 1.5 }, 'amountMinorTo', 'format'],
    [{ currency: 'EUR', amountMinorTo: 2 ** 53 }, 'amountMinorTo', 'range'],
    [{ currency: 'EUR', amountMinorFrom: 2, amountMinorTo: 1 }, 'amountMinorTo', 'range'],
  ])('with the filter %j', async (filter, field, rule) => {
    expect(await violationsOf({ filter })).toEqual([{ field: `filter.${field}`, rule }]);
  });
  it('with all that is wrong told at once', async () => {
    expect(await violationsOf({ limit: 0, nextToken: '', filter: { text: '', currency: 'eur' } })).toEqual([
      { field: 'limit', rule: 'range' },
      { field: 'nextToken', rule: 'format' },
      { field: 'filter.currency', rule: 'unknown' },
      { field: 'filter.text', rule: 'length' },
    ]);
  });
});

describe('a page token', () => {
  const NEXT_TOKEN = [{ field: 'nextToken', rule: 'format' }];
  const byStatus = { filter: { status: ['UNCONFIRMED'] }, limit: 5 };
  const tokenOf = async (query: Query) => (await pageOf(query)).nextToken ?? '';

  it.each(['', 'x', 'null', 'AAAA', 'a'.repeat(200)])('that nobody made is refused: %j', async (nextToken) => {
    expect(await violationsOf({ nextToken })).toEqual(NEXT_TOKEN);
  });
  it('of another order, direction or company is refused', async () => {
    const good = await tokenOf({ limit: 5 });
    const others: readonly Sort[] = SORTS.filter(({ field, direction }) => field !== 'CREATED' || direction === 'ASC');
    for (const sort of others) expect(await violationsOf({ sort, nextToken: good })).toEqual(NEXT_TOKEN);
    const { data, errors } = await ask({ nextToken: good }, await backend.tokenOf('tenant-b', 'viewer'));
    expect(data?.['listPayments'] ?? null).toBeNull();
    expect(errors?.[0]?.errorInfo).toEqual({ violations: NEXT_TOKEN });
  });
  it('of another filter is a place in the same index: the list goes on from it, and a place outside is refused', async () => {
    const fifth = await tokenOf({ limit: 5 });
    const filter = { text: 'invoice' };
    const expected = listed(own, filter, { field: 'CREATED', direction: 'DESC' });
    const place = listed(own, {}, { field: 'CREATED', direction: 'DESC' })[4]!;
    const later = expected.filter((id) => id > place);
    expect((await pageOf({ filter, limit: 5, nextToken: fifth })).items.map(({ id }) => id)).toEqual(later.slice(0, 5));
    expect(await violationsOf({ nextToken: await tokenOf(byStatus), filter: { status: ['EXPORTED'] } })).toEqual(
      NEXT_TOKEN,
    );
    expect(await violationsOf({ nextToken: await tokenOf(byStatus) })).toEqual(NEXT_TOKEN);
  });
});
