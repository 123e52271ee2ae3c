import type { Pool } from './pool.js';

/** Cognito's `CodeDeliveryDetails`. */
export interface Delivery {
  readonly AttributeName: 'email';
  readonly DeliveryMedium: 'EMAIL';
  readonly Destination: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Where a code went, masked: `a***@e***`. */
export function deliveryTo(email: string): Delivery {
  const at = email.lastIndexOf('@');
  const Destination = `${email.charAt(0)}***@${email.charAt(at + 1)}***`;
  return { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination };
}

/** Where a code would have gone if there were such a user: the same each time, and looking like any other. */
export function simulatedDelivery(pool: Pool, login: string): Delivery {
  if (/^[^@]+@[^@]+$/.test(login)) return deliveryTo(login);
  const mac = pool.mac('simulated-delivery', login);
  const [local, domain] = [mac[0] ?? 0, mac[1] ?? 0].map((byte) => LETTERS.charAt(byte % LETTERS.length));
  return deliveryTo(`${local}@${domain}`);
}
