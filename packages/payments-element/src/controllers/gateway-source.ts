import type { Doors } from '@remit-elements/auth-core/gateways.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';

export { GatewaySource, usableClient } from '@remit-elements/auth-core/gateways.js';
export type { GatewayCapability, PaymentsGateway } from '../data/payments-gateway.js';

/** The two doors by which data enters an element. */
export type PaymentsDoors = Doors<PaymentsGateway>;
