import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { DetailStore } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { ownPayment } from './own-payment.js';

/** One payment at a time, whole, and kept current while it is open. */
export class PaymentDetailStore extends DetailStore<Payment, ApiError> {
  constructor(gateway: PaymentsGateway) {
    super({
      ended: gateway.session.ended,
      read: (id, signal) => ownPayment(gateway, id, { signal }),
      listen: (listener) => gateway.subscribe?.(listener),
      asError: asApiError,
      mayStay: ({ code }) => code !== 'TenantMismatch' && code !== 'Unauthorized',
    });
  }
}
