import { type Content, fieldViolations } from './content.js';
import { bicRule, currencyRule, ibanRule, type Rule, textRule, type Violation } from './rules.js';

/** What a person fills in of an account, in the order in which violations are told. */
export const ACCOUNT_FIELDS: readonly string[] = ['name', 'holderName', 'holderAddress', 'iban', 'bic', 'currency'];

const REQUIRED: readonly string[] = ['name', 'holderName', 'iban', 'currency'];

function ruleOf(field: string, value: unknown): Rule | null {
  switch (field) {
    case 'name':
    case 'holderName':
      return textRule(value, 70);
    case 'iban':
      return ibanRule(value);
    case 'bic':
      return bicRule(value);
    case 'currency':
      return currencyRule(value);
    default:
      return null; // addresses have rules of their own
  }
}

/** The broken rules of one field of an account. */
export function accountFieldViolations(field: string, value: unknown): Violation[] {
  return fieldViolations(field, value, REQUIRED.indexOf(field) >= 0, ruleOf(field, value));
}

/** Every broken rule of an account's content. */
export function accountViolations(content: Content): Violation[] {
  const violations: Violation[] = [];
  for (const field of ACCOUNT_FIELDS) {
    for (const violation of accountFieldViolations(field, content[field])) violations.push(violation);
  }
  return violations;
}
