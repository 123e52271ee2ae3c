import {
  dateFieldTemplate,
  groupIban,
  ibanFieldTemplate,
  MINOR_DIGITS,
  moneyFieldTemplate,
  selectFieldTemplate,
  textFieldTemplate,
} from '@remit-elements/element-kit/fields.js';
import { html, nothing, type TemplateResult } from 'lit';
import { dateExamples, MORE_FIELDS } from '../../controllers/payment-form-controller.js';
import { openAccounts } from '../../model/open-accounts.js';
import { controlModel, hasRoom, optionalText, type FormView } from './form-view.js';

export function fieldsTemplate(view: FormView): TemplateResult {
  return html`<div class="fields ${view.editable ? '' : 'plain'}">
    ${startTemplate(view)} ${accountTemplate(view)} ${textFieldTemplate(controlModel(view, 'creditorName'))}
    ${ibanFieldTemplate(controlModel(view, 'creditorIban'))}
    <div class="amount">${moneyFieldTemplate(controlModel(view, 'amountMinor'))} ${currencyTemplate(view)}</div>
    ${dateTemplate(view)} ${optionalText(view, 'remittanceInformation', { spellcheck: true })} ${detailsTemplate(view)}
    ${view.late?.saveAsTemplate(view)}
  </div>`;
}

/** Drawn at once, so that nothing below it moves when the rest is there. */
function startTemplate(view: FormView): TemplateResult | typeof nothing {
  if (!view.editable || !view.isNew || !view.templateCount) return nothing;
  return html`<div class="start">
    <button type="button" class="button" @click=${view.openTemplates}>${view.t('form.templateStart')}</button>
    ${view.late?.startedTemplate(view)}
  </div>`;
}

function accountTemplate(view: FormView): TemplateResult {
  const { accounts, form } = view.controller;
  const { debtorAccountId } = form.texts;
  const options = openAccounts(accounts.all, debtorAccountId).map(({ id, name, iban }) => ({
    value: id,
    label: view.t('form.account', { name, iban: groupIban(iban) }),
  }));
  const none = { value: '', label: view.t('form.chooseAccount') };
  return selectFieldTemplate({
    ...controlModel(view, 'debtorAccountId'),
    options: debtorAccountId ? options : [none, ...options],
  });
}

/** The accounts' currencies first: they are what is mostly paid in. */
function currencyTemplate(view: FormView): TemplateResult {
  const { accounts, form } = view.controller;
  const own = accounts.all.map(({ currency }) => currency).sort();
  const codes = new Set([...own, ...(view.keeps('currency') ? Object.keys(MINOR_DIGITS) : [])]);
  const options = [...codes].map((code) => ({ value: code, label: code }));
  return selectFieldTemplate({
    ...controlModel(view, 'currency'),
    autocomplete: 'transaction-currency',
    options: form.texts.currency === '' ? [{ value: '', label: '—' }, ...options] : options,
  });
}

function dateTemplate(view: FormView): TemplateResult {
  return dateFieldTemplate({
    ...controlModel(view, 'requestedExecutionDate'),
    date: view.controller.draft.requestedExecutionDate,
    onPick: (date) => {
      view.controller.pick(date);
    },
    ...view.late?.dateBounds(view.now),
    pickerLabel: view.editable ? view.t('form.pickDate') : undefined,
    hint: !view.editable ? undefined : view.t('form.dateHint', dateExamples(view.locale)),
  });
}

/** Open where there is something in it, or something wrong with it; its fields come with what is fetched later. */
function detailsTemplate(view: FormView): TemplateResult | typeof nothing {
  if (!MORE_FIELDS.some((field) => hasRoom(view, field))) return nothing;
  const { problems, texts } = view.controller.form;
  const open = MORE_FIELDS.some((field) => problems.has(field) || texts[field] !== '');
  return html`<details class="more" ?open=${open}>
    <summary>${view.t('form.more')}</summary>
    ${view.late?.moreTemplate(view)}
  </details>`;
}
