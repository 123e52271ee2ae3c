import { type Content, fieldViolations } from './content.js';
import {
  amountRule,
  bicRule,
  creditorReferenceRule,
  currencyRule,
  dateRule,
  endToEndIdRule,
  ibanRule,
  idRule,
  type Rule,
  textRule,
  type Violation,
} from './rules.js';

/** What a person fills in of a payment, in the order in which violations are told. */
export const PAYMENT_FIELDS: readonly string[] = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'creditorBic',
  'creditorAddress',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
  'endToEndId',
  'remittanceInformation',
  'creditorReference',
  'chargeBearer',
];

const REQUIRED: readonly string[] = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
];

function ruleOf(field: string, value: unknown): Rule | null {
  switch (field) {
    case 'debtorAccountId':
      return idRule(value);
    case 'creditorName':
      return textRule(value, 70);
    case 'creditorIban':
      return ibanRule(value);
    case 'creditorBic':
      return bicRule(value);
    case 'amountMinor':
      return amountRule(value);
    case 'currency':
      return currencyRule(value);
    case 'requestedExecutionDate':
      return dateRule(value);
    case 'endToEndId':
      return endToEndIdRule(value);
    case 'remittanceInformation':
      return textRule(value, 140);
    case 'creditorReference':
      return creditorReferenceRule(value);
    default:
      return null; // the schema knows the values of an enum; addresses have rules of their own
  }
}

/** The broken rules of one field of a payment. */
export function paymentFieldViolations(field: string, value: unknown): Violation[] {
  return fieldViolations(field, value, REQUIRED.indexOf(field) >= 0, ruleOf(field, value));
}

/** The broken rules of what a life-cycle step asks for: why a payment is rejected, which file it was exported in. */
export function commandFieldViolations(field: string, value: unknown): Violation[] {
  return fieldViolations(field, value, true, field === 'reason' ? textRule(value, 500) : endToEndIdRule(value));
}

/**
 * Every broken rule of a payment's content; whether the account exists is for `check-debtor-account`.
 * @param partial A change: an absent field stays as it is, null clears it.
 */
export function paymentViolations(content: Content, partial: boolean): Violation[] {
  const violations: Violation[] = [];
  for (const field of PAYMENT_FIELDS) {
    if (!partial || Object.hasOwn(content, field)) {
      for (const violation of paymentFieldViolations(field, content[field])) violations.push(violation);
    }
  }
  return violations;
}
