import { FORM_FIELDS, type FormField } from '../model/form-fields.js';
import {
  cleanIban,
  formatAmount,
  formatNumericDate,
  groupIban,
  isCurrency,
} from '@remit-elements/element-kit/fields.js';
import type { MessageValues } from '@remit-elements/element-kit/fields.js';
import { openAccounts } from '../model/open-accounts.js';
import type { DraftRule } from '../model/draft-rules.js';
import type { DebtorAccount, PostalAddress } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';

export { FORM_FIELDS, MORE_FIELDS, type FormField } from '../model/form-fields.js';

/** What stands in each field, as it was typed. */
export type FormTexts = Readonly<Record<FormField, string>>;

/** The fields of the form that hold these of a payment's: an address has several. */
export function formFieldsOf(fields: readonly string[]): readonly FormField[] {
  return FORM_FIELDS.filter((field) => fields.includes(field.split('.')[0] ?? ''));
}

/** What is wrong with a field: the API's rule or one that only a text can break, and what its words speak of. */
export interface FormProblem {
  readonly rule: DraftRule | 'digits' | 'whole' | 'longest' | 'most' | 'both' | 'calendar';
  readonly values: MessageValues;
}

/** What it depends on besides the texts what can be entered. */
export interface FormFacts {
  readonly now: Date;
  /** What the payment has already: that may stay, though it could not be entered now. */
  readonly stored: Partial<PaymentDraft> | undefined;
}

/** One field of a payment as the API has it; nothing for one that is not there. */
export function plainText(draft: Partial<PaymentDraft>, field: FormField): string {
  const [name, part] = field.split('.') as [keyof PaymentDraft, keyof PostalAddress | undefined];
  const value = part ? draft.creditorAddress?.[part] : draft[name];
  return typeof value === 'string' ? value : '';
}

/** Writes a payment, or as much of one as there is, as a person of that locale would type it. */
export function toTexts(draft: Partial<PaymentDraft>, locale: string): FormTexts {
  const { amountMinor, currency = '' } = draft;
  const hasAmount = amountMinor !== undefined && Number.isSafeInteger(amountMinor) && isCurrency(currency);
  const texts = Object.fromEntries(FORM_FIELDS.map((field) => [field, plainText(draft, field)]));
  return {
    ...(texts as FormTexts),
    creditorIban: groupIban(cleanIban(draft.creditorIban ?? '')),
    creditorReference: groupIban(draft.creditorReference ?? ''),
    amountMinor: hasAmount ? formatAmount(amountMinor, currency, locale) : '',
    requestedExecutionDate: formatNumericDate(draft.requestedExecutionDate ?? '', locale),
  };
}

/** Those of some fields alone. */
export function textsOf(fields: readonly FormField[], texts: FormTexts): Partial<FormTexts> {
  return Object.fromEntries(fields.map((field) => [field, texts[field]]));
}

/** How a date is typed: a late day of November, so that nobody takes the day for the month. */
export function dateExamples(locale: string): Readonly<Record<'example' | 'iso', string>> {
  const iso = `${String(new Date().getFullYear())}-11-26`;
  return { example: formatNumericDate(iso, locale), iso };
}

/** The account that is likely meant, the default one or the only one, and the account's currency, where none is chosen. */
export function withLikelyAccount(texts: FormTexts, all: readonly DebtorAccount[]): FormTexts {
  const accounts = openAccounts(all);
  const likely = accounts.find(({ isDefault }) => isDefault) ?? (accounts.length === 1 ? accounts[0] : undefined);
  const account = texts.debtorAccountId === '' ? likely : accounts.find(({ id }) => id === texts.debtorAccountId);
  if (!account || (texts.debtorAccountId && texts.currency)) return texts;
  return { ...texts, debtorAccountId: account.id, currency: texts.currency || account.currency };
}
