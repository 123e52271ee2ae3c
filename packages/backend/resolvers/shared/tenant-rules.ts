import { type Content, fieldViolations, givenFields } from './content.js';
import { type Rule, textRule, type Violation } from './rules.js';
import { DIGITS } from './text.js';
import { TENANT_FIELDS } from './tenant-row.js';

/** The name goes into mails to people who never asked for one: neither markup nor a link may ride on it. */
function nameRule(value: unknown): Rule | null {
  const rule = textRule(value, 70);
  if (rule !== null || typeof value !== 'string') return rule;
  for (const part of ['<', '>', '://', 'www.']) {
    if (value.toLowerCase().indexOf(part) >= 0) return 'characters';
  }
  return hasAddress(value) ? 'characters' : null;
}

/** Whether a mail program would make a link of a part, as of evil.example/x: a word with a dot before a slash. */
function hasAddress(value: string): boolean {
  const parts = value.split('/');
  for (const part of parts.slice(0, parts.length - 1)) {
    const words = part.split('\u00a0').join(' ').split(' ');
    const labels = words[words.length - 1]?.split('.') ?? [];
    const last = labels[labels.length - 1] ?? '';
    const before = labels[labels.length - 2] ?? '';
    if (before !== '' && last.length > 1 && DIGITS.indexOf(last.slice(0, 1)) < 0) return true;
  }
  return false;
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
