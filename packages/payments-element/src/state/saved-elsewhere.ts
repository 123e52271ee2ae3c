import { integerField, ownRow, textField } from '@remit-elements/auth-core/gateways.js';
import type { SessionVault } from '@remit-elements/element-kit';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';

const REQUIRED = ['debtorAccountId', 'creditorName', 'creditorIban', 'currency', 'requestedExecutionDate'];

/** The payment that another tab saved: as it sealed it, or as the server has it; undefined when it is not to be had. */
export async function savedBy(
  vault: SessionVault,
  gateway: PaymentsGateway,
  { id, requestId }: PaymentCommand,
  sealed: unknown,
): Promise<Payment | undefined> {
  const told = paymentOf(await vault.unseal(requestId, sealed), gateway.session.tenantId);
  if (told?.id === id) return told;
  return gateway.get(id).catch(() => undefined);
}

/** The other tab decoded it when it was answered, perhaps as another build: what every payment has is looked for again. */
function paymentOf(value: unknown, tenantId: string): Payment | undefined {
  try {
    const row = ownRow(value, tenantId);
    for (const name of ['version', 'amountMinor']) integerField(row, name);
    for (const name of ['id', 'status', ...REQUIRED]) textField(row, name);
    return row as unknown as Payment;
  } catch {
    return undefined;
  }
}
