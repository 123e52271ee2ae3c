import type { MessageValues } from '@remit-elements/element-kit/fields.js';
import type { TemplateResult } from 'lit';
import type { FormField, FormProblem, PaymentFormController } from '../../controllers/payment-form-controller.js';
import type { errorWords } from '../../strings/en.js';
import type { formOutcomeWords } from '../../strings/form-outcome.js';
import type { formWords } from '../../strings/form.js';

export type FormWords = typeof formWords & typeof formOutcomeWords & typeof errorWords;

/** What the form says once something was typed; fetched after its fields are drawn. */
export interface FormLate {
  problemText(view: FormView, field: FormField, problem: FormProblem): string;
  /** What comes of the execution date that was entered, where that is not plain. */
  dateNote(view: FormView): string | undefined;
  summaryTemplate(view: FormView, id: string): unknown;
  sentenceTemplate(view: FormView): unknown;
  noteTemplate(view: FormView): unknown;
  insteadTemplate(view: FormView, actions: OutcomeActions): TemplateResult | undefined;
  outcomeTemplate(view: FormView, actions: OutcomeActions): unknown;
}

/** What there is to do about an outcome. */
export interface OutcomeActions {
  saveMine(): void;
  takeTheirs(): void;
  saveAsNew(): void;
  retry(): void;
}

/** What the form's templates are drawn from. */
export interface FormView {
  readonly controller: PaymentFormController;
  /** What there is to say about what was typed; undefined until it was fetched. */
  readonly late: FormLate | undefined;
  readonly locale: string;
  /** The form is one to fill in, not one to look at. */
  readonly editable: boolean;
  /** Nothing can be typed now: not allowed, not there yet, or on its way. */
  readonly locked: boolean;
  readonly words: FormWords;
  t(key: keyof FormWords, values?: MessageValues): string;
}

export function labelOf(view: FormView, field: FormField): string {
  return view.t(`form.${field}`);
}
