import type { PaymentDraft } from '../model/payment-draft.js';
import { memoryPaymentsGateway, type MemoryPaymentsGateway } from '../testing.js';

/** Someone else changes `payment-1`. */
export async function writtenByOthers(
  { backend }: MemoryPaymentsGateway,
  changes: Partial<PaymentDraft>,
  version = 1,
): Promise<void> {
  const others = memoryPaymentsGateway({ backend });
  await others.write({ type: 'update', id: 'payment-1', requestId: crypto.randomUUID(), version, changes });
}

/** Someone else deletes `payment-1`. */
export async function deletedByOthers({ backend }: MemoryPaymentsGateway): Promise<void> {
  const others = memoryPaymentsGateway({ backend });
  await others.write({ type: 'delete', id: 'payment-1', requestId: crypto.randomUUID(), version: 1 });
}
