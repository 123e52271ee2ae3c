/**
 * Before a payment is approved, once per intent; `preventDefault()` stops the write. Where the host asks for more first, as a
 * second factor, it hands over the promise of that: the write waits for it, and does not happen when it rejects or resolves
 * to `false`, nor when a listener throws.
 */
export class PaymentApproveEvent extends Event {
  readonly paymentId: string;
  readonly #waits: Promise<unknown>[] = [];
  #hasThrown = false;

  constructor(paymentId: string) {
    super('payment-approve', { bubbles: true, composed: true, cancelable: true });
    this.paymentId = paymentId;
  }

  /**
   * What the write waits for.
   * @param settled `false`, or a rejection, is no approval.
   * @throws {DOMException} InvalidStateError once the event was dispatched, as `ExtendableEvent` does: it would be too late.
   */
  waitUntil(settled: Promise<unknown>): void {
    if (this.eventPhase === Event.NONE)
      throw new DOMException('The event is not being dispatched', 'InvalidStateError');
    this.#waits.push(settled);
  }

  /** Asks the host's page. Whoever meant to ask for more, and broke down, has not agreed. @internal */
  dispatchOn(host: EventTarget): void {
    const thrown = (): void => void (this.#hasThrown = true);
    window.addEventListener('error', thrown);
    host.dispatchEvent(this);
    window.removeEventListener('error', thrown);
  }

  /** Whether the host wants it done, once everything that it asked to wait for is settled. @internal */
  async isGranted(): Promise<boolean> {
    const settled = await Promise.allSettled(this.#waits);
    if (this.defaultPrevented || this.#hasThrown) return false;
    return settled.every((wait) => wait.status === 'fulfilled' && wait.value !== false);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-approve': PaymentApproveEvent;
  }
}
