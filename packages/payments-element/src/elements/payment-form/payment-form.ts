import type { SessionClient } from '@remit-elements/auth-core';
import { addStyles, formStyles, property, RemitElement, state, uncover } from '@remit-elements/element-kit/fields.js';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import {
  keepsField,
  PaymentFormController,
  type DebtorAccount,
  type PaymentDraft,
} from '../../controllers/payment-form-controller.js';
import { PaymentCancelEvent } from '../../events/payment-cancel-event.js';
import type { VerifyPayee } from '../../model/payee.js';
import type { Payment } from '../../model/payment.js';
import type { PaymentTemplate } from '../../model/payment-template.js';
import type { RefusedChanges } from '../../model/refused-changes.js';
import { formWords } from '../../strings/form.js';
import { languages } from '../../strings/languages.js';
import type { FormLate, FormTools, FormView, FormWords } from './form-view.js';
import { paymentFormStyles } from './payment-form.styles.js';
import { footTemplate } from './payment-foot.template.js';
import { fieldsTemplate } from './payment-form.template.js';
import { SaveFlow } from './save-flow.js';

const SUMMARY_ID = 'summary';

/**
 * @summary One payment to prepare or to change. What was typed stays until it is saved, given up, or the session ends.
 *
 * @event {PaymentSubmitEvent} payment-submit - Before a payment is written, once per intent; cancel it to stop the write.
 * @event {PaymentSavedEvent} payment-saved - After it was saved; carries id, version and operation.
 * @event {PaymentCancelEvent} payment-cancel - After the person gave up; the host decides what becomes of the form.
 * @event {PaymentSelectEvent} payment-select - After another payment was chosen that looks like this one.
 * @event {TemplatesChangeEvent} templates-change - After the reader saved, renamed or deleted a template; keep `templates`.
 * @event {PaymentsErrorEvent} payments-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 *
 * @csspart field - Each label with its control, hint and error.
 * @csspart control - Each input and select.
 * @csspart field-error - What is wrong with a field.
 * @csspart error-summary - All that is wrong, above the fields.
 * @csspart alert - Why it was not saved, or who was faster.
 * @csspart notice - What stands in place of the form: ended, gone, failed, denied.
 * @csspart payee - What the bank said of name and account.
 * @csspart pasted - What a pasted line reads as, to be looked at.
 * @csspart review - What is read once more before it is saved.
 * @csspart foot - The sentence and the buttons, which stick to the end.
 * @csspart status - The line that says how things stand.
 *
 * @cssprop [--payment-form-sticky-bottom=0] - How far above the end of its scroller the foot sticks.
 * @cssprop [--payment-form-foot-background] - What the foot is drawn on; the surface by default.
 */
export class PaymentForm extends RemitElement<FormWords> {
  static override styles: CSSResultGroup = [RemitElement.styles, formStyles, paymentFormStyles];

  static override languages = languages;

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where payments go when it is not AppSync. */
  @property({ attribute: false }) gateway: PaymentsGateway | undefined;

  /** The payment to change; a new one is made where none is named. */
  @property({ attribute: 'payment-id' }) paymentId: string | undefined;

  /** What a new payment begins with; another object, `{}` as well, begins a new one. Fields without a control here are carried along. */
  @property({ attribute: false }) prefill: Partial<PaymentDraft> | undefined;

  /** The accounts to pay from; the gateway is asked where none are given. */
  @property({ attribute: false }) accounts: readonly DebtorAccount[] | undefined;

  /** Templates that the reader saved; the host keeps them. While it is undefined, none can be saved. */
  @property({ attribute: false }) templates: readonly PaymentTemplate[] | undefined;

  /** What was changed in the payment and refused after its form was left: laid over it as it is now. @internal */
  @property({ attribute: false }) refused: RefusedChanges | undefined;

  /** Asks whose account it is, where the host can: its answer stands beside the creditor, and nothing is guessed. */
  @property({ attribute: false }) verifyPayee: VerifyPayee | undefined;

  /** Shows the payment without a way to change it. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Shows all that will be sent before it is, and saves after a second look; on screens where nothing is to go by mistake. */
  @property({ type: Boolean }) review = false;

  /** Of the kept draft to go on with, once the form is ready for it. @internal */
  draftKey: string | undefined;

  /** The clock, by which a day is past. @internal */
  now: () => Date = () => new Date();

  /** True while `payment-saved` is told of a save after which the form goes on with the next payment. @internal */
  goesOn = false;

  /** The words of what is drawn first; those for later come with it. */
  protected override catalogue: FormWords = formWords as FormWords;
  readonly #form = new PaymentFormController(this);
  readonly #flow = new SaveFlow(this, this.#form, () => this.#load());
  @state() private late: FormLate | undefined;
  #tools: FormTools | undefined;
  #loading: Promise<boolean> | undefined;

  /** The payment as it was last saved by this form. @internal */
  get savedPayment(): Payment | undefined {
    return this.#form.saved;
  }

  /** Whether something was typed or chosen that is not saved. */
  get hasChanges(): boolean {
    return this.#form.form.isChanged;
  }

  /** Whether a write is on its way, so that nobody knows yet what is saved. @internal */
  get isWriting(): boolean {
    return this.#form.isWriting;
  }

  /** Reads the payment again, unless something was typed. */
  async refresh(): Promise<void> {
    if (!this.hasChanges && !this.#form.isWriting) await this.#form.reopen();
  }

  /** Moves the focus to the first field, or to what there is to do instead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.control:not(:disabled), .notice button')?.focus(options);
  }

  /** Settles when also what there is to say about what was typed is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.#loading;
    return settled;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#load();
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { late } = this;
    const instead = late?.insteadTemplate(view);
    if (instead) return instead;
    const { state: form, isWriting } = this.#form;
    return html`<form
        novalidate
        aria-label=${this.t(form.payment ? 'form.name.update' : 'form.name.create')}
        aria-busy=${form.status === 'loading' || isWriting ? 'true' : 'false'}
        @submit=${this.#submit}
        @input=${this.#flow.typed}
        @focusin=${uncover}
      >
        ${late?.summaryTemplate(view, SUMMARY_ID)} ${late?.noteTemplate(view)}
        ${this.#flow.reviewing ? late?.reviewTemplate(view) : fieldsTemplate(view)} ${this.#footTemplate(view)}
      </form>
      ${late?.conflictDialogTemplate(view)} ${late?.templatesDialogTemplate(view)}`;
  }

  #view(): FormView {
    const { access, isWriting, state: form } = this.#form;
    const editable = !this.readonly && (access === 'open' || access === 'waiting');
    const locked = !editable || access !== 'open' || isWriting || form.status !== 'ready' || this.#flow.reviewing;
    return {
      controller: this.#form,
      late: this.late,
      tools: this.#tools,
      locale: this.locale,
      now: this.now(),
      editable,
      locked,
      isNew: this.paymentId === undefined && !form.payment,
      templateCount: this.templates?.length,
      keeps: (field) => keepsField(this.#form.gateway, field),
      words: this.catalogue,
      openTemplates: () => void this.#openTemplates(),
      t: this.t.bind(this),
    };
  }

  #footTemplate(view: FormView): TemplateResult {
    const { access, state: form, isWriting } = this.#form;
    const { isUnread, reviewing } = this.#flow;
    return footTemplate(view, {
      canSave: !this.readonly && access === 'open',
      // A conflict is settled by its own buttons.
      busy: isWriting || form.status !== 'ready' || (reviewing ? isUnread : form.write.status === 'conflict'),
      flow: this.#flow,
      leave: reviewing ? this.#flow.back : this.#cancel,
    });
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#flow.submit();
  };

  async #openTemplates(): Promise<void> {
    if (await this.#load()) this.#tools?.templates.open();
  }

  readonly #cancel = (): void => {
    this.dispatchEvent(new PaymentCancelEvent());
  };

  /** Fetches what is needed once something was typed. @returns false when the page could not get it; ask again then. */
  #load(): Promise<boolean> {
    return (this.#loading ??= this.worded(import('./payment-form.late.js')).then(
      (late) => {
        this.catalogue = { ...formWords, ...late.words };
        addStyles(this, late.styles);
        this.late = late;
        this.#tools = late.formTools(this, this.#form, this.#flow);
        this.#form.equip(late.desk);
        return true;
      },
      () => {
        this.#loading = undefined;
        return false;
      },
    ));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-form': PaymentForm;
  }
}
