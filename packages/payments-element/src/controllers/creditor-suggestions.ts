import type { LitElement, ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { RecentCreditors, type RecentCreditor } from '../state/recent-creditors.js';
import { formFieldsOf, textsOf, toTexts, type FormField, type FormTexts } from '../state/payment-texts.js';
import type { FormFilling } from './form-filling.js';
import type { PaymentFormController } from './payment-form-controller.js';

const FIELD = 'creditorName';
const LEAST = 2;

/** What is one answer only together: nobody wants one account's BIC beside another account, or half of two addresses. */
const ACCOUNT: readonly FormField[] = ['creditorIban', 'creditorBic'];
const ADDRESS: readonly FormField[] = formFieldsOf(['creditorAddress']);

/**
 * Creditors that were paid before, offered under the field of the name while it is typed in, or on the down arrow. The field
 * stays a text field, which ARIA lets lead through a list (`aria-autocomplete`, `aria-activedescendant`): Tab goes on as ever.
 */
export class CreditorSuggestions implements ReactiveController {
  readonly #host: LitElement;
  readonly #controller: PaymentFormController;
  #creditors: RecentCreditors | undefined;
  #gateway: PaymentsGateway | undefined;
  #shown: readonly RecentCreditor[] = [];
  #active = -1;
  #typing = false;
  readonly #filling: FormFilling;

  constructor(host: LitElement, controller: PaymentFormController, filling: FormFilling) {
    this.#host = host;
    this.#controller = controller;
    this.#filling = filling;
    const root = host.renderRoot;
    root.addEventListener('keydown', (event) => {
      if (this.#isField(event)) this.#keydown(event as KeyboardEvent);
    });
    root.addEventListener('input', (event) => {
      if (this.#isField(event)) this.#typed();
    });
    root.addEventListener('focusin', (event) => {
      if (this.#isField(event)) void this.#load();
    });
    root.addEventListener('focusout', (event) => {
      if (this.#isField(event)) this.close();
    });
    host.addController(this);
  }

  /** The creditors on offer; none while the list is closed. */
  get shown(): readonly RecentCreditor[] {
    return this.#shown;
  }

  /** Which of them the arrows are at. */
  get active(): number {
    return this.#active;
  }

  /** What is known of one session is not shown in another. */
  hostUpdate(): void {
    this.#current();
  }

  /** The field is drawn before this is here, and says by ARIA that it leads through a list only while there is one. */
  hostUpdated(): void {
    const field = this.#host.renderRoot.querySelector(`#${FIELD}`);
    const isOpen = this.#shown.length > 0;
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-haspopup': isOpen ? 'listbox' : undefined,
      'aria-controls': isOpen ? 'creditors' : undefined,
      'aria-activedescendant': isOpen && this.#active >= 0 ? `creditor-${String(this.#active)}` : undefined,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) field?.removeAttribute(name);
      else field?.setAttribute(name, value);
    }
  }

  close(): void {
    this.#typing = false;
    this.#show([]);
  }

  /**
   * Fills in who the creditor of that payment is, nothing else of it, and nothing over what a person typed: name and IBAN at
   * once, as they stand in the row that was chosen. What no row shows comes later, while the form still says the same.
   */
  async choose(payment: Payment): Promise<void> {
    this.close();
    const creditors = this.#creditors;
    if (this.#controller.access !== 'open' || !creditors) return;
    const { creditorName, creditorIban, createdAt, requestedExecutionDate } = payment;
    const row = toTexts({ creditorName, creditorIban }, 'en');
    const kept = [ACCOUNT, ADDRESS].filter((unit) => this.#isKept(unit, row));
    const taken = [ACCOUNT, ADDRESS].filter((unit) => !kept.includes(unit));
    const source = { by: 'creditor', day: createdAt?.slice(0, 10) ?? requestedExecutionDate } as const;
    const instead = kept.includes(ACCOUNT) ? { instead: textsOf(['creditorIban'], row) } : {};
    if (!this.#filling.fill(textsOf([FIELD, ...taken.flat()], row), source, instead)) return;
    const { form, state } = this.#controller;
    const [before, { id }] = [form.texts, state];
    const known = toTexts(await creditors.detailsOf(payment), 'en');
    const isSame = creditors === this.#creditors && id === this.#controller.state.id;
    if (isSame && this.#filling.source === source) this.#complete(known, before, kept);
  }

  /** Adds what came late, but nothing beside what was touched since. */
  #complete(known: FormTexts, before: FormTexts, kept: readonly (readonly FormField[])[]): void {
    const { form, review, isWriting, access } = this.#controller;
    const isUntouched = (unit: readonly FormField[]): boolean =>
      unit.every((field) => form.texts[field] === before[field]);
    if (access !== 'open' || review.isOpen || isWriting || !isUntouched([FIELD, 'creditorIban'])) return;
    const units = [ACCOUNT, ADDRESS].filter(isUntouched);
    const instead = units.filter((unit) => kept.includes(unit) && this.#isKept(unit, known));
    const taken = units.filter((unit) => !kept.includes(unit));
    this.#filling.add(textsOf(taken.flat(), known), textsOf(instead.flat(), known));
  }

  /** Whether a person typed something else there. */
  #isKept(unit: readonly FormField[], known: FormTexts): boolean {
    const { texts } = this.#controller.form;
    return unit.some((field) => this.#filling.isTyped(field) && texts[field] !== known[field]);
  }

  #current(): RecentCreditors | undefined {
    const { gateway } = this.#controller;
    if (gateway !== this.#gateway) {
      this.#gateway = gateway;
      this.#creditors = gateway && new RecentCreditors(gateway);
      this.#shown = [];
    }
    return this.#creditors;
  }

  /** Names that were typed meanwhile are looked for then. */
  async #load(): Promise<void> {
    const creditors = this.#current();
    await creditors?.load();
    if (creditors === this.#creditors) this.#typed();
  }

  #typed(): void {
    const text = this.#controller.form.texts[FIELD];
    this.#show(this.#typing && text.trim().length >= LEAST ? this.#find(text) : []);
  }

  #find(text: string): readonly RecentCreditor[] {
    const { texts } = this.#controller.form;
    const found = this.#creditors?.matching(text) ?? [];
    return found.filter(
      ({ payment: { creditorName, creditorIban } }) =>
        creditorName !== texts[FIELD] || creditorIban !== texts.creditorIban.replaceAll(' ', ''),
    );
  }

  #keydown(event: KeyboardEvent): void {
    const { key, isComposing } = event;
    if (isComposing) return;
    const isOpen = this.#shown.length > 0;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) this.#move(key === 'ArrowDown' ? 1 : -1);
      else if (key === 'ArrowDown') void this.#open();
      return;
    }
    const chosen = key === 'Enter' ? this.#shown[this.#active] : undefined;
    if (chosen) {
      event.preventDefault();
      void this.choose(chosen.payment);
    } else if (key === 'Escape' && isOpen) {
      // It closes the list, not the dialog around the form.
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else this.#typing = key !== 'Tab' && key !== 'Enter' && key !== 'Escape';
  }

  async #open(): Promise<void> {
    const creditors = this.#current();
    await creditors?.load();
    if (creditors !== this.#creditors) return;
    this.#show(this.#find(this.#controller.form.texts[FIELD]), 0);
  }

  #move(by: number): void {
    const count = this.#shown.length;
    this.#active = (this.#active + by + (this.#active < 0 && by < 0 ? 1 : 0) + count) % count;
    this.#host.requestUpdate();
    // The focus stays in the field, so the browser follows nothing.
    const option = this.#host.renderRoot.querySelector(`#creditor-${String(this.#active)}`);
    option?.scrollIntoView({ block: 'nearest' });
  }

  #show(creditors: readonly RecentCreditor[], active = -1): void {
    if (creditors.length === 0 && this.#shown.length === 0) return;
    this.#shown = creditors;
    this.#active = creditors.length > 0 ? active : -1;
    this.#host.requestUpdate();
  }

  #isField(event: Event): boolean {
    return (event.target as Element | null)?.id === FIELD && this.#controller.access === 'open';
  }
}
