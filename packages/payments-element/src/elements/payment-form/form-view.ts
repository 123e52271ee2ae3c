import {
  textFieldTemplate,
  type ControlModel,
  type MessageValues,
  type TextFieldModel,
} from '@remit-elements/element-kit/fields.js';
import type { TemplateResult } from 'lit';
import type { ConflictChoices } from '../../controllers/conflict-choices.js';
import type { PaymentAids } from '../../controllers/payment-aids.js';
import type { FormFilling } from '../../controllers/form-filling.js';
import type { FormKeeper } from '../../controllers/form-keeper.js';
import type { FormTemplates } from '../../controllers/form-templates.js';
import type { PasteOffer } from '../../controllers/paste-offer.js';
import type { FormField, FormProblem, PaymentFormController } from '../../controllers/payment-form-controller.js';
import type { SaveResult } from '../../controllers/payment-form-host.js';
import type { errorWords } from '../../strings/en.js';
import type { formHelpWords } from '../../strings/form-help.js';
import type { formMoreWords } from '../../strings/form-more.js';
import type { formOutcomeWords } from '../../strings/form-outcome.js';
import type { formWords } from '../../strings/form.js';

export type FormWords = typeof formWords &
  typeof formHelpWords &
  typeof formMoreWords &
  typeof formOutcomeWords &
  typeof errorWords;

/** What the form says once something was typed; fetched after its fields are drawn. */
export interface FormLate {
  problemText(view: FormView, field: FormField, problem: FormProblem): string;
  /** What there is to know about what was entered in a field, where nothing is wrong with it. */
  noteOf(view: FormView, field: FormField): unknown;
  /** What there is to do about it. */
  extraOf(view: FormView, field: FormField): unknown;
  /** The days that the calendar offers. */
  dateBounds(now: Date): { readonly min: string; readonly max: string };
  /** The fields behind "More details". */
  moreTemplate(view: FormView): unknown;
  summaryTemplate(view: FormView, id: string): unknown;
  sentenceTemplate(view: FormView): unknown;
  /** How the last write stands; `saved` that nothing was typed since it was saved, or there was nothing to save. */
  writeTemplate(view: FormView, saved: SaveResult): unknown;
  noteTemplate(view: FormView): unknown;
  insteadTemplate(view: FormView): TemplateResult | undefined;
  outcomeTemplate(view: FormView): unknown;
  conflictDialogTemplate(view: FormView): unknown;
  /** What a template filled in. */
  startedTemplate(view: FormView): unknown;
  saveAsTemplate(view: FormView): unknown;
  templatesDialogTemplate(view: FormView): unknown;
  reviewTemplate(view: FormView): unknown;
}

/** What works along with the form once it is fetched. */
export interface FormTools {
  readonly actions: OutcomeActions;
  /** What helps with an entry. */
  readonly aids: PaymentAids;
  /** What is to stay of two versions. */
  readonly keeper: FormKeeper;
  readonly choices: ConflictChoices;
  /** What was filled in at once. */
  readonly filling: FormFilling;
  readonly paste: PasteOffer;
  readonly templates: FormTemplates;
}

/** What there is to do about an outcome. */
export interface OutcomeActions {
  saveMine(): void;
  /** What was chosen of both, field by field. */
  saveChosen(): void;
  takeTheirs(): void;
  saveAsNew(): void;
  retry(): void;
  /** Another payment is to be seen. */
  select(paymentId: string): void;
}

/** What the form's templates are drawn from. */
export interface FormView {
  readonly controller: PaymentFormController;
  /** What there is to say about what was typed; undefined until it was fetched. */
  readonly late: FormLate | undefined;
  /** What works along with it. */
  readonly tools: FormTools | undefined;
  readonly locale: string;
  /** By which a day is past, or far. */
  readonly now: Date;
  /** The form is one to fill in, not one to look at. */
  readonly editable: boolean;
  /** A new payment is made. */
  readonly isNew: boolean;
  /** How many templates there are to begin with; undefined where the host keeps none. */
  readonly templateCount: number | undefined;
  /** Whether the gateway keeps what is entered here. */
  keeps(field: FormField): boolean;
  /** Nothing can be typed now: not allowed, not there yet, or on its way. */
  readonly locked: boolean;
  readonly words: FormWords;
  /** Shows the templates, once what that takes is there. */
  openTemplates(): void;
  t(key: keyof FormWords, values?: MessageValues): string;
}

export function labelOf(view: FormView, field: FormField): string {
  return view.t(`form.${field}`);
}

/** What a field's control is drawn from. */
export function controlModel(view: FormView, field: FormField): ControlModel {
  const { controller, editable, late, locked } = view;
  const problem = controller.form.problems.get(field);
  return {
    id: field,
    label: labelOf(view, field),
    value: controller.form.texts[field],
    readonly: locked,
    error: problem && late?.problemText(view, field, problem),
    isErrorAnnounced: !controller.form.wasTried,
    note: editable && !problem ? late?.noteOf(view, field) : undefined,
    extra: locked ? undefined : late?.extraOf(view, field),
    onInput: (text) => {
      controller.type(field, text);
    },
    onLeave: (text) => {
      controller.leave(field, text);
    },
  };
}

/** The same of a field that may stay empty. */
export function optionalModel(view: FormView, field: FormField): ControlModel {
  return { ...controlModel(view, field), optional: view.t('form.optional') };
}

/** Whether a field that may stay empty is there: what holds something is shown, even where the gateway keeps none of it. */
export function hasRoom({ controller, keeps }: FormView, field: FormField): boolean {
  return keeps(field) || controller.form.texts[field] !== '';
}

export function optionalText(
  view: FormView,
  field: FormField,
  more?: Partial<TextFieldModel>,
): TemplateResult | undefined {
  return hasRoom(view, field) ? textFieldTemplate({ ...optionalModel(view, field), ...more }) : undefined;
}
