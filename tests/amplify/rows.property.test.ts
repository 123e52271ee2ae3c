import { minorDigits, toDecimalString } from '@remit-elements/element-kit/format.js';
import type { AmplifyModelOptions } from '@remit-elements/payments-element/amplify-model.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howMany } from '../support/deep.js';
import { creation, openWorld, updateOf } from './world.js';

const CURRENCIES = ['EUR', 'JPY', 'KWD', 'CLF', 'USD'] as const;

const text = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', 'Ä', 'é', 'Ł', '-', '/', '4', '?'), minLength: 1, maxLength: 35 })
  .map((each) => `x${each}`);
const draft = fc.record(
  {
    creditorName: text,
    amountMinor: fc.oneof(fc.integer({ min: 1, max: 999_999_999_999_999 }), fc.integer({ min: 1, max: 2_000 })),
    currency: fc.constantFrom(...CURRENCIES),
    remittanceInformation: fc.option(text),
    creditorAddress: fc.option(fc.record({ townName: text, country: fc.constantFrom('DE', 'FR') })),
  },
  { requiredKeys: ['creditorName', 'amountMinor', 'currency'] },
);
const changes = fc.record(
  {
    creditorName: text,
    amountMinor: fc.integer({ min: 1, max: 999_999_999_999 }),
    currency: fc.constantFrom(...CURRENCIES),
    remittanceInformation: fc.option(text),
    creditorAddress: fc.option(fc.record({ townName: text, country: fc.constantFrom('DE', 'FR') })),
  },
  { requiredKeys: [] },
);

/** Names that a model may well have, each of another field than one would think. */
const NAMES = ['title', 'payee', 'amount', 'name', 'currency', 'note', 'text', 'creditorName', 'iban', 'due'] as const;
const fieldNames = fc
  .shuffledSubarray([...NAMES], { minLength: 8, maxLength: 8 })
  .map(
    ([
      creditorName = '',
      creditorIban = '',
      amountMinor = '',
      currency = '',
      requestedExecutionDate = '',
      debtorAccountId = '',
      remittanceInformation = '',
      creditorAddress = '',
    ]) => ({
      ...{ creditorName, creditorIban, amountMinor, currency },
      ...{ requestedExecutionDate, debtorAccountId, remittanceInformation, creditorAddress },
    }),
  );

const MONEY = { minor: 'Float', decimal: 'Float', text: 'String' } as const;

function worldOf(names: Record<string, string>, money: keyof typeof MONEY, versions: 'none' | 'updatedAt') {
  const types: Record<string, string> = { amountMinor: MONEY[money], creditorAddress: 'PostalAddress' };
  const fields = Object.fromEntries(Object.entries(names).map(([field, name]) => [name, types[field] ?? 'String']));
  const tenantField = 'ownedBy';
  const options: Partial<AmplifyModelOptions> = { names: { ...names, tenantId: tenantField }, money, versions };
  return openWorld(options, { fields, tenantField });
}

describe('the field map', () => {
  const moneys = fc.constantFrom<keyof typeof MONEY>('minor', 'decimal', 'text');

  it('brings every draft and every change back as it was sent, whatever the model calls its fields', async () => {
    await fc.assert(
      fc.asyncProperty(fieldNames, moneys, draft, changes, async (names, money, sent, changed) => {
        const { gateway, again } = worldOf(names, money, 'updatedAt');
        const stored = await gateway.write(creation(sent));
        const expected = (content: object): object =>
          Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null));
        expect(stored).toMatchObject(expected(sent));
        expect(await again().get(stored.id)).toEqual(stored);
        const updated = await gateway.write(updateOf(stored, changed));
        expect(updated).toMatchObject(expected({ ...sent, ...changed }));
        for (const [field, value] of Object.entries(changed))
          if (value === null) expect(updated).not.toHaveProperty(field);
        expect(await again().list({ limit: 5 })).toEqual({ items: [updated] });
      }),
      { numRuns: howMany(60, 1_000) },
    );
  });

  it('stores a decimal amount as the number that a person would write', async () => {
    const amounts = fc.integer({ min: 1, max: 999_999_999_999_999 });
    await fc.assert(
      fc.asyncProperty(amounts, fc.constantFrom(...CURRENCIES), async (amountMinor, currency) => {
        const { api, gateway } = openWorld({ money: 'decimal' });
        const { id } = await gateway.write(creation({ amountMinor, currency }));
        const written = toDecimalString(amountMinor, minorDigits(currency));
        const short = written.includes('.') ? written.replace(/\.?0+$/, '') : written;
        expect(String(api.table.rows.get(id)?.['amountMinor'])).toBe(short);
      }),
      { numRuns: howMany(100, 2_000) },
    );
  });

  it('reads an amount as it is, or not at all where its currency has no such', async () => {
    const amounts = fc.oneof(
      fc.double(),
      fc.integer().map((hundredths) => hundredths / 100),
      fc.constantFrom(NaN, -0, 1e21, 0.1 + 0.2, 1e-7),
    );
    await fc.assert(
      fc.asyncProperty(amounts, fc.constantFrom(...CURRENCIES), async (amount, currency) => {
        const { api, gateway } = openWorld({ money: 'decimal' });
        const { id } = await gateway.write(creation({ currency }));
        const row = { ...api.table.rows.get(id), amountMinor: amount };
        api.faults.push({
          field: 'listPayments',
          answers: () => ({ data: { listPayments: { items: [row], nextToken: null } } }),
        });
        const { items, unreadable = 0 } = await gateway.list({ limit: 5 });
        expect(items.length + unreadable).toBe(1);
        for (const { amountMinor } of items)
          expect(Number(toDecimalString(amountMinor, minorDigits(currency))) + 0).toBe(amount + 0);
      }),
      { numRuns: howMany(100, 2_000) },
    );
  });
});
