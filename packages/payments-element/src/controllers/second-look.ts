import type { PaymentIntent } from '../state/payment-writer.js';
import type { PaymentFormHost } from './payment-form-host.js';

/** What is read once more before it is written: while a host wants that, nothing else is written than what was shown. */
export class SecondLook {
  readonly #host: PaymentFormHost;
  readonly #openId: () => string;
  #shown: { readonly id: string; readonly key: string } | undefined;

  /** @param openId Names the payment whose form is open; nothing while there is none. */
  constructor(host: PaymentFormHost, openId: () => string) {
    this.#host = host;
    this.#openId = openId;
  }

  /** Nothing that will be written changes meanwhile. */
  get isOpen(): boolean {
    return this.shown !== undefined;
  }

  /** What is shown; another one for each opening. */
  get shown(): object | undefined {
    const shown = this.#shown;
    return this.#host.review && shown?.id === this.#openId() ? shown : undefined;
  }

  /** @returns whether it may be written: what may not be is shown from now on. */
  allows(intent: PaymentIntent): boolean {
    const key = JSON.stringify(intent);
    if (!this.#host.review || (this.isOpen && this.#shown?.key === key)) return true;
    this.#shown = { id: intent.id, key };
    this.#host.requestUpdate();
    return false;
  }

  /** Back to the fields. */
  end(): void {
    this.#shown = undefined;
    this.#host.requestUpdate();
  }
}
