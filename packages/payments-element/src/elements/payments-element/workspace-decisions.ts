import { deepFocus } from '@remit-elements/element-kit';
import { html, type TemplateResult } from 'lit';
import { DecisionWriter } from '../../controllers/decision-writer.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import type { PaymentAction } from '../../events/payment-action-event.js';
import { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import type { Payment } from '../../model/payment.js';
import type { DetailProgress } from '../payment-detail/detail-context.js';
import { busyText, DECISION_TEXTS, problemOf, type Decision } from './decision-words.js';
import { WorkspaceApproval } from './workspace-approval.js';
import { WorkspaceRejection } from './workspace-rejection.js';
import type { WorkspaceUndo } from './workspace-undo.js';
import type { Workspace } from './workspace.js';

export interface WorkspaceDecisionActions {
  gateway(): PaymentsGateway | undefined;
  /** Closes what is open for a payment that was decided about. */
  closeAll(): void;
  /** Reads again what is open, which is not what it was. */
  refresh(): Promise<void>;
}

/** What was asked for in the sheet, and is shown there. */
interface Move {
  readonly decision: 'submit' | 'withdraw';
  readonly payment: Payment;
}

/** Deciding about one payment: submitting and withdrawing at once, approving and rejecting after a question. */
export class WorkspaceDecisions {
  readonly #workspace: Workspace;
  readonly #actions: WorkspaceDecisionActions;
  readonly #undo: WorkspaceUndo;
  readonly #approval: WorkspaceApproval;
  readonly #rejection: WorkspaceRejection;
  readonly #writer: DecisionWriter;
  readonly #undoing: DecisionWriter;
  #move: Move | undefined;

  constructor(workspace: Workspace, undo: WorkspaceUndo, actions: WorkspaceDecisionActions) {
    this.#workspace = workspace;
    this.#undo = undo;
    this.#actions = actions;
    const gateway = (): PaymentsGateway | undefined => actions.gateway();
    this.#writer = new DecisionWriter(workspace.host, gateway);
    this.#undoing = new DecisionWriter(workspace.host, gateway);
    const asked = { gateway, done: this.#done, refresh: () => void actions.refresh() };
    this.#approval = new WorkspaceApproval(workspace, asked);
    this.#rejection = new WorkspaceRejection(workspace, asked);
  }

  /** How what was asked for in the sheet stands. */
  get progress(): DetailProgress | undefined {
    const { roles, t } = this.#workspace;
    if (!this.#move) return undefined;
    const { decision } = this.#move;
    const { state } = this.#writer;
    return { busy: busyText(decision, state, t), problem: problemOf(decision, state, roles(), t) };
  }

  dialogs(): TemplateResult {
    return html`${this.#approval.dialog()} ${this.#rejection.dialog()}`;
  }

  /** Does what was asked for, where that is a decision. */
  take(action: PaymentAction, payment: Payment): void {
    if (action === 'submit' || action === 'withdraw') void this.#carryOut({ decision: action, payment });
    if (action !== 'approve' && action !== 'reject') return;
    this.leave();
    if (action === 'approve') this.#approval.ask(payment);
    else this.#rejection.ask(payment);
  }

  /** The sheet was closed: the queue goes on with what is on its way. */
  leave(): void {
    this.#move = undefined;
    this.#writer.leave();
  }

  /** With the session, or because something was done. */
  close(): void {
    this.leave();
    this.#approval.close();
    this.#rejection.close();
  }

  async #carryOut(move: Move): Promise<void> {
    const { decision, payment } = move;
    const { id, version } = payment;
    const { session } = this.#workspace;
    const asked = session();
    if (this.#writer.isBusy || !this.#announce(move) || asked !== session()) return;
    this.#move = move;
    const saved = await this.#writer.write({ type: decision, id, version }, payment);
    if (saved) {
      this.#done(decision, saved);
      return;
    }
    const { status } = this.#writer.state;
    if (status === 'conflict' || status === 'failed') void this.#actions.refresh();
  }

  /** Tells the host page once what is about to happen; false when it does not want it. */
  #announce({ decision, payment }: Move): boolean {
    const isTold = this.#move?.decision === decision && this.#move.payment.version === payment.version;
    return isTold || this.#workspace.host.dispatchEvent(new PaymentSubmitEvent(payment.id, decision));
  }

  readonly #done = (decision: Decision, saved: Payment): void => {
    const { host, say, t, session } = this.#workspace;
    this.#actions.closeAll();
    const said = t(DECISION_TEXTS[decision].done);
    const offered = session();
    if (decision === 'submit') this.#undo.offer(said, () => this.#takeBack(saved, offered));
    else say(said);
    host.dispatchEvent(new PaymentSavedEvent(saved.id, saved.version, decision));
  };

  /** What was just submitted is withdrawn again, in its own session; the host is asked and told as of any other withdrawal. */
  async #takeBack(submitted: Payment, offered: unknown): Promise<void> {
    const { host, list, say, t, roles, session } = this.#workspace;
    if (offered !== session()) return;
    const { id, version } = submitted;
    const isWanted = host.dispatchEvent(new PaymentSubmitEvent(id, 'withdraw'));
    say(isWanted ? t('decision.withdrawing') : '');
    const focused = await this.#undo.keepFocus();
    if (!isWanted || offered !== session()) return;
    const withdrawn = await this.#undoing.write({ type: 'withdraw', id, version }, submitted);
    const problem = problemOf('withdraw', this.#undoing.state, roles(), t);
    if (withdrawn) {
      say(t('decision.withdrawn'));
      await list()?.updateComplete;
      // Who went on elsewhere meanwhile stays there.
      if (deepFocus() === focused) list()?.focusPayment(id);
      host.dispatchEvent(new PaymentSavedEvent(id, withdrawn.version, 'withdraw'));
    } else if (problem) {
      say(t('decision.notWithdrawnFor', { reason: problem.text }));
    }
  }
}
