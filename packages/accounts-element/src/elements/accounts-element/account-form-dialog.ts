import { DialogController, dialogTemplate } from '@remit-elements/element-kit';
import { nothing, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { formLeftOf } from '../../controllers/account-form-keeper.js';
import type { AccountForm } from '../account-form/account-form.js';
import type { QuestionDesk } from './accounts-workspace.js';
import { saidByTheList } from './said-by-the-list.js';

/** The form over the list, and the question before what was typed into it is lost. */
export class AccountFormDialog {
  readonly #desk: QuestionDesk;
  readonly #tag: () => string;
  #isOpen = false;
  #accountId: string | undefined;
  #discarding = false;

  constructor(desk: QuestionDesk, tag: () => string) {
    this.#desk = desk;
    this.#tag = tag;
    const fallback = (): HTMLElement | undefined => desk.workspace()?.fallback();
    new DialogController(desk.host, 'form', () => this.#isOpen, fallback);
  }

  /** Lays its question over what was made since. */
  overAll(): void {
    new DialogController(
      this.#desk.host,
      'discard',
      () => this.#discarding,
      () => this.#form,
    );
  }

  /** For a new account where none is named. */
  open(accountId?: string): void {
    this.#desk.workspace()?.say('');
    this.#accountId = accountId;
    this.#isOpen = true;
    this.#update();
    void this.#focus();
  }

  /** Where something was typed before that is not saved. */
  async resume(): Promise<void> {
    const { gateway } = this.#desk.host;
    const left = gateway && (await formLeftOf(gateway));
    if (left && gateway === this.#desk.host.gateway && !this.#isOpen) this.open(left.accountId);
  }

  readonly close = (): void => {
    this.#isOpen = false;
    this.#discarding = false;
    this.#update();
  };

  /** At the end of a session: what was typed waits for the same person's next; nothing else does. */
  pause(isEnded: boolean): void {
    if (isEnded && this.#form?.hasChanges !== true) this.#isOpen = false;
    this.#keep();
  }

  dialog(): TemplateResult {
    const { t } = this.#desk;
    return dialogTemplate({
      id: 'form',
      kind: 'form',
      label: t(this.#accountId === undefined ? 'dialog.new' : 'dialog.edit'),
      closeLabel: t('dialog.dismiss'),
      body: this.#isOpen ? this.#formTemplate() : nothing,
      onDismiss: this.#leave,
      // A browser may close it without asking us, as at the second Escape on a select.
      onClose: this.#leave,
    });
  }

  question(): TemplateResult {
    const { t } = this.#desk;
    return dialogTemplate({
      id: 'discard',
      kind: 'confirm',
      label: t('dialog.discardQuestion'),
      body: this.#discarding ? html`<p>${t('dialog.discardText')}</p>` : nothing,
      actions: html`<button type="button" class="button danger primary" @click=${this.#discard}>
          ${t('dialog.discard')}
        </button>
        <button type="button" class="button" autofocus @click=${this.#keep}>${t('dialog.keep')}</button>`,
      onDismiss: this.#keep,
      onClose: this.#keep,
    });
  }

  get #form(): AccountForm | undefined {
    return this.#desk.host.renderRoot.querySelector<AccountForm>('#account-form') ?? undefined;
  }

  #formTemplate(): TemplateResult {
    const { host } = this.#desk;
    const tag = unsafeStatic(this.#tag());
    return html`<${tag}
      id="account-form"
      exportparts="field, control, field-error, error-summary"
      .gateway=${host.gateway}
      .locale=${host.locale}
      .messages=${host.messages}
      .accountId=${this.#accountId}
      @account-saved=${this.#saved}
      @account-unchanged=${this.#unchanged}
      @account-cancel=${this.#leave}
      @session-required=${saidByTheList}
    ></${tag}>`;
  }

  #update(): void {
    this.#desk.host.requestUpdate();
  }

  /** The browser would choose the cross, which comes first. */
  async #focus(): Promise<void> {
    await this.#desk.host.updateComplete;
    await this.#form?.updateComplete;
    if (!this.#form?.matches(':focus-within')) this.#form?.focus();
  }

  readonly #keep = (): void => {
    this.#discarding = false;
    this.#update();
  };

  readonly #discard = (): void => {
    this.#form?.reset();
    this.close();
  };

  /** Asks first when something would be lost; what is on its way may be saved already, so nothing can be discarded then. */
  readonly #leave = (): void => {
    const form = this.#form;
    if (!this.#isOpen) return;
    if (!form?.hasChanges && !form?.isWriting) return this.close();
    this.#discarding = !form.isWriting;
    this.#update();
  };

  readonly #saved = ({ currentTarget }: Event): void => {
    const { saved } = currentTarget as AccountForm;
    this.close();
    if (saved) this.#desk.saved(saved, 'dialog.saved');
  };

  readonly #unchanged = (): void => {
    this.close();
    this.#desk.workspace()?.say(this.#desk.t('dialog.unchanged'));
  };
}
