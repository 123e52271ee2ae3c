/**
 * Countries of the European Economic Area, by their codes in an IBAN. To and from all others a bank must tell who pays with
 * the payer's address, in SEPA too.
 * @see https://www.europeanpaymentscouncil.eu/document-library/guidance-documents/epc-guidance-document-provision-addresses-under-epc-payment
 *   EPC guidance on addresses, 7.1; Regulation (EU) 2023/1113, articles 4 and 6
 */
const EEA = 'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

/** Whether the bank of an IBAN is in the European Economic Area. */
export function isEeaIban(iban: string): boolean {
  return EEA.split(' ').includes(iban.slice(0, 2));
}
