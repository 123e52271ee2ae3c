/** For tests and stories, a host's own too: accounts in memory and rows to fill them with. */
import { toTenantId } from '@remit-elements/auth-core';
import type { AccountBalance } from './model/account-balance.js';
import type { AccountOutflow, OutflowSum } from './model/account-outflow.js';
import type { Account } from './model/account.js';

export { MemoryAccountsBackend } from './data/memory-accounts-backend.js';
export {
  memoryAccountsGateway,
  MemoryAccountsGateway,
  type MemoryFailure,
  type MemoryGatewayOptions,
} from './data/memory-accounts-gateway.js';

/** The tenant of every fixture that names no other. */
export const TENANT_A = toTenantId('tenant-a');
export const TENANT_B = toTenantId('tenant-b');

/** A stored account. */
export function accountFixture(account: Partial<Account> = {}): Account {
  return {
    id: 'main',
    tenantId: TENANT_A,
    version: 1,
    name: 'Main account',
    holderName: 'Company A',
    iban: 'DE02120300000000202051',
    bic: 'BYLADEM1001',
    currency: 'EUR',
    status: 'OPEN',
    isDefault: true,
    ...account,
  };
}

/** The two accounts that the local backend seeds for each tenant, and a closed one. */
export function accountFixtures(account: Partial<Account> = {}): readonly Account[] {
  const dollar = { id: 'dollar', name: 'Dollar account', iban: 'DE02500105170137075030', bic: 'INGDDEFFXXX' };
  const closed = { id: 'old', name: 'Payroll 2024', iban: 'FR1420041010050500013M02606', status: 'CLOSED' } as const;
  return [
    accountFixture(account),
    accountFixture({ ...dollar, currency: 'USD', isDefault: false, ...account }),
    accountFixture({ ...closed, bic: 'PSSTFRPPPAR', isDefault: false, ...account }),
  ];
}

/**
 * Four accounts with what they hold and what is to leave them: the default with enough on it and a payment in another
 * currency, one that will be overdrawn, one whose bank tells nothing, and a closed one.
 */
export function figureFixtures(): {
  readonly accounts: readonly Account[];
  readonly balances: readonly AccountBalance[];
  readonly outflows: readonly AccountOutflow[];
} {
  const yen = { id: 'yen', name: 'Yen account', currency: 'JPY', isDefault: false };
  const asOf = '2026-11-20';
  return {
    accounts: [...accountFixtures(), accountFixture({ ...yen, iban: 'DE75512108001245126199', bic: 'BYLADEM1001' })],
    balances: [
      { accountId: 'main', type: 'CLBD', amountMinor: 18_245_037, currency: 'EUR', asOf },
      { accountId: 'main', type: 'ITAV', amountMinor: 18_120_000, currency: 'EUR', asOf: '2026-11-23T08:15:00Z' },
      { accountId: 'dollar', type: 'CLBD', amountMinor: 120_000, currency: 'USD', asOf },
      { accountId: 'old', type: 'CLBD', amountMinor: 0, currency: 'EUR', asOf: '2024-12-30' },
    ],
    outflows: [
      outflowFixture('main', 'EUR', [3, 1_250_000], [2, 480_050], [1, 99_900]),
      outflowFixture('dollar', 'USD', [0, 0], [1, 150_000], [4, 36_000]),
      outflowFixture('yen', 'JPY', [1, 25_000], [0, 0], [0, 0]),
    ].map((outflow) => (outflow.accountId === 'main' ? withDollars(outflow) : outflow)),
  };
}

/** What is to leave an account in one currency: payments and minor units, unconfirmed, pending and confirmed. */
export function outflowFixture(
  accountId: string,
  currency: string,
  ...sums: readonly (readonly [count: number, amountMinor: number])[]
): AccountOutflow {
  const [unconfirmed, pending, confirmed] = sums.map(([count, amountMinor]): OutflowSum => ({ count, amountMinor }));
  const none: OutflowSum = { count: 0, amountMinor: 0 };
  const currencies = [
    { currency, unconfirmed: unconfirmed ?? none, pending: pending ?? none, confirmed: confirmed ?? none },
  ];
  return { accountId, currencies, truncated: false };
}

function withDollars(outflow: AccountOutflow): AccountOutflow {
  const dollars = outflowFixture(outflow.accountId, 'USD', [1, 75_000]);
  return { ...outflow, currencies: [...outflow.currencies, ...dollars.currencies] };
}
