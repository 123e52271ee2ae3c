/**
 * Reads and checks what people type, and says what is wrong with it. Apart from the rest of the kit, since a form needs it only once something was typed:
 * bundlers that split by file keep it out of what is loaded first.
 */
export { errorSummaryTemplate, type ErrorSummaryModel } from './form/error-summary.js';
export { ibanProblem, type IbanProblem } from './format/check-iban.js';
export { IBAN_LENGTHS } from './format/iban-lengths.generated.js';
export { COUNTRY_CODES } from './format/country-codes.generated.js';
export { bankCodeOf, ibanCountryOf, isSepaCountry } from './format/iban-facts.js';
export { parseDate } from './format/parse-date.js';
export { parseMoney, type ParsedMoney } from './format/parse-money.js';
export { plainDigits } from './format/plain-digits.js';
export { isSepaText, toSepaText } from './format/sepa-text.js';
export { isTargetDay, isWeekend, openDay, targetHoliday, type TargetHoliday } from './format/target-days.js';
