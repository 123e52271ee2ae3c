import { DialogController } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { AccountsWatch } from '../../controllers/accounts-watch.js';
import { WorkspaceDesk } from '../../controllers/workspace-desk.js';
import { WorkspaceDrafts } from '../../controllers/workspace-drafts.js';
import type { PaymentAction, PaymentActionEvent } from '../../events/payment-action-event.js';
import { PaymentSelectEvent } from '../../events/payment-select-event.js';
import { copyOf } from '../../model/payment-template.js';
import type { Payment } from '../../model/payment.js';
import type { PendingMarks } from '../../model/pending-mark.js';
import type { PaymentDetail } from '../payment-detail/payment-detail.js';
import { detailDialogTemplate } from './detail-dialog.template.js';
import { draftsLineTemplate } from './drafts-line.template.js';
import { ExportDoor } from './export-door.js';
import type { OpenForm } from './form-dialog.template.js';
import { LatePart } from './late-part.js';
import { ToastPlace } from './toast-place.js';
import { uncoverList } from './uncover-list.js';
import { saidByTheList } from './workspace-text.js';
import { WorkspaceDecisions } from './workspace-decisions.js';
import { WorkspaceDeletion } from './workspace-deletion.js';
import { WorkspaceForm } from './workspace-form.js';
import type { WorkspaceImport } from './workspace-import.js';
import { WorkspacePending } from './workspace-pending.js';
import { WorkspaceSelection } from './workspace-selection.js';
import { WorkspaceUndo } from './workspace-undo.js';
import type { Workspace } from './workspace.js';

const ACTIONS: readonly PaymentAction[] = ['edit', 'copy', 'delete', 'submit', 'withdraw', 'approve', 'reject'];
/** Of a payment whose file for the bank can be made again. */
const AFTERWARDS: readonly PaymentAction[] = [...ACTIONS, 'export'];

/** Everything of a workspace that opens over its list: details, form, and the questions before something is lost. */
export class WorkspaceDialogs {
  readonly #workspace: Workspace;
  readonly #desk: WorkspaceDesk;
  readonly #drafts: WorkspaceDrafts;
  readonly #form: WorkspaceForm;
  readonly #decisions: WorkspaceDecisions;
  readonly #deletion: WorkspaceDeletion;
  readonly #pending: WorkspacePending;
  readonly #selection: WorkspaceSelection;
  readonly #import: LatePart<WorkspaceImport>;
  readonly #export: ExportDoor;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    const { host, list, opened } = workspace;
    this.#desk = new WorkspaceDesk(host);
    this.#drafts = new WorkspaceDrafts(host, () => this.#desk.gateway);
    new DialogController(host, 'detail', () => opened.shown !== undefined, list);
    this.#form = new WorkspaceForm(workspace, {
      gateway: () => this.#desk.gateway,
      isCovered: () => opened.shown !== undefined,
      openPayment: (id) => opened.show(id),
      closePayment: () => opened.close(),
      queue: () => this.#pending.queue,
    });
    const undo = new WorkspaceUndo(workspace);
    const done = { closeAll: this.#finish, refresh: () => this.refresh() };
    this.#deletion = new WorkspaceDeletion(workspace, this.#desk, undo, done);
    this.#decisions = new WorkspaceDecisions(workspace, undo, { gateway: () => this.#desk.gateway, ...done });
    this.#selection = new WorkspaceSelection(workspace, { gateway: () => this.#desk.gateway, undo });
    new AccountsWatch(host, () => this.#desk.gateway, workspace.renewAccounts);
    new ToastPlace(host);
    uncoverList(workspace);
    this.#pending = new WorkspacePending(workspace, {
      gateway: () => this.#desk.gateway,
      openPayment: (id) => {
        opened.show(id);
        host.dispatchEvent(new PaymentSelectEvent(id));
      },
      editAgain: this.#form.editAgain,
    });
    this.#import = new LatePart(workspace, async () => {
      const { importPart } = await import('./workspace-import.late.js');
      return importPart(() => this.#desk.gateway, undo);
    });
    this.#export = new ExportDoor(workspace, () => this.#desk.gateway);
  }

  /** How many writes are not known to be saved. */
  get pendingWrites(): number {
    const many = this.#selection.pending + (this.#import.now?.pending ?? 0) + this.#export.pending;
    return this.#pending.queue.pending + many;
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
      goOn: this.#form.goOnWith,
      discard: (draft) => this.#drafts.discard(draft),
    });
    return html`${line} ${this.#export.panel()} ${this.#import.now?.panel()} ${this.#pending.panel()}
    ${this.#selection.panel()}`;
  }

  /** What can be done with what is selected, for the list. */
  selected(): unknown {
    return this.#selection.buttons(this.#export.button());
  }

  /** Before another payment is shown, or none: the queue goes on with what is on its way for this one. */
  leavePayment(): void {
    this.#decisions.leave();
  }

  openImport(): void {
    void this.#import.open((part) => part.open());
  }

  openExport(): void {
    this.#export.open();
  }

  openForm(form?: Partial<OpenForm>): void {
    this.#form.open(form);
  }

  /** All but what the host opened or closes, which is told by itself. */
  closeAll(): void {
    this.#form.close();
    this.#deletion.close();
    this.#decisions.close();
    this.#pending.closeAll();
    this.#import.now?.close();
    this.#export.close();
    this.#update();
  }

  /** Reads the open payment again. */
  async refresh(): Promise<void> {
    await this.#detailElement?.refresh();
  }

  render(): TemplateResult {
    return html`${this.#detailTemplate()} ${this.#form.dialog()} ${this.#deletion.dialog()} ${this.#decisions.dialogs()}
    ${this.#form.question()} ${this.#pending.dialogs()} ${this.#selection.dialog()} ${this.#import.now?.dialog()}
    ${this.#export.dialog()}`;
  }

  #detailTemplate(): TemplateResult {
    const { host, t, accounts, opened, tagOf } = this.#workspace;
    return detailDialogTemplate({
      t,
      host,
      tag: unsafeStatic(tagOf('payment-detail')),
      paymentId: opened.shown,
      creditor: this.#shown?.creditorName,
      gateway: this.#desk.gateway,
      accounts: accounts(),
      // What would take the form away that waits under it.
      actions: this.#form.isOpen ? [] : this.#offered,
      progress: this.#decisions.progress,
      act: this.#act,
      changed: () => this.#update(),
      close: this.#closeDetail,
    });
  }

  get #offered(): readonly PaymentAction[] {
    const shown = this.#shown;
    const own = shown && this.#export.canMakeAgain(shown) ? AFTERWARDS : ACTIONS;
    return [...own, ...this.#workspace.host.actions];
  }

  get #detailElement(): PaymentDetail | null {
    return this.#workspace.host.renderRoot.querySelector<PaymentDetail>('#opened');
  }

  /** The payment that is open, once it is there. */
  get #shown(): Payment | undefined {
    const payment = this.#detailElement?.payment;
    return payment?.id === this.#workspace.opened.shown ? payment : undefined;
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }

  /** What was open for something is done with. */
  readonly #finish = (): void => {
    this.closeAll();
    this.#workspace.opened.close();
  };

  readonly #act = (event: PaymentActionEvent): void => {
    // The host's to do.
    if (event.action === 'account') return;
    saidByTheList(event);
    const payment = this.#shown;
    if (!payment) return;
    if (event.action === 'delete') this.#deletion.ask(payment);
    else if (event.action === 'copy') this.openForm({ prefill: copyOf(payment) });
    else if (event.action === 'export') this.#export.makeAgain(payment);
    else if (event.action === 'edit') this.openForm({ paymentId: payment.id });
    else this.#decisions.take(event.action, payment);
  };

  readonly #closeDetail = (): void => {
    this.#workspace.opened.close();
    if (this.#form.isOpen) void this.#form.focus();
  };
}
