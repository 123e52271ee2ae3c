import type { LitElement, ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { RecentCreditors } from '../state/recent-creditors.js';
import { MORE_FIELDS, toTexts, type FormField, type FormTexts } from '../state/payment-texts.js';
import type { FormFilling } from './form-filling.js';
import type { PaymentFormController } from './payment-form-controller.js';

const FIELD = 'creditorName';
const LEAST = 2;

/** What is one answer only together: nobody wants one account's BIC beside another account, or half of two addresses. */
const UNITS: readonly (readonly FormField[])[] = [
  ['creditorIban', 'creditorBic'],
  MORE_FIELDS.filter((field) => field.startsWith('creditorAddress.')),
];

/**
 * Creditors that were paid before, offered under the field of the name while it is typed in, or on the down arrow. The field
 * stays a text field, which ARIA lets lead through a list (`aria-autocomplete`, `aria-activedescendant`): Tab goes on as ever.
 */
export class CreditorSuggestions implements ReactiveController {
  readonly #host: LitElement;
  readonly #controller: PaymentFormController;
  #creditors: RecentCreditors | undefined;
  #gateway: PaymentsGateway | undefined;
  #shown: readonly Payment[] = [];
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
  get shown(): readonly Payment[] {
    return this.#shown;
  }

  /** Which of them the arrows are at. */
  get active(): number {
    return this.#active;
  }

  /** What is known of one session is not shown in another. */
  hostUpdate(): void {
    if (this.#controller.gateway === this.#gateway) return;
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

  /** Fills in who the creditor of that payment is, nothing else of it, and nothing over what a person typed. */
  async choose(payment: Payment): Promise<void> {
    this.close();
    const gateway = this.#gateway;
    const details = await this.#creditors?.detailsOf(payment);
    if (!details || gateway !== this.#controller.gateway || this.#controller.access !== 'open') return;
    const known = toTexts(details, 'en');
    const isKept = (unit: readonly FormField[]): boolean => {
      const { texts } = this.#controller.form;
      return unit.some((field) => this.#filling.isTyped(field) && texts[field] !== known[field]);
    };
    const textsOf = (units: readonly (readonly FormField[])[]): Partial<FormTexts> =>
      Object.fromEntries(units.flat().map((field) => [field, known[field]]));
    const kept = UNITS.filter(isKept);
    const taken = UNITS.filter((unit) => !kept.includes(unit));
    const instead = kept.length > 0 ? { instead: textsOf(kept) } : {};
    const day = payment.createdAt?.slice(0, 10) ?? payment.requestedExecutionDate;
    this.#filling.fill({ [FIELD]: known[FIELD], ...textsOf(taken) }, { by: 'creditor', day }, instead);
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

  #find(text: string): readonly Payment[] {
    const { texts } = this.#controller.form;
    const found = this.#creditors?.matching(text) ?? [];
    return found.filter(
      ({ creditorName, creditorIban }) =>
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
      void this.choose(chosen);
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
  }

  #show(payments: readonly Payment[], active = -1): void {
    if (payments.length === 0 && this.#shown.length === 0) return;
    this.#shown = payments;
    this.#active = payments.length > 0 ? active : -1;
    this.#host.requestUpdate();
  }

  #isField(event: Event): boolean {
    return (event.target as Element | null)?.id === FIELD && this.#controller.access === 'open';
  }
}
