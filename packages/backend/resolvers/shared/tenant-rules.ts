import { type Content, fieldViolations, givenFields } from './content.js';
import { type Rule, textRule, type Violation } from './rules.js';
import { TENANT_FIELDS } from './tenant-row.js';

/** The name goes into mails to people who never asked for one: neither markup nor a link may ride on it. */
function nameRule(value: unknown): Rule | null {
  const rule = textRule(value, 70);
  if (rule !== null || typeof value !== 'string') return rule;
  for (const part of ['<', '>', '://']) {
    if (value.indexOf(part) >= 0) return 'characters';
  }
  return null;
}

/** The broken rules of one field of a tenant. */
export function tenantFieldViolations(field: string, value: unknown): Violation[] {
  // The schema knows the values of an enum.
  return fieldViolations(field, value, true, field === 'name' ? nameRule(value) : null);
}

/** Every broken rule of a change of a tenant: what it names must have a value. */
export function tenantViolations(content: Content): Violation[] {
  const violations: Violation[] = [];
  for (const field of givenFields(TENANT_FIELDS, content)) {
    for (const violation of tenantFieldViolations(field, content[field])) violations.push(violation);
  }
  return violations;
}
