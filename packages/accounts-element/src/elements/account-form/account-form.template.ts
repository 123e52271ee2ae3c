import {
  alertIcon,
  alertTemplate,
  cleanIban,
  ibanFieldTemplate,
  lockIcon,
  MINOR_DIGITS,
  noticeTemplate,
  selectFieldTemplate,
  sheetIcon,
  textFieldTemplate,
  uncover,
  type Notice,
} from '@remit-elements/element-kit';
import { bankCodeOf, errorSummaryTemplate, IBAN_LENGTHS, ibanProblem } from '@remit-elements/element-kit/reading.js';
import { html, nothing, type TemplateResult } from 'lit';
import { errorKey } from '../../strings/en.js';
import { addressTemplate } from './account-address.template.js';
import { FORM_FIELDS } from './account-texts.js';
import { conflictTemplate } from './conflict.template.js';
import { countryName } from './country-name.js';
import { fieldModel, labelOf } from './field-model.js';
import { formWords, type FormContext, type FormWords } from './form-context.js';

export const SUMMARY_ID = 'problems';

const CURRENCIES = Object.keys(MINOR_DIGITS)
  .sort()
  .map((code) => ({ value: code, label: code }));

/** The form, or what stands in its place. */
export function formTemplate(context: FormContext): TemplateResult | typeof nothing {
  const { access, status, hasChanges, t } = context;
  const notice = noticeOf(context);
  if (notice) return html`<div role="alert">${noticeTemplate(notice)}</div>`;
  if (status === 'loading' && access !== 'waiting') {
    return html`<div class="skeleton" aria-busy="true">
      ${[0, 1, 2, 3].map(() => html`<span></span>`)}
      <p class="hidden" role="status">${t('form.loading')}</p>
    </div>`;
  }
  return hasChanges || status !== 'loading' ? fieldsTemplate(context) : nothing;
}

function noticeOf({ access, status, hasChanges, retry, t }: FormContext): Notice | undefined {
  // What was typed stays over all of it.
  if (hasChanges) return undefined;
  if (access === 'ended') return { icon: lockIcon(), title: t('form.endedTitle'), text: t('form.endedText') };
  if (access === 'denied') return { icon: lockIcon(), title: t('form.denied') };
  if (status === 'gone') return { icon: sheetIcon(), title: t('form.notFound') };
  if (status !== 'failed') return undefined;
  return { icon: alertIcon(), title: t('form.loadFailed'), action: { label: t('form.retry'), run: retry } };
}

function fieldsTemplate(context: FormContext): TemplateResult {
  const { save, t } = context;
  const submit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  return html`<form novalidate @submit=${submit} @focusin=${uncover}>
    ${resumedTemplate(context)} ${summaryTemplate(context)} ${failureTemplate(context)} ${conflictTemplate(context)}
    ${textFieldTemplate(fieldModel(context, 'name', 'field.name.hint'))}
    ${textFieldTemplate(fieldModel(context, 'holderName', 'field.holderName.hint'))}
    ${ibanFieldTemplate({ ...fieldModel(context, 'iban'), note: ibanNote(context) })}
    <div class="pair">
      ${textFieldTemplate({ ...fieldModel(context, 'bic'), optional: t('form.optional'), kind: 'numeric' })}
      ${selectFieldTemplate({ ...fieldModel(context, 'currency'), options: CURRENCIES })}
    </div>
    ${addressTemplate(context)} ${footTemplate(context)}
  </form>`;
}

function resumedTemplate({ isResumed, startOver, t }: FormContext): TemplateResult | typeof nothing {
  if (!isResumed) return nothing;
  return html`<div class="resumed">
    <p data-polite>${t('form.resumed')}</p>
    <button type="button" class="button" @click=${startOver}>${t('form.startOver')}</button>
  </div>`;
}

function footTemplate({ access, state, cancel, t }: FormContext): TemplateResult {
  const isBusy = state.status === 'saving' || state.status === 'checking';
  return html`<div class="foot">
    <p role="status">${state.status === 'checking' ? t('form.checking') : nothing}</p>
    <button type="submit" class="button primary" aria-disabled=${isBusy || access !== 'open' ? 'true' : 'false'}>
      ${t(isBusy ? 'form.saving' : 'form.save')}
    </button>
    <button type="button" class="button" @click=${cancel}>${t('form.cancel')}</button>
  </div>`;
}

/** The country, and once the IBAN is right the part of it that names the bank: which bank that is no rule tells. */
function ibanNote({ texts, locale, t }: FormContext): string | undefined {
  const iban = cleanIban(texts.iban);
  const code = iban.slice(0, 2);
  const expected = Object.hasOwn(IBAN_LENGTHS, code) ? IBAN_LENGTHS[code] : undefined;
  if (expected === undefined) return undefined;
  const country = countryName(code, locale);
  const bank = ibanProblem(iban) ? undefined : bankCodeOf(iban);
  return bank ? t('field.iban.bank', { country, code: bank }) : t('field.iban.country', { country, expected });
}

function summaryTemplate({ problems, t }: FormContext): TemplateResult | typeof nothing {
  const errors = FORM_FIELDS.flatMap((name) => {
    const problem = problems.get(name);
    return problem ? [{ fieldId: name, label: t(labelOf(name)), message: t(problem.key, problem.values) }] : [];
  });
  return errorSummaryTemplate({ id: SUMMARY_ID, title: t('form.problems', { count: errors.length }), errors });
}

/** Why it was not saved, where no field is to blame. */
function failureTemplate({ access, status, state, problems, t }: FormContext): TemplateResult | typeof nothing {
  if (access === 'ended') return alertTemplate({ title: t('form.failed'), text: t('form.ended') });
  if (access === 'denied') return alertTemplate({ title: t('form.denied'), text: t('form.kept') });
  if (status === 'gone') return alertTemplate({ title: t('form.notFound'), text: t('form.kept') });
  if (state.status !== 'failed' || (state.error.code === 'ValidationError' && problems.size > 0)) return nothing;
  if (state.unsure) return alertTemplate({ title: t(reason(state.error.code)), text: t('form.unsure') });
  return alertTemplate({ title: t('form.failed'), text: t(reason(state.error.code)) });
}

/** The form's own words for a code, else those that the list has too. */
function reason(code: string): keyof FormWords {
  const own = `error.${code}`;
  return Object.hasOwn(formWords, own) ? (own as keyof FormWords) : errorKey(code);
}
