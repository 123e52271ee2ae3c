import { deepFocus, DialogController } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import type { WorkspaceDesk } from '../../controllers/workspace-desk.js';
import { PaymentDeletedEvent } from '../../events/payment-deleted-event.js';
import { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import type { Payment } from '../../model/payment.js';
import { deleteDialogTemplate } from './delete-dialog.template.js';
import type { SaidAction, Workspace } from './workspace.js';

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
  #asking: Payment | undefined;
  #undo: (() => void) | undefined;
  /** As it is shown; what takes its place, or the time, ends it. */
  #offer: SaidAction | undefined;
  #announced = false;

  constructor(workspace: Workspace, desk: WorkspaceDesk, actions: DeletionActions) {
    this.#workspace = workspace;
    this.#desk = desk;
    this.#actions = actions;
    const { host, list } = workspace;
    new DialogController(host, 'delete', () => this.#asking !== undefined, list);
    host.addEventListener('keydown', this.#undoByKey);
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
    this.#undo = undefined;
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
    const { say, t } = this.#workspace;
    if (!this.#desk.gateway?.capabilities.has('restore')) return say(t('workspace.deleted'));
    this.#undo = () => {
      this.#undo = undefined;
      void this.#restore(deleted);
    };
    const run = (): void => this.#undo?.();
    this.#offer = { label: t('undo.undo'), run };
    say(t('workspace.deleted'), this.#offer);
  }

  /** Once, however it is asked for: the queue joins what is the same. The host is asked and told as of any other write. */
  async #restore(deleted: Payment): Promise<void> {
    const { host, say, t, list } = this.#workspace;
    const { id } = deleted;
    if (!host.dispatchEvent(new PaymentSubmitEvent(id, 'restore'))) {
      say('');
      await this.#keepFocus();
      return;
    }
    say(t('undo.restoring'));
    const focused = await this.#keepFocus();
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

  /** The button that was pressed goes with its offer. @returns What has the focus then. */
  async #keepFocus(): Promise<Element | null> {
    const { host, list } = this.#workspace;
    await host.updateComplete;
    if (deepFocus() === document.body) list()?.focus();
    return deepFocus();
  }

  /** Whether the reader can see that there is something to take back: nothing lies over it, and it is not gone. */
  get #isOffered(): boolean {
    const { host, offered } = this.#workspace;
    return this.#offer !== undefined && offered() === this.#offer && !host.renderRoot.querySelector('dialog[open]');
  }

  /** As in any editor, but never instead of one. */
  readonly #undoByKey = (event: KeyboardEvent): void => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const target = event.composedPath()[0];
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isUndo || isTyping || !this.#undo || !this.#isOffered) return;
    event.preventDefault();
    this.#undo();
  };

  /** Tells the host page once what is about to happen; false when it does not want it. */
  #announce(paymentId: string): boolean {
    if (this.#announced) return true;
    this.#announced = this.#workspace.host.dispatchEvent(new PaymentSubmitEvent(paymentId, 'delete'));
    if (!this.#announced) this.#keep();
    return this.#announced;
  }
}
