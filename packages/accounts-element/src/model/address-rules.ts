import { addressProblems, type PostalAddress } from '@remit-elements/element-kit/rules.js';
import type { DraftRule } from './draft-rules.js';

export { ADDRESS_PARTS, tidyAddress } from '@remit-elements/element-kit/rules.js';

/** One broken rule of one part of an address, by the name that the server tells it by. */
export interface AddressViolation {
  readonly field: `holderAddress.${keyof PostalAddress}`;
  readonly rule: DraftRule;
}

/** Checks an address by the rules that the server checks too (`packages/backend/resolvers/shared/address.ts`). */
export function addressViolations(address: PostalAddress | null | undefined): readonly AddressViolation[] {
  return addressProblems(address).map(({ part, rule }) => ({ field: `holderAddress.${part}` as const, rule }));
}
