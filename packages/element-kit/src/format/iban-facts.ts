import { BANK_CODES, IBAN_TERRITORIES, SEPA_COUNTRIES } from './sepa-countries.generated.js';

/** The part of a whole IBAN that names the bank; which bank that is no rule tells. Undefined where none is known. */
export function bankCodeOf(iban: string): string | undefined {
  const [, from, to] = new RegExp(`${countryOf(iban)}(\\d)(\\d)`).exec(BANK_CODES) ?? [];
  return from === undefined ? undefined : iban.slice(4 + Number(from), 4 + Number(to)) || undefined;
}

/** Whether accounts with IBANs of this country can take part in SEPA; a bank of it still may not. */
export function isSepaCountry(country: string): boolean {
  return SEPA_COUNTRIES.split(' ').includes(country);
}

/** The country whose IBANs the banks of a country or territory give out: the United Kingdom's on Jersey. */
export function ibanCountryOf(country: string): string {
  const pair = IBAN_TERRITORIES.split(' ').find((each) => each.startsWith(country));
  return pair ? pair.slice(2) : country;
}

/** Two letters, so that nothing of a text that is no IBAN reaches a pattern. */
function countryOf(iban: string): string {
  return /^[A-Z]{2}/.exec(iban)?.[0] ?? '--';
}
