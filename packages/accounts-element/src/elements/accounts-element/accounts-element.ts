import type { SessionClient } from '@remit-elements/auth-core';
import {
  checkIcon,
  plusIcon,
  alertTemplate,
  feedbackStyles,
  moreStyles,
  RemitElement,
  property,
  state,
} from '@remit-elements/element-kit/core.js';
import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { dialogWords, formWords } from '../../strings/en-form.js';
import { errorWords, tableWords, workspaceWords } from '../../strings/en.js';
import type { AccountDialog } from './account-dialog.js';
import type { AccountsTable } from '../accounts-table/accounts-table.js';
import { accountsElementStyles } from './accounts-element.styles.js';

const words = { ...errorWords, ...tableWords, ...workspaceWords };
/** What a host may replace: the words of the form too, which come with its code. */
type Words = typeof words & typeof formWords & typeof dialogWords;

/**
 * @summary The whole workspace for a company's own accounts: list, and a form for those who may add one.
 *
 * @event {AccountSelectEvent} account-select - After a row is chosen; carries the account's id.
 * @event {AccountSubmitEvent} account-submit - Before an account is written; `preventDefault()` stops it.
 * @event {AccountSavedEvent} account-saved - After the server has acknowledged a new account.
 * @event {AccountsErrorEvent} accounts-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 *
 * @csspart toolbar - Heading and actions over the list.
 * @csspart heading - The heading.
 * @csspart list - The table element.
 * @csspart status - The line that says what was done.
 * @csspart alert - Why the form could not be shown.
 * @csspart dialog - Each dialog.
 * @csspart form - The dialog with the form.
 * @csspart confirm - The dialog that asks whether to discard what was typed.
 */
export class AccountsElement extends RemitElement<Words> {
  static override styles: CSSResultGroup = [RemitElement.styles, moreStyles, feedbackStyles, accountsElementStyles];

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where accounts come from and go to when it is not AppSync. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  /** Shows accounts and offers nothing that changes them. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  @state() private adding = false;
  /** The form's code is fetched when it is first wanted: most readers never add an account. */
  @state() private formCode: 'none' | 'ready' | 'failed' = 'none';
  @state() private said = '';

  protected override readonly catalogue = words as Words;
  readonly #session = new SessionController(this, () => this.#closeAll());

  /** Reads the list again. Settles when it is there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    await this.#list?.refresh();
  }

  /** Moves the focus to the first action, or into the list where there is none. */
  override focus(options?: FocusOptions): void {
    const action = this.renderRoot.querySelector<HTMLElement>('.toolbar button');
    (action ?? this.#list)?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="toolbar" part="toolbar">
        <h2 part="heading">${this.t('workspace.title')}</h2>
        ${this.#mayCreate ? this.#newButton() : nothing}
      </div>
      ${this.formCode === 'failed' ? this.#failureTemplate() : nothing} ${this.#listTemplate()}
      <p role="status" part="status" class="said">
        ${this.said ? html`<span>${checkIcon()}${this.said}</span>` : nothing}
      </p>
      ${this.formCode === 'ready' ? this.#dialogTemplate() : nothing}`;
  }

  get #list(): AccountsTable | undefined {
    return this.renderRoot.querySelector<AccountsTable>('#list') ?? undefined;
  }

  get #mayCreate(): boolean {
    return !this.readonly && this.#session.mayCreate;
  }

  #newButton(): TemplateResult {
    return html`<button type="button" class="button primary" @click=${() => void this.#open()}>
      ${plusIcon()}${this.t('workspace.new')}
    </button>`;
  }

  #failureTemplate(): TemplateResult {
    return alertTemplate({ title: this.t('workspace.formFailed'), text: this.t('workspace.formFailedText') });
  }

  #listTemplate(): TemplateResult {
    const tag = unsafeStatic(this.tag('accounts-table'));
    return html`<${tag}
      id="list"
      part="list"
      exportparts="frame, table, row, row-button, notice, alert"
      .gateway=${this.#session.source}
      .locale=${this.locale}
      .messages=${this.messages}
    >${this.#mayCreate ? html`<div slot="empty">${this.#newButton()}</div>` : nothing}</${tag}>`;
  }

  #dialogTemplate(): TemplateResult {
    const tag = unsafeStatic(this.tag('account-dialog'));
    return html`<${tag}
      exportparts="dialog, form, confirm"
      .gateway=${this.#session.source}
      .locale=${this.locale}
      .messages=${this.messages}
      .open=${this.adding}
      @account-saved=${this.#saved}
      @account-dialog-close=${this.#close}
    ></${tag}>`;
  }

  async #open(): Promise<void> {
    this.said = '';
    const { source } = this.#session;
    try {
      const { defineAccountDialog } = await import('./define-account-dialog.js');
      defineAccountDialog({ prefix: this.tag('').replace(/-$/, '') });
      this.formCode = 'ready';
      // In the meantime another session may have taken over.
      this.adding = source === this.#session.source && this.#mayCreate;
    } catch {
      this.formCode = 'failed';
    }
  }

  readonly #saved = (event: Event): void => {
    const account = (event.currentTarget as AccountDialog).saved;
    if (account) this.#list?.applySaved(account);
    this.#close();
    this.said = this.t('workspace.saved');
  };

  readonly #close = (): void => {
    this.adding = false;
  };

  #closeAll(): void {
    this.adding = false;
    this.said = '';
  }
}
