import { PoliteLine, type Column, type Notice, type TableModel } from '@remit-elements/element-kit';
import { html, type ReactiveController } from 'lit';
import { AccountsController } from '../../../controllers/accounts-controller.js';
import { accountsSource } from '../../../controllers/accounts-source.js';
import type { PaymentsStore } from '../../../controllers/keep-payments.js';
import type { GatewayCapability } from '../../../controllers/gateway-source.js';
import { ViewStateChangeEvent } from '../../../events/view-state-change-event.js';
import { withDays } from '../../../model/due-period.js';
import { NEWEST_FIRST } from '../../../model/payment-order.js';
import type { DebtorAccount, Payment } from '../../../model/payment.js';
import type { PaymentFilter, PaymentSort } from '../../../model/payment-query.js';
import { without, type PaymentsViewState } from '../../../model/view-state.js';
import { LiveList } from '../live-list.js';
import { SelectionList } from '../selection-list.js';
import { RowChanges } from '../row-changes.js';
import { AnsweredQuery, type Missed } from './answered-query.js';
import { ColumnsPanel } from './columns-panel.js';
import { filterChips, type FilterChip } from './filter-chips.js';
import { sortKey } from './filter-fields.js';
import { FilterPanel } from './filter-panel.js';
import { ListMoves } from './list-moves.js';
import { ListSums } from './list-sums.js';
import { pendingColumns } from './pending-mark.template.js';
import { SearchBox } from './search-box.js';
import { Shortcuts, type Shortcut } from './shortcuts.js';
import { sortableColumn } from './sort-head.template.js';
import { today, firstWeekday } from './reader-days.js';
import { pageSizeTemplate, toolBarTemplate, knownPageSize } from './tool-bar.template.js';
import { NARROW_PX } from './tool-panel.js';
import type { ToolsContext } from './tools-host.js';
import { ViewsPanel } from './views-panel.js';

/** What a table does with rows that are shown: keeps them current, marks what changed, searches, filters, sorts. */
export class TableTools implements ReactiveController {
  readonly #context: ToolsContext;
  readonly #changes = new RowChanges();
  readonly #answered = new AnsweredQuery();
  readonly #accounts: AccountsController;
  readonly #sums: ListSums;
  readonly #search: SearchBox;
  readonly #filters: FilterPanel;
  readonly #columns: ColumnsPanel;
  readonly #views: ViewsPanel;
  readonly #shortcuts: Shortcuts;
  readonly #moves: ListMoves;
  readonly #live: LiveList;
  readonly #selection: SelectionList;
  /** Whose list this is, and what it was filtered by, as of the last update. */
  #lastStore: object | undefined;
  #lastFilter: PaymentFilter | undefined;
  #said = '';
  #isNarrow = false;
  #sizes: ResizeObserver | undefined;

  constructor(context: ToolsContext) {
    this.#context = context;
    const { host } = context;
    this.#selection = new SelectionList(context);
    this.#live = new LiveList(context, this.#selection);
    this.#moves = new ListMoves(context);
    this.#accounts = new AccountsController(host, accountsSource(host), () => this.#wantsAccounts);
    this.#sums = new ListSums(context, () => this.#can('totals'));
    this.#search = new SearchBox(context, this.#change);
    this.#filters = new FilterPanel(context, {
      accounts: () => this.accounts,
      accountText: (id) => this.#accountText(id),
      canSort: () => this.#can('sort') && this.#isNarrow,
      change: this.#change,
    });
    this.#columns = new ColumnsPanel(context, this.#change);
    this.#views = new ViewsPanel(context, this.#change);
    this.#shortcuts = new Shortcuts(context, () => this.#keys());
    host.addController(this);
    new PoliteLine(host);
  }

  /** The list with what the tools add: boxes to tick, heads that sort, marks of what changed before the reader's eyes. */
  table(model: TableModel<Payment>): TableModel<Payment> {
    const columns = model.columns.map((column) => (column.aside ? this.#selection.column() : this.column(column)));
    const { host, t } = this.#context;
    return this.#live.table({
      ...model,
      // Rows of another question are not to be taken for an answer.
      ...(this.#listFailed && this.#missed && { look: 'dimmed' }),
      total: model.total ?? this.total,
      columns: pendingColumns(columns, host.pending, t),
      changes: this.#changes.times,
    });
  }

  /** What is selected. */
  selected(): unknown {
    return html`${this.#live.below()}${this.#selection.bar()}`;
  }

  /** Whether the list has no pages. */
  get isEndless(): boolean {
    return this.#live.isEndless;
  }

  /** How many payments there are, where there are no pages to count by. */
  get count(): string | undefined {
    return this.#live.count(this.total);
  }

  /** How many payments the rows are part of, where that is known. */
  get total(): number | undefined {
    return this.#listFailed || this.#missed ? undefined : this.#sums.count;
  }

  /** @returns Whether the payment's row has the focus now. */
  focus(paymentId: string): boolean {
    return this.#live.focus(paymentId) || this.#changes.focus(this.#context.host, paymentId);
  }

  /** The tenant's accounts: the host's, else the gateway's once they are wanted. */
  get accounts(): readonly DebtorAccount[] {
    return this.#accounts.all;
  }

  /** For the one polite line: what the reader's last choice did to the order, and what changed elsewhere. */
  get said(): unknown {
    return html`<span class="hidden">${this.#said}</span> <span class="hidden" data-told></span>`;
  }

  get next(): () => void {
    return this.#moves.next;
  }

  get previous(): () => void {
    return this.#moves.previous;
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver(() => {
      const isNarrow = this.#context.host.clientWidth < NARROW_PX;
      if (isNarrow === this.#isNarrow) return;
      this.#isNarrow = isNarrow;
      this.#context.host.requestUpdate();
    });
    this.#sizes.observe(this.#context.host);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }

  /** Nothing that one person opened or searched for is there for the next, before anything of theirs is drawn. */
  hostUpdate(): void {
    const { host, store } = this.#context;
    const now = store();
    const isOther = now !== undefined && this.#lastStore !== undefined && now !== this.#lastStore;
    if (isOther || !this.#context.isOpen()) {
      for (const tool of [this.#search, this.#filters, this.#columns, this.#views, this.#shortcuts]) tool.close();
    }
    const { filter } = host.query;
    // A text that the host set together with the session is the host's.
    if (isOther && filter?.text !== undefined && filter === this.#lastFilter) {
      this.#change({ ...host.viewState, filter: without<PaymentFilter, 'text'>(filter, 'text') });
    }
    this.#answered.see(now, host.query);
    this.#lastStore = now ?? this.#lastStore;
    this.#lastFilter = host.query.filter;
  }

  /** Before each update of the table: which list it shows now, and which rows of it. */
  see(store: PaymentsStore | undefined, rows: readonly Payment[]): void {
    this.#live.see(store);
    this.#selection.see(this.#context.isOpen() ? store : undefined, rows);
    this.#changes.see(store, rows);
    // A view that was kept yesterday, or a page that was left open over night, means other days today.
    const { host } = this.#context;
    if (host.viewState.due) host.viewState = this.#asOfToday(host.viewState);
  }

  above(): unknown {
    const { host, t } = this.#context;
    if (!this.#context.isOpen()) return undefined;
    return toolBarTemplate({
      t,
      search: this.#search.render(),
      chips: this.#chips().filter(({ key }) => key !== 'text'),
      totals: this.#sums.line,
      hasViews: host.views !== undefined,
      hasShortcuts: this.#shortcuts.isOn,
      mark: this.#live.line(this.#missed),
      openFilters: this.#filters.open,
      openColumns: this.#columns.open,
      openViews: this.#views.open,
      openShortcuts: this.#shortcuts.open,
      change: this.#change,
      clear: this.#clear,
    });
  }

  /** What opens over the list. */
  over(): unknown {
    return html`${this.#filters.render()}${this.#columns.render()}${this.#views.render()}${this.#shortcuts.render()}`;
  }

  foot(): unknown {
    const { host } = this.#context;
    if (this.isEndless) return undefined;
    return pageSizeTemplate(this.#context, knownPageSize(host), (size) =>
      this.#change({ ...host.viewState, pageSize: size }),
    );
  }

  /** Which filter leaves nothing, and the way out. */
  noMatch(): Partial<Notice> {
    const { t } = this.#context;
    const [only, ...others] = this.#chips();
    if (!only) return {};
    const title = others.length
      ? t('tools.noMatchAll', { filters: [only, ...others].map(({ text }) => text).join(' · ') })
      : t(only.key === 'text' ? 'tools.noMatchText' : 'tools.noMatch', { filter: only.text });
    const label = t(others.length ? 'tools.clearAll' : 'tools.noMatchRemove');
    return { title, action: { label, run: () => this.#clear() } };
  }

  /** A column of the list, with a head that sorts by it where the gateway can. */
  column(column: Column<Payment>): Column<Payment> {
    const { host } = this.#context;
    if (!this.#can('sort')) return column;
    return sortableColumn(column, host.viewState.sort ?? NEWEST_FIRST, {
      // Cards have no heads to be seen; the filters offer the orders too.
      buttons: !this.#isNarrow,
      choose: (sort) => this.#sort(sort),
    });
  }

  get #listFailed(): boolean {
    return this.#context.store()?.state.status === 'failed';
  }

  get #missed(): Missed | undefined {
    return this.#answered.missed(this.#context.host.query);
  }

  get #wantsAccounts(): boolean {
    const { host } = this.#context;
    if (host.accounts !== undefined || !this.#context.isOpen()) return false;
    const isColumn = host.viewState.columns?.includes('account') ?? false;
    return isColumn || this.#filters.isOpen || host.query.filter?.debtorAccountId !== undefined;
  }

  #can(capability: GatewayCapability): boolean {
    const { client, gateway } = this.#context.host;
    // A client is one of AppSync, which can do all that a gateway can.
    return client !== undefined || (gateway?.capabilities.has(capability) ?? false);
  }

  #chips(): readonly FilterChip[] {
    const { host, t } = this.#context;
    return filterChips(host.viewState, { t, locale: host.locale, accountText: (id) => this.#accountText(id) });
  }

  #accountText(id: string): string {
    const account = this.#accounts.find(id);
    if (account) return account.name;
    const { status } = this.#accounts;
    const { t } = this.#context;
    if (status === 'failed') return t('chips.accountFailed');
    return t(status === 'ready' ? 'chips.accountNotFound' : 'chips.accountLoading');
  }

  #sort(sort: PaymentSort): void {
    this.#change({ ...this.#context.host.viewState, sort });
  }

  readonly #clear = (): void => {
    this.#change(without(this.#context.host.viewState, 'filter', 'due'));
    this.#search.focus();
  };

  /** By the reader's own choice: the host is told, so that it can keep it. */
  readonly #change = (view: PaymentsViewState): void => {
    const { host, t } = this.#context;
    const before = sortKey(host.viewState.sort ?? NEWEST_FIRST);
    host.viewState = this.#asOfToday(view);
    const now = sortKey(view.sort ?? NEWEST_FIRST);
    this.#said = now === before ? '' : t('sort.said', { order: t(`sort.${now}`) });
    host.dispatchEvent(new ViewStateChangeEvent());
  };

  #asOfToday(view: PaymentsViewState): PaymentsViewState {
    return withDays(view, today(), firstWeekday(this.#context.host.locale));
  }

  #keys(): readonly Shortcut[] {
    const { host } = this.#context;
    const { create } = host;
    return [
      { key: '/', word: 'shortcuts.search', possible: true, run: () => this.#search.focus() },
      { key: 'f', word: 'shortcuts.filters', possible: true, run: this.#filters.open },
      { key: 'n', word: 'shortcuts.create', possible: create !== undefined, run: () => create?.() },
      ...this.#moves.keys,
    ];
  }
}
