import { DialogController } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { WorkspaceDesk } from '../../controllers/workspace-desk.js';
import { PaymentDeletedEvent } from '../../events/payment-deleted-event.js';
import { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import { mayDelete, mayEdit } from '../../model/lifecycle.js';
import { copyOf, type PaymentDraft } from '../../model/payment-draft.js';
import type { Payment } from '../../model/payment.js';
import type { PaymentForm } from '../payment-form/payment-form.js';
import { deleteDialogTemplate } from './delete-dialog.template.js';
import { discardDialogTemplate } from './discard-dialog.template.js';
import { formDialogTemplate, type OpenForm } from './form-dialog.template.js';
import { detailDialogTemplate } from './payment-detail.template.js';
import type { Workspace } from './workspace.js';
import { WorkspacePending } from './workspace-pending.js';

/** Everything of a workspace that opens over its list: details, form, and the questions before something is lost. */
export class WorkspaceDialogs {
  readonly #workspace: Workspace;
  readonly #desk: WorkspaceDesk;
  #paymentId: string | undefined;
  #form: OpenForm | undefined;
  #asking: Payment | undefined;
  #undo: (() => void) | undefined;
  #discarding = false;
  #announced = false;
  readonly #pending: WorkspacePending;
  /** The refused write that the form's content comes from. */
  #replaced: string | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    const { host } = workspace;
    const { list } = workspace;
    this.#desk = new WorkspaceDesk(host, () => this.#paymentId);
    new DialogController(host, 'detail', () => this.#paymentId !== undefined, list);
    new DialogController(host, 'form', () => this.#form !== undefined && this.#paymentId === undefined, list);
    new DialogController(host, 'delete', () => this.#asking !== undefined, list);
    new DialogController(host, 'discard', () => this.#discarding, list);
    this.#pending = new WorkspacePending(workspace, {
      gateway: () => this.#desk.gateway,
      openPayment: (id) => this.openPayment(id),
      editAgain: (draft, requestId) => {
        this.openForm(undefined, draft);
        this.#replaced = requestId;
      },
    });
    host.addEventListener('keydown', this.#undoByKey);
  }

  /** How many writes are not known to be saved. */
  get pendingWrites(): number {
    return this.#pending.queue.pending;
  }

  /** What lies over the list. */
  panel(): unknown {
    return this.#pending.panel();
  }

  openPayment(paymentId: string): void {
    this.#paymentId = paymentId;
    this.#update();
  }

  /** @param paymentId Of the payment to change; a new one is made where none is named. */
  openForm(paymentId?: string, content?: Partial<PaymentDraft>): void {
    const accountId = this.#workspace.accountId();
    this.#replaced = undefined;
    this.#workspace.say('');
    this.#paymentId = undefined;
    this.#form = {
      paymentId,
      prefill: content ?? (accountId === undefined ? undefined : { debtorAccountId: accountId }),
    };
    this.#update();
    void this.#focusForm();
  }

  /** The browser would choose the cross, which comes first. */
  async #focusForm(): Promise<void> {
    await this.#workspace.host.updateComplete;
    await this.#formElement?.updateComplete;
    if (!this.#formElement?.matches(':focus-within')) this.#formElement?.focus();
  }

  closeAll(): void {
    this.#paymentId = undefined;
    this.#form = undefined;
    this.#asking = undefined;
    this.#discarding = false;
    this.#undo = undefined;
    this.#pending.closeAll();
    this.#update();
  }

  async refresh(): Promise<void> {
    await this.#desk.refreshDetail();
  }

  render(): TemplateResult {
    const { host, t } = this.#workspace;
    return html`${this.#detailTemplate()}
    ${formDialogTemplate({
      t,
      tag: unsafeStatic(this.#workspace.formTag()),
      form: this.#form,
      gateway: this.#desk.gateway,
      host,
      saved: this.#saved,
      // The form waits under it with all that was typed.
      select: ({ paymentId }) => this.openPayment(paymentId),
      leave: this.#leaveForm,
    })}
    ${deleteDialogTemplate({
      t,
      locale: host.locale,
      payment: this.#asking,
      deletion: this.#desk.deletion,
      confirm: () => void this.#delete(),
      cancel: this.#keep,
    })}
    ${discardDialogTemplate({ t, open: this.#discarding, discard: this.#discardForm, keep: this.#goOn })}
    ${this.#pending.dialogs()}`;
  }

  #detailTemplate(): TemplateResult {
    const { host, t, account } = this.#workspace;
    const payment = this.#desk.detail.value;
    const roles = this.#workspace.mayPrepare() && !this.#form ? this.#workspace.roles() : [];
    return detailDialogTemplate({
      t,
      locale: host.locale,
      detail: this.#desk.detail,
      open: this.#paymentId !== undefined,
      closedBecause: payment && this.#closedBecause(payment),
      mayEdit: payment !== undefined && mayEdit(payment, roles),
      mayDelete: payment !== undefined && mayDelete(payment, roles),
      mayCopy: payment !== undefined && roles.length > 0,
      account,
      copy: () => payment && this.openForm(undefined, copyOf(payment)),
      edit: () => this.openForm(payment?.id),
      askDelete: this.#askDelete,
      close: this.#closeDetail,
      retry: () => void this.refresh(),
    });
  }

  #closedBecause(payment: Payment): string | undefined {
    const { t, mayPrepare, roles } = this.#workspace;
    if (!mayPrepare()) return t('detail.viewer');
    return mayEdit(payment, roles()) ? undefined : t('detail.closed');
  }

  get #formElement(): PaymentForm | null {
    return this.#workspace.host.renderRoot.querySelector<PaymentForm>('#payment');
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }

  readonly #closeDetail = (): void => {
    this.#paymentId = undefined;
    this.#update();
    if (this.#form) void this.#focusForm();
  };

  readonly #closeForm = (): void => {
    this.#form = undefined;
    this.#discarding = false;
    this.#update();
  };

  readonly #discardForm = (): void => {
    this.#formElement?.dispatchEvent(new Event('payment-discard'));
    this.#closeForm();
  };

  /** Leaves the form; asks first where something was typed that would be lost. */
  readonly #leaveForm = (): void => {
    const form = this.#formElement;
    if (this.#paymentId !== undefined) return;
    if (!form?.hasChanges && !form?.isWriting) return this.#closeForm();
    // What takes long is the queue's, which goes on with it and shows it.
    if (form.isWriting && this.#pending.queue.holdsLong) return this.#closeForm();
    // What is on its way may be saved already: nothing can be discarded before the outcome is known.
    this.#discarding = !form.isWriting;
    this.#update();
  };

  readonly #goOn = (): void => {
    this.#discarding = false;
    this.#update();
  };

  readonly #saved = ({ currentTarget }: Event): void => {
    const { savedPayment, goesOn } = currentTarget as PaymentForm;
    if (savedPayment) this.#workspace.list()?.applySaved(savedPayment);
    if (this.#replaced !== undefined) this.#pending.queue.discard(this.#replaced);
    this.#replaced = undefined;
    if (goesOn) return;
    this.#closeForm();
    this.#workspace.say(this.#workspace.t('workspace.saved'));
  };

  readonly #askDelete = (): void => {
    this.#desk.resetDeletion();
    this.#announced = false;
    this.#asking = this.#desk.detail.value;
    this.#update();
  };

  readonly #keep = (): void => {
    this.#asking = undefined;
    this.#update();
  };

  async #delete(): Promise<void> {
    const payment = this.#asking;
    if (!payment || this.#desk.isDeleting || !this.#announce(payment.id)) return;
    const deleted = await this.#desk.delete(payment);
    const { deletion } = this.#desk;
    if (deletion.status === 'conflict' && this.#asking) this.#asking = deletion.current ?? this.#asking;
    if (!deleted) {
      this.#update();
      return;
    }
    this.#workspace.list()?.applySaved(deleted);
    this.closeAll();
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
    say(t('workspace.deleted'), { label: t('undo.undo'), run: () => this.#undo?.() });
  }

  /** Once, however it is asked for: the queue joins what is the same. */
  async #restore(deleted: Payment): Promise<void> {
    const { say, t, list } = this.#workspace;
    say(t('undo.restoring'));
    const restored = await this.#desk.restore(deleted);
    const reason = this.#desk.deletionFailure;
    if (restored) {
      list()?.applySaved(restored);
      say(t('undo.restored'));
    } else if (reason) {
      say(t('undo.failed', { reason: t(`error.${reason}`) }));
    }
  }

  /** As in any editor, but never instead of one. */
  readonly #undoByKey = (event: KeyboardEvent): void => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const target = event.composedPath()[0];
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isUndo || isTyping || !this.#undo) return;
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
