import {
  cleanIban,
  formatAmount,
  formatNumericDate,
  groupIban,
  intl,
  isCurrency,
  minorDigits,
  type MessageValues,
} from '@remit-elements/element-kit';
import { ibanProblem, parseDate, parseMoney } from '@remit-elements/element-kit/reading.js';
import { ADDRESS_PARTS, addressViolations, tidyAddress } from '../model/address-rules.js';
import { calendarDay } from '../model/calendar-day.js';
import { brokenRule, type DraftFacts, type DraftRule } from '../model/draft-rules.js';
import { CHARGE_BEARERS, type PostalAddress } from '../model/payment.js';
import { longestOf } from '../model/field-lengths.js';
import type { PaymentDraft, PaymentField } from '../model/payment-draft.js';
import {
  dateExamples,
  FORM_FIELDS,
  plainText,
  type FormFacts,
  type FormField,
  type FormProblem,
  type FormTexts,
} from './payment-texts.js';

const FACTS: DraftFacts = { ibanProblem: (iban) => ibanProblem(iban)?.rule, isCurrency };

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
    creditorReference: cleanReference(texts.creditorReference) || null,
    endToEndId: texts.endToEndId.trim() || null,
    chargeBearer: CHARGE_BEARERS.find((bearer) => bearer === texts.chargeBearer) ?? null,
    creditorBic: texts.creditorBic.replace(/[\s\p{Cf}]/gu, '').toUpperCase() || null,
    creditorAddress: readAddress(texts) ?? null,
  };
}

/** As documents print a reference (ISO 11649): in groups of four, maybe with the letters' meaning before it. */
export function cleanReference(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}.:]/gu, '')
    .toUpperCase()
    .replace(/^(?:REFERENCE|REF|RFREFERENCE)(?=RF)/, '');
}

function readAddress(texts: FormTexts): PostalAddress | undefined {
  const parts = Object.keys(ADDRESS_PARTS) as (keyof PostalAddress)[];
  return tidyAddress(Object.fromEntries(parts.map((part) => [part, texts[`creditorAddress.${part}`].trim()])));
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

/** Comes along when text is copied from pages and documents; nobody sees it, and no payment may hold it. */
const PASTED_ALONG = /[\u00ad\u200b\u2060\ufeff]/g;

/** An amount or a date that can be read as the locale writes it; anything else as it is. */
export function tidyText(field: FormField, text: string, currency: string, locale: string): string {
  if (field === 'creditorReference') return groupIban(cleanReference(text));
  if (field === 'amountMinor') {
    const { amountMinor } = parseMoney(text, currency, locale);
    return amountMinor === undefined ? text : formatAmount(amountMinor, currency, locale);
  }
  const date = field === 'requestedExecutionDate' ? parseDate(text, locale) : undefined;
  if (date === undefined) return text.replace(PASTED_ALONG, '');
  const written = formatNumericDate(date, locale);
  // Some locales write more than figures around a date.
  return parseDate(written, locale) === date ? written : text;
}

/**
 * What is wrong with what was typed, at most one thing a field, in the order of the screen. Two things are told here alone,
 * since the API takes them: a day that is past, for a payment may well wait for its approval for longer; and a reference
 * beside a text, of which ISO 20022 payments carry one (EPC132-08, usage rule of `RmtInf`: structured or unstructured).
 */
export function checkTexts(texts: FormTexts, locale: string, facts: FormFacts): ReadonlyMap<FormField, FormProblem> {
  const draft = readTexts(texts, locale);
  const problems = new Map<FormField, FormProblem>();
  for (const field of FORM_FIELDS) {
    const rule = ruleBroken(field, texts, draft, locale) ?? formRuleBroken(field, draft, facts);
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

function formRuleBroken(
  field: FormField,
  draft: Partial<PaymentDraft>,
  { now, stored }: FormFacts,
): FormProblem['rule'] | undefined {
  const isKept = (name: FormField): boolean =>
    stored !== undefined && plainText(stored, name) === plainText(draft, name);
  const { requestedExecutionDate: date, creditorReference, remittanceInformation } = draft;
  if (field === 'requestedExecutionDate' && date !== undefined) {
    return date < calendarDay(now) && !isKept(field) ? 'range' : undefined;
  }
  if (field !== 'creditorReference' || !creditorReference || !remittanceInformation) return undefined;
  return isKept(field) && isKept('remittanceInformation') ? undefined : 'both';
}

/** A broken rule with what its words speak of. */
export function toProblem(field: FormField, rule: FormProblem['rule'], texts: FormTexts, locale: string): FormProblem {
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
  const violation = addressViolations(draft.creditorAddress).find((each) => each.field === field);
  return violation?.rule ?? brokenRule(field as PaymentField, draft[field as PaymentField], FACTS);
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
      return dateExamples(locale);
    case 'creditorBic':
    case 'creditorReference':
      return { actual: cleanReference(texts[field]).length };
    default:
      return { max: longestOf(field) ?? '', actual: texts[field].trim().length };
  }
}

function ibanValues(iban: string, locale: string): MessageValues {
  const problem = ibanProblem(iban);
  const start = iban.slice(0, 2);
  if (problem?.rule !== 'length') return { start, actual: iban.length };
  // Whatever was pasted may stand in a country's place, and `of` throws at what cannot be one.
  const isCode = /^[A-Z]{2}$/.test(problem.country);
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const country = (isCode ? names.of(problem.country) : undefined) ?? problem.country;
  return { start, country, expected: problem.expected ?? '', actual: problem.actual };
}

function amountValues(currency: string, locale: string): MessageValues {
  const digits = minorDigits(currency);
  const amount = intl('number', locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const most = formatAmount(Number.MAX_SAFE_INTEGER, currency, locale);
  return { currency, count: digits, example: amount.format(1250), most };
}
