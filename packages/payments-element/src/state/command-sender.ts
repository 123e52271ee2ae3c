import { ApiError, asApiError } from '@remit-elements/auth-core';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import { changesBetween, PAYMENT_FIELDS } from '../model/payment-draft.js';
import type { Payment } from '../model/payment.js';
import { judgeFailure, waitAskedFor } from './judge-failure.js';
import { ownPayment } from './own-payment.js';

/** What came of one attempt. */
export type SendOutcome =
  | { readonly kind: 'saved'; readonly payment: Payment }
  /** Someone was faster; `current` is the payment as it is now, undefined when it is gone. */
  | { readonly kind: 'conflict'; readonly error: ApiError; readonly current: Payment | undefined }
  | { readonly kind: 'failed'; readonly error: ApiError }
  /** Nobody knows whether it arrived; sending the same again carries it out once. */
  | { readonly kind: 'unsure'; readonly error: ApiError }
  /** It was not carried out, and can be later. */
  | { readonly kind: 'later'; readonly waitMs: number | undefined }
  /** The session is over: whoever signs in next as the same person goes on. */
  | { readonly kind: 'over'; readonly error: ApiError }
  /** Given up here. */
  | { readonly kind: 'stopped' };

/** Sends a command once. Never rejects. */
export async function sendOnce(
  gateway: PaymentsGateway,
  command: PaymentCommand,
  signal: AbortSignal,
): Promise<SendOutcome> {
  try {
    return { kind: 'saved', payment: await write(gateway, command, signal) };
  } catch (cause) {
    const error = asApiError(cause);
    if (signal.aborted) return { kind: 'stopped' };
    const kind = judgeFailure(command, error);
    if (kind === 'later') return { kind, waitMs: waitAskedFor(error) };
    return kind === 'conflict' ? conflictWith(gateway, command, error, signal) : { kind, error };
  }
}

async function write(gateway: PaymentsGateway, command: PaymentCommand, signal: AbortSignal): Promise<Payment> {
  try {
    return await gateway.write(command, { signal });
  } catch (cause) {
    if (command.type !== 'create' || asApiError(cause).code !== 'IdempotencyConflict') throw cause;
    return overEarlier(gateway, command, signal);
  }
}

/**
 * The id was made here, so what is stored under it is an earlier attempt of this very payment that was not answered, and
 * then went out again with other content: what is wanted now is a change of it.
 */
async function overEarlier(
  gateway: PaymentsGateway,
  command: PaymentCommand & { readonly type: 'create' },
  signal: AbortSignal,
): Promise<Payment> {
  const stored = await ownPayment(gateway, command.id, { signal });
  if (stored?.createdBy !== gateway.session.subject) throw new ApiError('IdempotencyConflict');
  const cleared = Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, null]));
  const changes = changesBetween(stored, { ...cleared, ...command.draft });
  if (Object.keys(changes).length === 0) return stored;
  const { id, version } = stored;
  // Changed since by somebody, who is not to be overwritten unseen.
  if (version > 1) throw new ApiError('VersionConflict', 'Changed since it was made', { current: stored });
  return gateway.write({ type: 'update', id, version, changes, requestId: crypto.randomUUID() }, { signal });
}

/** A conflict with the payment as it is now. Where that cannot be read nobody can tell whether it is gone: a failure then. */
export async function conflictWith(
  gateway: PaymentsGateway,
  command: PaymentCommand,
  error: ApiError,
  signal: AbortSignal,
): Promise<SendOutcome & { readonly kind: 'conflict' | 'failed' | 'stopped' }> {
  try {
    return { kind: 'conflict', error, current: await ownPayment(gateway, command.id, { signal }) };
  } catch (cause) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error: asApiError(cause) };
  }
}
