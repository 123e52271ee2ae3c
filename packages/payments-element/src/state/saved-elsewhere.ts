import { integerField, ownRow, textField } from '@remit-elements/auth-core/gateways.js';
import type { SessionVault } from '@remit-elements/element-kit';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { ownPayment } from './own-payment.js';
import { REQUIRED_FIELDS } from '../model/payment-draft.js';

/** The payment that another tab saved: as it sealed it, or as the server has it; undefined when it is not to be had. */
export async function savedBy(
  vault: SessionVault,
  gateway: PaymentsGateway,
  { id, requestId }: PaymentCommand,
  sealed: unknown,
): Promise<Payment | undefined> {
  const told = paymentOf(await vault.unseal(requestId, sealed), gateway.session.tenantId);
  if (told?.id === id) return told;
  return ownPayment(gateway, id).catch(() => undefined); // whoever waits for it is told that nobody knows
}

/** The other tab decoded it when it was answered, perhaps as another build: what every payment has is looked for again. */
function paymentOf(value: unknown, tenantId: string): Payment | undefined {
  try {
    const row = ownRow(value, tenantId);
    for (const name of ['id', 'version', 'status', ...REQUIRED_FIELDS]) {
      if (name === 'version' || name === 'amountMinor') integerField(row, name);
      else textField(row, name);
    }
    return row as unknown as Payment;
  } catch {
    return undefined;
  }
}
