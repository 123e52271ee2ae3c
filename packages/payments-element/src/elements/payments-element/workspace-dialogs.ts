import { DialogController } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { WorkspaceDesk } from '../../controllers/workspace-desk.js';
import { WorkspaceDrafts, type KeptDraft } from '../../controllers/workspace-drafts.js';
import type { QueueEntry } from '../../controllers/workspace-queue.js';
import type { PaymentAction, PaymentActionEvent } from '../../events/payment-action-event.js';
import { copyOf } from '../../model/payment-template.js';
import type { Payment } from '../../model/payment.js';
import type { PendingMarks } from '../../model/pending-mark.js';
import type { PaymentDetail } from '../payment-detail/payment-detail.js';
import type { PaymentForm } from '../payment-form/payment-form.js';
import { detailDialogTemplate } from './detail-dialog.template.js';
import { discardDialogTemplate } from './discard-dialog.template.js';
import { draftsLineTemplate } from './drafts-line.template.js';
import { formDialogTemplate, type OpenForm } from './form-dialog.template.js';
import { ToastPlace } from './toast-place.js';
import { saidByTheList } from './workspace-text.js';
import { WorkspaceDeletion } from './workspace-deletion.js';
import { WorkspacePending } from './workspace-pending.js';
import type { Workspace } from './workspace.js';

const ACTIONS: readonly PaymentAction[] = ['edit', 'copy', 'delete'];

/** Everything of a workspace that opens over its list: details, form, and the questions before something is lost. */
export class WorkspaceDialogs {
  readonly #workspace: Workspace;
  readonly #desk: WorkspaceDesk;
  readonly #drafts: WorkspaceDrafts;
  readonly #deletion: WorkspaceDeletion;
  readonly #pending: WorkspacePending;
  #paymentId: string | undefined;
  #form: OpenForm | undefined;
  #discarding = false;
  /** The refused write that the form's content comes from. */
  #replaced: string | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    const { host, list } = workspace;
    this.#desk = new WorkspaceDesk(host);
    this.#drafts = new WorkspaceDrafts(host, () => this.#desk.gateway);
    new DialogController(host, 'detail', () => this.#paymentId !== undefined, list);
    new DialogController(host, 'form', () => this.#form !== undefined && this.#paymentId === undefined, list);
    this.#deletion = new WorkspaceDeletion(workspace, this.#desk, this);
    new DialogController(host, 'discard', () => this.#discarding, list);
    new ToastPlace(host);
    this.#pending = new WorkspacePending(workspace, {
      gateway: () => this.#desk.gateway,
      openPayment: (id) => this.openPayment(id),
      editAgain: this.#editAgain,
    });
  }

  /** How many writes are not known to be saved. */
  get pendingWrites(): number {
    return this.#pending.queue.pending;
  }

  /** For the rows of the list, which say so, too. */
  get marks(): PendingMarks {
    return this.#pending.queue.marks;
  }

  /** What lies over the list. */
  panel(): unknown {
    const { host, t, mayPrepare } = this.#workspace;
    const line = draftsLineTemplate({
      t,
      locale: host.locale,
      drafts: mayPrepare() ? this.#drafts.kept : [],
      goOn: this.#goOnWith,
      discard: (draft) => this.#drafts.discard(draft),
    });
    return html`${line} ${this.#pending.panel()}`;
  }

  openPayment(paymentId: string): void {
    this.#paymentId = paymentId;
    this.#update();
  }

  /** A new payment where none is named; it begins with the account that the list shows, where nothing else is given. */
  openForm(form: Partial<OpenForm> = {}): void {
    const accountId = this.#workspace.accountId();
    this.#replaced = undefined;
    this.#workspace.say('');
    this.#workspace.renewAccounts();
    this.#paymentId = undefined;
    const prefill = accountId === undefined ? undefined : { debtorAccountId: accountId };
    this.#form = { paymentId: undefined, prefill, ...form };
    this.#update();
    void this.#focusForm();
  }

  /** With what a refused write held: a change over the payment as it is now, a new payment as a new one. */
  readonly #editAgain = ({ about, command }: QueueEntry): void => {
    const { requestId } = command;
    if (command.type === 'update') {
      const { changes, id, version } = command;
      const settled = (): void => this.#pending.queue.discard(requestId);
      this.openForm({ paymentId: id, refused: { changes, draft: about, settled, version } });
    } else {
      this.openForm({ prefill: about });
    }
    this.#replaced = requestId;
  };

  /** The browser would choose the cross, which comes first. */
  async #focusForm(): Promise<void> {
    await this.#workspace.host.updateComplete;
    await this.#formElement?.updateComplete;
    if (!this.#formElement?.matches(':focus-within')) this.#formElement?.focus();
  }

  closeAll(): void {
    this.#paymentId = undefined;
    this.#form = undefined;
    this.#discarding = false;
    this.#deletion.close();
    this.#pending.closeAll();
    this.#update();
  }

  /** Reads the open payment again. */
  async refresh(): Promise<void> {
    await this.#detailElement?.refresh();
  }

  render(): TemplateResult {
    const { t } = this.#workspace;
    return html`${this.#detailTemplate()} ${this.#formTemplate()} ${this.#deletion.dialog()}
    ${discardDialogTemplate({ t, open: this.#discarding, discard: this.#discardForm, keep: this.#goOn })}
    ${this.#pending.dialogs()}`;
  }

  #detailTemplate(): TemplateResult {
    const { host, t, accounts, tagOf } = this.#workspace;
    return detailDialogTemplate({
      t,
      host,
      tag: unsafeStatic(tagOf('payment-detail')),
      paymentId: this.#paymentId,
      creditor: this.#shown?.creditorName,
      gateway: this.#desk.gateway,
      accounts: accounts(),
      // What would take the form away that waits under it.
      actions: this.#form ? [] : ACTIONS,
      act: this.#act,
      changed: () => this.#update(),
      close: this.#closeDetail,
    });
  }

  #formTemplate(): TemplateResult {
    const { host, t, allAccounts, tagOf } = this.#workspace;
    return formDialogTemplate({
      t,
      tag: unsafeStatic(tagOf('payment-form')),
      form: this.#form,
      gateway: this.#desk.gateway,
      accounts: allAccounts(),
      host,
      saved: this.#saved,
      // The form waits under it with all that was typed.
      select: ({ paymentId }) => this.openPayment(paymentId),
      leave: this.#leaveForm,
    });
  }

  get #detailElement(): PaymentDetail | null {
    return this.#workspace.host.renderRoot.querySelector<PaymentDetail>('#opened');
  }

  /** The payment that is open, once it is there. */
  get #shown(): Payment | undefined {
    const payment = this.#detailElement?.payment;
    return payment?.id === this.#paymentId ? payment : undefined;
  }

  get #formElement(): PaymentForm | null {
    return this.#workspace.host.renderRoot.querySelector<PaymentForm>('#payment');
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }

  readonly #act = (event: PaymentActionEvent): void => {
    saidByTheList(event);
    const payment = this.#shown;
    if (!payment) return;
    if (event.action === 'delete') this.#deletion.ask(payment);
    else if (event.action === 'copy') this.openForm({ prefill: copyOf(payment) });
    else this.openForm({ paymentId: payment.id });
  };

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

  readonly #goOnWith = ({ key, id, isNew }: KeptDraft): void => {
    this.openForm({ paymentId: isNew ? undefined : id, draftKey: key });
  };

  readonly #goOn = (): void => {
    this.#discarding = false;
    this.#update();
  };

  readonly #saved = ({ currentTarget, type }: Event): void => {
    const { savedPayment, goesOn } = currentTarget as PaymentForm;
    if (savedPayment) this.#workspace.list()?.applySaved(savedPayment);
    if (this.#replaced !== undefined) this.#pending.queue.discard(this.#replaced);
    this.#replaced = undefined;
    if (goesOn) return;
    this.#closeForm();
    this.#workspace.say(this.#workspace.t(type === 'payment-saved' ? 'workspace.saved' : 'workspace.unchanged'));
  };
}
