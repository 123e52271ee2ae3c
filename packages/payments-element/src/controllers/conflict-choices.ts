import { DialogController } from '@remit-elements/element-kit';
import type { LitElement } from 'lit';
import { DRAFT_UNITS, differingUnits, type DraftUnit } from '../model/draft-units.js';
import type { Payment } from '../model/payment.js';
import { changesBetween, type PaymentDraft } from '../model/payment-draft.js';
import { formFieldsOf, toTexts } from '../state/payment-texts.js';
import type { PaymentFormController } from './payment-form-controller.js';

export { DRAFT_UNITS, type DraftUnit } from '../model/draft-units.js';

type ConflictHost = LitElement & { readonly locale: string };

export type Side = 'theirs' | 'mine';

/** Two versions of one payment, and which of them is to stay, unit by unit. Nothing is written before that is said. */
export class ConflictChoices {
  readonly #host: ConflictHost;
  readonly #controller: PaymentFormController;
  readonly #chosen = new Map<DraftUnit, Side>();
  /** The version that the choices are about: with another one they begin anew. */
  #about: Payment | undefined;
  #open = false;

  constructor(host: ConflictHost, controller: PaymentFormController) {
    this.#host = host;
    this.#controller = controller;
    new DialogController(
      host,
      'conflict',
      () => this.isOpen,
      () => host.renderRoot.querySelector<HTMLElement>('.alert'),
    );
  }

  get isOpen(): boolean {
    return this.#open && this.theirs !== undefined && this.theirs === this.#about;
  }

  /** The payment as it is now, while there is a conflict about it. */
  get theirs(): Payment | undefined {
    const { write } = this.#controller.state;
    return write.status === 'conflict' ? write.current : undefined;
  }

  /** What stands in the form. */
  get mine(): Partial<PaymentDraft> {
    return this.#controller.draft;
  }

  /** In what the two differ. */
  get units(): readonly DraftUnit[] {
    return this.theirs ? differingUnits(this.theirs, this.mine) : [];
  }

  /** Whether someone else's word would be overwritten by one that nobody changed here: that is to be seen before. */
  get isNeeded(): boolean {
    const { theirs, mine } = this;
    const { payment: opened } = this.#controller.state;
    if (!theirs) return false;
    // A new payment's own first attempt is nobody else's word.
    if (!opened) return theirs.version > 1 && this.units.length > 0;
    const changed = Object.keys(changesBetween(opened, mine));
    return Object.keys(changesBetween(theirs, mine)).some((field) => !changed.includes(field));
  }

  /** What was changed on one side only stays, unless someone says otherwise; of what both changed, one's own. */
  sideOf(unit: DraftUnit): Side {
    const opened = this.#controller.state.payment;
    const isMineOld = opened !== undefined && !differingUnits(opened, this.mine).includes(unit);
    return this.#chosen.get(unit) ?? (isMineOld ? 'theirs' : 'mine');
  }

  open(): void {
    this.#about = this.theirs;
    this.#chosen.clear();
    this.#open = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#open = false;
    this.#host.requestUpdate();
  }

  choose(unit: DraftUnit, side: Side): void {
    this.#chosen.set(unit, side);
    this.#host.requestUpdate();
  }

  /** Puts what was chosen into the form. @returns whether anything of one's own is left to be saved. */
  apply(): boolean {
    const { theirs } = this;
    if (!theirs) return false;
    const taken = this.units.filter((unit) => this.sideOf(unit) === 'theirs');
    const hasMine = taken.length < this.units.length;
    const fields = taken.flatMap((unit): readonly string[] => DRAFT_UNITS[unit]);
    const texts = toTexts(theirs, this.#host.locale);
    for (const field of formFieldsOf(fields)) this.#controller.form.type(field, texts[field]);
    this.close();
    return hasMine;
  }
}
