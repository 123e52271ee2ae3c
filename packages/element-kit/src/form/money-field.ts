import type { TemplateResult } from 'lit';
import { textFieldTemplate, type ControlModel } from './field-template.js';

/**
 * An amount as text, so that it is typed and pasted in any locale's form and no float ever holds it. `onLeave` is the place
 * to write what can be read (`parseMoney`) as the locale writes it (`formatAmount`).
 */
export function moneyFieldTemplate(model: ControlModel): TemplateResult {
  return textFieldTemplate({ ...model, kind: 'numeric', inputMode: 'decimal', autocomplete: 'transaction-amount' });
}
