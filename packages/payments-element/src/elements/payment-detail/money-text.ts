import { formatMoney, isCurrency } from '@remit-elements/element-kit';
import type { Payment } from '../../model/payment.js';

/** An amount with its currency; the code alone where ISO 4217 does not list it and so no digits are known. */
export function moneyText(
  { amountMinor, currency }: Pick<Payment, 'amountMinor' | 'currency'>,
  locale: string,
): string {
  return isCurrency(currency) ? formatMoney(amountMinor, currency, locale) : currency;
}
