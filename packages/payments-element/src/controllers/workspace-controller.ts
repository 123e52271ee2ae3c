import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import type { Payment } from '../model/payment.js';
import { PaymentDetailStore, type PaymentDetailState } from '../state/payment-detail-store.js';
import { PaymentWriter, type WriteState } from '../state/payment-writer.js';
import { GatewaySource, type PaymentsDoors } from './gateway-source.js';

export type { PaymentDetailState } from '../state/payment-detail-store.js';
export type { WriteState } from '../state/payment-writer.js';

export type WorkspaceHost = SourceHost & HTMLElement & PaymentsDoors & { readonly openPaymentId: string | undefined };

const NO_DETAIL: PaymentDetailState = { status: 'idle', value: undefined };
const NO_WRITE: WriteState = { status: 'idle' };

/** What a workspace does beside its list: one payment open, and one deletion at a time, in one session. */
export class WorkspaceController {
  readonly #host: WorkspaceHost;
  readonly #gateways = new GatewaySource();
  readonly #detail: SourceController<PaymentsGateway, PaymentDetailStore>;
  readonly #writer: SourceController<PaymentsGateway, PaymentWriter>;
  #reported: unknown;
  #followed: PaymentsGateway | undefined;
  #following = new AbortController();

  constructor(host: WorkspaceHost) {
    this.#host = host;
    const source = (): PaymentsGateway | undefined => this.gateway;
    this.#detail = new SourceController(
      host,
      source,
      (gateway) => new PaymentDetailStore(gateway),
      (store) => this.#report(store.state),
    );
    this.#writer = new SourceController(
      host,
      source,
      (gateway) => new PaymentWriter(gateway),
      (store) => this.#report(store.state),
    );
    host.addController(this);
  }

  /** The one gateway that the workspace and its parts share. */
  get gateway(): PaymentsGateway | undefined {
    return this.#gateways.of(this.#host);
  }

  /** What the session's person may do; nothing when there is no session, or it has ended. */
  get roles(): readonly string[] {
    const session = this.gateway?.session;
    return session && !session.ended.aborted ? session.roles : [];
  }

  get detail(): PaymentDetailState {
    return this.#detail.store?.state ?? NO_DETAIL;
  }

  get deletion(): WriteState {
    return this.#writer.store?.state ?? NO_WRITE;
  }

  hostUpdate(): void {
    this.#follow(this.gateway);
    void this.#detail.store?.open(this.#host.openPaymentId);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  /** Whether a deletion is on its way. */
  get isDeleting(): boolean {
    return this.deletion.status === 'saving' || this.deletion.status === 'checking';
  }

  /** Deletes a payment as it is shown; undefined when it was not deleted, `deletion` then says why. */
  async delete(payment: Payment): Promise<Payment | undefined> {
    const { id, version } = payment;
    const deleted = await this.#writer.store?.write({ type: 'delete', id, version });
    if (!deleted) void this.#detail.store?.refresh();
    return deleted;
  }

  /** Forgets how the last deletion went. */
  resetDeletion(): void {
    this.#writer.store?.reset();
  }

  async refreshDetail(): Promise<void> {
    await this.#detail.store?.refresh();
  }

  /** What is open has to go with the session, also when no store has anything to say. */
  #follow(gateway: PaymentsGateway | undefined): void {
    if (gateway === this.#followed) return;
    this.#followed = gateway;
    this.#following.abort();
    this.#following = new AbortController();
    const { signal } = this.#following;
    gateway?.session.ended.addEventListener('abort', () => this.#host.requestUpdate(), { once: true, signal });
  }

  #report(state: PaymentDetailState | WriteState): void {
    if (state === this.#reported) return;
    this.#reported = state;
    const paymentId = 'intent' in state ? state.intent.id : this.#host.openPaymentId;
    if (state.status === 'failed') this.#host.dispatchEvent(new PaymentsErrorEvent(state.error.code, paymentId));
    if (state.status === 'conflict') this.#host.dispatchEvent(new PaymentsErrorEvent('VersionConflict', paymentId));
  }
}
