import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { ReactiveController } from 'lit';
import { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import { LIFECYCLE, type ApprovalPolicy } from '../model/lifecycle.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import { approvalPolicyOf, type ApprovalPolicyStore } from '../state/approval-policy-store.js';
import { PaymentDetailStore, type PaymentDetailState } from '../state/payment-detail-store.js';
import { AccountsController } from './accounts-controller.js';
import type { PaymentsDoors } from './gateway-source.js';
import { LateGatewaySource } from './late-gateway-source.js';

export type { PaymentDetailState } from '../state/payment-detail-store.js';

export type PaymentDetailHost = SourceHost &
  HTMLElement &
  PaymentsDoors & { readonly paymentId: string | undefined; readonly accounts: readonly DebtorAccount[] | undefined };

const NOTHING: PaymentDetailState = { status: 'idle', value: undefined };

/** One payment of one session while its element is there: read, followed, and let go of with the session. */
export class PaymentDetailController implements ReactiveController {
  /** For the name of the one that is paid from. */
  readonly accounts: AccountsController;
  readonly #host: PaymentDetailHost;
  readonly #gateways = new LateGatewaySource();
  readonly #stores: SourceController<PaymentsGateway, PaymentDetailStore>;
  readonly #policies: SourceController<PaymentsGateway, ApprovalPolicyStore>;
  #followed: PaymentDetailStore | undefined;
  #openedId: string | undefined;
  #reported: unknown;
  #following = new AbortController();

  constructor(host: PaymentDetailHost) {
    this.#host = host;
    const source = (): PaymentsGateway | undefined => this.#gateways.of(host, graphqlPaymentsGateway);
    this.#stores = new SourceController(
      host,
      source,
      (gateway) => new PaymentDetailStore(gateway),
      (store) => this.#heard(store.state),
    );
    this.#policies = new SourceController(host, source, approvalPolicyOf);
    this.accounts = new AccountsController(host, source, () => host.paymentId !== undefined);
    host.addController(this);
  }

  /** `waiting` for a session and a payment to show. */
  get access(): 'waiting' | 'ended' | 'open' {
    const session = this.#stores.source?.session;
    if (!session || this.#host.paymentId === undefined) return 'waiting';
    return session.ended.aborted ? 'ended' : 'open';
  }

  get state(): PaymentDetailState {
    return this.#stores.store?.state ?? NOTHING;
  }

  get payment(): Payment | undefined {
    return this.state.value;
  }

  /** Whether the payment was shown before it was gone. */
  get wasShown(): boolean {
    return this.#stores.store?.wasShown === true;
  }

  /** When what is shown became another than what was read first. */
  get changedAtMs(): number | undefined {
    return this.#stores.store?.changedAtMs;
  }

  get roles(): readonly string[] {
    return this.access === 'open' ? (this.#stores.source?.session.roles ?? []) : [];
  }

  get subject(): string {
    return this.#stores.source?.session.subject ?? '';
  }

  /** Undefined while it is not known. */
  get approvalPolicy(): ApprovalPolicy | undefined {
    return this.#policies.store?.state.approvalPolicy;
  }

  /** Whether payments are approved at all where they come from. */
  get hasApprovals(): boolean {
    return this.#stores.source?.capabilities.has('approve') === true;
  }

  hostUpdate(): void {
    const { store } = this.#stores;
    const { paymentId } = this.#host;
    const isNew = store !== this.#followed || paymentId !== this.#openedId;
    if (store !== this.#followed) this.#follow(store);
    this.#openedId = paymentId;
    void store?.open(paymentId);
    if (isNew && paymentId !== undefined && this.#mayApprove) this.#policies.store?.want();
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  /** Whoever never approves has no use for the policy. */
  get #mayApprove(): boolean {
    return this.hasApprovals && LIFECYCLE.approve.roles.some((role) => this.roles.includes(role));
  }

  async refresh(): Promise<void> {
    if (this.#mayApprove) void this.#policies.store?.read();
    await this.#stores.store?.refresh();
  }

  #follow(store: PaymentDetailStore | undefined): void {
    this.#followed = store;
    this.#following.abort();
    const { signal } = (this.#following = new AbortController());
    const ended = store && this.#stores.source?.session.ended;
    if (ended?.aborted) queueMicrotask(this.#sessionEnded);
    else ended?.addEventListener('abort', this.#sessionEnded, { once: true, signal });
  }

  readonly #sessionEnded = (): void => {
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SessionRequiredEvent());
  };

  #heard(state: PaymentDetailState): void {
    // For whoever shows it in a frame of their own, which is named by it; not for hosts.
    this.#host.dispatchEvent(new Event('detail-change'));
    if (state.status !== 'failed' || state.error === this.#reported) return;
    this.#reported = state.error;
    this.#host.dispatchEvent(new PaymentsErrorEvent(state.error.code, this.#host.paymentId));
    if (state.error.code === 'SessionEnded' && this.access === 'open') this.#sessionEnded();
  }
}
