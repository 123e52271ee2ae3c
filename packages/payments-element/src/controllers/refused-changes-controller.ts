import type { LitElement, ReactiveController } from 'lit';
import type { RefusedChanges } from '../model/refused-changes.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { formFieldsOf, textsOf, toTexts, type FormTexts } from '../state/payment-texts.js';
import type { ConflictChoices } from './conflict-choices.js';
import { layOver } from './lay-over.js';
import type { PaymentFormController } from './payment-form-controller.js';

export type RefusedHost = LitElement & { readonly locale: string; readonly refused: RefusedChanges | undefined };

/**
 * Lays changes that were refused over the payment as it is now, as if its form had stayed open: where others changed it
 * since, both versions stand side by side.
 */
export class RefusedChangesController implements ReactiveController {
  readonly #host: RefusedHost;
  readonly #controller: PaymentFormController;
  readonly #choices: ConflictChoices;
  #laid: RefusedChanges | undefined;
  #isOpen = false;

  constructor(host: RefusedHost, controller: PaymentFormController, choices: ConflictChoices) {
    this.#host = host;
    this.#controller = controller;
    this.#choices = choices;
    host.addController(this);
  }

  hostUpdate(): void {
    const { refused } = this.#host;
    const { access, state } = this.#controller;
    if (!refused || access === 'waiting' || access === 'ended' || access === 'denied') return;
    if (refused === this.#laid) return this.#follow();
    if (state.id === '' || (state.status !== 'ready' && state.status !== 'gone')) return;
    this.#laid = refused;
    this.#isOpen = true;
    this.#layOver(refused);
  }

  #layOver({ changes, draft, version }: RefusedChanges): void {
    const { payment } = this.#controller.state;
    if (payment?.version === version) return this.#controller.resume({}, this.#textsOf(changes, payment));
    const texts = payment ? this.#textsOf(changes, payment) : toTexts(draft, this.#host.locale);
    layOver(this.#controller, version, texts, this.#host.locale);
    if (this.#choices.units.length > 0) this.#choices.open();
    else void this.#focusAlert();
  }

  /** Of the fields that were changed; an amount is one only in its currency. */
  #textsOf(changes: Partial<PaymentDraft>, payment: Partial<PaymentDraft>): Partial<FormTexts> {
    const mine = { currency: payment.currency, ...changes };
    return textsOf(formFieldsOf(Object.keys(changes)), toTexts(mine as Partial<PaymentDraft>, this.#host.locale));
  }

  /** Tells once that nothing is left to be decided here: saved, or theirs was taken. */
  #follow(): void {
    const { form, state } = this.#controller;
    const isOver = state.write.status === 'saved' || (state.write.status === 'idle' && !form.isChanged);
    if (!this.#isOpen || !isOver) return;
    this.#isOpen = false;
    this.#laid?.settled();
  }

  async #focusAlert(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.alert')?.focus();
  }
}
