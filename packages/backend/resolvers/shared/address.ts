import { isAbsent, textRule, type Violation } from './rules.js';
import { consistsOf, UPPER } from './text.js';

/** A stored address: only the parts that have a value, in the order of ADDRESS_FIELDS. */
export type Address = Readonly<Record<string, string>>;

/** Parts of a structured address (ISO 20022 PostalAddress24) and their greatest lengths. */
export const ADDRESS_FIELDS: readonly string[] = ['streetName', 'buildingNumber', 'postCode', 'townName', 'country'];
const MAX_LENGTHS: Readonly<Record<string, number>> = {
  streetName: 70,
  buildingNumber: 16,
  postCode: 16,
  townName: 35,
  country: 2,
};

/** An address without its empty parts, always in one order; null when no part is left. */
export function addressOf(value: unknown): Address | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Readonly<Record<string, string | null | undefined>>;
  const address: Record<string, string> = {};
  for (const field of ADDRESS_FIELDS) {
    const part = given[field];
    if (typeof part === 'string' && !isAbsent(part)) address[field] = part;
  }
  return Object.keys(address).length > 0 ? address : null;
}

/** Town and country are required in every address since the EPC rulebooks of 2025 ended unstructured ones. */
export function addressViolations(path: string, value: unknown): Violation[] {
  const violations: Violation[] = [];
  const address = addressOf(value);
  if (address === null) return violations;
  for (const field of ADDRESS_FIELDS) {
    const part = address[field];
    if (isAbsent(part)) {
      if (field === 'townName' || field === 'country') violations.push({ field: `${path}.${field}`, rule: 'required' });
    } else if (field === 'country') {
      if (part?.length !== 2 || !consistsOf(part, UPPER)) violations.push({ field: `${path}.country`, rule: 'format' });
    } else {
      const rule = textRule(part, MAX_LENGTHS[field] ?? 0);
      if (rule !== null) violations.push({ field: `${path}.${field}`, rule });
    }
  }
  return violations;
}
