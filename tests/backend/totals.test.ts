import {
  plantedPayment,
  plantPayments,
  startTestBackend,
  type PlantedPayment,
  type TestBackend,
} from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matches, type Filter } from '../support/payment-model.js';

const BOUND = 5_000;
const TOTALS = `query T($filter: PaymentFilterInput) {
  paymentTotals(filter: $filter) { truncated totals { currency status count amountMinor } } }`;

interface Total {
  readonly currency: string;
  readonly status: string;
  readonly count: number;
  readonly amountMinor: number;
}

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend({ tenants: ['few', 'many', 'rich', 'none'] });
  await plantPayments(backend.dynamo, few);
  await plantPayments(backend.dynamo, many);
}, 120_000);
afterAll(() => backend.remove());

const few = Array.from({ length: 300 }, (_, place) => plantedPayment('few', place));
const many = Array.from({ length: BOUND + 1 }, (_, place) => plantedPayment('many', place));

const totalsOf = async (tenantId: string, filter?: unknown) => {
  backend.reads.reset();
  const { data, errors } = await backend.post(await backend.tokenOf(tenantId, 'viewer'), TOTALS, { filter });
  expect(errors).toBeUndefined();
  return data?.['paymentTotals'] as { truncated: boolean; totals: Total[] };
};
/** By currency, then status. */
const summed = (payments: readonly PlantedPayment[]): Total[] => {
  const sums = new Map<string, Total>();
  for (const { currency, status, amountMinor } of payments) {
    const before = sums.get(`${currency} ${status}`) ?? { count: 0, amountMinor: 0 };
    const after = { currency, status, count: before.count + 1, amountMinor: before.amountMinor + amountMinor };
    sums.set(`${currency} ${status}`, after);
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
};

describe('totals', () => {
  it.each<[Filter, Filter]>([
    [{}, {}],
    [{ status: ['CONFIRMED'], currency: 'EUR' }, { status: ['CONFIRMED'] }],
    [{ status: ['CONFIRMED', 'EXPORTED'] }, {}],
    [{ currency: 'USD' }, { currency: 'USD' }],
    [
      { currency: 'EUR', amountMinorFrom: 200_000, amountMinorTo: 400_000 },
      { currency: 'EUR', amountMinorFrom: 200_000, amountMinorTo: 400_000 },
    ],
    [
      { currency: 'EUR', amountMinorFrom: 900_000, text: 'acme' },
      { currency: 'EUR', amountMinorFrom: 900_000 },
    ],
    [
      { executionDateFrom: '2027-02-01', executionDateTo: '2027-02-28', status: ['EXPORTED'] },
      { executionDateFrom: '2027-02-01', executionDateTo: '2027-02-28' },
    ],
    [{ executionDateTo: '2027-01-31' }, { executionDateTo: '2027-01-31' }],
    [{ debtorAccountId: 'main-account', text: 'NORDWIND' }, {}],
  ])('of %j are exact, and read the rows of %j', async (filter, read) => {
    const expected = summed(few.filter((payment) => matches(payment, filter)));
    expect(expected.length).toBeGreaterThan(0);
    expect(await totalsOf('few', filter)).toEqual({ truncated: false, totals: expected });
    expect(backend.reads.items).toBe(few.filter((payment) => matches(payment, read)).length);
  });

  it('of a company without payments are none', async () => {
    expect(await totalsOf('none')).toEqual({ truncated: false, totals: [] });
    expect(await totalsOf('few', { text: 'no such text' })).toEqual({ truncated: false, totals: [] });
  });

  it('say that there is more when they met their bound, after the newest 5,000 rows', async () => {
    const newest = many.slice(0, BOUND); // number 0 is the newest
    expect(await totalsOf('many')).toEqual({ truncated: true, totals: summed(newest) });
    expect(backend.reads.items).toBe(BOUND);
  });

  it('that a filter brings under the bound are exact again', async () => {
    const filter = { status: ['UNCONFIRMED'] };
    const expected = summed(many.filter((payment) => matches(payment, filter)));
    expect(await totalsOf('many', filter)).toEqual({ truncated: false, totals: expected });
  });

  it('leave out what would make a sum inexact, and say so', async () => {
    const amounts = [Number.MAX_SAFE_INTEGER, 5, Number.MAX_SAFE_INTEGER - 7];
    const plants = amounts.map((amountMinor, place) =>
      plantedPayment('rich', place, { amountMinor, currency: 'EUR', status: 'CONFIRMED' }),
    );
    await plantPayments(backend.dynamo, plants.slice(1));
    const exact = { currency: 'EUR', status: 'CONFIRMED', count: 2, amountMinor: Number.MAX_SAFE_INTEGER - 2 };
    expect(await totalsOf('rich')).toEqual({ truncated: false, totals: [exact] });
    await plantPayments(backend.dynamo, plants.slice(0, 1));
    const newestAlone = { ...exact, count: 1, amountMinor: Number.MAX_SAFE_INTEGER };
    expect(await totalsOf('rich')).toEqual({ truncated: true, totals: [newestAlone] });
  });

  it('take no filter that a list would refuse', async () => {
    const { errors } = await backend.post(await backend.tokenOf('few'), TOTALS, { filter: { amountMinorFrom: 1 } });
    expect(errors?.[0]).toMatchObject({
      errorType: 'ValidationError',
      errorInfo: { violations: [{ field: 'filter.currency', rule: 'required' }] },
    });
  });
});
