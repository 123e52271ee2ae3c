import type { SessionClient } from '@remit-elements/auth-core';
import { feedbackStyles, focusErrorSummary, formStyles, icon, RemitElement } from '@remit-elements/element-kit';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import {
  PaymentFormController,
  type DebtorAccount,
  type PaymentDraft,
} from '../../controllers/payment-form-controller.js';
import { PaymentCancelEvent } from '../../events/payment-cancel-event.js';
import type { Payment } from '../../model/payment.js';
import { errorWords, formWords } from '../../strings/en.js';
import { paymentFormStyles } from './payment-form.styles.js';
import {
  fieldsTemplate,
  summarySentence,
  SUMMARY_ID,
  summaryTemplate,
  type FormView,
} from './payment-form.template.js';
import { insteadTemplate, outcomeTemplate, statusText, type OutcomeActions } from './payment-outcome.template.js';

const words = { ...formWords, ...errorWords };

/**
 * @summary One payment to prepare or to change. What was typed stays until it is saved, given up, or the session ends.
 *
 * @event {PaymentSubmitEvent} payment-submit - Before a payment is written, once per intent; cancel it to stop the write.
 * @event {PaymentSavedEvent} payment-saved - After it was saved; carries id, version and operation.
 * @event {PaymentCancelEvent} payment-cancel - After the person gave up; the host decides what becomes of the form.
 * @event {PaymentsErrorEvent} payments-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 *
 * @csspart field - Each label with its control, hint and error.
 * @csspart control - Each input and select.
 * @csspart field-error - What is wrong with a field.
 * @csspart error-summary - All that is wrong, above the fields.
 * @csspart alert - Why it was not saved, or who was faster.
 * @csspart notice - What stands in place of the form: ended, gone, failed, denied.
 * @csspart foot - The sentence and the buttons, which stick to the end.
 * @csspart status - The line that says how things stand.
 *
 * @cssprop [--payment-form-sticky-bottom=0] - How far above the end of its scroller the foot sticks.
 * @cssprop [--payment-form-foot-background] - What the foot is drawn on; the surface by default.
 */
export class PaymentForm extends RemitElement<typeof words> {
  static override styles: CSSResultGroup = [RemitElement.styles, formStyles, feedbackStyles, paymentFormStyles];

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where payments go when it is not AppSync. */
  @property({ attribute: false }) gateway: PaymentsGateway | undefined;

  /** The payment to change; a new one is made where none is named. */
  @property({ attribute: 'payment-id' }) paymentId: string | undefined;

  /** What a new payment begins with. Fields without a control here are carried along. */
  @property({ attribute: false }) prefill: Partial<PaymentDraft> | undefined;

  /** The accounts to pay from; the gateway is asked where none are given. */
  @property({ attribute: false }) accounts: readonly DebtorAccount[] | undefined;

  /** Shows the payment without a way to change it. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** True while `payment-saved` is told of a save after which the form goes on with the next payment. @internal */
  goesOn = false;

  protected override readonly catalogue = words;
  readonly #form = new PaymentFormController(this);
  @state() private saved = false;

  /** The payment as it was last saved by this form. @internal */
  get savedPayment(): Payment | undefined {
    return this.#form.saved;
  }

  /** Whether something was typed or chosen that is not saved. */
  get hasChanges(): boolean {
    return this.#form.form.isChanged;
  }

  /** Reads the payment again, unless something was typed. */
  async refresh(): Promise<void> {
    if (!this.hasChanges && !this.#form.isWriting) await this.#form.reopen();
  }

  /** Moves the focus to the first field, or to what there is to do instead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.control:not(:disabled), .notice button')?.focus(options);
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const instead = insteadTemplate(view, this.#actions);
    if (instead) return instead;
    const { state: form, isWriting } = this.#form;
    return html`<form
      novalidate
      aria-label=${this.t(form.payment ? 'form.name.update' : 'form.name.create')}
      aria-busy=${form.status === 'loading' || isWriting ? 'true' : nothing}
      @submit=${this.#submit}
      @input=${this.#typed}
    >
      ${summaryTemplate(view)} ${this.#noteTemplate()} ${fieldsTemplate(view)} ${this.#footTemplate(view)}
    </form>`;
  }

  #view(): FormView {
    const { access, isWriting, state: form } = this.#form;
    const editable = !this.readonly && (access === 'open' || access === 'waiting');
    const locked = !editable || access !== 'open' || isWriting || form.status !== 'ready';
    return {
      controller: this.#form,
      locale: this.locale,
      editable,
      locked,
      words: this.#words(),
      t: this.t.bind(this),
    };
  }

  /** Plain texts are read by the sentence, which fills its places with markup. */
  #words(): typeof words {
    const { 'form.sentence': sentence } = this.messages ?? {};
    return typeof sentence === 'string' ? ({ ...words, 'form.sentence': sentence } as typeof words) : words;
  }

  #noteTemplate(): TemplateResult | typeof nothing {
    const { access, state: form } = this.#form;
    if (!form.payment || (access !== 'closed' && access !== 'denied')) return nothing;
    return html`<p class="note">${icon('info')}${this.t(access === 'closed' ? 'form.closed' : 'form.viewer')}</p>`;
  }

  #footTemplate(view: FormView): TemplateResult {
    const { access, state: form, isWriting } = this.#form;
    const canSave = !this.readonly && access === 'open';
    const isNew = this.paymentId === undefined && !form.payment;
    const status = statusText(view, this.saved);
    // Not `disabled`, which would drop the focus; a conflict is settled by its own buttons.
    const busy = isWriting || form.status !== 'ready' || form.write.status === 'conflict' ? 'true' : nothing;
    return html`<div class="foot" part="foot">
      ${outcomeTemplate(view, this.#actions)}
      <p class="sentence">${summarySentence(view)}</p>
      <div class="actions">
        ${canSave ? html`<button class="button primary" aria-disabled=${busy}>${this.t('form.save')}</button>` : nothing}
        ${
          canSave && isNew
            ? html`<button type="button" class="button" aria-disabled=${busy} @click=${this.#saveAndNew}>
                ${this.t('form.saveAndNew')}
              </button>`
            : nothing
        }
        <button type="button" class="button" @click=${this.#cancel}>${this.t('form.cancel')}</button>
        <p class="status ${this.saved ? 'saved' : ''}" part="status" role="status">${status}</p>
      </div>
    </div>`;
  }

  readonly #actions: OutcomeActions = {
    saveMine: () => void this.#attempt(() => this.#form.saveMine()),
    takeTheirs: () => {
      this.#form.takeTheirs();
      this.focus();
    },
    saveAsNew: () => {
      this.#form.startNew(true);
      void this.#attempt(() => this.#form.save());
    },
    retry: () => void this.#form.reopen(),
  };

  readonly #typed = (): void => {
    this.saved = false;
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#form.state.write.status !== 'conflict') void this.#attempt(() => this.#form.save());
  };

  readonly #saveAndNew = async (): Promise<void> => {
    if (this.#form.isWriting) return;
    this.goesOn = true;
    const saved = await this.#attempt(() => this.#form.save());
    this.goesOn = false;
    if (!saved) return;
    this.#form.startNew();
    await this.updateComplete;
    this.focus();
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new PaymentCancelEvent());
  };

  async #attempt(write: () => Promise<boolean>): Promise<boolean> {
    if (this.#form.isWriting) return false;
    this.saved = false;
    const saved = await write();
    this.saved = saved;
    if (saved) return true;
    await this.updateComplete;
    focusErrorSummary(this.renderRoot, SUMMARY_ID);
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-form': PaymentForm;
  }
}
