/**
 * Before a payment is approved, once per intent; `preventDefault()` stops the write. Where the host asks for more first, as a
 * second factor, it hands over the promise of that: the write waits for it, and does not happen when it rejects.
 */
export class PaymentApproveEvent extends Event {
  readonly paymentId: string;
  readonly #waits: Promise<unknown>[] = [];

  constructor(paymentId: string) {
    super('payment-approve', { bubbles: true, composed: true, cancelable: true });
    this.paymentId = paymentId;
  }

  /** What the write waits for; call it while the event is being dispatched. */
  waitUntil(settled: Promise<unknown>): void {
    this.#waits.push(settled);
  }

  /** Whether the host wants it done, once everything that it asked to wait for is settled. @internal */
  async isGranted(): Promise<boolean> {
    if (this.defaultPrevented) return false;
    const settled = await Promise.allSettled(this.#waits);
    return settled.every(({ status }) => status === 'fulfilled');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-approve': PaymentApproveEvent;
  }
}
