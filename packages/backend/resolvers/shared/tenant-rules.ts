import { type Content, fieldViolations, givenFields } from './content.js';
import { textRule, type Violation } from './rules.js';
import { TENANT_FIELDS } from './tenant-row.js';

/** The broken rules of one field of a tenant. */
export function tenantFieldViolations(field: string, value: unknown): Violation[] {
  // The schema knows the values of an enum.
  return fieldViolations(field, value, true, field === 'name' ? textRule(value, 70) : null);
}

/** Every broken rule of a change of a tenant: what it names must have a value. */
export function tenantViolations(content: Content): Violation[] {
  const violations: Violation[] = [];
  for (const field of givenFields(TENANT_FIELDS, content)) {
    for (const violation of tenantFieldViolations(field, content[field])) violations.push(violation);
  }
  return violations;
}
