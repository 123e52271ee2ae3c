import {
  DialogController,
  dialogStyles,
  dialogTemplate,
  feedbackStyles,
  formStyles,
  property,
  RemitElement,
  SessionFollower,
  state,
} from '@remit-elements/element-kit';
import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { AccountWriterController } from '../../controllers/account-writer-controller.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import type { AccountAction } from '../../events/account-action-event.js';
import { AccountCloseEvent } from '../../events/account-close-event.js';
import { AccountsErrorEvent } from '../../events/accounts-error-event.js';
import { AccountSavedEvent } from '../../events/account-saved-event.js';
import { AccountSubmitEvent } from '../../events/account-submit-event.js';
import type { Account } from '../../model/account.js';
import { languages } from '../../strings/languages.js';
import type { AccountDetail } from '../account-detail/account-detail.js';
import type { AccountOffer, DetailProgress } from '../account-detail/detail-context.js';
import { AccountClosing } from './account-closing.js';
import { AccountDeletion } from './account-deletion.js';
import { accountDialogsStyles } from './account-dialogs.styles.js';
import { AccountFormDialog } from './account-form-dialog.js';
import {
  dialogWords,
  type AccountsWorkspace,
  type DialogWord,
  type DialogWords,
  type QuestionDesk,
} from './accounts-workspace.js';
import { saidByTheList } from './said-by-the-list.js';
import { writeProblem } from './write-problem.js';

/** A longer name would be cut off, and stands in the sheet anyway. */
const LONGEST_IN_TITLE = 32;

/**
 * Everything of a workspace that opens over its list: details, form, and the questions before something is done. A part of
 * `accounts-element`, fetched when it is first wanted; not meant to stand alone.
 *
 * @internal
 */
export class AccountDialogs extends RemitElement<DialogWords> {
  static override styles: CSSResultGroup = [
    RemitElement.styles,
    dialogStyles,
    feedbackStyles,
    formStyles,
    accountDialogsStyles,
  ];

  static override languages = languages;

  /** Its workspace has made a gateway of it. */
  readonly client: undefined;

  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  /** Of the account whose details are open. */
  @property({ attribute: false }) accountId: string | undefined;

  @property({ attribute: false }) actions: readonly AccountAction[] = [];

  @property({ type: Boolean }) readonly = false;

  @property({ attribute: false }) workspace: AccountsWorkspace | undefined;

  @state() private progress: DetailProgress | undefined;

  protected override readonly catalogue = dialogWords;
  readonly #writer = new AccountWriterController(this, (state) => {
    if (state.status === 'failed') this.dispatchEvent(new AccountsErrorEvent(state.error.code, state.intent.id));
  });
  readonly #form: AccountFormDialog;
  readonly #closing: AccountClosing;
  readonly #deletion: AccountDeletion;
  #owner: string | undefined;

  constructor() {
    super();
    const fallback = (): HTMLElement | undefined => this.workspace?.fallback();
    new DialogController(this, 'detail', () => this.#isDetailOpen, fallback);
    const desk = this.#desk();
    this.#form = new AccountFormDialog(desk, () => this.tag('account-form'));
    this.#closing = new AccountClosing(desk);
    this.#deletion = new AccountDeletion(desk, () => ({
      close: this.#writer.may('close') ? (account) => this.#closing.ask(account) : undefined,
      deleted: () => this.#closeDetail(),
    }));
    this.#form.overAll();
    new SessionFollower<AccountsGateway>(
      this,
      () => this.gateway,
      () => this.#sessionChanged(),
    );
  }

  override connectedCallback(): void {
    // All that it says comes in one.
    void this.worded(Promise.resolve());
    super.connectedCallback();
  }

  /** Opens the form for a new account. */
  openForm(): void {
    this.#form.open();
  }

  /** Opens the form again that was typed into and not saved. */
  resume(): void {
    void this.#form.resume();
  }

  /** Reads the open account again. */
  async refresh(): Promise<void> {
    await this.#detail?.refresh();
  }

  protected override render(): TemplateResult {
    return html`${this.#detailDialog()} ${this.#form.dialog()} ${this.#closing.dialog()} ${this.#deletion.dialog()}
    ${this.#form.question()}`;
  }

  get #isDetailOpen(): boolean {
    return this.accountId !== undefined && this.gateway !== undefined;
  }

  get #detail(): AccountDetail | undefined {
    return this.renderRoot.querySelector<AccountDetail>('#opened') ?? undefined;
  }

  /** The account that is open, once it is there. */
  get #shown(): Account | undefined {
    const account = this.#detail?.account;
    return account?.id === this.accountId ? account : undefined;
  }

  #desk(): QuestionDesk {
    return {
      host: this,
      writer: this.#writer,
      workspace: () => this.workspace,
      detail: () => this.#detail,
      saved: (account, said) => this.#saved(account, said),
      t: (key, values) => this.t(key, values),
    };
  }

  #detailDialog(): TemplateResult {
    const name = this.#shown?.name ?? '';
    const isShort = name !== '' && name.length <= LONGEST_IN_TITLE;
    return dialogTemplate({
      id: 'detail',
      kind: 'sheet',
      label: isShort ? html`<bdi>${name}</bdi>` : this.t('dialog.account'),
      closeLabel: this.t('dialog.dismiss'),
      body: this.#isDetailOpen ? this.#detailTemplate() : nothing,
      onDismiss: this.#closeDetail,
      onClose: this.#closeDetail,
    });
  }

  #detailTemplate(): TemplateResult {
    const tag = unsafeStatic(this.tag('account-detail'));
    const offers = this.readonly ? [] : this.#offers;
    return html`<${tag}
      id="opened"
      .gateway=${this.gateway}
      .locale=${this.locale}
      .messages=${this.messages}
      .accountId=${this.accountId}
      .actions=${this.actions}
      .offers=${offers}
      .progress=${this.progress}
      ?readonly=${offers.length === 0}
      .offered=${this.#take}
      @detail-change=${() => this.requestUpdate()}
      @session-required=${saidByTheList}
    ></${tag}>`;
  }

  get #offers(): readonly AccountOffer[] {
    const writer = this.#writer;
    return [
      ...(writer.may('edit') ? (['edit'] as const) : []),
      ...(writer.may('default') ? (['makeDefault'] as const) : []),
      ...(writer.may('close') ? (['close', 'reopen'] as const) : []),
      ...(writer.may('delete') ? (['delete'] as const) : []),
    ];
  }

  /** Questions are the session's that asked them; a form is its owner's, and what is in it waits for that one's next. */
  #sessionChanged(): void {
    const { tenantId, subject } = this.gateway?.session ?? {};
    const owner = this.gateway && JSON.stringify([tenantId, subject]);
    // What was open for one person is not for the next.
    if (this.#owner !== undefined && owner !== undefined && owner !== this.#owner) {
      this.dispatchEvent(new Event('dialogs-leave'));
    }
    if (owner !== this.#owner) this.#form.close();
    else this.#form.pause(this.gateway?.session.ended.aborted === true);
    this.#owner = owner ?? this.#owner;
    this.progress = undefined;
    this.#closing.leave();
    this.#deletion.leave();
  }

  /** By the reader, who is to be followed in the host's address. */
  readonly #closeDetail = (): void => {
    const { accountId } = this;
    if (accountId === undefined || !this.#isDetailOpen) return;
    this.accountId = undefined;
    this.progress = undefined;
    this.dispatchEvent(new AccountCloseEvent(accountId));
  };

  readonly #take = (offer: AccountOffer): void => {
    const account = this.#shown;
    if (!account) return;
    this.progress = undefined;
    if (offer === 'edit') this.#form.open(account.id);
    else if (offer === 'close') this.#closing.ask(account);
    else if (offer === 'delete') this.#deletion.ask(account);
    else void this.#write(offer, account);
  };

  /** What can be taken back by another click is not asked about. */
  async #write(offer: 'makeDefault' | 'reopen', account: Account): Promise<void> {
    if (this.progress?.busy !== undefined) return;
    this.#writer.reset();
    if (!this.dispatchEvent(new AccountSubmitEvent(account.id, 'update'))) return;
    const isReopening = offer === 'reopen';
    this.progress = { busy: this.t(isReopening ? 'reopen.reopening' : 'dialog.saving') };
    const saved = await (isReopening ? this.#writer.close(account, 'OPEN') : this.#writer.makeDefault(account));
    const problem = saved ? undefined : writeProblem(this.#writer.state);
    const title = this.t(isReopening ? 'reopen.failed' : 'dialog.notSaved');
    this.progress = problem && { problem: { title, text: this.t(problem) } };
    if (!saved) return void this.#detail?.refresh();
    this.#saved(saved, isReopening ? 'reopen.reopened' : 'default.made');
    this.dispatchEvent(new AccountSavedEvent(saved.id, saved.version, 'update'));
  }

  #saved(account: Account, said: DialogWord): void {
    this.#detail?.applySaved(account);
    this.workspace?.applySaved(account);
    this.workspace?.say(this.t(said));
  }
}
