import type { SessionClient } from '@remit-elements/auth-core';
import {
  addStyles,
  feedbackStyles,
  FIRST_PAGE,
  RemitElement,
  rangeOf,
  tableStyles,
  tableTemplate,
  type TableModel,
  warnOnce,
} from '@remit-elements/element-kit';
import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { PaymentsController, type PaymentsQuery } from '../../controllers/payments-controller.js';
import { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { DebtorAccount, Payment } from '../../model/payment.js';
import type { PendingMarks } from '../../model/pending-mark.js';
import {
  DEFAULT_COLUMNS,
  PAGE_SIZES,
  PAYMENT_COLUMNS,
  type PageSize,
  type PaymentColumn,
  type PaymentsViewState,
  type SavedView,
} from '../../model/view-state.js';
import { readErrorWords, tableWords } from '../../strings/en.js';
import { languages } from '../../strings/languages.js';
import type { tableLiveWords } from '../../strings/table-live.js';
import type { tableToolsWords } from '../../strings/table-tools.js';
import { paymentColumns, placeOfTicks, widestDigits } from './payment-columns.js';
import { statusStyles } from './payment-status.styles.js';
import { paymentsTableStyles } from './payments-table.styles.js';
import { belowTemplate, problemTemplate, toolsTemplate } from './payments-table.template.js';
import type { TableTools } from './tools/table-tools.js';

const words = { ...tableWords, ...readErrorWords };
type TableWords = typeof words & typeof tableLiveWords & typeof tableToolsWords;

/**
 * @summary One tenant's payments, newest first, a page at a time, kept current while it is shown.
 *
 * @event {PaymentSelectEvent} payment-select - After a row is chosen; carries the payment's id.
 * @event {PaymentsErrorEvent} payments-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 * @event {ViewStateChangeEvent} view-state-change - After the reader changed what the list shows; read `viewState`.
 * @event {SelectionChangeEvent} selection-change - After the selection changed by itself or the reader; read `selection`.
 * @event {ViewsChangeEvent} views-change - After the reader saved, renamed or deleted a view; keep `views`.
 *
 * @slot selection - What can be done with the payments that are selected, beside their count.
 * @slot empty - What there is to do about a list without payments, under the sentence that says so.
 *
 * @csspart tools - Over the table: search, filters, what is filtered by, columns, totals.
 * @csspart search - The search box.
 * @csspart chip - Each thing that the list is filtered by.
 * @csspart live - How current the rows are, and what others added and waits to be shown.
 * @csspart totals - What is listed, counted and added up by currency.
 * @csspart row-checkbox - The box that selects a payment.
 * @csspart selection - How many payments are selected and how much they come to.
 * @csspart sort - The button in a column's head that sorts by it.
 * @csspart page-size - How many rows a page has.
 * @csspart dialog - What the tools open.
 * @csspart panel - The same, where it stands under its button.
 * @csspart sheet - The same, in a narrow container.
 * @csspart frame - Around the table; its width decides between columns and cards.
 * @csspart table - The table.
 * @csspart row - Each row of payments.
 * @csspart pending - The mark of a payment with a write that is not acknowledged.
 * @csspart row-button - The button that chooses a payment, named by the creditor.
 * @csspart notice - What stands in place of rows: empty, denied, failed, session ended.
 * @csspart alert - What is wrong with the rows that are still shown.
 * @csspart status - The line that says which rows are shown.
 * @csspart pager - The buttons to the previous and the next page.
 *
 * @cssprop --payments-table-block-size - With `paging="continuous"`: how high the list is, which then scrolls by itself.
 * @cssprop [--payments-table-sticky-top=0] - How far below the top of its scroller the head sticks.
 */
export class PaymentsTable extends RemitElement<TableWords> {
  static override styles: CSSResultGroup = [
    RemitElement.styles,
    tableStyles,
    feedbackStyles,
    statusStyles,
    paymentsTableStyles,
  ];

  static override languages = languages;

  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    gateway: { attribute: false },
    columns: { attribute: false },
    accounts: { attribute: false },
    pageSize: { type: Number, attribute: 'page-size' },
    readonly: { type: Boolean, reflect: true },
    viewState: { attribute: false },
    views: { attribute: false },
    selection: { attribute: false },
    pending: { attribute: false },
    shortcuts: {},
    paging: {},
  };

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  client: SessionClient | undefined;

  /** Where payments come from when it is not AppSync. */
  gateway: PaymentsGateway | undefined;

  /** Which columns are shown, in this order; the creditor names its row and so always comes first. */
  columns: readonly PaymentColumn[] = DEFAULT_COLUMNS;

  /** The tenant's accounts, for the column that names them. */
  accounts: readonly DebtorAccount[] | undefined;

  /** Rows of a page: 10, 25, 50 or 100. */
  pageSize: PageSize = 25;

  /** `continuous`: no pages; rows are read as they come into sight, and drawn while they are. */
  paging: 'pages' | 'continuous' = 'pages';

  /** Offers nothing that changes a payment. The table by itself never does. */
  readonly = false;

  /** Views that the reader saved; the host keeps them. While it is undefined, none can be saved. */
  views: readonly SavedView[] | undefined;

  /** Ids of the selected payments, 10,000 at most. While it is undefined, none can be selected. */
  selection: readonly string[] | undefined;

  /** How writes that the server has not acknowledged stand, by payment; their rows are marked. */
  pending: PendingMarks | undefined;

  /** `off`: no key by itself does anything. They work while the focus is in the table, or nowhere. */
  shortcuts: 'on' | 'off' = 'on';

  /** Tests and stories put a failing one in its place. @internal */
  late = (): Promise<typeof import('./payments-table.late.js')> => import('./payments-table.late.js');

  /** Begins a new payment, where the reader may. @internal */
  create: (() => void) | undefined;

  // What the tools say comes with them.
  protected override catalogue = words as TableWords;
  readonly #payments = new PaymentsController(this);
  #tools: TableTools | undefined;
  #loading: Promise<unknown> | undefined;
  #view: PaymentsViewState = {};
  #shown = false;
  /** How often the tools could not be fetched. */
  #failures = 0;

  /** Filter, order, columns and page size as plain data; set it to bring a kept view back, or to filter the list. */
  get viewState(): PaymentsViewState {
    return { ...this.#view, columns: this.columns, pageSize: this.pageSize };
  }

  set viewState(given: PaymentsViewState) {
    // A host may hold null where it kept nothing.
    const { columns, pageSize, ...view } = { ...given };
    this.#view = view;
    if (columns) this.columns = columns;
    if (pageSize) this.pageSize = pageSize;
  }

  /** What is asked of the gateway. @internal */
  get query(): PaymentsQuery {
    const pageSize = PAGE_SIZES.includes(this.pageSize) ? this.pageSize : 25;
    const { filter, sort } = this.#view;
    return { pageSize, ...(filter && { filter }), ...(sort && { sort }) };
  }

  /** Reads again what is shown. Settles when it is there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    await this.#payments.store?.refresh();
  }

  /** Shows at once what was saved elsewhere on the page. @internal */
  applySaved(payment: Payment): void {
    this.#payments.store?.applySaved(payment);
  }

  /** Moves the focus to the first row, or to what there is to do instead. */
  override focus(options?: FocusOptions): void {
    const inside = this.renderRoot.querySelector<HTMLElement>('.row-button, .notice button, .alert button');
    (inside ?? this.querySelector<HTMLElement>('[slot=empty]'))?.focus(options);
  }

  /** Moves the focus to one payment's row; to the first one when it is not shown. @internal */
  focusPayment(paymentId: string): void {
    if (!this.#tools?.focus(paymentId)) this.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A host may set anything.
    const given = this.columns as readonly PaymentColumn[] | undefined;
    const known = [given ?? []].flat().filter((column) => PAYMENT_COLUMNS.includes(column));
    if (known.length !== given?.length) {
      warnOnce(`<${this.localName}> columns names a column that does not exist.`);
      this.columns = known.length ? known : DEFAULT_COLUMNS;
    }
    this.#tools?.see(this.#payments.store, this.#payments.rows);
  }

  protected override updated(): void {
    const { status } = this.#payments.state ?? { status: 'idle' };
    if (status !== 'ready' && status !== 'failed') return;
    if (!this.#shown) {
      this.#shown = true;
      // For the workspace alone: from now on the network is free for what comes later.
      this.dispatchEvent(new Event('rows-shown'));
    }
    if (this.#failures === 0) this.#load();
  }

  /** Settles when also the tools are there, or could not be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  /** Fetches what is done with rows that are shown; the list is whole without it, and asks again when the reader does. */
  #load(): void {
    this.#loading ??= this.worded(this.late()).then(
      (late) => {
        addStyles(this, late.styles);
        this.catalogue = { ...words, ...late.words };
        this.#tools = new late.TableTools({
          host: this,
          store: () => this.#payments.store,
          isOpen: () => this.#payments.session === 'open',
          t: this.t.bind(this),
        });
        this.requestUpdate();
      },
      () => {
        this.#loading = undefined;
        this.#failures += 1;
        this.requestUpdate();
      },
    );
  }

  protected override render(): TemplateResult {
    const { session, state, rows } = this.#payments;
    const context = {
      session,
      state,
      rows,
      filter: this.#view.filter ?? {},
      endless: this.#tools?.isEndless ?? (this.paging === 'continuous' && this.#failures === 0),
      tools: this.#tools,
      failures: this.#failures,
      fetch: () => this.#load(),
      t: this.t.bind(this),
      retry: () => void this.refresh(),
      next: () => void this.#payments.store?.next(),
      previous: () => void this.#payments.store?.previous(),
    };
    return html`${toolsTemplate(context)} ${problemTemplate(context)} ${this.#tableTemplate(rows)}
    ${belowTemplate(context)} ${this.#tools?.selected()} ${this.#tools?.over()}`;
  }

  #tableTemplate(rows: readonly Payment[]): TemplateResult {
    const { session, state } = this.#payments;
    const { from, known, more } = rangeOf(state?.value.pages ?? FIRST_PAGE);
    const model: TableModel<Payment> = {
      caption: this.t('table.caption'),
      columns: [
        ...(this.selection ? [placeOfTicks(this.t('column.select'))] : []),
        ...paymentColumns(this.columns, {
          locale: this.locale,
          digits: widestDigits(rows),
          t: (key) => this.t(key),
          accountName: (id) => (this.#tools ?? this).accounts?.find((account) => account.id === id)?.name,
          isPending: (id) => this.pending?.has(id) ?? false,
          select: (row) => this.dispatchEvent(new PaymentSelectEvent(row.id)),
        }),
      ],
      rows,
      busy: session === 'open' && (state?.status === 'loading' || state?.status === 'idle'),
      // No page has fewer rows.
      skeletons: 10,
      firstIndex: from,
      total: more ? undefined : known,
      rowKey: (row) => row.id,
    };
    return tableTemplate(this.#tools?.table(model) ?? model);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payments-table': PaymentsTable;
  }
}
