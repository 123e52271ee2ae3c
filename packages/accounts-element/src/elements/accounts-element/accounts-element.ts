import type { SessionClient } from '@remit-elements/auth-core';
import { addStyles, feedbackStyles, moreStyles, RemitElement } from '@remit-elements/element-kit/core.js';
import { nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { AccountAction } from '../../events/account-action-event.js';
import type { AccountSelectEvent } from '../../events/account-select-event.js';
import { errorWords, tableWords, workspaceWords } from '../../strings/en.js';
import { languages } from '../../strings/languages.js';
import type { AccountsTable } from '../accounts-table/accounts-table.js';
import type { AccountDialogs } from './account-dialogs.js';
import { accountsElementStyles } from './accounts-element.styles.js';
import {
  emptyTemplate,
  footTemplate,
  lostTemplate,
  saidTemplate,
  toolbarTemplate,
} from './accounts-element.template.js';
import type { AccountsWorkspace } from './accounts-workspace.js';
import type { HeadingLevel } from './heading-level.js';
import type { Words } from './words.js';

type Parts = typeof import('./define-account-parts.js');

/**
 * @summary The whole workspace for a company's own accounts: list, details, form, closing and deletion.
 *
 * @event {AccountSelectEvent} account-select - After a row is chosen, as its details open; carries the account's id.
 * @event {AccountCloseEvent} account-close - After the reader closed the details; a host that sets `accountId` hears nothing.
 * @event {AccountActionEvent} account-action - After the reader asked for one of `actions`; the host does it.
 * @event {AccountSubmitEvent} account-submit - Before an account is written; `preventDefault()` stops it.
 * @event {AccountSavedEvent} account-saved - After the server has acknowledged anything but a deletion.
 * @event {AccountDeletedEvent} account-deleted - After the server has acknowledged a deletion.
 * @event {AccountsErrorEvent} accounts-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 *
 * @csspart toolbar - Heading and actions over the list.
 * @csspart heading - The heading, unless `heading` is `none`.
 * @csspart list - The table element.
 * @csspart status - The line that says what was done.
 * @csspart alert - That what opens over the list could not be fetched.
 * @csspart dialog - Each dialog.
 * @csspart sheet - The dialog with an account's details.
 * @csspart form - The dialog with the form.
 * @csspart confirm - The dialogs that ask.
 */
export class AccountsElement extends RemitElement<Words> {
  static override styles: CSSResultGroup = [RemitElement.styles, moreStyles, feedbackStyles, accountsElementStyles];

  static override languages = languages;

  // Not by decorators, whose helper TypeScript writes into each file anew.
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    gateway: { attribute: false },
    readonly: { type: Boolean, reflect: true },
    accountId: { attribute: 'account-id' },
    actions: { attribute: false },
    heading: {},
  };

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  client: SessionClient | undefined;

  /** Where accounts come from and go to when it is not AppSync. */
  gateway: AccountsGateway | undefined;

  /** Shows accounts and offers nothing that changes them. */
  readonly = false;

  /** The account whose details are open; none where it is undefined. */
  accountId: string | undefined;

  /** What the host does when it is asked: `payments` shows those that are to leave an account. */
  actions: readonly AccountAction[] = [];

  /** Level of the heading, `1` to `6`, by what is around; `none` where the page has one of its own that says it. */
  heading: HeadingLevel = '2';

  /** How what opens over the list is fetched: most readers only look at it. @internal */
  late = (): Promise<Parts> => import('./define-account-parts.js');

  #parts: Parts | undefined;
  #said = '';
  /** What was asked for and could not be shown. */
  #lost: (() => void) | undefined;
  #failures = 0;
  #loading: Promise<void> | undefined;

  protected override readonly catalogue = { ...errorWords, ...tableWords, ...workspaceWords } as unknown as Words;
  readonly #session = new SessionController(this, () => this.#sessionChanged());

  /** Reads the list and the open account again. Settles when they are there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list?.refresh(), this.#dialogs?.refresh()]);
  }

  /** Opens the form again in which this person typed something that is not saved, if there is one. */
  resume(): Promise<void> {
    return this.#open((dialogs) => dialogs.resume());
  }

  /** Moves the focus to the first action, or into the list where there is none. */
  override focus(options?: FocusOptions): void {
    const action = this.renderRoot.querySelector<HTMLElement>('.toolbar button');
    (action ?? this.#list)?.focus(options);
  }

  protected override render(): TemplateResult {
    const t = this.t.bind(this);
    const toolbar = { t, heading: this.heading, create: this.#mayCreate ? this.#create : undefined };
    return html`${toolbarTemplate(toolbar)} ${this.#lost ? lostTemplate(this.#failures, this.#lost, t) : nothing}
    ${this.#listTemplate(emptyTemplate(toolbar))} ${footTemplate(toolbar)}
    ${saidTemplate(this.#said, this.#parts?.checkIcon, this.#hush)} ${this.#parts ? this.#dialogsTemplate() : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('accountId') && this.accountId !== undefined) void this.#open();
  }

  /** Settles when also what was asked to open is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.#loading;
    return settled;
  }

  get #list(): AccountsTable | undefined {
    return this.renderRoot.querySelector<AccountsTable>('#list') ?? undefined;
  }

  get #dialogs(): AccountDialogs | undefined {
    return this.renderRoot.querySelector<AccountDialogs>('#dialogs') ?? undefined;
  }

  get #mayCreate(): boolean {
    return !this.readonly && this.#session.mayCreate;
  }

  #listTemplate(empty: unknown): TemplateResult {
    const tag = unsafeStatic(this.tag('accounts-table'));
    return html`<${tag}
      id="list"
      part="list"
      exportparts="frame, table, row, row-button, notice, alert"
      .gateway=${this.#session.source}
      .locale=${this.locale}
      .messages=${this.messages}
      ?readonly=${this.readonly}
      @account-select=${this.#select}
    >${empty}</${tag}>`;
  }

  #dialogsTemplate(): TemplateResult {
    const tag = unsafeStatic(this.tag('account-dialogs'));
    return html`<${tag}
      id="dialogs"
      exportparts="dialog, sheet, form, confirm"
      .gateway=${this.#session.source}
      .locale=${this.locale}
      .messages=${this.messages}
      .accountId=${this.accountId}
      .actions=${this.actions}
      .workspace=${this.#workspace}
      ?readonly=${this.readonly}
      @account-close=${this.#closed}
      @dialogs-leave=${this.#closed}
    ></${tag}>`;
  }

  readonly #workspace: AccountsWorkspace = {
    accounts: () => this.#list?.rows ?? [],
    applySaved: (account) => this.#list?.applySaved(account),
    say: (said) => this.#say(said),
    fallback: () => this.#list,
  };

  readonly #select = ({ accountId }: AccountSelectEvent): void => {
    this.#hush();
    this.accountId = accountId;
  };

  readonly #closed = (): void => {
    this.accountId = undefined;
  };

  readonly #create = (): void => {
    void this.#open((dialogs) => dialogs.openForm());
  };

  readonly #hush = (): void => this.#say('');

  #say(said: string): void {
    this.#said = said;
    this.requestUpdate();
  }

  /** Opens something over the list, once what that takes is there; another session meanwhile wants nothing of it. */
  async #open(act?: (dialogs: AccountDialogs) => void): Promise<void> {
    const { source } = this.#session;
    await (this.#loading ??= this.#load());
    this.#lost = this.#parts ? undefined : (): void => void this.#open(act);
    this.requestUpdate();
    await this.updateComplete;
    if (this.#dialogs && source === this.#session.source) act?.(this.#dialogs);
  }

  /** What the page could not get may be asked for again. */
  async #load(): Promise<void> {
    try {
      const parts = await this.late();
      addStyles(this, parts.toastStyles);
      parts.defineAccountParts({ prefix: this.tag('').replace(/-$/, '') });
      this.#parts = parts;
    } catch {
      this.#failures += 1; // told where it was asked for
      this.#loading = undefined;
    }
  }

  #sessionChanged(): void {
    this.#lost = undefined;
    this.#hush();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accounts-element': AccountsElement;
  }
}
