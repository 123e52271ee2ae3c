import { alertTemplate, DialogController, dialogTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { AccountDeletedEvent } from '../../events/account-deleted-event.js';
import { AccountSubmitEvent } from '../../events/account-submit-event.js';
import type { Account } from '../../model/account.js';
import type { DialogWord, QuestionDesk } from './accounts-workspace.js';
import { nameIn } from './name-in.js';
import { writeProblem } from './write-problem.js';

export interface DeletionActions {
  /** Asks about closing instead, where the reader may. */
  readonly close: ((account: Account) => void) | undefined;
  /** The account is gone. */
  deleted(account: Account): void;
}

/** Deleting an account: the question, the write, and what there is to do where payments keep it. */
export class AccountDeletion {
  readonly #desk: QuestionDesk;
  readonly #actions: () => DeletionActions;
  #asking: Account | undefined;
  #announced = false;

  constructor(desk: QuestionDesk, actions: () => DeletionActions) {
    this.#desk = desk;
    this.#actions = actions;
    new DialogController(
      desk.host,
      'deletion',
      () => this.#asking !== undefined,
      () => desk.workspace()?.fallback(),
    );
  }

  ask(account: Account): void {
    this.#desk.writer.reset();
    this.#asking = account;
    this.#announced = false;
    this.#desk.host.requestUpdate();
  }

  readonly leave = (): void => {
    this.#asking = undefined;
    this.#desk.host.requestUpdate();
  };

  dialog(): TemplateResult {
    const { t } = this.#desk;
    const account = this.#asking;
    return dialogTemplate({
      id: 'deletion',
      kind: 'confirm',
      label: account ? nameIn(t('delete.question'), account.name) : '',
      body: account
        ? html`<p>${t('delete.text')}</p>
            ${this.#problem(account)}`
        : nothing,
      actions: account ? this.#buttons(account) : nothing,
      onDismiss: this.leave,
      onClose: this.leave,
    });
  }

  get #isBusy(): boolean {
    const { status } = this.#desk.writer.state;
    return status === 'saving' || status === 'checking';
  }

  /** The server keeps what payments leave from; whoever wants it out of use closes it. */
  get #isInUse(): boolean {
    const { state } = this.#desk.writer;
    return state.status === 'failed' && state.error.code === 'StatusConflict';
  }

  #problem(account: Account): TemplateResult | typeof nothing {
    const { t, writer } = this.#desk;
    const text: DialogWord | undefined = this.#isInUse
      ? account.status === 'OPEN' && this.#actions().close
        ? 'delete.inUse'
        : 'delete.inUseClosed'
      : writeProblem(writer.state);
    return text ? alertTemplate({ title: t('delete.failed'), text: t(text) }) : nothing;
  }

  #buttons(account: Account): TemplateResult {
    const { t, writer } = this.#desk;
    const isBusy = this.#isBusy;
    const busy = writer.state.status === 'checking' ? 'dialog.checking' : 'delete.deleting';
    const { close } = this.#actions();
    const instead = this.#isInUse && account.status === 'OPEN' ? close : undefined;
    const first = instead
      ? html`<button type="button" class="button primary" @click=${() => this.#closeInstead(account)}>
          ${t('delete.closeInstead')}
        </button>`
      : this.#isInUse
        ? nothing
        : html`<button
            type="button"
            class="button danger primary"
            aria-disabled=${isBusy ? 'true' : 'false'}
            @click=${() => void this.#delete(account)}
          >
            ${t('delete.confirm')}
          </button>`;
    return html`${first}
      <button type="button" class="button" autofocus @click=${this.leave}>${t('dialog.cancel')}</button>
      <span role="status" class="busy">${isBusy ? t(busy) : nothing}</span>`;
  }

  #closeInstead(account: Account): void {
    this.leave();
    this.#actions().close?.(account);
  }

  async #delete(account: Account): Promise<void> {
    const { host, writer, saved } = this.#desk;
    if (this.#isBusy || !this.#announce(account.id)) return;
    const deleted = await writer.delete(account.id, account.version);
    if (!deleted) {
      this.#goOn();
      return;
    }
    this.leave();
    saved(deleted, 'delete.deleted');
    host.dispatchEvent(new AccountDeletedEvent(account.id));
    this.#actions().deleted(account);
  }

  /** What is asked about is the account as it is now. */
  #goOn(): void {
    const { state } = this.#desk.writer;
    if (this.#asking && state.status === 'conflict' && state.current) this.#asking = state.current;
    this.#announced = false;
    this.#desk.host.requestUpdate();
  }

  /** Tells the host page once what is about to happen; false when it does not want it. */
  #announce(accountId: string): boolean {
    this.#announced ||= this.#desk.host.dispatchEvent(new AccountSubmitEvent(accountId, 'delete'));
    if (!this.#announced) this.leave();
    return this.#announced;
  }
}
