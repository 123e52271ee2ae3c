import type { SessionClient } from '@remit-elements/auth-core';
import { watchChanges } from '@remit-elements/auth-core/gateways.js';
import type { PaymentChangeListener } from './payments-gateway.js';
import { ON_PAYMENT_CHANGE } from './subscriptions.js';

/** Listens to the tenant's payment changes until the returned function is called; see `watchChanges`. */
export function watchPayments(client: SessionClient, listener: PaymentChangeListener): () => void {
  return watchChanges(client, ON_PAYMENT_CHANGE, listener);
}
