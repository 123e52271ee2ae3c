import { type Content, fieldViolations } from './content.js';
import { bicRule, currencyRule, ibanRule, type Rule, textRule, type Violation } from './rules.js';

/** What a person fills in of an account, in the order in which violations are told. */
export const ACCOUNT_FIELDS: readonly string[] = ['name', 'holderName', 'holderAddress', 'iban', 'bic', 'currency'];

/** What an admin changes of an account. */
export const ACCOUNT_CHANGE_FIELDS: readonly string[] = ACCOUNT_FIELDS.concat(['status', 'isDefault']);

const REQUIRED: readonly string[] = ['name', 'holderName', 'iban', 'currency', 'status'];

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
      return null; // the schema knows the values of an enum; addresses have rules of their own
  }
}

/** The broken rules of one field of an account. */
export function accountFieldViolations(field: string, value: unknown): Violation[] {
  return fieldViolations(field, value, REQUIRED.indexOf(field) >= 0, ruleOf(field, value));
}

/**
 * Every broken rule of an account's content.
 * @param fields Those of the input that are judged: all of a creation's, the given ones of a change.
 */
export function accountViolations(fields: readonly string[], content: Content): Violation[] {
  const violations: Violation[] = [];
  for (const field of fields) {
    for (const violation of accountFieldViolations(field, content[field])) violations.push(violation);
  }
  return violations;
}

/** The sort key of the list: names by their lower-cased code points, the same name twice by id. */
export function nameKeyOf(name: string, id: string): string {
  return `${name.toLowerCase()}#${id}`;
}
