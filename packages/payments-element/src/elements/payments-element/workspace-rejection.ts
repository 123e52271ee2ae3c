import { DialogController } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import { DecisionWriter } from '../../controllers/decision-writer.js';
import { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import { LONGEST_REASON, reasonProblem } from '../../model/rejection-reason.js';
import type { Payment } from '../../model/payment.js';
import { rejectDialogTemplate } from './decision-dialogs.template.js';
import { busyText, problemOf, type DecisionProblem } from './decision-words.js';
import { focusWhatIsLeft, under, type DecisionActions } from './workspace-approval.js';
import type { Workspace } from './workspace.js';
import type { WorkspaceWord } from './workspace-text.js';

/** From so many characters before the end on it is said how many are left. */
const NEAR = 70;

/** Rejecting a payment: its reason, the write, and why it was not done. What was typed stays until it is. */
export class WorkspaceRejection {
  readonly #workspace: Workspace;
  readonly #actions: DecisionActions;
  readonly #writer: DecisionWriter;
  #payment: Payment | undefined;
  /** As it was typed, for each payment: whoever leaves the dialog to look something up finds it again. */
  readonly #reasons = new Map<string, string>();
  /** It was tried with what was typed then, so what is wrong is said from then on. */
  #wasTried = false;
  /** What the host was told of. */
  #announced: Payment | undefined;

  constructor(workspace: Workspace, actions: DecisionActions) {
    this.#workspace = workspace;
    this.#actions = actions;
    const { host } = workspace;
    this.#writer = new DecisionWriter(host, () => actions.gateway());
    new DialogController(host, 'reject', () => this.#payment !== undefined, under(workspace));
  }

  ask(payment: Payment): void {
    this.#leave();
    this.#payment = payment;
    this.#update();
  }

  /** With the session, or because something else is done: nothing of it stays. */
  close(): void {
    this.#leave();
    this.#reasons.clear();
    this.#update();
  }

  dialog(): TemplateResult {
    const { accounts, host, t } = this.#workspace;
    const error = this.#error;
    return rejectDialogTemplate({
      t,
      locale: host.locale,
      payment: this.#payment,
      accounts: accounts(),
      reason: this.#reason,
      error: error && t(error, { max: LONGEST_REASON, actual: this.#reason.trim().length }),
      count: this.#count,
      problem: this.#problem,
      busy: busyText('reject', this.#writer.state, t),
      input: this.#type,
      confirm: () => void this.#reject(),
      cancel: () => {
        if (!this.#payment) return;
        this.#leave();
        this.#update();
      },
    });
  }

  get #reason(): string {
    return this.#reasons.get(this.#payment?.id ?? '') ?? '';
  }

  /** The server's word on the reason stands under the field, too, and not beside it. */
  get #error(): WorkspaceWord | undefined {
    const rule = this.#wasTried ? reasonProblem(this.#reason) : undefined;
    return rule && `decision.reason.${rule}`;
  }

  get #problem(): DecisionProblem | undefined {
    const { roles, t } = this.#workspace;
    return problemOf('reject', this.#writer.state, roles(), t);
  }

  get #count(): string | undefined {
    const left = LONGEST_REASON - this.#reason.trim().length;
    if (left > NEAR) return undefined;
    return left < 0
      ? this.#workspace.t('decision.over', { count: -left })
      : this.#workspace.t('decision.left', { count: left });
  }

  readonly #type = (reason: string): void => {
    if (this.#payment) this.#reasons.set(this.#payment.id, reason);
    this.#update();
  };

  async #reject(): Promise<void> {
    const payment = this.#payment;
    if (!payment || this.#writer.isBusy) return;
    this.#wasTried = true;
    if (reasonProblem(this.#reason)) return this.#focusReason();
    const { session } = this.#workspace;
    const asked = session();
    if (!this.#announce(payment) || asked !== session()) return;
    const { id, version } = payment;
    // One line, as every text that banks and lists take: a key that breaks lines is no reason to refuse it.
    const reason = this.#reason.replace(/\s+/g, ' ').trim();
    const saved = await this.#writer.write({ type: 'reject', id, version, reason }, payment);
    if (saved) {
      this.#reasons.delete(id);
      this.#actions.done('reject', saved);
      return;
    }
    const { state } = this.#writer;
    if (state.status === 'conflict' && this.#payment === payment) this.#payment = state.current ?? payment;
    this.#update();
    if (state.status !== 'conflict' && state.status !== 'failed') return;
    this.#actions.refresh();
    await focusWhatIsLeft(this.#workspace.host, 'reject');
  }

  /** Tells the host page once what is about to happen; false when it does not want it. */
  #announce(payment: Payment): boolean {
    if (this.#announced === payment) return true;
    const isWanted = this.#workspace.host.dispatchEvent(new PaymentSubmitEvent(payment.id, 'reject'));
    this.#announced = isWanted ? payment : undefined;
    if (!isWanted) this.#leave();
    this.#update();
    return isWanted;
  }

  async #focusReason(): Promise<void> {
    const { host } = this.#workspace;
    this.#update();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
  }

  #leave(): void {
    this.#payment = this.#announced = undefined;
    this.#wasTried = false;
    this.#writer.leave();
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }
}
