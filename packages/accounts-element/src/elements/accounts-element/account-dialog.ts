import {
  DialogController,
  dialogStyles,
  moreStyles,
  dialogTemplate,
  RemitElement,
  property,
  state,
} from '@remit-elements/element-kit';
import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import type { Account } from '../../model/account.js';
import { errorWords } from '../../strings/en.js';
import { dialogWords, formWords } from '../../strings/en-form.js';
import type { AccountForm } from '../account-form/account-form.js';

const words = { ...errorWords, ...formWords, ...dialogWords };

/**
 * The form for a new account in a dialog, and the question before something typed is lost. A part of `accounts-element`,
 * fetched when it is first opened; not meant to stand alone.
 *
 * @internal
 */
export class AccountDialog extends RemitElement<typeof words> {
  static override styles: CSSResultGroup = [RemitElement.styles, moreStyles, dialogStyles];

  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  /** Whether the form is shown. */
  @property({ type: Boolean }) open = false;

  @state() private asking = false;

  protected override readonly catalogue = words;

  constructor() {
    super();
    new DialogController(this, 'form', () => this.open);
    new DialogController(
      this,
      'discard',
      () => this.open && this.asking,
      () => this.#form,
    );
  }

  /** The account of the last `account-saved`. */
  get saved(): Account | undefined {
    return this.#form?.saved;
  }

  protected override render(): TemplateResult {
    return html`${this.#formDialog()} ${this.#discardDialog()}`;
  }

  protected override updated(changed: PropertyValues): void {
    // The browser would choose the cross, which comes first.
    const form = changed.has('open') && this.open ? this.#form : undefined;
    void form?.updateComplete.then(() => form.focus());
  }

  get #form(): AccountForm | undefined {
    return this.renderRoot.querySelector<AccountForm>('#account-form') ?? undefined;
  }

  #formDialog(): TemplateResult {
    return dialogTemplate({
      id: 'form',
      kind: 'form',
      label: this.t('dialog.title'),
      closeLabel: this.t('dialog.close'),
      body: this.open ? this.#formTemplate() : nothing,
      onDismiss: this.#leave,
      // A browser may close it without asking us, as at the second Escape on a select.
      onClose: this.#leave,
    });
  }

  #formTemplate(): TemplateResult {
    const tag = unsafeStatic(this.tag('account-form'));
    return html`<${tag}
      id="account-form"
      exportparts="field, control, field-error, error-summary, alert"
      .gateway=${this.gateway}
      .locale=${this.locale}
      .messages=${this.messages}
      @account-cancel=${this.#leave}
    ></${tag}>`;
  }

  #discardDialog(): TemplateResult {
    return dialogTemplate({
      id: 'discard',
      kind: 'confirm',
      label: this.t('dialog.discardQuestion'),
      body: html`<p>${this.t('dialog.discardText')}</p>`,
      actions: html`<button type="button" class="button danger" @click=${this.#close}>
          ${this.t('dialog.discard')}
        </button>
        <button type="button" class="button" autofocus @click=${this.#keep}>${this.t('dialog.keep')}</button>`,
      onDismiss: this.#keep,
      onClose: this.#keep,
    });
  }

  /** Asks first when something would be lost. */
  readonly #leave = (): void => {
    if (!this.open) return;
    if (this.#form?.hasChanges) this.asking = true;
    else this.#close();
  };

  readonly #keep = (): void => {
    this.asking = false;
  };

  readonly #close = (): void => {
    this.asking = false;
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('account-dialog-close'));
  };
}
