import type { SourceHost } from '@remit-elements/element-kit';
import type { ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import type { ApprovalPolicy } from '../model/lifecycle.js';
import type { Payment } from '../model/payment.js';
import { approvalPolicyOf } from '../state/approval-policy-store.js';
import { writerFor } from '../state/payment-keeping.js';
import type { PaymentIntent, PaymentWriter } from '../state/payment-writer.js';
import { isUnderWay, NO_WRITE, type WriteState } from '../state/write-state.js';

export type { WriteState } from '../state/write-state.js';

/** One decision after the other, for the part of a workspace that shows how it stands, in one session. */
export class DecisionWriter implements ReactiveController {
  readonly #host: SourceHost & HTMLElement;
  readonly #gatewayNow: () => PaymentsGateway | undefined;
  #gateway: PaymentsGateway | undefined;
  #writer: PaymentWriter | undefined;

  constructor(host: SourceHost & HTMLElement, gateway: () => PaymentsGateway | undefined) {
    this.#host = host;
    this.#gatewayNow = gateway;
    host.addController(this);
  }

  get state(): WriteState {
    return this.#writer?.state ?? NO_WRITE;
  }

  /** Whether it is on its way. */
  get isBusy(): boolean {
    return isUnderWay(this.state);
  }

  /** Whether somebody may approve what they prepared; undefined while it is not known. */
  get approvalPolicy(): ApprovalPolicy | undefined {
    const gateway = this.#gatewayNow();
    return gateway && approvalPolicyOf(gateway).state.approvalPolicy;
  }

  /** Whose decision it is. */
  get subject(): string | undefined {
    return this.#gatewayNow()?.session.subject;
  }

  hostUpdate(): void {
    if (this.#writer && this.#gateway !== this.#gatewayNow()) this.leave();
  }

  hostDisconnected(): void {
    this.leave();
  }

  /**
   * Carries a decision out and answers with the stored payment; undefined when it was not, `state` then says why, or when it
   * was left meanwhile. While one is on its way no other is begun.
   */
  async write(intent: PaymentIntent, payment: Payment): Promise<Payment | undefined> {
    const gateway = this.#gatewayNow();
    if (this.isBusy || !gateway) return undefined;
    this.leave();
    this.#gateway = gateway;
    const writer = (this.#writer = writerFor(this.#host, gateway));
    writer.addEventListener('change', () => this.#heard(writer));
    const saved = await writer.write(intent, payment);
    return this.#writer === writer ? saved : undefined;
  }

  /** Nobody shows it any more: the queue goes on with what is on its way, and shows that. An outcome is forgotten. */
  leave(): void {
    const writer = this.#writer;
    this.#writer = undefined;
    writer?.dispose();
    this.#host.requestUpdate();
  }

  #heard(writer: PaymentWriter): void {
    if (writer !== this.#writer) return;
    const { state } = writer;
    if (state.status === 'failed' || state.status === 'conflict') {
      const code = state.status === 'failed' ? state.error.code : 'VersionConflict';
      this.#host.dispatchEvent(new PaymentsErrorEvent(code, state.intent.id));
    }
    this.#host.requestUpdate();
  }
}
