/** For tests and stories, a host's own too: accounts in memory and rows to fill them with. */
import { toTenantId } from '@remit-elements/auth-core';
import type { Account } from './model/account.js';

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
