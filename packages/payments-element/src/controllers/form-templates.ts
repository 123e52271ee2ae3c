import { DialogController, isCurrency } from '@remit-elements/element-kit';
import type { LitElement } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { TemplatesChangeEvent } from '../events/templates-change-event.js';
import { openAccounts } from '../model/open-accounts.js';
import { PAYMENT_FIELDS, type PaymentDraft } from '../model/payment-draft.js';
import { copyOf, LONGEST_NAME, usableTemplates, type PaymentTemplate } from '../model/payment-template.js';
import { formFieldsOf, textsOf, toTexts, type FormField } from '../state/payment-texts.js';
import type { FormFilling } from './form-filling.js';
import type { PaymentFormController } from './payment-form-controller.js';

export type TemplatesHost = LitElement & {
  readonly locale: string;
  readonly now: () => Date;
  templates: readonly PaymentTemplate[] | undefined;
};

/** What the last deed was, to be said. */
interface Said {
  readonly deed: 'saved' | 'deleted';
  readonly name: string;
}

/** What is wrong with a name. */
type NameProblem = 'form.templateNeeded' | 'form.templateTaken';

/** Templates that the reader saved: begins with one, saves, renames and deletes them. The host keeps them. */
export class FormTemplates {
  /** What is typed as the name of the next one. */
  name = '';
  problem: NameProblem | undefined;
  /** The one whose name is being changed, and to what. */
  renamed: string | undefined;
  newName = '';
  newProblem: NameProblem | undefined;
  said: Said | undefined;
  readonly #host: TemplatesHost;
  readonly #controller: PaymentFormController;
  readonly #filling: FormFilling;
  /** By which session it was opened. */
  #openedBy: PaymentsGateway | undefined;
  /** Before the last deletion. */
  #former: readonly PaymentTemplate[] | undefined;

  constructor(host: TemplatesHost, controller: PaymentFormController, filling: FormFilling) {
    this.#host = host;
    this.#controller = controller;
    this.#filling = filling;
    new DialogController(
      host,
      'templates',
      () => this.isOpen,
      () => host.renderRoot.querySelector<HTMLElement>('.control'),
    );
  }

  /** Nothing is chosen or kept for a form that can no longer be filled in. */
  get isOpen(): boolean {
    const { access, gateway, state } = this.#controller;
    const isOurs = this.#openedBy !== undefined && this.#openedBy === gateway;
    return isOurs && this.#host.templates !== undefined && access === 'open' && state.status === 'ready';
  }

  get all(): readonly PaymentTemplate[] {
    return usableTemplates(this.#host.templates ?? []);
  }

  /** Whether the last deletion can be taken back. */
  get canUndo(): boolean {
    return this.#former !== undefined;
  }

  /** @param toSave The reader wants to save one: the focus goes to its name. */
  open(toSave = false): void {
    this.name = '';
    this.problem = this.renamed = this.said = this.#former = undefined;
    this.#openedBy = this.#controller.gateway;
    this.changed();
    if (toSave) void this.focus('#template-name');
  }

  readonly close = (): void => {
    this.#openedBy = undefined;
    this.changed();
  };

  /** Fills the form with one; of what it names and is no longer there, the form keeps its own. */
  use({ draft, name }: PaymentTemplate): void {
    this.close();
    const { accounts } = this.#controller;
    const kept = copyOf(draft);
    const gone: FormField[] = [];
    const isOpen = openAccounts(accounts.all).some(({ id }) => id === kept.debtorAccountId);
    if (kept.debtorAccountId !== undefined && !isOpen) {
      gone.push('debtorAccountId');
    }
    if (kept.currency !== undefined && !isCurrency(kept.currency)) gone.push('currency');
    const texts = toTexts(kept, this.#host.locale);
    const named = formFieldsOf(Object.keys(kept)).filter((field) => !gone.includes(field) && texts[field] !== '');
    this.#filling.fill(textsOf(named, texts), { by: 'template', name }, gone.length > 0 ? { gone } : {});
  }

  /** @param replace Even one of the same name. */
  save(replace = false): void {
    const name = this.name.trim().slice(0, LONGEST_NAME);
    const problem = this.#problemOf(name);
    this.problem = replace && problem === 'form.templateTaken' ? undefined : problem;
    if (this.problem) return this.changed();
    this.name = '';
    const draft = copyOf({ ...this.#beyondTheForm, ...this.#controller.draft });
    const others = this.all.filter((template) => template.name !== name);
    this.#keep([...others, { name, draft }], { deed: 'saved', name });
    void this.focus('#template-name');
  }

  startRenaming(name: string): void {
    this.renamed = this.newName = name;
    this.newProblem = undefined;
    this.changed();
    void this.focus('#template-new-name');
  }

  /** Says what is wrong with a name that is none, or is another's. */
  rename(): void {
    const [former, name] = [this.renamed, this.newName.trim().slice(0, LONGEST_NAME)];
    if (former === undefined) return;
    this.newProblem = name === former ? undefined : this.#problemOf(name);
    if (this.newProblem) return this.changed();
    this.renamed = undefined;
    this.#keep(this.all.map((one) => (one.name === former ? { ...one, name } : one)));
    void this.focus('#template-name');
  }

  delete(template: PaymentTemplate): void {
    const former = this.all;
    this.#keep(
      former.filter((one) => one !== template),
      { deed: 'deleted', name: template.name },
    );
    this.#former = former;
    void this.focus('#template-undo');
  }

  undoDelete(): void {
    if (this.#former) this.#keep(this.#former);
    void this.focus('#template-name');
  }

  changed(): void {
    this.#host.requestUpdate();
  }

  async focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    const field = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  /** What a payment that is edited has in fields that the form does not show. */
  get #beyondTheForm(): Partial<PaymentDraft> {
    const { payment } = this.#controller.state;
    return Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, payment?.[field]]));
  }

  #problemOf(name: string): NameProblem | undefined {
    if (!name) return 'form.templateNeeded';
    return this.all.some((template) => template.name === name) ? 'form.templateTaken' : undefined;
  }

  #keep(templates: readonly PaymentTemplate[], said?: Said): void {
    this.#host.templates = templates;
    this.#former = undefined;
    this.said = said;
    this.problem = undefined;
    this.#host.dispatchEvent(new TemplatesChangeEvent());
    this.changed();
  }
}
