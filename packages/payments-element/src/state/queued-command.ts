import type { ApiError, ErrorCode } from '@remit-elements/auth-core';
import type { PaymentCommand } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { PAYMENT_FIELDS, type PaymentDraft } from '../model/payment-draft.js';

type WithoutRequestId<T> = T extends unknown ? Omit<T, 'requestId'> : never;

/** What someone wants done, without the id that makes each repeat of it count once. */
export type PaymentIntent = WithoutRequestId<PaymentCommand>;

/** A write as it lies in the vault until its outcome is known. */
export interface QueuedCommand {
  readonly command: PaymentCommand;
  /** What the payment will be, or is, to show it without asking anybody. */
  readonly about: Partial<PaymentDraft>;
  /** In ms since the epoch; also the order in which writes go out. */
  readonly queuedAtMs: number;
  /** An attempt was made, so it may have arrived. */
  readonly isSent: boolean;
  /** The server's no. It is kept until the person has seen it. */
  readonly refusal?: ErrorCode | undefined;
}

/**
 * `saving`: on its way; `checking`: an attempt was not answered, and it is being found out whether it arrived; `notSent`: it
 * waits for the network; `conflict`: someone was faster; `failed`: refused.
 */
export type QueueStatus = 'saving' | 'checking' | 'notSent' | 'conflict' | 'failed';

export interface QueueEntry extends QueuedCommand {
  readonly status: QueueStatus;
  /** Of one that failed here. */
  readonly error?: ApiError | undefined;
  /** It is not sent unasked: made long ago, or ahead of the clock; or the payment's day has passed. */
  readonly held?: 'age' | 'date' | undefined;
  /** It came out of the vault, and the payment that it is about was not read yet. */
  readonly isUnread?: boolean;
  /** After a conflict seen here: the payment as it is now; undefined when it is gone. */
  readonly current?: Payment | undefined;
}

/** The shape of a build's own entries; another number is another build's business. */
export const SHAPE = 1;

/**
 * Whether it decides about a payment. Such a write goes with the page: what lies in the vault is sent in the name of whoever
 * signs in next, and whoever sat at this browser before could have put it there. Where the payment stands tells what was
 * decided, so nothing else is lost with it.
 */
export function isDecision({ type }: Pick<PaymentIntent, 'type'>): boolean {
  return type === 'submit' || type === 'withdraw' || type === 'approve' || type === 'reject' || type === 'export';
}

export function isWaiting({ status }: QueueEntry): boolean {
  return status !== 'conflict' && status !== 'failed';
}

/** Whether it goes out by itself. */
export function isGoing(entry: QueueEntry): boolean {
  return isWaiting(entry) && entry.held === undefined;
}

/** The intent as one text: the same deed on the same payment is the same, whenever it is asked for. */
export function keyOf(intent: PaymentIntent & { readonly requestId?: string }): string {
  return JSON.stringify({ ...intent, requestId: undefined });
}

/** What there is to show of a payment that a write makes, changes or takes away. */
export function aboutOf(intent: PaymentIntent, payment?: Partial<Payment>): Partial<PaymentDraft> {
  const changed = { draft: {}, changes: {}, ...intent };
  const content: Partial<Record<string, unknown>> = { ...payment, ...changed.draft, ...changed.changes };
  const known = PAYMENT_FIELDS.filter((field) => content[field] !== undefined && content[field] !== null);
  return Object.fromEntries(known.map((field) => [field, content[field]]));
}

/** As it is put into the vault. */
export function packed({ command, queuedAtMs, isSent, refusal }: QueuedCommand): unknown {
  return { shape: SHAPE, command, queuedAtMs, isSent, refusal };
}
