import { Store } from '@remit-elements/element-kit';
import type { PaymentDraft } from '../model/payment-draft.js';
import type { Payment } from '../model/payment.js';
import type { CommandQueue } from './command-queue.js';
import type { Claim, WriteOutcome } from './queue-book.js';
import { aboutOf, isWaiting, keyOf, type PaymentIntent, type QueueEntry } from './queued-command.js';
import { NO_WRITE, type WriteState } from './write-state.js';

export type { PaymentIntent } from './queued-command.js';

/** One intent after the other through the queue, for whoever shows what becomes of it. */
export class PaymentWriter extends Store<WriteState> {
  readonly #queue: CommandQueue;
  #running: { readonly key: string; readonly done: Promise<Payment | undefined> } | undefined;
  /** By which it hears what becomes of what it waits for. */
  #claim: Claim | undefined;
  #disposed = false;

  constructor(queue: CommandQueue) {
    super(NO_WRITE);
    this.#queue = queue;
    queue.follow(this.#follow);
  }

  /**
   * Writes, and answers with the stored payment, or undefined when it was not saved; `state` then says why. Never rejects.
   * While it runs the same intent joins it, and another one is refused with undefined.
   * @param payment What is written to, to show it while it waits.
   */
  write(intent: PaymentIntent, payment?: Payment): Promise<Payment | undefined> {
    const key = keyOf(intent);
    if (this.#running) return this.#running.key === key ? this.#running.done : Promise.resolve(undefined);
    if (this.#disposed) return Promise.resolve(undefined);
    const done = this.#carryOut(intent, aboutOf(intent, payment)).finally(() => {
      this.#running = undefined;
    });
    this.#running = { key, done };
    return done;
  }

  /** Forgets the last outcome, not what is still being written. */
  reset(): void {
    if (!this.#running) this.set(NO_WRITE);
  }

  /** Stops following, for good; the queue goes on with what it has. */
  dispose(): void {
    this.#disposed = true;
    this.#queue.unfollow(this.#follow);
    this.#letGo();
    this.set(NO_WRITE);
  }

  async #carryOut(intent: PaymentIntent, about: Partial<PaymentDraft>): Promise<Payment | undefined> {
    this.set({ status: 'saving', intent });
    let tell: Claim = () => undefined;
    const told = new Promise<WriteOutcome>((resolve) => (tell = resolve));
    this.#claim = tell;
    await this.#queue.add(intent, about, tell);
    if (this.#disposed) this.#letGo();
    this.#follow();
    const outcome = await told;
    this.#claim = undefined;
    if (this.#disposed) return undefined;
    this.set(stateOf(intent, outcome));
    return outcome.kind === 'saved' ? outcome.payment : undefined;
  }

  #letGo(): void {
    const claim = this.#claim;
    if (claim) this.#queue.unclaim(claim);
    claim?.({ kind: 'gone' });
  }

  get #entry(): QueueEntry | undefined {
    const entry = this.#claim && this.#queue.claimedBy(this.#claim);
    return entry && isWaiting(entry) ? entry : undefined;
  }

  readonly #follow = (): void => {
    const { state } = this;
    const status = this.#entry?.status;
    if (!('intent' in state) || status === undefined || status === state.status) return;
    this.set({ status: status as 'saving', intent: state.intent });
  };
}

function stateOf(intent: PaymentIntent, outcome: WriteOutcome): WriteState {
  switch (outcome.kind) {
    case 'saved':
      return { status: 'saved', intent, payment: outcome.payment };
    case 'conflict':
      return { status: 'conflict', intent, current: outcome.current };
    case 'failed':
      return { status: 'failed', intent, error: outcome.error };
    default:
      return NO_WRITE;
  }
}
