import { deepFocus, DialogController } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import type { WorkspaceDesk } from '../../controllers/workspace-desk.js';
import { PaymentDeletedEvent } from '../../events/payment-deleted-event.js';
import { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import type { Payment } from '../../model/payment.js';
import { deleteDialogTemplate } from './delete-dialog.template.js';
import type { WorkspaceUndo } from './workspace-undo.js';
import type { Workspace } from './workspace.js';

export interface DeletionActions {
  /** Closes what is open for a payment that is gone. */
  closeAll(): void;
  /** Reads again what is open, which could not be deleted as it is shown. */
  refresh(): Promise<void>;
}

/** Deleting a payment and taking that back: the question, the write, and what is said of it. */
export class WorkspaceDeletion {
  readonly #workspace: Workspace;
  readonly #desk: WorkspaceDesk;
  readonly #actions: DeletionActions;
  readonly #undo: WorkspaceUndo;
  #asking: Payment | undefined;
  #announced = false;

  constructor(workspace: Workspace, desk: WorkspaceDesk, undo: WorkspaceUndo, actions: DeletionActions) {
    this.#workspace = workspace;
    this.#desk = desk;
    this.#undo = undo;
    this.#actions = actions;
    const { host, list } = workspace;
    new DialogController(host, 'delete', () => this.#asking !== undefined, list);
  }

  dialog(): TemplateResult {
    const { host, t } = this.#workspace;
    return deleteDialogTemplate({
      t,
      locale: host.locale,
      payment: this.#asking,
      deletion: this.#desk.deletion,
      confirm: () => void this.#delete(),
      cancel: this.#keep,
    });
  }

  /** Asks before a payment is deleted. */
  ask(payment: Payment): void {
    this.#desk.resetDeletion();
    this.#announced = false;
    this.#asking = payment;
    this.#workspace.host.requestUpdate();
  }

  close(): void {
    this.#asking = undefined;
    this.#undo.close();
  }

  readonly #keep = (): void => {
    this.#asking = undefined;
    this.#workspace.host.requestUpdate();
  };

  async #delete(): Promise<void> {
    const payment = this.#asking;
    if (!payment || this.#desk.isDeleting || !this.#announce(payment.id)) return;
    const deleted = await this.#desk.delete(payment);
    const { deletion } = this.#desk;
    if (deletion.status === 'conflict' && this.#asking) this.#asking = deletion.current ?? this.#asking;
    if (!deleted) {
      void this.#actions.refresh();
      this.#workspace.host.requestUpdate();
      return;
    }
    this.#workspace.list()?.applySaved(deleted);
    this.#actions.closeAll();
    this.#offerUndo(deleted);
    this.#workspace.host.dispatchEvent(new PaymentDeletedEvent(payment.id));
  }

  #offerUndo(deleted: Payment): void {
    const { say, t, session } = this.#workspace;
    if (!this.#desk.gateway?.capabilities.has('restore')) return say(t('workspace.deleted'));
    const offered = session();
    this.#undo.offer(t('workspace.deleted'), () => this.#restore(deleted, offered));
  }

  /**
   * Once, however it is asked for: the queue joins what is the same. The host is asked and told as of any other write; in the
   * session that deleted it, and no other.
   */
  async #restore(deleted: Payment, offered: unknown): Promise<void> {
    const { host, say, t, list, session } = this.#workspace;
    if (offered !== session()) return;
    const { id } = deleted;
    if (!host.dispatchEvent(new PaymentSubmitEvent(id, 'restore'))) {
      say('');
      await this.#undo.keepFocus();
      return;
    }
    say(t('undo.restoring'));
    const focused = await this.#undo.keepFocus();
    if (offered !== session()) return;
    const restored = await this.#desk.restore(deleted);
    const reason = this.#desk.deletionFailure;
    if (restored) {
      list()?.applySaved(restored);
      say(t('undo.restored'));
      await list()?.updateComplete;
      // Who went on elsewhere meanwhile stays there.
      if (deepFocus() === focused) list()?.focusPayment(id);
      host.dispatchEvent(new PaymentSavedEvent(id, restored.version, 'restore'));
    } else if (reason) {
      say(t('undo.failed', { reason: t(`error.${reason}`) }));
    }
  }

  /** Tells the host page once what is about to happen; false when it does not want it. */
  #announce(paymentId: string): boolean {
    if (this.#announced) return true;
    this.#announced = this.#workspace.host.dispatchEvent(new PaymentSubmitEvent(paymentId, 'delete'));
    if (!this.#announced) this.#keep();
    return this.#announced;
  }
}
