import { alertTemplate, groupIban, selectFieldTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { AccountActionEvent } from '../../events/account-action-event.js';
import { AccountSavedEvent } from '../../events/account-saved-event.js';
import { AccountSubmitEvent } from '../../events/account-submit-event.js';
import type { AccountOutflow } from '../../model/account-outflow.js';
import type { Account } from '../../model/account.js';
import { AccountQuestion } from './account-question.js';
import type { QuestionDesk } from './accounts-workspace.js';
import { writeProblem } from './write-problem.js';

const STATES = ['unconfirmed', 'pending', 'confirmed'] as const;

/** Closing an account: what hangs on it is said first, and then asked. */
export class AccountClosing extends AccountQuestion {
  #nextDefault = '';

  constructor(desk: QuestionDesk) {
    super(desk, { id: 'closing', title: 'close.question', busy: 'close.closing', operation: 'update' });
  }

  override ask(account: Account): void {
    this.#nextDefault = '';
    super.ask(account);
  }

  protected override body(account: Account): TemplateResult {
    const { t, writer } = this.desk;
    const problem = writeProblem(writer.state);
    return html`<p>${t('close.text')}</p>
      ${this.#uses()} ${account.isDefault ? this.#defaultTemplate(account) : nothing}
      ${problem ? alertTemplate({ title: t('close.failed'), text: t(problem) }) : nothing}`;
  }

  protected override answer(account: Account): TemplateResult {
    return this.doTemplate('close.confirm', () => this.#close(account));
  }

  /** What is to leave it, by what closing means for it. */
  #uses(): TemplateResult | typeof nothing {
    const { detail, t } = this.desk;
    const { known, status = 'off' } = detail()?.outflow ?? {};
    if (status === 'off') return nothing;
    if (known) return this.#usesTemplate(known);
    return html`<p class="muted" role="status">${t(status === 'failed' ? 'close.unknown' : 'close.counting')}</p>`;
  }

  #usesTemplate({ currencies, truncated }: AccountOutflow): TemplateResult {
    const { host, t } = this.desk;
    const counts = STATES.map((state) => ({
      state,
      count: currencies.reduce((sum, one) => sum + one[state].count, 0),
    })).filter(({ count }) => count > 0);
    if (counts.length === 0 && !truncated) return html`<p class="muted">${t('close.none')}</p>`;
    const waits = counts.some(({ state }) => state !== 'confirmed');
    return html`<div class="uses">
      <p>${t('close.uses')}</p>
      <ul>
        ${counts.map(({ state, count }) => html`<li>${t(`close.${state}`, { count })}</li>`)}
      </ul>
      ${truncated ? html`<p>${t('close.more')}</p>` : nothing}
      ${waits || truncated ? html`<p>${t('close.waiting')}</p>` : nothing}
      <p>${t('close.untouched')}</p>
      ${
        host.actions.includes('payments')
          ? html`<button type="button" class="button" @click=${this.#showPayments}>${t('close.payments')}</button>`
          : nothing
      }
    </div>`;
  }

  /** A company without a default has to choose an account with each payment. */
  #defaultTemplate(account: Account): TemplateResult {
    const { t } = this.desk;
    const others = this.#othersOf(account);
    const options = others.map(({ id, name, iban }) => ({
      value: id,
      label: t('close.account', { name, iban: groupIban(iban) }),
    }));
    if (options.length === 0) return html`<p>${t('close.lastDefault')}</p>`;
    return html`<p>${t('close.wasDefault')}</p>
      ${selectFieldTemplate({
        id: 'next-default',
        label: t('close.nextDefault'),
        value: this.#nextDefault,
        optional: ' ',
        options: [{ value: '', label: t('close.noDefault') }, ...options],
        onInput: (id) => {
          this.#nextDefault = id;
          this.desk.host.requestUpdate();
        },
      })}`;
  }

  #othersOf(account: Account): readonly Account[] {
    const shown = this.desk.workspace()?.accounts() ?? [];
    return shown.filter(({ id, status }) => id !== account.id && status === 'OPEN');
  }

  readonly #showPayments = (): void => {
    const id = this.asking?.id;
    this.leave();
    if (id !== undefined) this.desk.host.dispatchEvent(new AccountActionEvent(id, 'payments'));
  };

  async #close(account: Account): Promise<void> {
    const { host, writer, saved } = this.desk;
    if (this.isBusy || !this.announce(account.id)) return;
    const closed = await writer.close(account);
    if (!closed) {
      this.goOn();
      return;
    }
    const isAsked = this.asking?.id === account.id;
    saved(closed, 'close.closed');
    host.dispatchEvent(new AccountSavedEvent(closed.id, closed.version, 'update'));
    if (!isAsked) return;
    const next = this.#othersOf(account).find(({ id }) => id === this.#nextDefault);
    this.leave();
    if (next) await this.#makeDefault(next);
  }

  /** Which account comes next is a write of its own: the closing stands, whatever becomes of it. */
  async #makeDefault(next: Account): Promise<void> {
    const { host, writer, saved, t, workspace } = this.desk;
    const made = host.dispatchEvent(new AccountSubmitEvent(next.id, 'update')) && (await writer.makeDefault(next));
    if (!made) {
      workspace()?.say(t('close.noNextDefault'));
      return;
    }
    saved(made, 'close.closed');
    host.dispatchEvent(new AccountSavedEvent(made.id, made.version, 'update'));
  }
}
