import type { SessionVault } from '@remit-elements/element-kit/vault.js';
import type { GatewaySession } from '../data/payments-gateway.js';

/** What of a session is in use on this page, as far as a sign-out is concerned. */
export interface KeptSession {
  readonly vault: SessionVault;
  /** Writes that are not known to be saved. */
  pending(): Promise<readonly unknown[]>;
  /** Sends nothing more, and takes nothing more in. */
  stop(): void;
}

/** Apart from what keeps and sends, so that counting and forgetting need none of that code. */
export const keptSessions = new WeakMap<GatewaySession, KeptSession>();

/** Of whom everything was given up: an element that still stands keeps nothing anew. */
export const forgottenSessions = new WeakSet<GatewaySession>();

/** Nobody else reads what one person prepared in one company. */
export function scopeOf({ tenantId, subject }: GatewaySession): string {
  return JSON.stringify([tenantId, subject]);
}
