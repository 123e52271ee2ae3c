/**
 * What a form draws first, and no more: for an element that fetches the rest once its fields are there. Bundlers that split
 * by files leave what only the main entry has out of the first chunk.
 */
export { addStyles } from './base/add-styles.js';
export { property, state } from './base/decorators.js';
export { RemitElement } from './base/remit-element.js';
export { dateFieldTemplate } from './form/date-field.js';
export {
  selectFieldTemplate,
  textFieldTemplate,
  type ControlModel,
  type TextFieldModel,
} from './form/field-template.js';
export { FormController } from './form/form-controller.js';
export { formStyles } from './form/form.styles.js';
export { ibanFieldTemplate } from './form/iban-field.js';
export { moneyFieldTemplate } from './form/money-field.js';
export { uncover } from './form/uncover.js';
export { cleanIban } from './format/clean-iban.js';
export { groupIban } from './format/iban.js';
export { MINOR_DIGITS } from './format/minor-digits.generated.js';
export { formatAmount, isCurrency } from './format/money.js';
export { formatNumericDate } from './format/numeric-date.js';
export type { MessageValues } from './i18n/catalogue.js';
export type { LoadState } from './state/load-state.js';
export { SourceController, type SourceHost } from './state/source-controller.js';
export { Store } from './state/store.js';
