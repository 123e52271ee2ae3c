import {
  alertTemplate,
  ibanFieldTemplate,
  MINOR_DIGITS,
  selectFieldTemplate,
  textFieldTemplate,
  type ControlModel,
  type MessageValues,
} from '@remit-elements/element-kit';
import { errorSummaryTemplate } from '@remit-elements/element-kit/reading.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../controllers/account-writer-controller.js';
import { ACCOUNT_FIELDS, type AccountField } from '../../model/draft-rules.js';
import { errorKey, type errorWords } from '../../strings/en.js';
import { formWords } from '../../strings/en-form.js';
import type { AccountTexts, Problem } from './account-problems.js';

export const SUMMARY_ID = 'problems';

export interface FormContext {
  readonly texts: AccountTexts;
  readonly problems: ReadonlyMap<AccountField, Problem>;
  readonly state: WriteState;
  t(key: keyof typeof formWords | keyof typeof errorWords, values?: MessageValues): string;
  type(field: AccountField, text: string): void;
  leave(field: AccountField): void;
  save(): void;
  cancel(): void;
}

const CURRENCIES = Object.keys(MINOR_DIGITS)
  .sort()
  .map((code) => ({ value: code, label: code }));

export function formTemplate(context: FormContext): TemplateResult {
  const { t, save, cancel, state } = context;
  const busy = state.status === 'saving' || state.status === 'checking';
  const submit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  return html`<form novalidate @submit=${submit}>
    ${summaryTemplate(context)} ${failureTemplate(context)}
    ${textFieldTemplate(field(context, 'name', 'field.name.hint'))}
    ${textFieldTemplate(field(context, 'holderName', 'field.holderName.hint'))}
    ${ibanFieldTemplate(field(context, 'iban'))}
    <div class="pair">
      ${textFieldTemplate({ ...field(context, 'bic'), optional: t('form.optional'), kind: 'numeric' })}
      ${selectFieldTemplate({ ...field(context, 'currency'), options: CURRENCIES })}
    </div>
    <div class="foot">
      <p role="status">${state.status === 'checking' ? t('form.checking') : nothing}</p>
      <button type="submit" class="button primary" aria-disabled=${busy ? 'true' : 'false'}>
        ${t(busy ? 'form.saving' : 'form.save')}
      </button>
      <button type="button" class="button" @click=${cancel}>${t('form.cancel')}</button>
    </div>
  </form>`;
}

function field(
  { texts, problems, t, type, leave }: FormContext,
  name: AccountField,
  hint?: keyof typeof formWords,
): ControlModel {
  const problem = problems.get(name);
  return {
    id: name,
    label: t(`field.${name}`),
    value: texts[name],
    hint: hint && t(hint),
    error: problem && t(problem.key, problem.values),
    onInput: (text) => type(name, text),
    onLeave: () => leave(name),
  };
}

function summaryTemplate({ problems, t }: FormContext): TemplateResult | typeof nothing {
  const errors = ACCOUNT_FIELDS.flatMap((name) => {
    const problem = problems.get(name);
    return problem ? [{ fieldId: name, label: t(`field.${name}`), message: t(problem.key, problem.values) }] : [];
  });
  return errorSummaryTemplate({ id: SUMMARY_ID, title: t('form.problems', { count: errors.length }), errors });
}

/** Why it was not saved, where no field is to blame. */
function failureTemplate({ state, problems, t }: FormContext): TemplateResult | typeof nothing {
  if (state.status !== 'failed' || (state.error.code === 'ValidationError' && problems.size > 0)) return nothing;
  if (state.unsure) return alertTemplate({ title: t(reason(state.error.code)), text: t('form.unsure') });
  return alertTemplate({ title: t('form.failed'), text: t(reason(state.error.code)) });
}

/** The form's own words for a code, else those that the list has too. */
function reason(code: string): keyof typeof formWords | keyof typeof errorWords {
  const own = `error.${code}`;
  return Object.hasOwn(formWords, own) ? (own as keyof typeof formWords) : errorKey(code);
}
