import { SessionVault } from '@remit-elements/element-kit';
import type { GatewaySession } from '../data/payments-gateway.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { scopeOf } from '../state/kept-sessions.js';

/** Lays a new payment into a person's vault, as if a page of theirs had left it unsent at that time; once, for one id. */
export async function leftBehind(
  session: GatewaySession,
  draft: PaymentDraft,
  queuedAtMs: number,
  { isSent = false } = {},
): Promise<void> {
  const vault = new SessionVault(scopeOf(session));
  const requestId = `left-${queuedAtMs}`;
  const command = { type: 'create', id: requestId, requestId, draft };
  await vault.put('queue', requestId, { shape: 1, command, queuedAtMs, isSent });
  vault.close();
}
