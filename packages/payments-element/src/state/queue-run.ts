import type { ApiError } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { sendOnce, type SendOutcome } from './command-sender.js';
import type { Refusal } from './queue-book.js';
import { pauseAfter } from './queue-waiting.js';
import type { QueueEntry } from './queued-command.js';

/** What a run needs of its queue. */
export interface QueueRunHost {
  readonly gateway: PaymentsGateway;
  isOnline(): boolean;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** How the write stands, to be shown. */
  changed(requestId: string, status: QueueEntry['status']): void;
  /** Keeps that an attempt is about to be made. */
  markSent(requestId: string): Promise<void>;
  /** The session ended under the write, which stays for the next one. */
  over(requestId: string, error: ApiError): void;
  settled(requestId: string, outcome: Refusal | { readonly kind: 'saved'; readonly payment: Payment }): Promise<void>;
}

/** Others wait so long at most for one that the server puts off, in ms. */
const LONG_MS = 10_000;

/** One write, from its first attempt here to its end. */
export class QueueRun {
  /** Settles when the run is over: settled, given up or stopped. */
  readonly done: Promise<void>;
  /** Settles when the server has taken notice of it, or the run is over: the next in order may go. */
  readonly answered: Promise<void>;
  readonly #host: QueueRunHost;
  readonly #entry: QueueEntry;
  readonly #life = new AbortController();
  #answer: () => void = () => undefined;
  #wake: (() => void) | undefined;
  /** Until when the server asked for quiet, by the clock: timers of a page that sleeps are late. */
  #notBeforeMs = 0;
  #isFresh: boolean;
  #isSent: boolean;

  /** @param after What was asked for before; a write that comes out of the queue does not overtake it. */
  constructor(host: QueueRunHost, entry: QueueEntry, after: QueueRun | undefined) {
    this.#host = host;
    this.#entry = entry;
    this.#isSent = entry.isSent;
    this.#isFresh = entry.status === 'saving' && after?.isHeldUp !== true;
    this.answered = new Promise((resolve) => (this.#answer = resolve));
    this.done = this.#carryOut(this.#isFresh ? undefined : after).finally(this.#answer);
  }

  /** Whether others must not overtake it. */
  get isHeldUp(): boolean {
    return !this.#isFresh && !this.#life.signal.aborted;
  }

  /** Tries at once what waits for its time or the network; not before the server allows. */
  wake(): void {
    if (Date.now() >= this.#notBeforeMs) this.#wake?.();
  }

  stop(): void {
    this.#life.abort();
    this.#wake?.();
  }

  async #carryOut(after: QueueRun | undefined): Promise<void> {
    const { signal } = this.#life;
    const { requestId } = this.#entry.command;
    await after?.answered;
    let isUnsure = this.#entry.isSent && this.#entry.status === 'checking';
    for (let attempts = 1; ; attempts += 1) {
      await this.#untilOnline();
      if (signal.aborted) return;
      if (!this.#isSent) await this.#host.markSent(requestId);
      this.#isSent = true;
      this.#host.changed(requestId, isUnsure ? 'checking' : 'saving');
      const outcome = await sendOnce(this.#host.gateway, this.#entry.command, signal);
      if (outcome.kind === 'saved' || outcome.kind === 'failed' || outcome.kind === 'conflict') {
        return this.#host.settled(requestId, outcome);
      }
      if (outcome.kind === 'stopped') return;
      if (outcome.kind === 'over') {
        this.#host.over(requestId, outcome.error);
        return;
      }
      isUnsure ||= outcome.kind === 'unsure';
      await this.#pause(outcome, attempts, isUnsure);
    }
  }

  async #pause(outcome: SendOutcome, attempts: number, isUnsure: boolean): Promise<void> {
    const { requestId } = this.#entry.command;
    this.#isFresh = false;
    if (isUnsure) this.#host.changed(requestId, 'checking');
    // A server that answers, however badly, holds up nobody else's turn; one that cannot be reached does.
    if (outcome.kind === 'unsure' && outcome.error.code !== 'Offline') this.#answer();
    const waitMs = outcome.kind === 'later' ? outcome.waitMs : undefined;
    // One that is to wait long, or again and again, may be the only one; the others find out for themselves.
    if (waitMs !== undefined && (waitMs > LONG_MS || attempts > 1)) this.#answer();
    this.#notBeforeMs = waitMs === undefined ? 0 : Date.now() + waitMs;
    await this.#woken((signal) => this.#host.wait(waitMs ?? pauseAfter(attempts), signal));
    this.#notBeforeMs = 0;
  }

  async #untilOnline(): Promise<void> {
    while (!this.#host.isOnline() && !this.#life.signal.aborted) {
      this.#isFresh = false;
      this.#host.changed(this.#entry.command.requestId, this.#isSent ? 'checking' : 'notSent');
      await this.#woken((signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())));
    }
  }

  /** Waits until it is over by itself or cut short. */
  async #woken(wait: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#life.signal.aborted) return;
    const waiting = new AbortController();
    this.#wake = () => {
      waiting.abort();
    };
    await wait(waiting.signal);
    this.#wake = undefined;
  }
}
