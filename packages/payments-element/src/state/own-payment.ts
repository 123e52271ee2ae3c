import { ApiError } from '@remit-elements/auth-core';
import type { CallOptions, PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';

/**
 * Reads one payment of the session's tenant; undefined when there is none.
 * @throws {ApiError} `TenantMismatch` where a gateway of a host's own hands out another tenant's, which is not to be shown.
 */
export async function ownPayment(
  gateway: Pick<PaymentsGateway, 'get' | 'session'>,
  id: string,
  options?: CallOptions,
): Promise<Payment | undefined> {
  const payment = await gateway.get(id, options);
  if (payment && payment.tenantId !== gateway.session.tenantId) throw new ApiError('TenantMismatch');
  return payment;
}
