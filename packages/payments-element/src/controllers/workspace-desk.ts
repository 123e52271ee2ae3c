import type { ErrorCode } from '@remit-elements/auth-core';
import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import type { Payment } from '../model/payment.js';
import { takeTurns, writerFor } from '../state/payment-keeping.js';
import type { PaymentWriter } from '../state/payment-writer.js';
import { isUnderWay, NO_WRITE, type WriteState } from '../state/write-state.js';
import type { PaymentsDoors } from './gateway-source.js';
import { LateGatewaySource } from './late-gateway-source.js';

export type { WriteState } from '../state/write-state.js';

/** What a workspace does beside its list: what its parts read and write by, and one deletion at a time, in one session. */
export class WorkspaceDesk {
  readonly #host: SourceHost & HTMLElement & PaymentsDoors;
  readonly #gateways = new LateGatewaySource();
  readonly #writer: SourceController<PaymentsGateway, PaymentWriter>;
  #reported: unknown;

  constructor(host: SourceHost & HTMLElement & PaymentsDoors) {
    this.#host = host;
    this.#writer = new SourceController(
      host,
      () => this.gateway,
      (source) => {
        takeTurns(host, source);
        return writerFor(host, source);
      },
      (store) => this.#report(store.state),
    );
  }

  /** What the dialogs and the form read and write by; the list has one of its own, which only reads. */
  get gateway(): PaymentsGateway | undefined {
    return this.#gateways.of(this.#host, graphqlPaymentsGateway);
  }

  get deletion(): WriteState {
    return this.#writer.store?.state ?? NO_WRITE;
  }

  /** Whether a deletion is on its way. */
  get isDeleting(): boolean {
    return isUnderWay(this.deletion);
  }

  /** Deletes a payment as it is shown; undefined when it was not deleted, `deletion` then says why. */
  async delete(payment: Payment): Promise<Payment | undefined> {
    const { id, version } = payment;
    return this.#writer.store?.write({ type: 'delete', id, version }, payment);
  }

  /** Takes a deletion back; undefined when that went wrong, `deletionFailure` then says why. */
  async restore(deleted: Payment): Promise<Payment | undefined> {
    const { id, version } = deleted;
    return this.#writer.store?.write({ type: 'restore', id, version }, deleted);
  }

  /** Why the last write was refused. */
  get deletionFailure(): ErrorCode | undefined {
    const { deletion } = this;
    if (deletion.status === 'failed') return deletion.error.code;
    if (deletion.status !== 'conflict') return undefined;
    return deletion.current ? 'VersionConflict' : 'NotFound';
  }

  /** Forgets how the last deletion went. */
  resetDeletion(): void {
    this.#writer.store?.reset();
  }

  #report(state: WriteState): void {
    if (state === this.#reported) return;
    this.#reported = state;
    if (state.status === 'failed') this.#host.dispatchEvent(new PaymentsErrorEvent(state.error.code, state.intent.id));
    if (state.status === 'conflict')
      this.#host.dispatchEvent(new PaymentsErrorEvent('VersionConflict', state.intent.id));
  }
}
