import { selectFieldTemplate, textFieldTemplate, type ControlModel } from '@remit-elements/element-kit';
import { COUNTRY_CODES } from '@remit-elements/element-kit/reading.js';
import { html, type TemplateResult } from 'lit';
import { PARTS, type AddressPart } from './account-texts.js';
import { countryName } from './country-name.js';
import { fieldModel } from './field-model.js';
import type { FormContext } from './form-context.js';

/** What most accounts do without; open where there is something in it to be seen or mended. */
export function addressTemplate(context: FormContext): TemplateResult {
  const { texts, problems, locale, t } = context;
  const isBegun = PARTS.some((part) => texts[`holderAddress.${part}`].trim() !== '');
  const isWrong = PARTS.some((part) => problems.has(`holderAddress.${part}`));
  const model = (part: AddressPart): ControlModel => {
    const isNeeded = isBegun && (part === 'townName' || part === 'country');
    return { ...fieldModel(context, `holderAddress.${part}`), optional: isNeeded ? undefined : t('form.optional') };
  };
  const none = { value: '', label: t('field.country.none') };
  return html`<details class="more" ?open=${isBegun || isWrong}>
    <summary>${t('form.more')}</summary>
    <fieldset class="address">
      <legend>${t('field.holderAddress')} <span class="muted">${t('form.optional')}</span></legend>
      <p class="hint">${t('field.holderAddress.hint')}</p>
      <div class="street">${textFieldTemplate(model('streetName'))} ${textFieldTemplate(model('buildingNumber'))}</div>
      <div class="town">${textFieldTemplate(model('postCode'))} ${textFieldTemplate(model('townName'))}</div>
      ${selectFieldTemplate({ ...model('country'), options: [none, ...countries(locale)] })}
    </fieldset>
  </details>`;
}

type Options = readonly { readonly value: string; readonly label: string }[];
let known: { readonly locale: string; readonly options: Options } | undefined;

/** In the order of the reader's language. */
function countries(locale: string): Options {
  if (known?.locale === locale) return known.options;
  const { compare } = new Intl.Collator(locale);
  const options = COUNTRY_CODES.split(' ').map((value) => ({ value, label: countryName(value, locale) }));
  options.sort((a, b) => compare(a.label, b.label));
  known = { locale, options };
  return options;
}
