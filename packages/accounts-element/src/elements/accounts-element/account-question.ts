import { DialogController, dialogTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { AccountSubmitEvent } from '../../events/account-submit-event.js';
import type { Account } from '../../model/account.js';
import type { DialogWord, QuestionDesk } from './accounts-workspace.js';
import { nameIn } from './name-in.js';

/** What tells one question from another. */
export interface QuestionKind {
  /** Of the dialog. */
  readonly id: string;
  /** With a place for the account's name. */
  readonly title: DialogWord;
  /** While it is done. */
  readonly busy: DialogWord;
  /** What the host page is told of. */
  readonly operation: AccountSubmitEvent['operation'];
}

/** A question about one account, asked before something is done to it that is not undone. */
export abstract class AccountQuestion {
  protected readonly desk: QuestionDesk;
  readonly #kind: QuestionKind;
  #asking: Account | undefined;
  #announced = false;

  constructor(desk: QuestionDesk, kind: QuestionKind) {
    this.desk = desk;
    this.#kind = kind;
    new DialogController(
      desk.host,
      kind.id,
      () => this.#asking !== undefined,
      () => desk.workspace()?.fallback(),
    );
  }

  ask(account: Account): void {
    this.desk.writer.reset();
    this.#asking = account;
    this.#announced = false;
    this.desk.host.requestUpdate();
  }

  readonly leave = (): void => {
    this.#asking = undefined;
    this.desk.host.requestUpdate();
  };

  dialog(): TemplateResult {
    const { t } = this.desk;
    const account = this.#asking;
    return dialogTemplate({
      id: this.#kind.id,
      kind: 'confirm',
      label: account ? nameIn(t(this.#kind.title), account.name) : '',
      body: account ? this.body(account) : nothing,
      actions: account ? this.#actions(account) : nothing,
      onDismiss: this.leave,
      onClose: this.leave,
    });
  }

  protected abstract body(account: Account): TemplateResult;

  /** The button that does it, or what stands in its place. */
  protected abstract answer(account: Account): TemplateResult | typeof nothing;

  /** What is asked about; undefined while nothing is. */
  protected get asking(): Account | undefined {
    return this.#asking;
  }

  protected get isBusy(): boolean {
    const { status } = this.desk.writer.state;
    return status === 'saving' || status === 'checking';
  }

  /** A button that does what cannot be undone. */
  protected doTemplate(label: DialogWord, run: () => Promise<void>): TemplateResult {
    return html`<button
      type="button"
      class="button danger primary"
      aria-disabled=${this.isBusy ? 'true' : 'false'}
      @click=${() => void run()}
    >
      ${this.desk.t(label)}
    </button>`;
  }

  /** After it was not done: what is asked about is the account as it is now. */
  protected goOn(): void {
    const { state } = this.desk.writer;
    if (this.#asking && state.status === 'conflict' && state.current) this.#asking = state.current;
    this.#announced = false;
    this.desk.host.requestUpdate();
  }

  /** Tells the host page once what is about to happen; false when it does not want it. */
  protected announce(accountId: string): boolean {
    this.#announced ||= this.desk.host.dispatchEvent(new AccountSubmitEvent(accountId, this.#kind.operation));
    if (!this.#announced) this.leave();
    return this.#announced;
  }

  #actions(account: Account): TemplateResult {
    const { t, writer } = this.desk;
    const busy = writer.state.status === 'checking' ? 'dialog.checking' : this.#kind.busy;
    return html`${this.answer(account)}
      <button type="button" class="button" autofocus @click=${this.leave}>${t('dialog.cancel')}</button>
      <span role="status" class="busy">${this.isBusy ? t(busy) : nothing}</span>`;
  }
}
