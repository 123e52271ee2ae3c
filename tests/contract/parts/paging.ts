import type { Payment, PaymentDraft, PaymentFilter, PaymentSort } from '@remit-elements/payments-element';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { howMany } from '../../support/deep.js';
import { expectedRows } from './model.js';
import { allPages, draftOf, uuid, type Abilities, type World } from './world.js';

const FIELDS = ['CREATED', 'EXECUTION_DATE', 'AMOUNT', 'CREDITOR_NAME'] as const;
const CURRENCIES = ['EUR', 'USD', 'JPY'] as const;
const IBANS = ['DE89370400440532013000', 'FR1420041010050500013M02606', 'NL91ABNA0417164300'] as const;
/** Words alike on purpose; the last two sort by code points otherwise than by the units of UTF-16. */
const NAMES = [
  'Nordwind',
  'nordwind GmbH',
  'NORD',
  'Ä-Werke',
  'zebra',
  'Žižka',
  'a',
  'A B',
  '\u{ff5e} wave',
  '\u{1f680} rocket',
];

const date = fc
  .date({ min: new Date('2026-11-25'), max: new Date('2026-12-05'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const contentUpTo = (largest: number) =>
  fc.record({
    creditorName: fc.constantFrom(...NAMES),
    creditorIban: fc.constantFrom(...IBANS),
    amountMinor: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(99, 100, 1_000, largest)),
    currency: fc.constantFrom(...CURRENCIES),
    requestedExecutionDate: date,
    remittanceInformation: fc.constantFrom('Invoice 1', 'INVOICE 12', 'rent', 'Miete & Nebenkosten'),
  });

const sorts: fc.Arbitrary<PaymentSort | undefined> = fc.option(
  fc.record({ field: fc.constantFrom(...FIELDS), direction: fc.constantFrom('ASC' as const, 'DESC' as const) }),
  { nil: undefined },
);

function bounds<T extends string | number>(
  arbitrary: fc.Arbitrary<T>,
): fc.Arbitrary<readonly [T | undefined, T | undefined]> {
  const maybe = fc.option(arbitrary, { nil: undefined });
  return fc.tuple(maybe, maybe).map(([a, b]) => (a !== undefined && b !== undefined && a > b ? [b, a] : [a, b]));
}

const statuses = ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'EXPORTED', 'REJECTED'] as const;
const filters: fc.Arbitrary<PaymentFilter> = fc
  .record({
    status: fc.option(fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1 }), { nil: undefined }),
    currency: fc.option(fc.constantFrom(...CURRENCIES), { nil: undefined }),
    text: fc.option(fc.constantFrom('nord', 'INVOICE 1', 'DE89 3704', '\u{1f680}', '%_', 'NL91'), { nil: undefined }),
    dates: bounds(date),
    amounts: bounds(fc.integer({ min: 0, max: 120 })),
  })
  .map(({ dates, amounts, ...rest }) => {
    const filter = { ...rest, executionDateFrom: dates[0], executionDateTo: dates[1] };
    const all = rest.currency ? { ...filter, amountMinorFrom: amounts[0], amountMinorTo: amounts[1] } : filter;
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  });

const limits = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(25, 100)), {
  minLength: 1,
  maxLength: 4,
});

/** Pages: whatever the filter, the order and the sizes, each row once and in order. */
export function describePaging(worldNow: () => World, abilities: Abilities): void {
  const orders = abilities.capabilities.includes('sort') ? sorts : fc.constant(undefined);
  // Where the server's order says nothing, each row once is all that can be asked for.
  const inOrder = (ids: readonly string[]): readonly string[] => (abilities.listsNewestFirst ? ids : [...ids].sort());
  let world: World;
  let draft: PaymentDraft;
  let rows: readonly Payment[];

  describe('pages', () => {
    beforeAll(async () => {
      world = worldNow();
      draft = await draftOf(world.bert);
      const drafts = fc.sample(contentUpTo(abilities.largestAmountMinor), {
        numRuns: howMany(40, 200),
        seed: 20_261_122,
      });
      const made: Payment[] = [];
      for (const each of drafts) {
        made.push(
          await world.bert.write({ type: 'create', requestId: uuid(), id: uuid(), draft: { ...draft, ...each } }),
        );
      }
      for (const { id } of made.slice(0, 5))
        await world.bert.write({ type: 'delete', requestId: uuid(), id, version: 1 });
      rows = await allPages(world.bert, {}, [100]);
      expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(made.slice(5).map(({ id }) => id)));
      expect(rows.map(({ id }) => id)).not.toEqual(expect.arrayContaining(made.slice(0, 1).map(({ id }) => id)));
    });

    it('give each row of any filter once, in any order, by pages of any size', async () => {
      await fc.assert(
        fc.asyncProperty(filters, orders, limits, async (filter, sort, sizes) => {
          const found = await allPages(world.bert, { filter, ...(sort && { sort }) }, sizes);
          const expected = expectedRows(rows, filter, sort);
          expect(inOrder(found.map(({ id }) => id))).toEqual(inOrder(expected));
        }),
        { numRuns: howMany(40, 400) },
      );
    });

    it.each(abilities.capabilities.includes('sort') ? FIELDS : (['CREATED'] as const))(
      'by %s lose and double no row while others are made and deleted',
      async (field) => {
        const before = await allPages(world.carl, {}, [100]);
        const sort = { field, direction: 'DESC' } as const;
        const account = await draftOf(world.carl);
        const come: string[] = [];
        const between = async (): Promise<void> => {
          const id = uuid();
          come.push(id);
          const creditorName = NAMES[come.length % NAMES.length] ?? 'New';
          await world.carl.write({ type: 'create', requestId: uuid(), id, draft: { ...account, creditorName } });
          if (come.length % 2) await world.carl.write({ type: 'delete', requestId: uuid(), id, version: 1 });
        };
        const seen = (await allPages(world.anna, { sort }, [9, 4, 25], between)).map(({ id }) => id);
        expect(new Set(seen).size).toBe(seen.length);
        expect(inOrder(seen.filter((id) => !come.includes(id)))).toEqual(inOrder(expectedRows(before, {}, sort)));
        expect(come.length).toBeGreaterThan(2);
      },
    );

    it('may be read again, backwards too', async () => {
      const filter: PaymentFilter = { text: 'invoice' };
      const starts: (string | undefined)[] = [undefined];
      const pages: (readonly string[])[] = [];
      for (let start = starts[0], first = true; first || start !== undefined; first = false) {
        const page = await world.bert.list({ limit: 4, filter, ...(start !== undefined && { nextToken: start }) });
        pages.push(page.items.map(({ id }) => id));
        start = page.nextToken;
        if (start !== undefined) starts.push(start);
      }
      for (const [index, start] of [...starts.entries()].reverse()) {
        const page = await world.bert.list({ limit: 4, filter, ...(start !== undefined && { nextToken: start }) });
        expect(page.items.map(({ id }) => id)).toEqual(pages[index]);
      }
    });
  });
}
