import { isBlank, textProblem, type DraftRule } from './draft-rules.js';
import type { PostalAddress } from './postal-address.js';

/** One broken rule of one part of an address, by the name that the server tells it by. */
export interface AddressViolation {
  readonly field: `holderAddress.${keyof PostalAddress}`;
  readonly rule: DraftRule;
}

/** The parts of an address in their one order, each with the most UTF-16 units that it may have. */
export const ADDRESS_PARTS = {
  streetName: 70,
  buildingNumber: 16,
  postCode: 16,
  townName: 35,
  country: 2,
} as const satisfies Record<keyof PostalAddress, number>;

/** Town and country are required in every address since the EPC rulebooks of 2025 ended unstructured ones. */
const REQUIRED: readonly string[] = ['townName', 'country'];

/** Without its empty parts, always in one order; undefined when no part is left. */
export function tidyAddress(address: PostalAddress | null | undefined): PostalAddress | undefined {
  const parts = partsOf().filter((part) => !isBlank(address?.[part] ?? ''));
  return parts.length > 0 ? Object.fromEntries(parts.map((part) => [part, address?.[part]])) : undefined;
}

/** Checks an address by the rules that the server checks too (`packages/backend/resolvers/shared/address.ts`). */
export function addressViolations(given: PostalAddress | null | undefined): readonly AddressViolation[] {
  const address = tidyAddress(given);
  if (!address) return [];
  return partsOf().flatMap((part) => {
    const rule = ruleOf(part, address[part]);
    return rule ? [{ field: `holderAddress.${part}` as const, rule }] : [];
  });
}

function ruleOf(part: keyof PostalAddress, value: string | undefined): DraftRule | undefined {
  if (value === undefined) return REQUIRED.includes(part) ? 'required' : undefined;
  if (part === 'country') return /^[A-Z]{2}$/.test(value) ? undefined : 'format';
  return textProblem(value, ADDRESS_PARTS[part]);
}

function partsOf(): readonly (keyof PostalAddress)[] {
  return Object.keys(ADDRESS_PARTS) as (keyof PostalAddress)[];
}
