import { tidyAddress } from './address-rules.js';
import type { Account, AccountChanges, AccountDraft } from './account.js';

/** What is chosen as one where two versions differ. */
export const DRAFT_UNITS = ['name', 'holderName', 'holderAddress', 'iban', 'bic', 'currency'] as const;
export type DraftUnit = (typeof DRAFT_UNITS)[number];

type Content = Partial<AccountDraft> | Account;

/** In what two versions differ. */
export function differingUnits(one: Content, other: Content): readonly DraftUnit[] {
  return DRAFT_UNITS.filter((unit) => keyOf(one, unit) !== keyOf(other, unit));
}

/** What a person changed of an account: what they left alone is not sent, what they emptied is cleared. */
export function changesBetween(account: Account, draft: AccountDraft): AccountChanges {
  const changed = differingUnits(account, draft);
  return Object.fromEntries(changed.map((unit) => [unit, valueOf(draft, unit) ?? null]));
}

function valueOf(content: Content, unit: DraftUnit): unknown {
  return unit === 'holderAddress' ? tidyAddress(content.holderAddress) : content[unit];
}

function keyOf(content: Content, unit: DraftUnit): string {
  return JSON.stringify(valueOf(content, unit) ?? null);
}
