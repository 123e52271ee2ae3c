import type { SessionClient } from '@remit-elements/auth-core';
import { describe, expect, it } from 'vitest';
import { cardOrder } from './card-order.js';
import { dayAfter, isWeekend, localDay } from './days.js';
import { outflowIn, scaleTop } from './outflow.js';
import { questionsFor } from './questions.js';
import { StartFigures } from './start-figures.js';
import { countOf, sumsOf } from './totals.js';

const total = (currency: string, status: string, count: number, amountMinor: number) => ({
  currency,
  status,
  count,
  amountMinor,
});

type Field =
  { readonly totals: readonly object[]; readonly truncated: boolean } | { readonly items: readonly object[] };

/** A client that answers each field by its name, or with an error about it; nothing at all where `isThere` says so. */
function clientWith(fields: Record<string, Field | 'error'>, isThere: () => boolean = () => true) {
  const asked: string[] = [];
  const client = {
    session: { roles: ['admin'], tenantId: 'tenant-a', ended: new AbortController().signal },
    cancel: () => true,
    graphql({ query }: { query: string }) {
      asked.push(query);
      if (!isThere()) return Promise.reject(Object.assign(new Error('Network error'), { name: 'NetworkError' }));
      const names = [...query.matchAll(/(\w+): (?:paymentTotals|list\w+)\(/g)].map(([, name]) => name ?? '');
      const none = (name: string): Field =>
        name in { accounts: 1, payments: 1, members: 1 } ? { items: [] } : { totals: [], truncated: false };
      const broken = names.filter((name) => fields[name] === 'error');
      const data = Object.fromEntries(
        names.map((name) => [name, broken.includes(name) ? null : (fields[name] ?? none(name))]),
      );
      const errors = broken.map((name) => ({ path: [name], errorType: 'Throttled', message: '' }));
      // As Amplify does, which rejects with the whole answer.
      if (errors.length > 0) return Promise.reject(Object.assign(new Error('An error'), { data, errors }));
      return Promise.resolve({ data });
    },
  };
  return { client: client as unknown as SessionClient, asked };
}

describe('the start page’s questions', () => {
  it.each([true, false])('are two documents that the server takes, for an administrator: %s', (isAdmin) => {
    const questions = questionsFor('2026-11-23', isAdmin);
    expect(questions).toHaveLength(2);
    for (const { query, names } of questions) {
      expect(names.length).toBeLessThanOrEqual(25);
      expect(query.match(/paymentTotals|listAccounts|listPayments|listMembers/g)).toHaveLength(names.length);
    }
    expect(questions.some(({ query }) => query.includes('listMembers'))).toBe(isAdmin);
    expect(questions.at(-1)?.query).toContain('executionDateFrom: "2026-12-22" executionDateTo: "2026-12-22"');
  });
});

describe('the start page’s figures', () => {
  const due = { totals: [total('EUR', 'CONFIRMED', 2, 300), total('USD', 'EXPORTED', 1, 50)], truncated: false };

  it('are read at once, and what fails leaves the others', async () => {
    const { client, asked } = clientWith({ day0: due, rejected: 'error', accounts: { items: [{ id: 'a' }] } });
    const figures = new StartFigures(client);
    expect(figures.totals('day0')).toEqual({ value: undefined, hasFailed: false });
    await Promise.all([figures.read(), figures.read()]);
    expect(asked).toHaveLength(2);
    expect(figures.totals('day0')).toEqual({ value: { totals: due.totals, isCut: false }, hasFailed: false });
    expect(figures.totals('rejected')).toEqual({ value: undefined, hasFailed: true });
    expect(figures.days().value?.map(({ date }) => date)).toEqual(
      Array.from({ length: 30 }, (_, index) => dayAfter(localDay(), index)),
    );
    expect(figures.setup().value).toEqual({ hasAccount: true, hasPayment: false, hasColleague: false });
  });

  it('stay when the server is lost, and say that they may be old', async () => {
    let isThere = true;
    const { client } = clientWith({ day0: due }, () => isThere);
    const figures = new StartFigures(client);
    await figures.read();
    isThere = false;
    await figures.read();
    expect(figures.totals('day0')).toMatchObject({ value: { totals: due.totals }, hasFailed: true });
    expect(figures.failure?.code).toBe('Offline');
    isThere = true;
    await figures.read();
    expect([figures.totals('day0').hasFailed, figures.failure]).toEqual([false, undefined]);
  });

  it('take a total that they cannot read for more than they know', async () => {
    const odd = { totals: [...due.totals, { currency: 'EUR', count: 'many' }], truncated: false };
    const { client } = clientWith({ day0: odd });
    const figures = new StartFigures(client);
    await figures.read();
    expect(figures.totals('day0').value).toEqual({ totals: due.totals, isCut: true });
  });
});

describe('sums', () => {
  it('are by currency, the one with the most payments first', () => {
    const sums = sumsOf([
      total('USD', 'CONFIRMED', 1, 5),
      total('EUR', 'CONFIRMED', 1, 7),
      total('EUR', 'REJECTED', 1, 3),
    ]);
    expect(sums).toEqual([
      { currency: 'EUR', count: 2, amountMinor: 10 },
      { currency: 'USD', count: 1, amountMinor: 5 },
    ]);
    expect(countOf(sums)).toBe(3);
  });

  it('of a day tell what is confirmed or sent from what is not', () => {
    const totals = [total('EUR', 'EXPORTED', 1, 4), total('EUR', 'UNCONFIRMED', 1, 6), total('USD', 'CONFIRMED', 1, 9)];
    expect(outflowIn('EUR', [{ date: '2026-11-23', totals, isCut: false }])).toEqual([
      { date: '2026-11-23', count: 2, amountMinor: 10, confirmedMinor: 4 },
    ]);
  });

  it.each([
    [0, 1],
    [1, 1],
    [99, 100],
    [101, 200],
    [4_800_000, 5_000_000],
    [7_000_000, 8_000_000],
  ])('of %d are drawn on a scale up to %d', (most, top) => {
    expect(scaleTop(most)).toBe(top);
  });
});

describe('days', () => {
  it('go on over months and years, and know their weekends', () => {
    expect([dayAfter('2026-12-31', 1), dayAfter('2028-02-28', 1), dayAfter('2026-03-01', -1)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-02-28',
    ]);
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isWeekend)).toEqual([false, true, true, false]);
  });

  it('are the reader’s own', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('the cards', () => {
  it('begin with what this person can do', () => {
    expect(cardOrder(['approver'])[0]).toBe('approve');
    expect(cardOrder(['preparer']).slice(0, 2)).toEqual(['rejected', 'drafts']);
    expect(cardOrder(['preparer', 'approver'])[0]).toBe('approve');
  });
});
