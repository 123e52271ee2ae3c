import { cleanIban, groupIban } from '@remit-elements/element-kit';
import type { Account, AccountDraft } from '../../model/account.js';
import { ADDRESS_PARTS, tidyAddress } from '../../model/address-rules.js';
import type { DraftUnit } from '../../model/account-draft.js';
import { ACCOUNT_FIELDS, type AccountField } from '../../model/draft-rules.js';
import type { PostalAddress } from '../../model/postal-address.js';

export type AddressPart = keyof PostalAddress;
export type FormField = AccountField | `holderAddress.${AddressPart}`;
export type AccountTexts = Readonly<Record<FormField, string>>;

export const PARTS = Object.keys(ADDRESS_PARTS) as readonly AddressPart[];
const ADDRESS_FIELDS = PARTS.map((part) => `holderAddress.${part}` as const);
/** In the order of the form. */
export const FORM_FIELDS: readonly FormField[] = [...ACCOUNT_FIELDS, ...ADDRESS_FIELDS];

/** The fields of what is chosen as one. */
export function fieldsOf(unit: DraftUnit): readonly FormField[] {
  return unit === 'holderAddress' ? ADDRESS_FIELDS : [unit];
}

/** An account as it stands in the fields; most have the euro. */
export function toTexts(account: Partial<Account>): AccountTexts {
  const { name = '', holderName = '', iban = '', bic = '', currency = 'EUR', holderAddress } = account;
  const address = ADDRESS_FIELDS.map((field, index) => [field, holderAddress?.[PARTS[index] ?? 'country'] ?? '']);
  return { name, holderName, iban: groupIban(iban), bic, currency, ...Object.fromEntries(address) } as AccountTexts;
}

/** What was typed, as it is stored: no outer spaces, IBAN and BIC in capitals without spaces. */
export function toDraft(texts: AccountTexts): AccountDraft {
  const bic = texts.bic.replace(/\s/g, '').toUpperCase();
  const address = tidyAddress(Object.fromEntries(PARTS.map((part) => [part, texts[`holderAddress.${part}`].trim()])));
  return {
    name: texts.name.trim(),
    holderName: texts.holderName.trim(),
    ...(address && { holderAddress: address }),
    iban: cleanIban(texts.iban),
    ...(bic && { bic }),
    currency: texts.currency,
  };
}
