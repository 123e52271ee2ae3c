import type { LitElement, ReactiveController } from 'lit';
import { calendarDay } from '../model/calendar-day.js';
import { readPaymentLine, type PaymentLine } from '../state/payment-line.js';
import { FORM_FIELDS, formFieldsOf, textsOf, toTexts, type FormField } from '../state/payment-texts.js';
import type { FormFilling } from './form-filling.js';
import type { PaymentFormController } from './payment-form-controller.js';

type PasteHost = LitElement & { readonly locale: string; readonly now: () => Date };

/** A whole payment in a pasted line, to be looked at: the form takes nothing of it before the person says so. */
export class PasteOffer implements ReactiveController {
  readonly #host: PasteHost;
  readonly #controller: PaymentFormController;
  readonly #filling: FormFilling;
  #offered:
    { readonly line: PaymentLine; readonly field: FormField; readonly former: string; readonly of: string } | undefined;

  constructor(host: PasteHost, controller: PaymentFormController, filling: FormFilling) {
    this.#host = host;
    this.#controller = controller;
    this.#filling = filling;
    const root = host.renderRoot;
    root.addEventListener('paste', (event) => this.#look(event as ClipboardEvent));
    root.addEventListener('input', (event) => {
      if ((event as InputEvent).inputType !== 'insertFromPaste') this.#withdraw();
    });
    host.addController(this);
  }

  /** What the line tells, and the field in which it was pasted. */
  get offered(): { readonly line: PaymentLine; readonly field: FormField } | undefined {
    return this.#offered;
  }

  /** What was pasted for one payment is not for the next, let alone for another session. */
  hostUpdate(): void {
    if (this.#offered && this.#offered.of !== this.#of) this.#offered = undefined;
  }

  take(): void {
    const offered = this.#offered;
    if (!offered) return;
    this.#withdraw();
    const { line, field, former } = offered;
    const read = formFieldsOf(Object.keys(line.draft));
    const texts = textsOf(read, toTexts(line.draft, this.#host.locale));
    // The whole line does not stay in the one field in which it was pasted.
    this.#filling.fill({ [field]: former, ...texts }, { by: 'paste', field, read });
    this.#focus(field);
  }

  readonly dismiss = (): void => {
    const field = this.#offered?.field;
    this.#withdraw();
    if (field) this.#focus(field);
  };

  get #of(): string {
    const { access, state } = this.#controller;
    return access === 'open' && state.status === 'ready' ? state.id : '';
  }

  #look(event: ClipboardEvent): void {
    this.#withdraw();
    const { form, accounts } = this.#controller;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.#of === '' || text === '') return;
    const { locale, now } = this.#host;
    const facts = { locale, accounts: accounts.all, currency: form.texts.currency, today: calendarDay(now()) };
    const line = readPaymentLine(text, facts);
    const { id } = event.composedPath()[0] as Element;
    const field = FORM_FIELDS.find((each) => each === id) ?? 'creditorName';
    if (Object.keys(line.draft).length === 0 && line.unclear.length === 0) return;
    this.#offered = { line, field, former: form.texts[field], of: this.#of };
    this.#host.requestUpdate();
  }

  #withdraw(): void {
    if (!this.#offered) return;
    this.#offered = undefined;
    this.#host.requestUpdate();
  }

  #focus(field: FormField): void {
    const id = field.replace('.', '\\.');
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
