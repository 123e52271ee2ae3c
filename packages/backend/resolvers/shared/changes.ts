import { ADDRESS_FIELDS, type Address } from './address.js';
import { type Content, valueOf } from './content.js';
import type { FieldChange } from './rows.js';

function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

function pushChange(changes: FieldChange[], field: string, before: unknown, after: unknown): void {
  const from = textOf(before);
  const to = textOf(after);
  if (from !== to) changes.push({ field, from, to });
}

/** What differs between two contents in these fields, an address part by part. */
export function changesBetween(fields: readonly string[], before: Content, after: Content): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of fields) {
    const from = valueOf(field, before);
    const to = valueOf(field, after);
    if (field.endsWith('Address')) {
      for (const part of ADDRESS_FIELDS) {
        pushChange(changes, `${field}.${part}`, (from as Address | null)?.[part], (to as Address | null)?.[part]);
      }
    } else {
      pushChange(changes, field, from, to);
    }
  }
  return changes;
}
