import { ApiError } from '@remit-elements/auth-core';
import type { AccountsGateway, CallOptions } from '../data/accounts-gateway.js';
import type { Account } from '../model/account.js';

/**
 * Reads one account of the session's tenant; undefined when there is none.
 * @throws {ApiError} `TenantMismatch` where a gateway of a host's own hands out another tenant's, which is not to be shown.
 */
export async function ownAccount(
  gateway: Pick<AccountsGateway, 'get' | 'session'>,
  id: string,
  options?: CallOptions,
): Promise<Account | undefined> {
  const account = await gateway.get(id, options);
  if (account && account.tenantId !== gateway.session.tenantId) throw new ApiError('TenantMismatch');
  return account;
}
