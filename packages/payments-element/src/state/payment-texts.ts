import {
  cleanIban,
  formatAmount,
  formatNumericDate,
  groupIban,
  isCurrency,
} from '@remit-elements/element-kit/fields.js';
import type { MessageValues } from '@remit-elements/element-kit/fields.js';
import type { DraftRule } from '../model/draft-rules.js';
import type { DebtorAccount } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';

/** The fields that the form has, in their order on the screen. */
export const FORM_FIELDS = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
  'remittanceInformation',
  'creditorBic',
  'endToEndId',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What stands in each field, as it was typed. */
export type FormTexts = Readonly<Record<FormField, string>>;

/** What is wrong with a field: the API's rule or one that only a text can break, and what its words speak of. */
export interface FormProblem {
  readonly rule: DraftRule | 'digits' | 'whole' | 'longest' | 'most';
  readonly values: MessageValues;
}

/** What decides whether a day can still be entered. */
export interface FormDays {
  readonly now: Date;
  /** The day that the payment has already, as `YYYY-MM-DD`: it may be past. */
  readonly kept: string | undefined;
}

/** Writes a payment, or as much of one as there is, as a person of that locale would type it. */
export function toTexts(draft: Partial<PaymentDraft>, locale: string): FormTexts {
  const { amountMinor, currency = '' } = draft;
  const hasAmount = amountMinor !== undefined && Number.isSafeInteger(amountMinor) && isCurrency(currency);
  return {
    debtorAccountId: draft.debtorAccountId ?? '',
    creditorName: draft.creditorName ?? '',
    creditorIban: groupIban(cleanIban(draft.creditorIban ?? '')),
    amountMinor: hasAmount ? formatAmount(amountMinor, currency, locale) : '',
    currency,
    requestedExecutionDate: formatNumericDate(draft.requestedExecutionDate ?? '', locale),
    remittanceInformation: draft.remittanceInformation ?? '',
    creditorBic: draft.creditorBic ?? '',
    endToEndId: draft.endToEndId ?? '',
  };
}

/** How a date is typed: a late day of November, so that nobody takes the day for the month. */
export function dateExamples(locale: string): Readonly<Record<'example' | 'iso', string>> {
  const iso = `${String(new Date().getFullYear())}-11-26`;
  return { example: formatNumericDate(iso, locale), iso };
}

/** The account that is likely meant, the default one or the only one, and the account's currency, where none is chosen. */
export function withLikelyAccount(texts: FormTexts, accounts: readonly DebtorAccount[]): FormTexts {
  const likely = accounts.find(({ isDefault }) => isDefault) ?? (accounts.length === 1 ? accounts[0] : undefined);
  const account = texts.debtorAccountId === '' ? likely : accounts.find(({ id }) => id === texts.debtorAccountId);
  return account ? { ...texts, debtorAccountId: account.id, currency: texts.currency || account.currency } : texts;
}
