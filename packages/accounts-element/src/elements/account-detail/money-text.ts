import { formatDate, formatMoment, formatMoney, isCurrency } from '@remit-elements/element-kit';

/** An amount with its currency; the code alone where no amount can be told from it. */
export function moneyText(
  { amountMinor, currency }: { readonly amountMinor: number; readonly currency: string },
  locale: string,
): string {
  return isCurrency(currency) && Number.isSafeInteger(amountMinor)
    ? formatMoney(amountMinor, currency, locale)
    : currency;
}

/** What a balance is of: a day as a date, an instant where the reader is. */
export function dayText(asOf: string, locale: string): string {
  const time = asOf.includes('T') ? Date.parse(asOf) : Number.NaN;
  return Number.isNaN(time) ? formatDate(asOf, locale) : formatMoment(time, locale);
}
