import type { LitElement, ReactiveController } from 'lit';
import type { ApiError } from '@remit-elements/auth-core';
import type { GatewaySession, PaymentsGateway } from '../data/payments-gateway.js';
import { PaymentApproveEvent } from '../events/payment-approve-event.js';
import { PaymentDeletedEvent } from '../events/payment-deleted-event.js';
import { PaymentSavedEvent } from '../events/payment-saved-event.js';
import { PaymentSubmitEvent } from '../events/payment-submit-event.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import { SelectionChangeEvent } from '../events/selection-change-event.js';
import { nextTurn } from '../exchange/slices.js';
import type { Payment } from '../model/payment.js';
import { approvalPolicyOf } from '../state/approval-policy-store.js';
import { BulkRun, type BulkRunStep, type BulkWitness } from '../state/bulk-run.js';
import { leftRunOf } from '../state/bulk-runs-of.js';

export { mayRetry, type BulkFailure, type BulkResults, type BulkRunState } from '../state/bulk-run.js';

export interface BulkHost extends LitElement {
  selection: readonly string[];
}

/** What shows rows that were written. */
interface RowsList {
  readonly updateComplete: Promise<unknown>;
  applySaved(payment: Payment): void;
}

interface Written {
  readonly payment: Payment;
  readonly step: BulkRunStep;
}

/** What was written is shown together, so often, in ms: each time the list, its sums and its selection are drawn anew. */
const SHOWN_EVERY_MS = 200;
/** So many events go out before others have their turn. */
const EVENTS_AT_ONCE = 100;

/** The writes of many payments that a workspace carries out, one run at a time, in one session. */
export class BulkRuns implements ReactiveController, BulkWitness {
  readonly #host: BulkHost;
  readonly #gatewayNow: () => PaymentsGateway | undefined;
  readonly #list: () => RowsList | undefined;
  readonly #changed: () => void;
  #session: GatewaySession | undefined;
  #run: BulkRun | undefined;
  #written: Written[] = [];
  #showing: ReturnType<typeof setTimeout> | undefined;

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
    this.#session = gateway()?.session;
    host.addController(this);
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

  /** Nothing of one session is asked, sent or shown in the next. What was left without a witness is taken up. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const session = this.#gatewayNow()?.session;
    if (this.#session !== session) {
      this.#takeWritten();
      this.end();
    }
    this.#session = session;
    const left = session && !this.#run ? leftRunOf(session) : undefined;
    if (left instanceof BulkRun) this.#take(left);
  }

  /** What is under way goes on without its workspace; what was not begun is not begun. */
  hostDisconnected(): void {
    for (const written of this.#takeWritten()) this.#tell(written);
    const run = this.#run;
    if (!run?.isAtRisk) {
      this.end();
      return;
    }
    this.#run = undefined;
    run.removeEventListener('change', this.#heard);
    run.witness = undefined;
  }

  /** Begins a run in place of one that is over; undefined while there is no session. */
  begin(step: BulkRunStep): BulkRun | undefined {
    const gateway = this.#gatewayNow();
    this.end();
    return gateway && this.#take(new BulkRun({ gateway, step }));
  }

  /** Forgets the run; what it has not sent is not sent. */
  end(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.dispose();
    if (run) this.#changed();
  }

  #take(run: BulkRun): BulkRun {
    run.witness = this;
    run.addEventListener('change', this.#heard);
    this.#run = run;
    this.#changed();
    return run;
  }

  readonly #heard = ({ target }: Event): void => {
    if (!this.#run || target !== this.#run) return;
    const { phase } = this.#run.state;
    if (phase === 'over') this.#run = undefined;
    // The results and the list under them agree.
    if (phase === 'results') void this.#show();
    this.#changed();
  };

  /** Each is told to the host before any of the promises that it gives is waited for. */
  async announce(payments: readonly Payment[], step: BulkRunStep): Promise<ReadonlySet<string>> {
    const granted = new Set<string>();
    const asked: Promise<void>[] = [];
    const run = this.#run;
    for (const [index, { id }] of payments.entries()) {
      if (index % EVENTS_AT_ONCE === EVENTS_AT_ONCE - 1) await nextTurn();
      // Whose payments these are may have left meanwhile.
      if (run !== this.#run) break;
      if (step === 'approve') {
        const event = new PaymentApproveEvent(id);
        event.dispatchOn(this.#host);
        const grant = async (): Promise<void> => {
          if (await event.isGranted()) granted.add(id);
        };
        asked.push(grant());
      } else if (this.#host.dispatchEvent(new PaymentSubmitEvent(id, step))) granted.add(id);
    }
    await Promise.all(asked);
    return granted;
  }

  saved(payment: Payment, step: BulkRunStep): void {
    this.#written.push({ payment, step });
    this.#showing ??= setTimeout(() => void this.#show(), SHOWN_EVERY_MS);
  }

  /** First it leaves the selection, so that the list need not tell of each that it does. */
  async #show(): Promise<void> {
    const written = this.#takeWritten();
    const session = this.#session;
    const ids = new Set(written.map(({ payment }) => payment.id));
    const selection = this.#host.selection.filter((id) => !ids.has(id));
    if (selection.length < this.#host.selection.length) {
      this.#host.selection = selection;
      this.#host.dispatchEvent(new SelectionChangeEvent());
      await this.#host.updateComplete;
      await this.#list()?.updateComplete;
    }
    if (session !== this.#session) return;
    for (const each of written) {
      this.#list()?.applySaved(each.payment);
      this.#tell(each);
    }
  }

  #takeWritten(): readonly Written[] {
    clearTimeout(this.#showing);
    this.#showing = undefined;
    const written = this.#written;
    this.#written = [];
    return written;
  }

  #tell({ payment: { id, version }, step }: Written): void {
    this.#host.dispatchEvent(
      step === 'delete' ? new PaymentDeletedEvent(id) : new PaymentSavedEvent(id, version, step),
    );
  }

  failed(paymentId: string | undefined, { code }: ApiError): void {
    this.#host.dispatchEvent(new PaymentsErrorEvent(code, paymentId));
  }
}
