import {
  cleanIban,
  formatAmount,
  formatNumericDate,
  groupIban,
  ibanProblem,
  intl,
  isCurrency,
  minorDigits,
  parseDate,
  parseMoney,
  type MessageValues,
} from '@remit-elements/element-kit';
import { brokenRule, MAX_LENGTH, type DraftFacts, type DraftRule } from '../model/draft-rules.js';
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
  readonly rule: DraftRule | 'digits' | 'whole' | 'longest';
  readonly values: MessageValues;
}

export const DRAFT_FACTS: DraftFacts = { ibanProblem: (iban) => ibanProblem(iban)?.rule, isCurrency };

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

/** Reads what was typed. What cannot be read is absent; an empty optional field is null. */
export function readTexts(texts: FormTexts, locale: string): Partial<PaymentDraft> {
  const { amountMinor } = parseMoney(texts.amountMinor, texts.currency, locale);
  const date = parseDate(texts.requestedExecutionDate, locale);
  return {
    debtorAccountId: texts.debtorAccountId,
    creditorName: texts.creditorName.trim(),
    creditorIban: cleanIban(texts.creditorIban),
    ...(amountMinor !== undefined && { amountMinor }),
    currency: texts.currency,
    ...(date !== undefined && { requestedExecutionDate: date }),
    remittanceInformation: texts.remittanceInformation.trim() || null,
    creditorBic: texts.creditorBic.replace(/[\s\p{Cf}]/gu, '').toUpperCase() || null,
    endToEndId: texts.endToEndId.trim() || null,
  };
}

/** Writes the same in another locale; what cannot be read stays as it was typed. */
export function translateTexts(texts: FormTexts, from: string, to: string): FormTexts {
  const { amountMinor } = parseMoney(texts.amountMinor, texts.currency, from);
  const date = parseDate(texts.requestedExecutionDate, from);
  return {
    ...texts,
    ...(amountMinor !== undefined && { amountMinor: formatAmount(amountMinor, texts.currency, to) }),
    ...(date !== undefined && { requestedExecutionDate: formatNumericDate(date, to) }),
  };
}

/** What is wrong with what was typed, at most one thing a field, in the order of the screen. */
export function checkTexts(texts: FormTexts, locale: string): ReadonlyMap<FormField, FormProblem> {
  const draft = readTexts(texts, locale);
  const problems = new Map<FormField, FormProblem>();
  for (const field of FORM_FIELDS) {
    const rule = ruleBroken(field, texts, draft, locale);
    if (rule) problems.set(field, toProblem(field, rule, texts, locale));
  }
  return problems;
}

/** What the server refused, at the fields that the form has; the rest has no field to stand at. */
export function refusedBy(
  violations: readonly { readonly field: string; readonly rule: DraftRule }[],
  texts: FormTexts,
  locale: string,
): ReadonlyMap<FormField, FormProblem> {
  const problems = new Map<FormField, FormProblem>();
  for (const field of FORM_FIELDS) {
    const violation = violations.find((each) => each.field === field);
    if (violation) problems.set(field, toProblem(field, violation.rule, texts, locale));
  }
  return problems;
}

function toProblem(field: FormField, rule: FormProblem['rule'], texts: FormTexts, locale: string): FormProblem {
  return { rule: closerRule(field, rule, texts), values: valuesFor(field, texts, locale) };
}

function ruleBroken(
  field: FormField,
  texts: FormTexts,
  draft: Partial<PaymentDraft>,
  locale: string,
): FormProblem['rule'] | undefined {
  if (field === 'amountMinor' && isCurrency(texts.currency)) {
    return parseMoney(texts.amountMinor, texts.currency, locale).problem;
  }
  const isUnreadableDate = field === 'requestedExecutionDate' && texts[field].trim() !== '';
  if (isUnreadableDate && draft[field] === undefined) return 'format';
  // Without a currency an amount cannot be read, and that is the currency's problem.
  if (field === 'amountMinor') return texts[field].trim() === '' ? 'required' : undefined;
  return brokenRule(field, draft[field], DRAFT_FACTS);
}

/** Rules that need words of their own: an unknown country's length, a currency without decimals. */
function closerRule(field: FormField, rule: FormProblem['rule'], texts: FormTexts): FormProblem['rule'] {
  if (rule === 'digits' && isCurrency(texts.currency) && minorDigits(texts.currency) === 0) return 'whole';
  if (field !== 'creditorIban' || rule !== 'length') return rule;
  const problem = ibanProblem(cleanIban(texts.creditorIban));
  return problem?.rule === 'length' && problem.expected === undefined ? 'longest' : rule;
}

function valuesFor(field: FormField, texts: FormTexts, locale: string): MessageValues {
  const { currency } = texts;
  switch (field) {
    case 'creditorIban':
      return ibanValues(cleanIban(texts.creditorIban), locale);
    case 'amountMinor':
      return amountValues(isCurrency(currency) ? currency : 'EUR', locale);
    case 'requestedExecutionDate':
      return { example: formatNumericDate(`${String(new Date().getFullYear())}-11-26`, locale) };
    case 'creditorName':
    case 'remittanceInformation':
    case 'endToEndId':
      return { max: MAX_LENGTH[field], actual: texts[field].trim().length };
    case 'creditorBic':
      return { actual: texts.creditorBic.trim().length };
    default:
      return {};
  }
}

function ibanValues(iban: string, locale: string): MessageValues {
  const problem = ibanProblem(iban);
  const start = iban.slice(0, 2);
  if (problem?.rule !== 'length') return { start, actual: iban.length };
  const country = new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(problem.country) ?? problem.country;
  return { start, country, expected: problem.expected ?? '', actual: problem.actual };
}

function amountValues(currency: string, locale: string): MessageValues {
  const digits = minorDigits(currency);
  const amount = intl('number', locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { currency, count: digits, example: amount.format(1250), least: formatAmount(1, currency, locale) };
}
