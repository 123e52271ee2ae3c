import type { SessionClient } from '@remit-elements/auth-core';
import {
  addStyles,
  feedbackStyles,
  moreStyles,
  RemitElement,
  tableStyles,
  tableTemplate,
  uncoverRow,
} from '@remit-elements/element-kit/core.js';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { AccountFiguresController } from '../../controllers/account-figures-controller.js';
import { AccountsController } from '../../controllers/accounts-controller.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { AccountSelectEvent } from '../../events/account-select-event.js';
import type { Account } from '../../model/account.js';
import type { figureWords } from '../../strings/en-figures.js';
import { errorWords, tableWords } from '../../strings/en.js';
import { languages } from '../../strings/languages.js';
import { accountColumns, type FigureColumn } from './account-columns.js';
import { accountStatusStyles } from './account-status.styles.js';
import { accountsTableStyles } from './accounts-table.styles.js';
import { belowTemplate, problemTemplate } from './accounts-table.template.js';

type TableLate = typeof import('./accounts-table.late.js');
type Words = typeof tableWords & typeof errorWords & typeof figureWords;

/** How many skeletons stand in: a company has few accounts. */
const SKELETONS = 3;

/**
 * @summary One tenant's own accounts by name, kept current while they are shown.
 *
 * @event {AccountSelectEvent} account-select - After a row is chosen; carries the account's id.
 * @event {AccountsErrorEvent} accounts-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 *
 * @slot empty - What there is to do about a list without accounts, under the sentence that says so.
 *
 * @csspart frame - Around the table; its width decides between columns and cards.
 * @csspart table - The table.
 * @csspart row - Each row of accounts.
 * @csspart row-button - The button that chooses an account, named by it.
 * @csspart notice - What stands in place of rows: empty, denied, failed, session ended.
 * @csspart alert - What is wrong with the rows that are still shown.
 * @csspart status - The line that says how many accounts are shown.
 *
 * @cssprop [--accounts-table-sticky-top=0] - How far below the top of its scroller the head sticks.
 */
export class AccountsTable extends RemitElement<Words> {
  static override styles: CSSResultGroup = [
    RemitElement.styles,
    moreStyles,
    tableStyles,
    feedbackStyles,
    accountStatusStyles,
    accountsTableStyles,
  ];

  static override languages = languages;

  // Not by decorators, whose helper TypeScript writes into each file anew.
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    gateway: { attribute: false },
    readonly: { type: Boolean, reflect: true },
  };

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  client: SessionClient | undefined;

  /** Where accounts come from when it is not AppSync. */
  gateway: AccountsGateway | undefined;

  /** Offers nothing that changes an account. The table by itself never does. */
  readonly = false;

  /** How what draws the figures is fetched. @internal */
  late = (): Promise<TableLate> => import('./accounts-table.late.js');

  // What there is to say of figures comes with them.
  protected override catalogue = { ...tableWords, ...errorWords } as unknown as Words;
  readonly #accounts = new AccountsController(this);
  #late: TableLate | undefined;
  #figures: AccountFiguresController | undefined;
  #loading: Promise<void> | undefined;
  #isLost = false;

  /** The accounts that are shown. @internal */
  get rows(): readonly Account[] {
    return this.#accounts.rows;
  }

  /** Reads the accounts and their figures again. Settles when they are there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    if (this.#isLost) this.#loading = undefined;
    this.#figures?.refresh();
    await this.#accounts.store?.load();
  }

  /** Shows at once what was saved elsewhere on the page. @internal */
  applySaved(account: Account): void {
    this.#accounts.store?.applySaved(account);
  }

  /** Moves the focus to the first row, or to what there is to do instead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.row-button, .notice button, .alert button')?.focus(options);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('focusin', uncoverRow);
  }

  protected override updated(): void {
    const { rows } = this;
    if (rows.length === 0 || !(this.#has('balances') || this.#has('outflows'))) return;
    void this.#load();
    this.#figures?.show(rows);
  }

  protected override render(): TemplateResult {
    const { session, state, rows } = this.#accounts;
    const aside = this.#figuresProblem();
    const context = { session, state, rows, aside, t: this.t.bind(this), retry: () => void this.refresh() };
    return html`${problemTemplate(context)} ${this.#tableTemplate(rows)} ${belowTemplate(context)}`;
  }

  #tableTemplate(rows: readonly Account[]): TemplateResult {
    const { session, state } = this.#accounts;
    const hasBalances = this.#has('balances');
    const columns = accountColumns({
      hasBalances,
      hasOutflows: this.#has('outflows'),
      t: (key) => this.t(key),
      select: (row) => this.dispatchEvent(new AccountSelectEvent(row.id)),
      figure: this.#figureOf(rows),
    });
    return tableTemplate<Account>({
      caption: this.t('table.caption'),
      columns,
      rows,
      busy: session === 'open' && (state?.status === 'loading' || state?.status === 'idle'),
      skeletons: SKELETONS,
      firstIndex: 1,
      total: state?.value.truncated ? undefined : rows.length,
      look: hasBalances ? 'balances' : '',
      rowKey: (row) => row.id,
    });
  }

  /** What is not told where accounts come from has no column. */
  #has(kind: 'balances' | 'outflows'): boolean {
    return this.#accounts.source?.capabilities.has(kind) === true;
  }

  /** How a figure is drawn; a bar keeps its place until it is there. */
  #figureOf(rows: readonly Account[]): (column: FigureColumn, account: Account) => unknown {
    const bar = this.#isLost ? nothing : html`<span class="bar"></span>`;
    if (!this.#late || !this.#figures) return () => bar;
    const { figureTemplate, widestDigits } = this.#late;
    const figures = this.#figures.state;
    const context = { locale: this.locale, digits: widestDigits(rows), figures, t: this.t.bind(this) };
    return (column, account) => figureTemplate(column, account, context) ?? bar;
  }

  /** What fails of the figures leaves the rows alone. */
  #figuresProblem(): TemplateResult | typeof nothing {
    const { balances, outflows } = this.#figures?.state ?? {};
    if (this.rows.length === 0 || !(this.#isLost || balances === 'failed' || outflows === 'failed')) return nothing;
    return html`<span role="alert">${this.t('table.figuresFailed')}</span>
      <button type="button" class="button plain" @click=${() => void this.refresh()}>${this.t('table.retry')}</button>`;
  }

  /** Fetches what figures are read and drawn by; what the page could not get is asked for again by who retries. */
  #load(): Promise<void> {
    return (this.#loading ??= this.worded(this.late()).then(
      (late) => {
        addStyles(this, [late.styles]);
        this.catalogue = { ...this.catalogue, ...late.words };
        this.#late = late;
        this.#figures = new late.AccountFiguresController(this, () => this.#accounts.source);
        this.#isLost = false;
        this.requestUpdate();
      },
      () => {
        this.#isLost = true;
        this.requestUpdate();
      },
    ));
  }
}
