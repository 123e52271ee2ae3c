import { cleanIban } from '@remit-elements/element-kit';
import type { LitElement, ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { FORM_FIELDS, type FormField, type FormTexts } from '../state/payment-texts.js';
import type { PaymentFormController } from './payment-form-controller.js';

/** Where entries came from that nobody typed. */
export type FillSource =
  | { readonly by: 'creditor'; readonly day: string }
  | { readonly by: 'template'; readonly name: string }
  /** `read`: what the line told, beside which the field it was pasted in is put back. */
  | { readonly by: 'paste'; readonly field: FormField; readonly read: readonly FormField[] };

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
  readonly #filled = new Map<FormField, string>();
  #gateway: PaymentsGateway | undefined;
  #last: { readonly filling: Filling; readonly before: FormTexts; readonly after: Texts } | undefined;
  /** The IBAN beside which a BIC was filled in. */
  #ibanOfBic = '';

  constructor(host: LitElement, controller: PaymentFormController) {
    this.#host = host;
    this.#controller = controller;
    host.addController(this);
  }

  /** What was filled in last and still stands there, until it is saved or taken back. */
  get last(): Filling | undefined {
    const { texts } = this.#controller.form;
    const { after, filling } = this.#last ?? {};
    if (!after || !filling) return undefined;
    const fields = filling.fields.filter((field) => texts[field] === after[field]);
    return fields.length > 0 || filling.fields.length === 0 ? { ...filling, fields } : undefined;
  }

  /** Where that came from, whatever still stands of it. */
  get source(): FillSource | undefined {
    return this.#last?.filling.source;
  }

  /** What is saved, or was filled in by another session, is not to be had back. */
  hostUpdate(): void {
    const { form, gateway } = this.#controller;
    this.#dropBic();
    if (!form.isChanged) this.#last = undefined;
    if (gateway === this.#gateway) return;
    this.#gateway = gateway;
    this.#last = undefined;
    this.#filled.clear();
  }

  /** Whether a person wrote what stands in a field. */
  isTyped(field: FormField): boolean {
    const { form } = this.#controller;
    const text = form.texts[field];
    return text.trim() !== '' && form.isChangedIn(field) && this.#filled.get(field) !== text;
  }

  /** @returns whether anything may be filled in now: not into what is being read once more, or is on its way. */
  fill(after: Texts, source: FillSource, rest: Pick<Filling, 'instead' | 'gone'> = {}): boolean {
    if (this.#controller.review.isOpen || this.#controller.isWriting) return false;
    const before = this.#controller.form.texts;
    this.#last = { filling: { source, fields: this.#put(after), ...rest }, before, after };
    this.#host.requestUpdate();
    return true;
  }

  /** Fills in what came later of what was filled in last, to be taken back along with it. */
  add(more: Texts, instead: Texts): void {
    if (!this.#last) return;
    const { before, filling } = this.#last;
    const added = this.#put(more);
    const fields = FORM_FIELDS.filter((field) => added.includes(field) || filling.fields.includes(field));
    const rest = Object.keys(instead).length > 0 ? { instead: { ...filling.instead, ...instead } } : {};
    this.#last = { filling: { ...filling, fields, ...rest }, before, after: { ...this.#last.after, ...more } };
    this.#host.requestUpdate();
  }

  /** As it was before. */
  undo(): void {
    const { last } = this;
    if (!last || !this.#last) return;
    for (const field of last.fields) {
      this.#write(field, this.#last.before[field]);
      this.#filled.delete(field);
    }
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  /** @returns what of it is news. */
  #put(after: Texts): readonly FormField[] {
    const { texts } = this.#controller.form;
    const fields = FORM_FIELDS.filter((field) => after[field] !== undefined && after[field] !== texts[field]);
    for (const field of fields) this.#write(field, after[field] ?? '');
    for (const field of fields) this.#filled.set(field, after[field] ?? '');
    if (fields.includes('creditorBic')) this.#ibanOfBic = cleanIban(this.#controller.form.texts.creditorIban);
    return fields;
  }

  /** The BIC that came with an IBAN goes with it: beside another one it names another bank. */
  #dropBic(): void {
    const { creditorBic, creditorIban } = this.#controller.form.texts;
    if (creditorBic === '' || this.#filled.get('creditorBic') !== creditorBic) return;
    if (cleanIban(creditorIban) !== this.#ibanOfBic) this.#write('creditorBic', '');
  }

  #write(field: FormField, text: string): void {
    const { form } = this.#controller;
    form.type(field, text);
    // What is said of a field is of what stands there now.
    if (form.problems.has(field)) form.leave(field);
  }
}
