import type { LitElement, ReactiveController } from 'lit';
import type { ApiError } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentApproveEvent } from '../events/payment-approve-event.js';
import { PaymentDeletedEvent } from '../events/payment-deleted-event.js';
import { PaymentSavedEvent } from '../events/payment-saved-event.js';
import { PaymentSubmitEvent } from '../events/payment-submit-event.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import { SelectionChangeEvent } from '../events/selection-change-event.js';
import { nextTurn } from '../exchange/slices.js';
import type { BulkStep } from '../model/bulk-plan.js';
import type { Payment } from '../model/payment.js';
import { approvalPolicyOf } from '../state/approval-policy-store.js';
import { BulkRun } from '../state/bulk-run.js';

export { mayRetry, type BulkFailure, type BulkResults, type BulkRunState } from '../state/bulk-run.js';

export interface BulkHost extends LitElement {
  selection: readonly string[];
}

/** What shows rows that were written. */
interface RowsList {
  readonly updateComplete: Promise<unknown>;
  applySaved(payment: Payment): void;
}

/** What was written is shown together, so often, in ms: each time the list, its sums and its selection are drawn anew. */
const SHOWN_EVERY_MS = 200;
/** So many events go out before others have their turn. */
const EVENTS_AT_ONCE = 100;

/** The writes of many payments that a workspace carries out, one run at a time, in one session. */
export class BulkRuns implements ReactiveController {
  readonly #host: BulkHost;
  readonly #gatewayNow: () => PaymentsGateway | undefined;
  readonly #list: () => RowsList | undefined;
  readonly #changed: () => void;
  #gateway: PaymentsGateway | undefined;
  #run: BulkRun | undefined;
  #written: Payment[] = [];

  /** @param changed After anything about the run changed, or it ended with its session. */
  constructor(
    host: BulkHost,
    gateway: () => PaymentsGateway | undefined,
    list: () => RowsList | undefined,
    changed: () => void,
  ) {
    this.#host = host;
    this.#gatewayNow = gateway;
    this.#list = list;
    this.#changed = changed;
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  get run(): BulkRun | undefined {
    return this.#run;
  }

  /** Who may approve only because their company lets everybody approve their own; undefined where it does not. */
  get ownBy(): string | undefined {
    const gateway = this.#gatewayNow();
    const isSingle = gateway && approvalPolicyOf(gateway).state.approvalPolicy === 'SINGLE';
    return isSingle ? gateway.session.subject : undefined;
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#leaving);
  }

  /** Nothing of one session is asked, sent or shown in the next. */
  hostUpdate(): void {
    if (this.#run && this.#gateway !== this.#gatewayNow()) this.end();
  }

  /** Begins a run in place of one that is over; undefined while there is no session. */
  begin(step: BulkStep | 'restore'): BulkRun | undefined {
    const gateway = this.#gatewayNow();
    this.end();
    if (!gateway) return undefined;
    this.#gateway = gateway;
    const run = new BulkRun({
      gateway,
      step,
      announce: (payments) => this.#announce(step, payments),
      saved: (payment) => this.#keep(step, payment),
      failed: (paymentId, error) => this.#tell(error, paymentId),
    });
    run.addEventListener('change', () => this.#heard(run));
    this.#run = run;
    this.#changed();
    return run;
  }

  /** Forgets the run; what it has not sent is not sent. */
  end(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.dispose();
    if (run) this.#changed();
  }

  #heard(run: BulkRun): void {
    if (run !== this.#run) return;
    if (run.state.phase === 'over') this.#run = undefined;
    this.#changed();
  }

  /** Each is told to the host before any of the promises that it gives is waited for. */
  async #announce(step: BulkStep | 'restore', payments: readonly Payment[]): Promise<ReadonlySet<string>> {
    const granted = new Set<string>();
    const asked: Promise<void>[] = [];
    for (const [index, { id }] of payments.entries()) {
      if (index % EVENTS_AT_ONCE === EVENTS_AT_ONCE - 1) await nextTurn();
      if (step === 'approve') {
        const event = new PaymentApproveEvent(id);
        this.#host.dispatchEvent(event);
        const grant = async (): Promise<void> => {
          if (await event.isGranted()) granted.add(id);
        };
        asked.push(grant());
      } else if (this.#host.dispatchEvent(new PaymentSubmitEvent(id, step))) granted.add(id);
    }
    await Promise.all(asked);
    return granted;
  }

  #keep(step: BulkStep | 'restore', payment: Payment): void {
    this.#written.push(payment);
    if (this.#written.length === 1) setTimeout(() => void this.#show(step), SHOWN_EVERY_MS);
  }

  /** First it leaves the selection, so that the list need not tell of each that it does. */
  async #show(step: BulkStep | 'restore'): Promise<void> {
    const written = this.#written;
    this.#written = [];
    const ids = new Set(written.map(({ id }) => id));
    const selection = this.#host.selection.filter((id) => !ids.has(id));
    if (selection.length < this.#host.selection.length) {
      this.#host.selection = selection;
      this.#host.dispatchEvent(new SelectionChangeEvent());
      await this.#host.updateComplete;
      await this.#list()?.updateComplete;
    }
    for (const payment of written) {
      this.#list()?.applySaved(payment);
      if (step === 'delete') this.#host.dispatchEvent(new PaymentDeletedEvent(payment.id));
      else this.#host.dispatchEvent(new PaymentSavedEvent(payment.id, payment.version, step));
    }
  }

  #tell({ code }: ApiError, paymentId: string | undefined): void {
    this.#host.dispatchEvent(new PaymentsErrorEvent(code, paymentId));
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#run?.isAtRisk) event.preventDefault();
  };
}
