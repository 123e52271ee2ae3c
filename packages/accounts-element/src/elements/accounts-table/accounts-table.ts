import type { SessionClient } from '@remit-elements/auth-core';
import {
  feedbackStyles,
  moreStyles,
  RemitElement,
  tableStyles,
  tableTemplate,
  property,
  uncoverRow,
} from '@remit-elements/element-kit/core.js';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { AccountsController } from '../../controllers/accounts-controller.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { AccountSelectEvent } from '../../events/account-select-event.js';
import type { Account } from '../../model/account.js';
import { errorWords, tableWords } from '../../strings/en.js';
import { accountColumns } from './account-columns.js';
import { accountsTableStyles } from './accounts-table.styles.js';
import { belowTemplate, problemTemplate } from './accounts-table.template.js';

const words = { ...tableWords, ...errorWords };
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
export class AccountsTable extends RemitElement<typeof words> {
  static override styles: CSSResultGroup = [
    RemitElement.styles,
    moreStyles,
    tableStyles,
    feedbackStyles,
    accountsTableStyles,
  ];

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where accounts come from when it is not AppSync. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  /** Offers nothing that changes an account. The table by itself never does. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  protected override readonly catalogue = words;
  readonly #accounts = new AccountsController(this);

  /** Reads the accounts again. Settles when they are there, or the reason why not is shown. */
  async refresh(): Promise<void> {
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

  protected override render(): TemplateResult {
    const { session, state, rows } = this.#accounts;
    const context = { session, state, rows, t: this.t.bind(this), retry: () => void this.refresh() };
    return html`${problemTemplate(context)} ${this.#tableTemplate(rows)} ${belowTemplate(context)}`;
  }

  #tableTemplate(rows: readonly Account[]): TemplateResult {
    const { session, state } = this.#accounts;
    const select = (row: Account): void => {
      this.dispatchEvent(new AccountSelectEvent(row.id));
    };
    return tableTemplate<Account>({
      caption: this.t('table.caption'),
      columns: accountColumns({ rows, t: (key) => this.t(key), select }),
      rows,
      busy: session === 'open' && (state?.status === 'loading' || state?.status === 'idle'),
      skeletons: SKELETONS,
      firstIndex: 1,
      total: state?.value.truncated ? undefined : rows.length,
      rowKey: (row) => row.id,
    });
  }
}
