import { ADDRESS_FIELDS, type Address } from './address.js';
import { type Content, valueOf } from './content.js';
import type { FieldChange } from './rows.js';

/** Values as JSON texts by their paths, an address part by part; null for no value. */
export type Texts = Readonly<Record<string, string | null>>;

/** A value as JSON text, null for none. */
export function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** These fields of a content. */
export function textsOf(fields: readonly string[], content: Content): Texts {
  const texts: Record<string, string | null> = {};
  for (const field of fields) {
    const value = valueOf(field, content);
    if (field.endsWith('Address')) {
      for (const part of ADDRESS_FIELDS) texts[`${field}.${part}`] = textOf((value as Address | null)?.[part]);
    } else {
      texts[field] = textOf(value);
    }
  }
  return texts;
}

/** What differs between two contents in these fields. */
export function changesBetween(fields: readonly string[], before: Content, after: Content): FieldChange[] {
  const from = textsOf(fields, before);
  const to = textsOf(fields, after);
  const changes: FieldChange[] = [];
  for (const field of Object.keys(to)) {
    const change = { field, from: from[field] ?? null, to: to[field] ?? null };
    if (change.from !== change.to) changes.push(change);
  }
  return changes;
}
