import { isBlank, textProblem, type TextRule } from './text-rules.js';

/** Where somebody lives or has their seat, in the parts of ISO 20022. */
export interface PostalAddress {
  readonly streetName?: string;
  readonly buildingNumber?: string;
  readonly postCode?: string;
  readonly townName?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
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
  const parts = partsOf().filter((part) => !isBlank(address?.[part]));
  return parts.length > 0 ? Object.fromEntries(parts.map((part) => [part, address?.[part]])) : undefined;
}

/** The broken rules of an address, by its parts; no address breaks none. */
export function addressProblems(
  given: PostalAddress | null | undefined,
): readonly { readonly part: keyof PostalAddress; readonly rule: TextRule }[] {
  const address = tidyAddress(given);
  if (!address) return [];
  return partsOf().flatMap((part) => {
    const rule = ruleOf(part, address[part]);
    return rule ? [{ part, rule }] : [];
  });
}

function ruleOf(part: keyof PostalAddress, value: string | undefined): TextRule | undefined {
  if (value === undefined) return REQUIRED.includes(part) ? 'required' : undefined;
  if (part === 'country') return /^[A-Z]{2}$/.test(value) ? undefined : 'format';
  return textProblem(value, ADDRESS_PARTS[part]);
}

function partsOf(): readonly (keyof PostalAddress)[] {
  return Object.keys(ADDRESS_PARTS) as (keyof PostalAddress)[];
}
