import { alertTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { AccountDeletedEvent } from '../../events/account-deleted-event.js';
import type { Account } from '../../model/account.js';
import { AccountQuestion } from './account-question.js';
import type { DialogWord, QuestionDesk } from './accounts-workspace.js';
import { writeProblem } from './write-problem.js';

export interface DeletionActions {
  /** Asks about closing instead, where the reader may. */
  readonly close: ((account: Account) => void) | undefined;
  /** The account is gone. */
  deleted(account: Account): void;
}

/** Deleting an account: the question, the write, and what there is to do where payments keep it. */
export class AccountDeletion extends AccountQuestion {
  readonly #actions: () => DeletionActions;

  constructor(desk: QuestionDesk, actions: () => DeletionActions) {
    super(desk, { id: 'deletion', title: 'delete.question', busy: 'delete.deleting', operation: 'delete' });
    this.#actions = actions;
  }

  protected override body(account: Account): TemplateResult {
    return html`<p>${this.desk.t('delete.text')}</p>
      ${this.#problem(account)}`;
  }

  protected override answer(account: Account): TemplateResult | typeof nothing {
    if (!this.#isInUse) return this.doTemplate('delete.confirm', () => this.#delete(account));
    if (account.status !== 'OPEN' || !this.#actions().close) return nothing;
    return html`<button type="button" class="button primary" @click=${() => this.#closeInstead(account)}>
      ${this.desk.t('delete.closeInstead')}
    </button>`;
  }

  /** The server keeps what payments leave from; whoever wants it out of use closes it. */
  get #isInUse(): boolean {
    const { state } = this.desk.writer;
    return state.status === 'failed' && state.error.code === 'StatusConflict';
  }

  #problem(account: Account): TemplateResult | typeof nothing {
    const { t, writer } = this.desk;
    const text: DialogWord | undefined = this.#isInUse
      ? account.status === 'OPEN' && this.#actions().close
        ? 'delete.inUse'
        : 'delete.inUseClosed'
      : writeProblem(writer.state);
    return text ? alertTemplate({ title: t('delete.failed'), text: t(text) }) : nothing;
  }

  #closeInstead(account: Account): void {
    this.leave();
    this.#actions().close?.(account);
  }

  async #delete(account: Account): Promise<void> {
    const { host, writer, saved } = this.desk;
    if (this.isBusy || !this.announce(account.id)) return;
    const deleted = await writer.delete(account.id, account.version);
    if (!deleted) {
      this.goOn();
      return;
    }
    this.leave();
    saved(deleted, 'delete.deleted');
    host.dispatchEvent(new AccountDeletedEvent(account.id));
    this.#actions().deleted(account);
  }
}
