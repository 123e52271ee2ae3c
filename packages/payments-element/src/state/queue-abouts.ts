import type { PaymentsGateway } from '../data/payments-gateway.js';
import { ownPayment } from './own-payment.js';
import type { QueueBook } from './queue-book.js';
import { aboutOf, type QueueEntry } from './queued-command.js';

/** Most writes of another tab are saved by then, and need not be told of. */
const LATER_MS = 1_000;

/** Reads the payments that kept writes are about: what lies in the browser could tell anything of them. */
export class QueueAbouts {
  readonly #gateway: PaymentsGateway;
  readonly #book: QueueBook;
  readonly #wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #asked = new Set<string>();

  constructor(
    gateway: PaymentsGateway,
    book: QueueBook,
    wait: (ms: number, signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ) {
    this.#gateway = gateway;
    this.#book = book;
    this.#wait = wait;
    this.#signal = signal;
    window.addEventListener('online', () => this.look(), { signal });
  }

  /** Asks for what is not known yet; again for what could not be read before. */
  look(): void {
    for (const entry of this.#book.state.entries) {
      if (!entry.isUnread || this.#asked.has(entry.command.requestId)) continue;
      this.#asked.add(entry.command.requestId);
      void this.#read(entry);
    }
  }

  async #read({ command: { id, requestId } }: QueueEntry): Promise<void> {
    await this.#wait(LATER_MS, this.#signal);
    if (this.#signal.aborted || !this.#book.get(requestId)?.isUnread) return;
    try {
      const payment = await ownPayment(this.#gateway, id, { signal: this.#signal });
      const entry = this.#book.get(requestId);
      if (entry) this.#book.show({ ...entry, about: aboutOf(entry.command, payment), isUnread: false });
    } catch {
      // Nobody sends it unasked in the meantime, if it is held; it is asked for again when there is reason to.
      this.#asked.delete(requestId);
    }
  }
}
