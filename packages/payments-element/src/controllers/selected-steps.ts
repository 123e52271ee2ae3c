import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { BULK_STEPS, type BulkStep } from '../model/bulk-plan.js';
import { LIFECYCLE, stepProblem, type LifecycleStep } from '../model/lifecycle.js';
import type { Payment } from '../model/payment.js';
import { leftRunOf } from '../state/bulk-runs-of.js';
import { approvalPolicyOf, type ApprovalPolicyStore } from '../state/approval-policy-store.js';

interface SelectedStepsHost extends SourceHost {
  readonly selection: readonly string[];
}

/** What can be done with a selection, by this session and all that is known of the payments. */
export class SelectedSteps implements ReactiveController {
  readonly #host: SelectedStepsHost;
  readonly #gateway: () => PaymentsGateway | undefined;
  readonly #policies: SourceController<PaymentsGateway, ApprovalPolicyStore>;

  constructor(host: SelectedStepsHost, gateway: () => PaymentsGateway | undefined) {
    this.#host = host;
    this.#gateway = gateway;
    this.#policies = new SourceController(host, gateway, approvalPolicyOf);
    host.addController(this);
  }

  /** Whoever never approves has no use for the policy. */
  hostUpdate(): void {
    if (this.#host.selection.length > 0 && this.#isAllowed('approve')) this.#policies.store?.want();
  }

  /** Those that can be taken with one of the selected at least. What was not seen may be any payment. */
  of(seen: readonly Payment[]): readonly BulkStep[] {
    const { session } = this.#gateway() ?? {};
    if (!session) return [];
    const decider = {
      roles: session.roles,
      subject: session.subject,
      approvalPolicy: this.#policies.store?.state.approvalPolicy,
    };
    const isUnseen = seen.length < this.#host.selection.length;
    return BULK_STEPS.filter(
      (step) =>
        this.#isAllowed(step) &&
        (isUnseen || seen.some((payment) => stepProblem(step, payment, decider) === undefined)),
    );
  }

  /** Whether steps that were begun in an earlier workspace of the session go on, or wait to be looked at. */
  get areLeft(): boolean {
    const { session } = this.#gateway() ?? {};
    return session !== undefined && leftRunOf(session) !== undefined;
  }

  #isAllowed(step: BulkStep): boolean {
    const { capabilities, session } = this.#gateway() ?? {};
    const { roles }: LifecycleStep = LIFECYCLE[step];
    const isKnown = step === 'delete' || capabilities?.has('approve');
    return isKnown === true && session?.roles.some((role) => roles.includes(role)) === true;
  }
}
