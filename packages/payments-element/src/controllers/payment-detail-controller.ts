import type { ApiError } from '@remit-elements/auth-core';
import { DetailController, SourceController, type SourceHost } from '@remit-elements/element-kit';
import { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import { LIFECYCLE, type ApprovalPolicy } from '../model/lifecycle.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import { approvalPolicyOf, type ApprovalPolicyStore } from '../state/approval-policy-store.js';
import { PaymentDetailStore } from '../state/payment-detail-store.js';
import { AccountsController } from './accounts-controller.js';
import type { PaymentsDoors } from './gateway-source.js';
import { LateGatewaySource } from './late-gateway-source.js';

export type PaymentDetailHost = SourceHost &
  HTMLElement &
  PaymentsDoors & { readonly paymentId: string | undefined; readonly accounts: readonly DebtorAccount[] | undefined };

/** One payment of one session while its element is there, the policy by which it is approved, and its account's name. */
export class PaymentDetailController extends DetailController<PaymentsGateway, Payment, ApiError, PaymentDetailStore> {
  /** For the name of the one that is paid from. */
  readonly accounts: AccountsController;
  readonly #policies: SourceController<PaymentsGateway, ApprovalPolicyStore>;

  constructor(host: PaymentDetailHost) {
    const gateways = new LateGatewaySource();
    const gateway = (): PaymentsGateway | undefined => gateways.of(host, graphqlPaymentsGateway);
    // Before the payment's, so that it is there once one is opened.
    const policies = new SourceController(host, gateway, approvalPolicyOf);
    super(
      host,
      {
        gateway,
        id: () => host.paymentId,
        sessionRequired: () => new SessionRequiredEvent(),
        failed: ({ code }) => new PaymentsErrorEvent(code, host.paymentId),
        opened: () => this.#wantPolicy(),
      },
      (source) => new PaymentDetailStore(source),
    );
    this.#policies = policies;
    this.accounts = new AccountsController(host, gateway, () => host.paymentId !== undefined);
  }

  get payment(): Payment | undefined {
    return this.state.value;
  }

  get roles(): readonly string[] {
    return this.access === 'open' ? (this.gateway?.session.roles ?? []) : [];
  }

  get subject(): string {
    return this.gateway?.session.subject ?? '';
  }

  /** Undefined while it is not known. */
  get approvalPolicy(): ApprovalPolicy | undefined {
    return this.#policies.store?.state.approvalPolicy;
  }

  /** Whether payments are approved at all where they come from. */
  get hasApprovals(): boolean {
    return this.gateway?.capabilities.has('approve') === true;
  }

  /** Whether a change overwrites what somebody else changed meanwhile, unnoticed. */
  get overwrites(): boolean {
    return this.gateway?.capabilities.has('versions') === false;
  }

  override async refresh(): Promise<void> {
    if (this.#mayApprove) void this.#policies.store?.read();
    await super.refresh();
  }

  /** Whoever never approves has no use for the policy. */
  get #mayApprove(): boolean {
    return this.hasApprovals && LIFECYCLE.approve.roles.some((role) => this.roles.includes(role));
  }

  #wantPolicy(): void {
    if (this.#mayApprove) this.#policies.store?.want();
  }
}
