import { addressOf, addressViolations } from './address.js';
import { isAbsent, type Rule, type Violation } from './rules.js';

/** What a person may fill in of a row. */
export type Content = Readonly<Record<string, unknown>>;

/** Null for no value, an address in its one order, else the value itself. */
export function valueOf(field: string, content: Content): unknown {
  const value = content[field];
  if (isAbsent(value)) return null;
  return field.endsWith('Address') ? addressOf(value) : value;
}

/**
 * The content in one order as one text, so that a repeated creation can be told from another one: APPSYNC_JS has
 * neither recursion for a deep comparison nor digests.
 */
export function fingerprint(fields: readonly string[], content: Content): string {
  const values: unknown[] = [];
  for (const field of fields) values.push(valueOf(field, content));
  return JSON.stringify(values);
}

/** The fields that a change names, with a value or null. */
export function givenFields(fields: readonly string[], content: Content): string[] {
  const given: string[] = [];
  for (const field of fields) if (Object.hasOwn(content, field)) given.push(field);
  return given;
}

/** The fields that have a value, as they are stored: no nulls, no empty texts. */
export function toAttributes(fields: readonly string[], content: Content): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, content);
    if (value !== null) attributes[field] = value;
  }
  return attributes;
}

/** One field's violations: `rule` is what its own check found, `required` that it must have a value. */
export function fieldViolations(field: string, value: unknown, required: boolean, rule: Rule | null): Violation[] {
  if (isAbsent(value)) return required ? [{ field, rule: 'required' }] : [];
  if (field.endsWith('Address')) return addressViolations(field, value);
  return rule === null ? [] : [{ field, rule }];
}
