import { ApiError, asApiError, type ErrorCode } from '@remit-elements/auth-core';
import { Store } from '@remit-elements/element-kit';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { changesBetween, PAYMENT_FIELDS } from '../model/payment-draft.js';

type WithoutRequestId<T> = T extends unknown ? Omit<T, 'requestId'> : never;

/** What someone wants done, without the id that makes each repeat of it count once. */
export type PaymentIntent = WithoutRequestId<PaymentCommand>;

export type WriteState =
  | { readonly status: 'idle' }
  /** `checking`: an attempt was not answered, and it is being found out whether it arrived. */
  | { readonly status: 'saving' | 'checking'; readonly intent: PaymentIntent }
  | { readonly status: 'saved'; readonly intent: PaymentIntent; readonly payment: Payment }
  /** Someone was faster; `current` is the payment as it is now, undefined when it is gone. */
  | { readonly status: 'conflict'; readonly intent: PaymentIntent; readonly current: Payment | undefined }
  | {
      readonly status: 'failed';
      readonly intent: PaymentIntent;
      readonly error: ApiError;
      /** Nobody answered, so it may have been saved all the same; sending the same again saves it once. */
      readonly unsure: boolean;
    };

export interface PaymentWriterOptions {
  /** Waits between attempts, in ms; a test passes one that does not. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Codes after which nobody knows whether the server carried the command out. */
const UNSURE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['Offline', 'Timeout', 'MalformedAnswer', 'Unexpected']);
/** Before the second, third, … attempt, in ms. */
const PAUSES_MS = [300, 1_000, 2_500, 5_000];
const IDLE: WriteState = { status: 'idle' };

/**
 * Carries out one intent at a time, exactly once. The same intent keeps its `requestId` until it is saved, however often
 * it is asked for, so a double click, a repeat after a failure and a lost answer all make one write.
 */
export class PaymentWriter extends Store<WriteState> {
  readonly #gateway: PaymentsGateway;
  readonly #wait: NonNullable<PaymentWriterOptions['wait']>;
  readonly #life = new AbortController();
  /** By the intent's content: the id under which it was sent and is not yet known to be settled. */
  readonly #requestIds = new Map<string, string>();
  #running: { readonly key: string; readonly done: Promise<Payment | undefined> } | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: PaymentsGateway, options: PaymentWriterOptions = {}) {
    super(IDLE);
    this.#gateway = gateway;
    this.#wait = options.wait ?? pause;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /**
   * Writes, and answers with the stored payment, or undefined when it was not saved; `state` then says why. Never rejects.
   * While it runs the same intent joins it, and another one is refused with undefined.
   */
  write(intent: PaymentIntent): Promise<Payment | undefined> {
    const key = JSON.stringify(intent);
    if (this.#running) return this.#running.key === key ? this.#running.done : Promise.resolve(undefined);
    if (this.#life.signal.aborted) return Promise.resolve(undefined);
    const requestId = this.#requestIds.get(key) ?? crypto.randomUUID();
    this.#requestIds.set(key, requestId);
    const done = this.#carryOut(intent, { ...intent, requestId }).finally(() => {
      this.#running = undefined;
    });
    this.#running = { key, done };
    return done;
  }

  /** Forgets the last outcome, not what is still being written. */
  reset(): void {
    if (!this.#running) this.set(IDLE);
  }

  /** Stops, for good; what was sent already may still be carried out. */
  dispose(): void {
    this.#life.abort();
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#requestIds.clear();
    this.set(IDLE);
  }

  async #carryOut(intent: PaymentIntent, command: PaymentCommand): Promise<Payment | undefined> {
    this.set({ status: 'saving', intent });
    try {
      const payment = await this.#attempt(intent, command);
      if (this.#life.signal.aborted) return undefined;
      this.#requestIds.clear();
      this.set({ status: 'saved', intent, payment });
      return payment;
    } catch (cause) {
      const error = asApiError(cause);
      if (!this.#life.signal.aborted) await this.#settle(intent, error);
      return undefined;
    }
  }

  async #attempt(intent: PaymentIntent, command: PaymentCommand): Promise<Payment> {
    const { signal } = this.#life;
    for (const pauseMs of [...PAUSES_MS, undefined]) {
      try {
        return await this.#gateway.write(command, { signal });
      } catch (cause) {
        const error = asApiError(cause);
        if (signal.aborted || pauseMs === undefined) throw error;
        if (error.code === 'IdempotencyConflict' && intent.type === 'create') return await this.#overEarlier(intent);
        if (error.code !== 'Throttled' && !UNSURE.has(error.code)) throw error;
        if (error.code !== 'Throttled') this.set({ status: 'checking', intent });
        // Between half and one and a half times as long, so that clients do not come back in step.
        const waitMs =
          error.retryAfterSeconds === undefined ? pauseMs * (0.5 + Math.random()) : error.retryAfterSeconds * 1_000;
        await this.#wait(waitMs, signal);
        signal.throwIfAborted();
      }
    }
    throw new ApiError('Unexpected');
  }

  /**
   * The id was made here, so what is stored under it is an earlier attempt of this very form that was not answered, and
   * then went out again with other content: what is wanted now is a change of it.
   */
  async #overEarlier(intent: PaymentIntent & { type: 'create' }): Promise<Payment> {
    const { signal } = this.#life;
    const stored = await this.#gateway.get(intent.id, { signal });
    if (stored?.createdBy !== this.#gateway.session.subject) throw new ApiError('IdempotencyConflict');
    const cleared = Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, null]));
    const changes = changesBetween(stored, { ...cleared, ...intent.draft });
    if (Object.keys(changes).length === 0) return stored;
    const { id, version } = stored;
    return this.#gateway.write({ type: 'update', id, version, changes, requestId: crypto.randomUUID() }, { signal });
  }

  async #settle(intent: PaymentIntent, error: ApiError): Promise<void> {
    const unsure = UNSURE.has(error.code);
    // What the server refused was not carried out; the next try of it is a new one.
    if (!unsure) this.#requestIds.delete(JSON.stringify(intent));
    const isGone = error.code === 'NotFound' && intent.type === 'update';
    if (!isGone && error.code !== 'VersionConflict' && error.code !== 'StatusConflict') {
      this.set({ status: 'failed', intent, error, unsure });
      return;
    }
    const { signal } = this.#life;
    try {
      const current = await this.#gateway.get(intent.id, { signal });
      if (!signal.aborted) this.set({ status: 'conflict', intent, current });
    } catch (cause) {
      if (!signal.aborted) this.set({ status: 'failed', intent, error: asApiError(cause), unsure: false });
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
