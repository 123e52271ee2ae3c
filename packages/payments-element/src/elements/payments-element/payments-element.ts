import type { SessionClient } from '@remit-elements/auth-core';
import { addStyles, moreStyles, property, RemitElement, state } from '@remit-elements/element-kit';
import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { AccountsController } from '../../controllers/accounts-controller.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { OpenedPayment } from '../../controllers/opened-payment.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { WorkspaceAction } from '../../events/payment-action-event.js';
import type { PaymentSelectEvent } from '../../events/payment-select-event.js';
import { mayPrepare } from '../../model/lifecycle.js';
import type { VerifyPayee } from '../../model/payee.js';
import type { PaymentTemplate } from '../../model/payment-template.js';
import { tableWords, workspaceWords } from '../../strings/en.js';
import { languages } from '../../strings/languages.js';
import type { PaymentsViewState, SavedView } from '../../model/view-state.js';
import { lostTemplate } from '../payments-table/lost.template.js';
import type { PaymentsTable } from '../payments-table/payments-table.js';
import type { HeadingLevel } from './heading-level.js';
import { listTemplate } from './list.template.js';
import { paymentsElementStyles } from './payments-element.styles.js';
import { emptyTemplate, footTemplate, saidTemplate, toolbarTemplate } from './payments-element.template.js';
import type { SaidAction, Workspace } from './workspace.js';
import type { WorkspaceDialogs } from './workspace-dialogs.js';
import type { WorkspaceWords } from './workspace-text.js';

type WorkspaceLate = typeof import('./payments-element.late.js');

/**
 * @summary The whole workspace for a company's payments: list, details, form, deletion.
 *
 * @event {PaymentSelectEvent} payment-select - After the reader chose a payment, as its details open; read `paymentId`.
 * @event {PaymentCloseEvent} payment-close - After its details closed, unless you closed them; read `paymentId`.
 * @event {PaymentActionEvent} payment-action - After the reader asked for one of `actions`; it is yours to do.
 * @event {PaymentSubmitEvent} payment-submit - Before a payment is written; `preventDefault()` stops it.
 * @event {PaymentApproveEvent} payment-approve - Before a payment is approved; hand over the promise of your own check by
 *   `waitUntil()`, `preventDefault()` stops it. What you ask by is to be modal: the question lies in a `<dialog>`.
 * @event {PaymentSavedEvent} payment-saved - After the server has acknowledged anything but a deletion.
 * @event {PaymentCancelEvent} payment-cancel - After the reader gave up a form; the workspace closes it.
 * @event {PaymentDeletedEvent} payment-deleted - After the server has acknowledged a deletion.
 * @event {PaymentsErrorEvent} payments-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 * @event {ViewStateChangeEvent} view-state-change - After the reader changed what the list shows; read `viewState`.
 * @event {SelectionChangeEvent} selection-change - After what is selected in the list changed; read `selection`.
 * @event {ViewsChangeEvent} views-change - After the reader saved, renamed or deleted a view; keep `views`.
 * @event {TemplatesChangeEvent} templates-change - After the reader saved, renamed or deleted a template; keep `templates`.
 *
 * @csspart toolbar - Heading and actions over the list.
 * @csspart heading - The heading, unless `heading` is `none`.
 * @csspart list - The table element.
 * @csspart alert - That what opens over the list could not be fetched.
 * @csspart pending - What is not known to be saved, over the list.
 * @csspart drafts - What was typed before and is not saved, over the list.
 * @csspart status - The line that says what was done.
 * @csspart dialog - Each dialog.
 * @csspart sheet - The dialog with a payment's details.
 * @csspart form - The dialog with the form.
 * @csspart confirm - The dialogs that ask.
 * @csspart detail-amount - The amount on top of the details.
 */
export class PaymentsElement extends RemitElement<WorkspaceWords> {
  static override styles: CSSResultGroup = [RemitElement.styles, moreStyles, paymentsElementStyles];

  static override languages = languages;

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where payments come from and go to when it is not AppSync. */
  @property({ attribute: false }) gateway: PaymentsGateway | undefined;

  /** Shows payments and offers nothing that changes them. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Shows all that will be sent before a payment is saved, and saves after a second look. */
  @property({ type: Boolean }) review = false;

  /** The payment whose details are open. Set it to open or close them; what is typed in a form stays, whatever you set. */
  @property({ attribute: 'payment-id' })
  get paymentId(): string | undefined {
    return this.#opened.id;
  }

  set paymentId(given: string | null | undefined) {
    this.#opened.give(given);
  }

  /** What you do when the reader asks for it: `account` opens the account that a payment leaves from. */
  @property({ attribute: false }) actions: readonly WorkspaceAction[] = [];

  /** Asks whose account it is, where the host can: its answer stands beside the creditor, and nothing is guessed. */
  @property({ attribute: false }) verifyPayee: VerifyPayee | undefined;

  /** Filter, order, columns and page size of the list, as plain data that can be kept and given back. */
  @property({ attribute: false }) viewState: PaymentsViewState = {};

  /** Views that the reader saved; the host keeps them. While it is undefined, none can be saved. */
  @property({ attribute: false }) views: readonly SavedView[] | undefined;

  /** Templates of payments that the reader saved; the host keeps them. While it is undefined, none can be saved. */
  @property({ attribute: false }) templates: readonly PaymentTemplate[] | undefined;

  /** Ids of the payments that are selected in the list. */
  @property({ attribute: false }) selection: readonly string[] = [];

  /** `off`: no key by itself does anything. They work while the focus is in the list, or nowhere. */
  @property() shortcuts: 'on' | 'off' = 'on';

  /** Level of the heading, `1` to `6`, by what is around; `none` where the page has one of its own that says it. */
  @property() heading: HeadingLevel = '2';

  /** How what opens over the list is fetched. @internal */
  late = (): Promise<WorkspaceLate> => import('./payments-element.late.js');

  @state() private said = '';
  @state() private saidAction: SaidAction | undefined;
  /** What was asked for and could not be shown. */
  @state() private lost: (() => void) | undefined;
  #failures = 0;
  #dialogs: WorkspaceDialogs | undefined;
  #loading: Promise<WorkspaceDialogs | undefined> | undefined;

  // What the dialogs say comes with them.
  protected override catalogue = { ...tableWords, ...workspaceWords } as unknown as WorkspaceWords;
  readonly #session = new SessionController(this, () => this.#closeAll());
  readonly #opened = new OpenedPayment(
    this,
    () => this.#session.source,
    (shown) => {
      this.#dialogs?.leavePayment();
      if (shown !== undefined) void this.#open(() => undefined);
    },
  );
  readonly #accounts = new AccountsController(
    this,
    () => this.#session.source,
    () => this.#wantsAccounts,
  );

  /**
   * How many writes are not known to be saved: waiting for the network, being checked, or refused. Ask before a sign-out,
   * which forgets them; they go on by themselves otherwise.
   */
  get pendingWrites(): number {
    return this.#dialogs?.pendingWrites ?? 0;
  }

  /** Reads the list and the open payment again. Settles when they are there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list?.refresh(), this.#dialogs?.refresh(), this.#renewAccounts()]);
  }

  /** Moves the focus to the first action, or into the list where there is none. */
  override focus(options?: FocusOptions): void {
    const action = this.renderRoot.querySelector<HTMLElement>('.toolbar button');
    (action ?? this.#list)?.focus(options);
  }

  /** Settles when also what was asked to open is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.#loading;
    return settled;
  }

  get #list(): PaymentsTable | undefined {
    return this.renderRoot.querySelector<PaymentsTable>('#list') ?? undefined;
  }

  get #filterAccount(): string | undefined {
    return this.viewState.filter?.debtorAccountId;
  }

  get #wantsAccounts(): boolean {
    const inList = this.viewState.columns?.includes('account') ?? false;
    return inList || this.#dialogs !== undefined || this.#filterAccount !== undefined;
  }

  readonly #renewAccounts = async (): Promise<void> => (this.#wantsAccounts ? this.#accounts.renew() : undefined);

  get #mayPrepare(): boolean {
    return !this.readonly && mayPrepare(this.#session.roles);
  }

  protected override render(): TemplateResult {
    const t = this.t.bind(this);
    const importPayments = this.#mayPrepare ? this.#importPayments : undefined;
    const exportPayments = this.#session.source ? this.#exportPayments : undefined;
    const { heading } = this;
    const toolbar = { t, heading, mayPrepare: this.#mayPrepare, create: this.#create, importPayments, exportPayments };
    const lost = this.lost && lostTemplate(t('workspace.lost'), this.#failures, this.lost, t);
    return html`${toolbarTemplate(toolbar)} ${lost ?? nothing} ${this.#dialogs?.panel()}
    ${this.#listTemplate(emptyTemplate(toolbar))} ${footTemplate(toolbar, this.selection.length)}
    ${saidTemplate(this.said, this.saidAction, this.#hush)} ${this.#dialogs?.render()}`;
  }

  #listTemplate(empty: unknown): TemplateResult {
    return listTemplate(this, {
      tag: unsafeStatic(this.tag('payments-table')),
      create: this.#mayPrepare ? this.#create : undefined,
      empty,
      accounts: this.#accounts.known,
      dialogs: this.#dialogs,
      choose: this.#openPayment,
      keepView: this.#keepView,
      keepSelection: this.#keepSelection,
      shown: () => void this.#load(),
    });
  }

  /** What the reader chose in the list is the workspace's, before its host hears of it. */
  readonly #keepSelection = ({ currentTarget }: Event): void => {
    this.selection = (currentTarget as PaymentsTable).selection ?? [];
  };

  readonly #keepView = ({ currentTarget }: Event): void => {
    const { viewState, views } = currentTarget as PaymentsTable;
    this.viewState = viewState;
    this.views = views;
  };

  readonly #openPayment = ({ paymentId }: PaymentSelectEvent): void => this.#opened.show(paymentId);
  readonly #create = this.#opener((dialogs) => dialogs.openForm());
  readonly #exportPayments = this.#opener((dialogs) => dialogs.openExport());
  readonly #importPayments = this.#opener((dialogs) => dialogs.openImport());

  #opener(act: (dialogs: WorkspaceDialogs) => void): () => void {
    return () => void this.#open(act);
  }

  /** Opens something over the list, once what that takes is there; another session meanwhile wants nothing of it. */
  async #open(act: (dialogs: WorkspaceDialogs) => void): Promise<void> {
    const { source } = this.#session;
    this.#hush();
    const dialogs = await this.#load();
    if (source !== this.#session.source) return;
    this.lost = dialogs ? undefined : (): void => void this.#open(act);
    if (dialogs) act(dialogs);
  }

  readonly #say = (said: string, action?: SaidAction): void => {
    this.said = said;
    this.saidAction = action;
  };

  readonly #hush = (): void => this.#say('');

  /** Fetches what opens over the list; undefined when the page could not get it, ask again then. */
  readonly #load = (): Promise<WorkspaceDialogs | undefined> =>
    (this.#loading ??= this.worded(this.late()).then(
      (late) => {
        addStyles(this, late.styles);
        this.catalogue = { ...workspaceWords, ...late.words };
        this.#dialogs = new late.WorkspaceDialogs(this.#workspace());
        this.requestUpdate();
        return this.#dialogs;
      },
      () => {
        this.#failures += 1;
        return (this.#loading = undefined);
      },
    ));

  #workspace(): Workspace {
    return {
      host: this,
      opened: this.#opened,
      roles: () => this.#session.roles,
      session: () => this.#session.source,
      mayPrepare: () => this.#mayPrepare,
      list: () => this.#list,
      accountId: () => this.#filterAccount,
      accounts: () => this.#accounts.all,
      renewAccounts: this.#renewAccounts,
      allAccounts: () => this.#accounts.known,
      tagOf: (part) => this.tag(part),
      say: this.#say,
      learn: (words, styles) => {
        addStyles(this, styles);
        this.catalogue = { ...this.catalogue, ...words };
      },
      offered: () => this.saidAction,
      t: this.t.bind(this),
    };
  }

  /** Nothing that was open for one session stays open in the next. */
  #closeAll(): void {
    this.#dialogs?.closeAll();
    this.lost = undefined;
    this.#hush();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payments-element': PaymentsElement;
  }
}
