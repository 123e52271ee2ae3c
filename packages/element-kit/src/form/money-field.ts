import type { TemplateResult } from 'lit';
import { formatAmount } from '../format/money.js';
import { parseMoney } from '../format/parse-money.js';
import { textFieldTemplate, type ControlModel } from './field-template.js';

export interface MoneyFieldModel extends ControlModel {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly locale: string;
}

/**
 * An amount as text, so that it is typed and pasted in any locale's form and no float ever holds it. When the field is left
 * an amount that can be read is written as the locale writes it; anything else stays as it was typed.
 */
export function moneyFieldTemplate(model: MoneyFieldModel): TemplateResult {
  const { currency, locale } = model;
  return textFieldTemplate({
    ...model,
    kind: 'numeric',
    inputMode: 'decimal',
    autocomplete: 'transaction-amount',
    onLeave: (text) => {
      const { amountMinor } = parseMoney(text, currency, locale);
      if (amountMinor !== undefined && !model.readonly) model.onInput(formatAmount(amountMinor, currency, locale));
      model.onLeave?.(text);
    },
  });
}
