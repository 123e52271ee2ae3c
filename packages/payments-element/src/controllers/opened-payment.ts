import type { ReactiveController, ReactiveElement } from 'lit';
import type { GatewaySession } from '../data/payments-gateway.js';
import { PaymentCloseEvent } from '../events/payment-close-event.js';

/** Whose session it is that payments are read in. */
interface OfPerson {
  readonly session: Pick<GatewaySession, 'tenantId' | 'subject' | 'ended'>;
}

/**
 * Which payment's details are open: the host says so, or the reader, of which the host is told. What one person had open is
 * not open for the next; the same person's next session goes on with it.
 */
export class OpenedPayment implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: () => OfPerson | undefined;
  readonly #changed: (shown: string | undefined) => void;
  #id: string | undefined;
  /** Who it was opened for; undefined: whoever is there next. */
  #person: string | undefined;
  #shown: string | undefined;

  /** @param changed Before the update that shows another payment, or none. */
  constructor(host: ReactiveElement, source: () => OfPerson | undefined, changed: (shown: string | undefined) => void) {
    this.#host = host;
    this.#source = source;
    this.#changed = changed;
    host.addController(this);
  }

  get id(): string | undefined {
    return this.#id;
  }

  /** What is to be seen: nothing while nobody is signed in. */
  get shown(): string | undefined {
    const person = this.#personNow;
    return person !== undefined && (this.#person ?? person) === person ? this.#id : undefined;
  }

  /** The host's word; nobody is told. */
  give(id: string | null | undefined): void {
    this.#id = id ?? undefined;
    this.#person = undefined;
  }

  /** The reader's. */
  show(id: string): void {
    // Again, where it was asked for and what shows it could not be fetched.
    this.#shown = undefined;
    this.#set(id);
  }

  /** The reader's, too, and told once; what is not shown waits for its person. */
  close(): void {
    const id = this.shown;
    if (id === undefined) return;
    this.#set(undefined);
    this.#host.dispatchEvent(new PaymentCloseEvent(id));
  }

  hostUpdate(): void {
    const person = this.#personNow;
    const { shown } = this;
    if (person !== undefined) {
      if (shown === undefined && this.#id !== undefined) this.#leave(this.#id);
      this.#person = person;
    }
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed(shown);
  }

  get #personNow(): string | undefined {
    const session = this.#source()?.session;
    return session && !session.ended.aborted ? JSON.stringify([session.tenantId, session.subject]) : undefined;
  }

  #set(id: string | undefined): void {
    this.#id = id;
    this.#person = this.#personNow;
    this.#host.requestUpdate();
  }

  /** It was another person's. Told after the update that it is part of. */
  #leave(id: string): void {
    this.#id = undefined;
    queueMicrotask(() => this.#host.dispatchEvent(new PaymentCloseEvent(id)));
  }
}
