import { isSepaCountry } from '@remit-elements/element-kit/reading.js';
import type { PaymentDraft } from './payment-draft.js';

/** `sepa`: a SEPA credit transfer, as both IBANs and the currency allow it; `other`: any other way. */
export type PaymentScheme = 'sepa' | 'other';

/**
 * By which scheme a payment will go, as far as its IBANs tell; undefined while too little of it is known.
 * @param debtorIban Of the account that pays; where it is not known yet, the creditor's alone decides.
 * @see https://www.europeanpaymentscouncil.eu/what-we-do/epc-payment-schemes/sepa-credit-transfer EPC125-05: euro only, among
 *   the countries of EPC409-09.
 */
export function schemeOf(
  { currency, creditorIban = '' }: Partial<PaymentDraft>,
  debtorIban: string | undefined,
): PaymentScheme | undefined {
  if (!currency || !/^[A-Z]{2}/.test(creditorIban)) return undefined;
  const ibans = debtorIban ? [creditorIban, debtorIban] : [creditorIban];
  return currency === 'EUR' && ibans.every((iban) => isSepaCountry(iban.slice(0, 2))) ? 'sepa' : 'other';
}
