import type { ErrorCode } from '@remit-elements/auth-core';
import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import type { Payment } from '../model/payment.js';
import { PaymentDetailStore, type PaymentDetailState } from '../state/payment-detail-store.js';
import { takeTurns, writerFor } from '../state/payment-keeping.js';
import { isUnderWay, type PaymentWriter, type WriteState } from '../state/payment-writer.js';
import type { PaymentsDoors } from './gateway-source.js';
import { LateGatewaySource } from './late-gateway-source.js';

export type { PaymentDetailState } from '../state/payment-detail-store.js';
export type { WriteState } from '../state/payment-writer.js';

const NO_DETAIL: PaymentDetailState = { status: 'idle', value: undefined };
const NO_WRITE: WriteState = { status: 'idle' };

/** What a workspace does beside its list: one payment open, and one deletion at a time, in one session. */
export class WorkspaceDesk {
  readonly #host: SourceHost & HTMLElement & PaymentsDoors;
  readonly #gateways = new LateGatewaySource();
  readonly #opened: () => string | undefined;
  readonly #detail: SourceController<PaymentsGateway, PaymentDetailStore>;
  readonly #writer: SourceController<PaymentsGateway, PaymentWriter>;
  #reported: unknown;

  /** @param opened Whose details are open. */
  constructor(host: SourceHost & HTMLElement & PaymentsDoors, opened: () => string | undefined) {
    this.#host = host;
    this.#opened = opened;
    const gateway = (): PaymentsGateway | undefined => this.gateway;
    this.#detail = new SourceController(
      host,
      gateway,
      (source) => new PaymentDetailStore(source),
      (store) => this.#report(store.state),
    );
    this.#writer = new SourceController(
      host,
      gateway,
      (source) => {
        takeTurns(host, source);
        return writerFor(host, source);
      },
      (store) => this.#report(store.state),
    );
    host.addController(this);
  }

  /** What the dialogs and the form read and write by; the list has one of its own, which only reads. */
  get gateway(): PaymentsGateway | undefined {
    return this.#gateways.of(this.#host, graphqlPaymentsGateway);
  }

  get detail(): PaymentDetailState {
    return this.#detail.store?.state ?? NO_DETAIL;
  }

  get deletion(): WriteState {
    return this.#writer.store?.state ?? NO_WRITE;
  }

  /** Whether a deletion is on its way. */
  get isDeleting(): boolean {
    return isUnderWay(this.deletion);
  }

  hostUpdate(): void {
    void this.#detail.store?.open(this.#opened());
  }

  /** Deletes a payment as it is shown; undefined when it was not deleted, `deletion` then says why. */
  async delete(payment: Payment): Promise<Payment | undefined> {
    const { id, version } = payment;
    const deleted = await this.#writer.store?.write({ type: 'delete', id, version }, payment);
    if (!deleted) void this.#detail.store?.refresh();
    return deleted;
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

  async refreshDetail(): Promise<void> {
    await this.#detail.store?.refresh();
  }

  #report(state: PaymentDetailState | WriteState): void {
    if (state === this.#reported) return;
    this.#reported = state;
    const paymentId = 'intent' in state ? state.intent.id : this.#opened();
    if (state.status === 'failed') this.#host.dispatchEvent(new PaymentsErrorEvent(state.error.code, paymentId));
    if (state.status === 'conflict') this.#host.dispatchEvent(new PaymentsErrorEvent('VersionConflict', paymentId));
  }
}
