import type { SessionClient } from '@remit-elements/auth-core';
import { DialogController, dialogStyles, dialogTemplate, icon, RemitElement } from '@remit-elements/element-kit';
import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { SessionController } from '../../controllers/session-controller.js';
import { errorWords, formWords, tableWords, workspaceWords } from '../../strings/en.js';
import type { AccountForm } from '../account-form/account-form.js';
import type { AccountsTable } from '../accounts-table/accounts-table.js';
import { accountsElementStyles } from './accounts-element.styles.js';

const words = { ...errorWords, ...tableWords, ...formWords, ...workspaceWords };

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
 * @csspart dialog - Each dialog.
 * @csspart form - The dialog with the form.
 * @csspart confirm - The dialog that asks whether to discard what was typed.
 */
export class AccountsElement extends RemitElement<typeof words> {
  static override styles: CSSResultGroup = [RemitElement.styles, dialogStyles, accountsElementStyles];

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where accounts come from and go to when it is not AppSync. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  /** Shows accounts and offers nothing that changes them. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  @state() private adding = false;
  @state() private asking = false;
  @state() private said = '';

  protected override readonly catalogue = words;
  readonly #session = new SessionController(this, () => this.#closeAll());

  constructor() {
    super();
    const list = (): HTMLElement | undefined => this.#list;
    const form = (): HTMLElement | undefined => this.#form;
    new DialogController(this, 'form', () => this.adding, list);
    new DialogController(this, 'discard', () => this.asking, form);
  }

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
      ${this.#listTemplate()}
      <p role="status" part="status" class="said">
        ${this.said ? html`<span>${icon('check')}${this.said}</span>` : nothing}
      </p>
      ${this.#formDialog()} ${this.#discardDialog()}`;
  }

  get #list(): AccountsTable | undefined {
    return this.renderRoot.querySelector<AccountsTable>('#list') ?? undefined;
  }

  get #form(): AccountForm | undefined {
    return this.renderRoot.querySelector<AccountForm>('#account-form') ?? undefined;
  }

  get #mayCreate(): boolean {
    return !this.readonly && this.#session.mayCreate;
  }

  #newButton(): TemplateResult {
    return html`<button type="button" class="button primary" @click=${this.#open}>
      ${icon('plus')}${this.t('workspace.new')}
    </button>`;
  }

  #listTemplate(): TemplateResult {
    const tag = unsafeStatic(this.tag('accounts-table'));
    return html`<${tag}
      id="list"
      part="list"
      exportparts="frame, table, row, row-button, notice, alert, pager"
      .gateway=${this.#session.gateway}
      .locale=${this.locale}
      .messages=${this.messages}
    >${this.#mayCreate ? html`<div slot="empty">${this.#newButton()}</div>` : nothing}</${tag}>`;
  }

  #formDialog(): TemplateResult {
    return dialogTemplate({
      id: 'form',
      kind: 'form',
      label: this.t('workspace.new'),
      closeLabel: this.t('workspace.close'),
      body: this.adding ? this.#formTemplate() : nothing,
      onDismiss: this.#leave,
      onClose: this.#close,
    });
  }

  #formTemplate(): TemplateResult {
    const tag = unsafeStatic(this.tag('account-form'));
    return html`<${tag}
      id="account-form"
      exportparts="field, control, field-error, error-summary, alert"
      .gateway=${this.#session.gateway}
      .locale=${this.locale}
      .messages=${this.messages}
      @account-saved=${this.#saved}
      @account-form-cancel=${this.#leave}
    ></${tag}>`;
  }

  #discardDialog(): TemplateResult {
    return dialogTemplate({
      id: 'discard',
      kind: 'confirm',
      label: this.t('workspace.discardQuestion'),
      body: html`<p>${this.t('workspace.discardText')}</p>`,
      actions: html`<button type="button" class="button" autofocus @click=${this.#keep}>
          ${this.t('workspace.keep')}
        </button>
        <button type="button" class="button danger" @click=${this.#close}>${this.t('workspace.discard')}</button>`,
      onDismiss: this.#keep,
      onClose: this.#keep,
    });
  }

  readonly #open = (): void => {
    this.said = '';
    this.adding = true;
  };

  /** Asks first when something would be lost. */
  readonly #leave = (): void => {
    if (this.#form?.isChanged) this.asking = true;
    else this.#close();
  };

  readonly #keep = (): void => {
    this.asking = false;
  };

  readonly #close = (): void => {
    this.asking = false;
    this.adding = false;
  };

  readonly #saved = (): void => {
    const account = this.#form?.saved;
    if (account) this.#list?.applySaved(account);
    this.#close();
    this.said = this.t('workspace.saved');
  };

  #closeAll(): void {
    this.#close();
    this.said = '';
  }
}
