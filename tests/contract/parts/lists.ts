import type { PaymentDraft, PaymentFilter } from '@remit-elements/payments-element';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectedRows } from './model.js';
import { allPages, draftOf, uuid, type Abilities, type World } from './world.js';

const IBANS = ['FR1420041010050500013M02606', 'NL91ABNA0417164300'] as const;

/** Lists with their filters, totals, and payments that look alike. */
export function describeLists(worldNow: () => World, abilities: Abilities): void {
  const can = (capability: string): boolean => abilities.capabilities.includes(capability);
  let world: World;
  let draft: PaymentDraft;

  beforeAll(async () => {
    world = worldNow();
    draft = await draftOf(world.anna);
  });

  const create = async (content: Partial<PaymentDraft> = {}): Promise<string> =>
    (await world.anna.write({ type: 'create', requestId: uuid(), id: uuid(), draft: { ...draft, ...content } })).id;

  describe('lists', () => {
    it(`${abilities.listsNewestFirst ? 'newest first, ' : ''}each row once, in pages of the size that was asked for`, async () => {
      const id = await create();
      const seen = (await allPages(world.viewer, {}, [7])).map((row) => row.id);
      expect(abilities.listsNewestFirst ? seen[0] : seen.find((each) => each === id)).toBe(id);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(20);
      expect((await world.viewer.list({ limit: 7 })).items).toHaveLength(7);
    });

    it('full pages though the filter leaves few rows', async () => {
      const [, second] = (await world.anna.accounts?.()) ?? [];
      const filter = { debtorAccountId: second?.id ?? '' };
      const { items } = await world.anna.list({ limit: 5, filter });
      expect(items).toHaveLength(5);
      expect(new Set(items.map(({ debtorAccountId }) => debtorAccountId))).toEqual(new Set([filter.debtorAccountId]));
    });

    it('nothing for a filter that no payment fits, and comes to an end', async () => {
      expect(await allPages(world.anna, { filter: { text: 'no such payment at all' } }, [3])).toEqual([]);
    });

    it('an IBAN that was typed in groups, and words whatever their case', async () => {
      const id = await create({ creditorIban: IBANS[0], remittanceInformation: 'Größe XL' });
      for (const text of ['FR14 2004 1010', 'größe xl', ' GRÖSSE XL '.replace('SS', 'ß')]) {
        const rows = await allPages(world.anna, { filter: { text } }, [25]);
        expect(
          rows.map((row) => row.id),
          text,
        ).toContain(id);
      }
    });

    const wrong: readonly (readonly [PaymentFilter, string, string])[] = [
      [{ status: [] }, 'filter.status', 'length'],
      [{ text: ' x ' }, 'filter.text', 'length'],
      [{ text: 'x'.repeat(71) }, 'filter.text', 'length'],
      [{ currency: 'XXQ' }, 'filter.currency', 'unknown'],
      [{ amountMinorFrom: 1 }, 'filter.currency', 'required'],
      [{ currency: 'EUR', amountMinorTo: 1.5 }, 'filter.amountMinorTo', 'format'],
      [{ currency: 'EUR', amountMinorFrom: -1 }, 'filter.amountMinorFrom', 'range'],
      [{ currency: 'EUR', amountMinorFrom: 2, amountMinorTo: 1 }, 'filter.amountMinorTo', 'range'],
      [{ executionDateFrom: '2026-12-02', executionDateTo: '2026-12-01' }, 'filter.executionDateTo', 'range'],
      [{ debtorAccountId: 'no id' }, 'filter.debtorAccountId', 'format'],
    ];
    it.each(wrong)('nothing by a filter of %j, and names field and rule', async (filter, field, rule) => {
      const refusal = { code: 'ValidationError', violations: [{ field, rule }] };
      await expect(world.anna.list({ limit: 5, filter })).rejects.toMatchObject(refusal);
      if (can('totals')) await expect(world.anna.totals?.(filter)).rejects.toMatchObject(refusal);
    });

    it.each([0, 101, -1])('no page of %d rows, and says so', async (limit) => {
      const refusal = { code: 'ValidationError', violations: [{ field: 'limit', rule: 'range' }] };
      await expect(world.anna.list({ limit })).rejects.toMatchObject(refusal);
    });

    if (abilities.checksTokens)
      it('nothing by a page token that is no token, or another order’s', async () => {
        const refusal = { code: 'ValidationError', violations: [{ field: 'nextToken', rule: 'format' }] };
        await expect(world.anna.list({ limit: 5, nextToken: 'no-token' })).rejects.toMatchObject(refusal);
        const { nextToken = '' } = await world.anna.list({ limit: 5 });
        const sort = { field: 'AMOUNT', direction: 'ASC' } as const;
        await expect(world.anna.list({ limit: 5, sort, nextToken })).rejects.toMatchObject(refusal);
      });
  });

  if (can('totals'))
    describe('sums', () => {
      it.each<PaymentFilter>([
        {},
        { status: ['CONFIRMED'] },
        { currency: 'USD' },
        { status: ['UNCONFIRMED', 'EXPORTED'], currency: 'EUR', amountMinorFrom: 10_000 },
        { executionDateFrom: '2026-11-28', executionDateTo: '2027-01-15' },
        { text: 'no such payment at all' },
      ])('by currency and status what %j leaves, exactly', async (filter) => {
        const rows = await allPages(world.anna, { filter }, [100]);
        const sums = new Map<string, { count: number; amountMinor: number }>();
        for (const { currency, status, amountMinor } of rows) {
          const sum = sums.get(`${currency} ${status}`) ?? { count: 0, amountMinor: 0 };
          sums.set(`${currency} ${status}`, { count: sum.count + 1, amountMinor: sum.amountMinor + amountMinor });
        }
        const answer = await world.viewer.totals?.(filter);
        const entries = answer?.totals.map(({ currency, status, ...sum }) => [`${currency} ${status}`, sum] as const);
        expect(answer?.truncated).toBe(false);
        expect(new Map(entries)).toEqual(sums);
        expect(entries).toHaveLength(sums.size);
      });
    });

  if (can('duplicates'))
    describe('finds alike', () => {
      it('what has the same creditor, amount and currency, or the same end-to-end id, newest first', async () => {
        const amountMinor = 987_654;
        const endToEndId = `E2E-${uuid().slice(0, 8)}`;
        const input = { creditorIban: IBANS[1], amountMinor, currency: 'EUR', endToEndId };
        const alike = await create({ creditorIban: IBANS[1], amountMinor });
        await create({ creditorIban: IBANS[1], amountMinor: amountMinor + 1 });
        const named = await create({ creditorIban: IBANS[0], endToEndId });
        const own = await create({ creditorIban: IBANS[1], amountMinor, endToEndId });
        const gone = await create({ creditorIban: IBANS[1], amountMinor });
        await world.anna.write({ type: 'delete', requestId: uuid(), id: gone, version: 1 });
        const found = await world.viewer.findDuplicates?.({ ...input, excludeId: own });
        expect(found?.map((row) => row.id)).toEqual([named, alike]);
        expect(await world.bert.findDuplicates?.(input)).toEqual([]);
      });

      it('no more than ten', async () => {
        const amountMinor = 555_551;
        for (let count = 0; count < 12; count += 1) await create({ amountMinor });
        const { creditorIban, currency } = draft;
        expect(await world.anna.findDuplicates?.({ creditorIban, amountMinor, currency })).toHaveLength(10);
      });

      it('nothing by a question that breaks a rule', async () => {
        const input = { creditorIban: 'DE00', amountMinor: 1, currency: 'EUR' };
        const answer = world.anna.findDuplicates?.(input);
        await expect(answer).rejects.toMatchObject({
          code: 'ValidationError',
          violations: [{ field: 'creditorIban' }],
        });
      });
    });

  it('lists by what stands there now, not by what was there when it was made', async () => {
    const id = await create({ remittanceInformation: 'before-the-change' });
    const changes = { remittanceInformation: 'after-the-change', creditorName: 'ÄÖÜ Holding' };
    await world.anna.write({ type: 'update', requestId: uuid(), id, version: 1, changes });
    const textOf = async (text: string): Promise<readonly string[]> =>
      (await allPages(world.anna, { filter: { text } }, [25])).map((row) => row.id);
    expect(await textOf('before-the-change')).toEqual([]);
    expect(await textOf('after-the-change')).toEqual([id]);
    if (!can('sort')) return;
    const all = await allPages(world.anna, {}, [100]);
    const sort = { field: 'CREDITOR_NAME', direction: 'ASC' } as const;
    const rows = await allPages(world.anna, { sort }, [100]);
    expect(rows.map((row) => row.id)).toEqual(expectedRows(all, {}, sort));
  });
}
