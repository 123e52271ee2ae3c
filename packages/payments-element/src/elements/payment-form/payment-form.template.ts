import {
  dateFieldTemplate,
  errorSummaryTemplate,
  formatNumericDate,
  ibanFieldTemplate,
  MINOR_DIGITS,
  moneyFieldTemplate,
  selectFieldTemplate,
  textFieldTemplate,
  type ControlModel,
  type MessageValues,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import {
  FORM_FIELDS,
  type FormField,
  type FormProblem,
  type PaymentFormController,
} from '../../controllers/payment-form-controller.js';
import type { errorWords, formWords } from '../../strings/en.js';
import { sentenceTemplate } from './payment-sentence.js';

export type FormWords = typeof formWords & typeof errorWords;

/** What the form's templates are drawn from. */
export interface FormView {
  readonly controller: PaymentFormController;
  readonly locale: string;
  /** The form is one to fill in, not one to look at. */
  readonly editable: boolean;
  /** Nothing can be typed now: not allowed, not there yet, or on its way. */
  readonly locked: boolean;
  readonly words: FormWords;
  t(key: keyof FormWords, values?: MessageValues): string;
}

export const SUMMARY_ID = 'summary';
const DETAILS: readonly FormField[] = ['creditorBic', 'endToEndId'];

/** All that is wrong, above the fields. */
export function summaryTemplate(view: FormView): TemplateResult | typeof nothing {
  const { problems } = view.controller.form;
  const errors = FORM_FIELDS.flatMap((field) => {
    const problem = problems.get(field);
    return problem ? [{ fieldId: field, label: labelOf(view, field), message: problemText(view, field, problem) }] : [];
  });
  return errorSummaryTemplate({ id: SUMMARY_ID, title: view.t('form.problems', { count: errors.length }), errors });
}

export function fieldsTemplate(view: FormView): TemplateResult {
  return html`<div class="fields">
    ${accountTemplate(view)} ${textFieldTemplate(controlModel(view, 'creditorName'))}
    ${ibanFieldTemplate(controlModel(view, 'creditorIban'))}
    <div class="amount">
      ${moneyFieldTemplate({
        ...controlModel(view, 'amountMinor'),
        currency: view.controller.form.texts.currency,
        locale: view.locale,
      })}
      ${currencyTemplate(view)}
    </div>
    ${dateTemplate(view)} ${textFieldTemplate({ ...optionalModel(view, 'remittanceInformation'), spellcheck: true })}
    ${detailsTemplate(view)}
  </div>`;
}

/** The payment in one sentence, once it can be said. */
export function summarySentence(view: FormView): TemplateResult | typeof nothing {
  const { draft, accounts } = view.controller;
  return sentenceTemplate(view.words['form.sentence'], draft, accounts, view.locale);
}

export function labelOf(view: FormView, field: FormField): string {
  return view.t(`form.${field}`);
}

function problemText(view: FormView, field: FormField, problem: FormProblem): string {
  const key = `${field}.${problem.rule}`;
  return view.t(isWord(view, key) ? key : 'problem.other', problem.values);
}

function isWord(view: FormView, key: string): key is keyof FormWords {
  return Object.hasOwn(view.words, key);
}

function controlModel(view: FormView, field: FormField): ControlModel {
  const { controller, locked } = view;
  const problem = controller.form.problems.get(field);
  return {
    id: field,
    label: labelOf(view, field),
    value: controller.form.texts[field],
    readonly: locked,
    error: problem && problemText(view, field, problem),
    onInput: (text) => {
      controller.type(field, text);
    },
    onLeave: () => {
      controller.form.leave(field);
    },
  };
}

function optionalModel(view: FormView, field: FormField): ControlModel {
  return { ...controlModel(view, field), optional: view.t('form.optional') };
}

function accountTemplate(view: FormView): TemplateResult {
  const { accounts, form } = view.controller;
  const options = accounts.map(({ id, name, iban }) => ({ value: id, label: view.t('form.account', { name, iban }) }));
  const none = { value: '', label: view.t('form.chooseAccount') };
  const chosen = form.texts.debtorAccountId !== '';
  return selectFieldTemplate({
    ...controlModel(view, 'debtorAccountId'),
    options: chosen ? options : [none, ...options],
  });
}

/** The accounts' currencies first: they are what is mostly paid in. */
function currencyTemplate(view: FormView): TemplateResult {
  const { accounts, form } = view.controller;
  const own = accounts.map(({ currency }) => currency).sort();
  const codes = new Set([...own, ...Object.keys(MINOR_DIGITS)]);
  const options = [...codes].map((code) => ({ value: code, label: code }));
  return selectFieldTemplate({
    ...controlModel(view, 'currency'),
    autocomplete: 'transaction-currency',
    options: form.texts.currency === '' ? [{ value: '', label: '—' }, ...options] : options,
  });
}

function dateTemplate(view: FormView): TemplateResult {
  const iso = `${String(new Date().getFullYear())}-11-26`;
  return dateFieldTemplate({
    ...controlModel(view, 'requestedExecutionDate'),
    locale: view.locale,
    pickerLabel: view.editable ? view.t('form.pickDate') : undefined,
    hint: !view.editable ? undefined : view.t('form.dateHint', { example: formatNumericDate(iso, view.locale), iso }),
  });
}

/** Open where there is something in it, or something wrong with it. */
function detailsTemplate(view: FormView): TemplateResult {
  const { problems, texts } = view.controller.form;
  const open = DETAILS.some((field) => problems.has(field) || texts[field] !== '');
  return html`<details class="more" ?open=${open}>
    <summary>${view.t('form.more')}</summary>
    <div class="fields">
      ${textFieldTemplate({ ...optionalModel(view, 'creditorBic'), kind: 'numeric' })}
      ${textFieldTemplate({
        ...optionalModel(view, 'endToEndId'),
        kind: 'numeric',
        hint: view.t('form.endToEndHint'),
      })}
    </div>
  </details>`;
}
