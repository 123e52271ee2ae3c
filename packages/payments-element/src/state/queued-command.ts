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
  /** After a conflict seen here: the payment as it is now; undefined when it is gone. */
  readonly current?: Payment | undefined;
}

/** The shape of a build's own entries; another number is another build's business. */
const SHAPE = 1;

export function isWaiting({ status }: QueueEntry): boolean {
  return status !== 'conflict' && status !== 'failed';
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
export function packed({ command, about, queuedAtMs, isSent, refusal }: QueuedCommand): unknown {
  return { shape: SHAPE, command, about, queuedAtMs, isSent, refusal };
}

/** Out of the vault again; undefined for what this build does not know and so must not send. */
export function unpacked(value: unknown): QueueEntry | undefined {
  const { shape, command, about, queuedAtMs, isSent, refusal } = (value ?? {}) as Record<string, unknown>;
  if (shape !== SHAPE || !isCommand(command) || typeof queuedAtMs !== 'number') return undefined;
  const entry = { command, about: (about ?? {}) as Partial<PaymentDraft>, queuedAtMs, isSent: isSent === true };
  if (typeof refusal === 'string') {
    const isConflict = refusal === 'VersionConflict' || refusal === 'StatusConflict';
    return { ...entry, refusal: refusal as ErrorCode, status: isConflict ? 'conflict' : 'failed' };
  }
  return { ...entry, status: entry.isSent ? 'checking' : 'notSent' };
}

const TYPES: Readonly<Record<PaymentCommand['type'], string | undefined>> = {
  create: 'draft',
  update: 'changes',
  reject: 'reason',
  export: 'messageId',
  delete: undefined,
  restore: undefined,
  submit: undefined,
  withdraw: undefined,
  approve: undefined,
};

function isCommand(value: unknown): value is PaymentCommand {
  const { id, requestId, type, version, ...rest } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof requestId !== 'string' || typeof type !== 'string') return false;
  if (!Object.hasOwn(TYPES, type) || (type !== 'create' && typeof version !== 'number')) return false;
  const content = TYPES[type as PaymentCommand['type']];
  return content === undefined || (rest[content] !== undefined && rest[content] !== null);
}
