import type { LitElement, ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { FORM_FIELDS, type FormField, type FormTexts } from '../state/payment-texts.js';
import type { PaymentFormController } from './payment-form-controller.js';

/** Where entries came from that nobody typed. */
export type FillSource =
  | { readonly by: 'creditor'; readonly day: string }
  | { readonly by: 'template'; readonly name: string }
  | { readonly by: 'paste'; readonly field: FormField };

/** Entries that were filled in at once, and what became of the rest. */
export interface Filling {
  readonly source: FillSource;
  readonly fields: readonly FormField[];
  /** What was known too, but a person had typed something else there, which stays. */
  readonly instead?: Partial<FormTexts>;
  /** What was to be filled in and is no longer there to be chosen. */
  readonly gone?: readonly FormField[];
}

type Texts = Readonly<Partial<FormTexts>>;

/** Fills several fields at once, in one go that can be taken back, and knows them from what a person typed. */
export class FormFilling implements ReactiveController {
  readonly #host: LitElement;
  readonly #controller: PaymentFormController;
  readonly #put = new Map<FormField, string>();
  #gateway: PaymentsGateway | undefined;
  #last: { readonly filling: Filling; readonly before: FormTexts; readonly after: Texts } | undefined;

  constructor(host: LitElement, controller: PaymentFormController) {
    this.#host = host;
    this.#controller = controller;
    host.addController(this);
  }

  /** What was filled in last, until it is changed, saved or taken back. */
  get last(): Filling | undefined {
    const { isChanged, texts } = this.#controller.form;
    const stands = this.#last?.filling.fields.every((field) => texts[field] === this.#last?.after[field]);
    return isChanged && stands ? this.#last?.filling : undefined;
  }

  /** What one session filled in is not to be had in another. */
  hostUpdate(): void {
    const { gateway } = this.#controller;
    if (gateway === this.#gateway) return;
    this.#gateway = gateway;
    this.#last = undefined;
    this.#put.clear();
  }

  /** Whether a person wrote what stands in a field. */
  isTyped(field: FormField): boolean {
    const { form } = this.#controller;
    const text = form.texts[field];
    return text.trim() !== '' && form.isChangedIn(field) && this.#put.get(field) !== text;
  }

  fill(after: Texts, source: FillSource, rest: Pick<Filling, 'instead' | 'gone'> = {}): void {
    const { form } = this.#controller;
    const before = form.texts;
    const fields = FORM_FIELDS.filter((field) => after[field] !== undefined && after[field] !== before[field]);
    for (const field of fields) this.#write(field, after[field] ?? '');
    for (const field of fields) this.#put.set(field, after[field] ?? '');
    this.#last = { filling: { source, fields, ...rest }, before, after };
    this.#host.requestUpdate();
  }

  /** As it was before. */
  undo(): void {
    const { last } = this;
    if (!last || !this.#last) return;
    for (const field of last.fields) {
      this.#write(field, this.#last.before[field]);
      this.#put.delete(field);
    }
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  #write(field: FormField, text: string): void {
    this.#controller.form.type(field, text);
  }
}
