import { selectFieldTemplate, textFieldTemplate, type SelectFieldModel } from '@remit-elements/element-kit';
import { COUNTRY_CODES } from '@remit-elements/element-kit/reading.js';
import { html, nothing, type TemplateResult } from 'lit';
import { MORE_FIELDS, type FormField } from '../../controllers/payment-form-controller.js';
import { CHARGE_BEARERS } from '../../model/payment.js';
import { controlModel, hasRoom, optionalModel, optionalText, type FormView } from './form-view.js';
import { countryName, schemeIn } from './payment-notes.js';

const ADDRESS = MORE_FIELDS.filter((field) => field.startsWith('creditorAddress.'));

/** The fields that most payments do without. */
export function moreTemplate(view: FormView): TemplateResult {
  return html`<div class="fields">
    ${optionalText(view, 'creditorReference', { kind: 'numeric', hint: view.t('form.creditorReferenceHint') })}
    ${optionalText(view, 'endToEndId', { kind: 'numeric', hint: view.t('form.endToEndHint') })} ${chargesTemplate(view)}
    ${optionalText(view, 'creditorBic', { kind: 'numeric' })} ${addressTemplate(view)}
  </div>`;
}

/**
 * Who pays the banks. Not asked within SEPA, whose payments go by SLEV alone (EPC132-08, usage rule of `ChrgBr`); elsewhere
 * SLEV is none of the choices, unless the payment has it.
 */
function chargesTemplate(view: FormView): TemplateResult | typeof nothing {
  const chosen = view.controller.form.texts.chargeBearer;
  if (chosen === '' && (schemeIn(view) !== 'other' || !view.keeps('chargeBearer'))) return nothing;
  const choices = ['', ...CHARGE_BEARERS.filter((bearer) => bearer !== 'SLEV' || bearer === chosen)] as const;
  return selectFieldTemplate({
    ...optionalModel(view, 'chargeBearer'),
    options: choices.map((value) => ({ value, label: view.t(`form.charges.${value}`) })),
  });
}

/** Parted, as the schemes want it since November 2026, when addresses in lines ended (EPC153-22). */
function addressTemplate(view: FormView): TemplateResult | typeof nothing {
  if (!ADDRESS.some((field) => hasRoom(view, field))) return nothing;
  const part = (name: string): TemplateResult =>
    textFieldTemplate(partModel(view, `creditorAddress.${name}` as FormField));
  return html`<fieldset class="address">
    <legend>${view.t('form.creditorAddress')} <span class="muted">${view.t('form.optional')}</span></legend>
    <p class="hint">${view.t(schemeIn(view) === 'other' ? 'form.addressHintOther' : 'form.addressHint')}</p>
    <div class="street">${part('streetName')} ${part('buildingNumber')}</div>
    <div class="town">${part('postCode')} ${part('townName')}</div>
    ${countryTemplate(view)}
  </fieldset>`;
}

/** Town and country are needed as soon as there is any part. */
function partModel(view: FormView, field: FormField): ReturnType<typeof controlModel> {
  const { texts } = view.controller.form;
  const isBegun = ADDRESS.some((each) => texts[each].trim() !== '');
  const isNeeded = field === 'creditorAddress.townName' || field === 'creditorAddress.country';
  return isBegun && isNeeded ? controlModel(view, field) : optionalModel(view, field);
}

function countryTemplate(view: FormView): TemplateResult {
  const { locale } = view;
  const model = partModel(view, 'creditorAddress.country');
  const none = { value: '', label: view.t('form.noCountry') };
  return selectFieldTemplate({ ...model, options: [none, ...countries(locale)] });
}

let known: { readonly locale: string; readonly options: SelectFieldModel['options'] } | undefined;

/** In the order of the reader's language. */
function countries(locale: string): SelectFieldModel['options'] {
  if (known?.locale === locale) return known.options;
  const { compare } = new Intl.Collator(locale);
  const options = COUNTRY_CODES.split(' ').map((value) => ({ value, label: countryName(value, locale) }));
  options.sort((a, b) => compare(a.label, b.label));
  known = { locale, options };
  return options;
}
