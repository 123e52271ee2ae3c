import type { SessionClient } from '@remit-elements/auth-core';
import {
  DialogController,
  dialogStyles,
  feedbackStyles,
  property,
  RemitElement,
  state,
} from '@remit-elements/element-kit';
import { type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { AccountsController } from '../../controllers/accounts-controller.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { WorkspaceController } from '../../controllers/workspace-controller.js';
import { PaymentDeletedEvent } from '../../events/payment-deleted-event.js';
import type { PaymentSelectEvent } from '../../events/payment-select-event.js';
import { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import { ViewStateChangeEvent } from '../../events/view-state-change-event.js';
import { mayDelete, mayEdit, mayPrepare } from '../../model/lifecycle.js';
import type { Payment } from '../../model/payment.js';
import type { PaymentForm } from '../payment-form/payment-form.js';
import { statusStyles } from '../payments-table/payment-status.styles.js';
import type { PaymentsTable, PaymentsViewState } from '../payments-table/payments-table.js';
import { discardDialogTemplate } from './discard-dialog.template.js';
import { deleteDialogTemplate } from './delete-dialog.template.js';
import { detailDialogTemplate } from './payment-detail.template.js';
import { formDialogTemplate, type OpenForm } from './form-dialog.template.js';
import { paymentsElementStyles } from './payments-element.styles.js';
import { emptyTemplate, filtersTemplate, saidTemplate, toolbarTemplate } from './payments-element.template.js';
import { words } from './workspace-text.js';

/**
 * @summary The whole workspace for a company's payments: list, details, form, deletion.
 *
 * @event {PaymentSelectEvent} payment-select - After a row is chosen, as its details open.
 * @event {PaymentSubmitEvent} payment-submit - Before a payment is written; `preventDefault()` stops it.
 * @event {PaymentSavedEvent} payment-saved - After the server has acknowledged a new or changed payment.
 * @event {PaymentCancelEvent} payment-cancel - After the reader gave up a form; the workspace closes it.
 * @event {PaymentDeletedEvent} payment-deleted - After the server has acknowledged a deletion.
 * @event {PaymentsErrorEvent} payments-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 * @event {ViewStateChangeEvent} view-state-change - After the reader changed what the list shows.
 *
 * @csspart toolbar - Heading and actions over the list.
 * @csspart heading - The heading.
 * @csspart filters - What the list is filtered by.
 * @csspart list - The table element.
 * @csspart status - The line that says what was done.
 * @csspart dialog - Each dialog.
 * @csspart sheet - The dialog with a payment's details.
 * @csspart form - The dialog with the form.
 * @csspart confirm - The dialogs that ask.
 * @csspart detail-amount - The amount on top of the details.
 */
export class PaymentsElement extends RemitElement<typeof words> {
  static override styles: CSSResultGroup = [
    RemitElement.styles,
    feedbackStyles,
    dialogStyles,
    statusStyles,
    paymentsElementStyles,
  ];

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where payments come from and go to when it is not AppSync. */
  @property({ attribute: false }) gateway: PaymentsGateway | undefined;

  /** Shows payments and offers nothing that changes them. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Filter, columns and page size of the list, as plain data that can be kept and given back. */
  @property({ attribute: false }) viewState: PaymentsViewState = {};

  /** Whose details are open. @internal */
  @state() openPaymentId: string | undefined;
  @state() private form: OpenForm | undefined;
  @state() private asking: Payment | undefined;
  @state() private discarding = false;
  @state() private said = '';
  #gatewayBefore: PaymentsGateway | undefined;
  #announced = false;

  protected override readonly catalogue = words;
  readonly #work = new WorkspaceController(this);
  readonly #accounts = new AccountsController(this, () => this.#wantsAccounts);

  constructor() {
    super();
    const list = (): HTMLElement | undefined => this.#list;
    new DialogController(this, 'detail', () => this.openPaymentId !== undefined, list);
    new DialogController(this, 'form', () => this.form !== undefined, list);
    new DialogController(this, 'delete', () => this.asking !== undefined, list);
    new DialogController(this, 'discard', () => this.discarding, list);
  }

  /** Reads the list and the open payment again. Settles when they are there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list?.refresh(), this.#work.refreshDetail()]);
  }

  /** Moves the focus to the first action, or into the list where there is none. */
  override focus(options?: FocusOptions): void {
    const action = this.renderRoot.querySelector<HTMLElement>('.toolbar button');
    (action ?? this.#list)?.focus(options);
  }

  get #list(): PaymentsTable | undefined {
    return this.renderRoot.querySelector<PaymentsTable>('#list') ?? undefined;
  }

  get #filterAccount(): string | undefined {
    return this.viewState.filter?.debtorAccountId;
  }

  get #wantsAccounts(): boolean {
    const inList = this.viewState.columns?.includes('account') ?? false;
    return inList || this.openPaymentId !== undefined || this.#filterAccount !== undefined;
  }

  get #mayPrepare(): boolean {
    return !this.readonly && mayPrepare(this.#work.roles);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another session, or its end: nothing that was open for the one before stays open.
    const { gateway } = this.#work;
    if (gateway === this.#gatewayBefore && !gateway?.session.ended.aborted) return;
    this.#gatewayBefore = gateway;
    this.#closeAll();
    this.said = '';
  }

  protected override render(): TemplateResult {
    const t = this.t.bind(this);
    const { detail, roles } = this.#work;
    const payment = detail.value;
    const toolbar = { t, mayPrepare: this.#mayPrepare, create: () => this.#openForm(undefined) };
    const accountId = this.#filterAccount;
    const accountName = accountId === undefined ? undefined : this.#accounts.find(accountId)?.name;
    return html`${toolbarTemplate(toolbar)} ${filtersTemplate({ t, accountId, accountName, clear: this.#clearAccount })}
    ${this.#listTemplate(emptyTemplate(toolbar))} ${saidTemplate(this.said)}
    ${detailDialogTemplate({
      t,
      locale: this.locale,
      detail,
      open: this.openPaymentId !== undefined,
      closedBecause: payment && this.#closedBecause(payment),
      mayEdit: payment !== undefined && !this.readonly && mayEdit(payment, roles),
      mayDelete: payment !== undefined && !this.readonly && mayDelete(payment, roles),
      account: (id) => this.#accounts.find(id),
      edit: () => this.#openForm(payment?.id),
      askDelete: this.#askDelete,
      close: this.#closeDetail,
      retry: () => void this.#work.refreshDetail(),
    })}
    ${formDialogTemplate({
      t,
      tag: unsafeStatic(this.tag('payment-form')),
      form: this.form,
      gateway: this.#work.gateway,
      locale: this.locale,
      messages: this.messages,
      saved: this.#saved,
      leave: this.#leaveForm,
    })}
    ${this.#deleteDialog()}
    ${discardDialogTemplate({ t, open: this.discarding, discard: this.#closeForm, keep: this.#goOn })}`;
  }

  #listTemplate(empty: unknown): TemplateResult {
    const tag = unsafeStatic(this.tag('payments-table'));
    return html`<${tag}
      id="list"
      part="list"
      exportparts="frame, table, row, row-button, notice, alert, pager"
      .gateway=${this.#work.gateway}
      .locale=${this.locale}
      .messages=${this.messages}
      .viewState=${this.viewState}
      .accounts=${this.#accounts.all}
      ?readonly=${this.readonly}
      @payment-select=${this.#openDetail}
    >${empty}</${tag}>`;
  }

  #closedBecause(payment: Payment): string | undefined {
    if (!this.#mayPrepare) return this.t('detail.viewer');
    return mayEdit(payment, this.#work.roles) ? undefined : this.t('detail.closed');
  }

  #deleteDialog(): TemplateResult {
    return deleteDialogTemplate({
      t: this.t.bind(this),
      locale: this.locale,
      payment: this.asking,
      deletion: this.#work.deletion,
      confirm: () => void this.#delete(),
      cancel: this.#keep,
    });
  }

  readonly #openDetail = (event: PaymentSelectEvent): void => {
    this.said = '';
    this.openPaymentId = event.paymentId;
  };

  readonly #closeDetail = (): void => {
    this.openPaymentId = undefined;
  };

  #openForm(paymentId: string | undefined): void {
    this.said = '';
    this.openPaymentId = undefined;
    const debtorAccountId = this.#filterAccount;
    this.form = { paymentId, prefill: debtorAccountId === undefined ? undefined : { debtorAccountId } };
  }

  readonly #closeForm = (): void => {
    this.form = undefined;
    this.discarding = false;
  };

  /** Leaves the form; asks first where something was typed that would be lost. */
  readonly #leaveForm = (): void => {
    if (this.renderRoot.querySelector<PaymentForm>('#payment')?.hasChanges) this.discarding = true;
    else this.#closeForm();
  };

  readonly #goOn = (): void => {
    this.discarding = false;
  };

  readonly #saved = ({ currentTarget }: Event): void => {
    const { savedPayment, goesOn } = currentTarget as PaymentForm;
    if (savedPayment) this.#list?.applySaved(savedPayment);
    if (goesOn) return;
    this.#closeForm();
    this.said = this.t('workspace.saved');
  };

  readonly #askDelete = (): void => {
    this.#work.resetDeletion();
    this.#announced = false;
    this.asking = this.#work.detail.value;
  };

  readonly #keep = (): void => {
    this.asking = undefined;
  };

  async #delete(): Promise<void> {
    const payment = this.asking;
    if (!payment || this.#work.isDeleting || !this.#announce(payment.id)) return;
    const deleted = await this.#work.delete(payment);
    const { deletion } = this.#work;
    if (deletion.status === 'conflict' && this.asking) this.asking = deletion.current ?? this.asking;
    if (!deleted) return;
    this.#list?.applySaved(deleted);
    this.#closeAll();
    this.said = this.t('workspace.deleted');
    this.dispatchEvent(new PaymentDeletedEvent(payment.id));
  }

  /** Tells the host once what is about to happen; false when it does not want it. */
  #announce(paymentId: string): boolean {
    if (this.#announced) return true;
    this.#announced = this.dispatchEvent(new PaymentSubmitEvent(paymentId, 'delete'));
    if (!this.#announced) this.asking = undefined;
    return this.#announced;
  }

  #closeAll(): void {
    this.openPaymentId = undefined;
    this.form = undefined;
    this.asking = undefined;
    this.discarding = false;
  }

  readonly #clearAccount = (): void => {
    const filter = Object.fromEntries(
      Object.entries(this.viewState.filter ?? {}).filter(([key]) => key !== 'debtorAccountId'),
    );
    this.viewState = { ...this.viewState, filter };
    this.dispatchEvent(new ViewStateChangeEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'payments-element': PaymentsElement;
  }
}
