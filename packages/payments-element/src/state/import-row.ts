import { cleanIban, formatAmount, isCurrency } from '@remit-elements/element-kit';
import { COUNTRY_CODES, parseDate, parseMoney } from '@remit-elements/element-kit/reading.js';
import { currencyIn, dayOf, isTooLong, type DateOrder, type DecimalSign } from '../exchange/cell-shapes.js';
import type { FileRow } from '../exchange/file-row.js';
import type { ColumnMapping } from '../exchange/import-fields.js';
import { CHARGE_BEARERS, type DebtorAccount } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { notesOf, type ImportNote } from './import-notes.js';
import { withoutNulls } from './payment-intents.js';
import { checkTexts, readTexts, tidyText, toProblem } from './payment-reading.js';
import { FORM_FIELDS, type FormField, type FormProblem, type FormTexts } from './payment-texts.js';

/** What it depends on besides its cells how a row is read; the same for all rows of a file. */
export interface ImportSettings {
  readonly mapping: ColumnMapping;
  /** Of the column of amounts, and of the column of days. */
  readonly decimal: DecimalSign;
  readonly dateOrder: DateOrder;
  /** The account, and the day, of rows that name none; nothing where none was chosen. */
  readonly accountId: string;
  readonly executionDate: string;
  readonly accounts: readonly DebtorAccount[];
  /** Codes by name, as `countriesIn` gives them. */
  readonly countries: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly now: Date;
}

/** What is wrong with a field: what can be in a form too, or that the file says two things of it. */
export type ImportProblem = FormProblem | (Pick<FormProblem, 'values'> & { readonly rule: 'twice' });

/** One row of the file, read and checked. */
export interface ImportRow {
  readonly file: FileRow;
  /** What was mended in the preview, by field. */
  readonly edits: Partial<FormTexts>;
  /** What is wrong with it, in the order of the form; nothing of such a row is stored. */
  readonly problems: ReadonlyMap<FormField, ImportProblem>;
  /** What there is to know about it. */
  readonly notes: readonly ImportNote[];
  /** What it says, as far as it can be read. */
  readonly draft: Partial<PaymentDraft>;
}

/** Locales that read figures so; month's names are read in the reader's language and in English. */
const AMOUNTS = { '.': 'en-GB', ',': 'de-DE' } as const;
const DATES = { dmy: 'en-GB', mdy: 'en-US' } as const;
/** SWIFT's names of the same (field 71A). */
const BEARERS: Readonly<Record<string, string>> = { SHA: 'SHAR', OUR: 'DEBT', BEN: 'CRED' };

/** What the file, or who mended it, says in each field. */
export function textsIn(file: FileRow, mapping: ColumnMapping, edits: Partial<FormTexts> = {}): FormTexts {
  const texts = Object.fromEntries(FORM_FIELDS.map((field) => [field, ''])) as Record<FormField, string>;
  for (const [index, field] of mapping.entries()) if (field) texts[field] = file.cells[index] ?? '';
  return { ...texts, ...edits };
}

/**
 * Reads a row and checks it by the form's rules, so that whatever is imported could have been typed; an optional field that
 * holds nothing is absent.
 */
export function readRow(file: FileRow, settings: ImportSettings, edits: Partial<FormTexts> = {}): ImportRow {
  const { locale, now } = settings;
  const raw = textsIn(file, settings.mapping, edits);
  const { texts, found } = understood(raw, settings);
  const checked = checkTexts(texts, locale, { now, stored: undefined });
  const twice = new Set(file.twice?.map((index) => settings.mapping[index]));
  const problems = new Map<FormField, ImportProblem>();
  for (const field of FORM_FIELDS) {
    const rule = found.get(field);
    const problem = rule ? toProblem(field, rule, { ...texts, [field]: raw[field] }, locale) : checked.get(field);
    if (twice.has(field) && edits[field] === undefined) problems.set(field, { rule: 'twice', values: {} });
    else if (problem) problems.set(field, problem);
  }
  const draft = withoutNulls(readTexts(texts, locale));
  const notes = problems.size > 0 ? [] : notesOf(draft, settings);
  return { file, edits, problems, notes, draft };
}

interface Understood {
  /** As a person of the locale would type it. */
  readonly texts: FormTexts;
  /** What could not be understood, by the rule that it breaks. */
  readonly found: ReadonlyMap<FormField, FormProblem['rule']>;
}

function understood(raw: FormTexts, settings: ImportSettings): Understood {
  const found = new Map<FormField, FormProblem['rule']>();
  const texts = Object.fromEntries(FORM_FIELDS.map((field) => [field, oneLine(raw[field], field)])) as Record<
    FormField,
    string
  >;
  const account = accountNamed(raw.debtorAccountId, settings);
  texts.debtorAccountId = account?.id ?? '';
  if (!account && raw.debtorAccountId.trim() !== '') found.set('debtorAccountId', 'reference');
  texts.currency = currencyOf(raw, account);
  const { amountMinor, problem } = parseMoney(raw.amountMinor, texts.currency, AMOUNTS[settings.decimal]);
  if (amountMinor !== undefined) texts.amountMinor = formatAmount(amountMinor, texts.currency, settings.locale);
  else if (isCurrency(texts.currency)) found.set('amountMinor', problem);
  const date = dateIn(raw.requestedExecutionDate, settings);
  texts.requestedExecutionDate = date ?? '';
  if (date === undefined && raw.requestedExecutionDate.trim() !== '') {
    found.set('requestedExecutionDate', isOffCalendar(raw.requestedExecutionDate, settings) ? 'calendar' : 'format');
  }
  const bearer = texts.chargeBearer.trim().toUpperCase();
  texts.chargeBearer = BEARERS[bearer] ?? bearer;
  const isBearer = CHARGE_BEARERS.some((known) => known === texts.chargeBearer);
  if (!isBearer && bearer !== '') found.set('chargeBearer', 'unknown');
  texts['creditorAddress.country'] = countryNamed(texts['creditorAddress.country'], settings);
  return { texts, found };
}

/** A cell of a spreadsheet may have several lines, a field of a payment has one. */
function oneLine(text: string, field: FormField): string {
  const isText = field !== 'amountMinor' && field !== 'requestedExecutionDate' && field !== 'creditorReference';
  const line = text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim();
  return isText ? tidyText(field, line, '', 'en') : line;
}

/** By its id, IBAN or name; where the file names none, the one that was chosen for all. */
function accountNamed(text: string, { accounts, accountId }: ImportSettings): DebtorAccount | undefined {
  const name = text.trim();
  if (name === '') return accounts.find(({ id }) => id === accountId);
  const iban = cleanIban(name);
  const same = accounts.filter((account) => account.name.trim().toLowerCase() === name.toLowerCase());
  const byKey = accounts.find((account) => account.id === name || account.iban === iban);
  return byKey ?? (same.length === 1 ? same[0] : undefined);
}

/** What the file says beside the amount, or with it; else the account's. */
function currencyOf(raw: FormTexts, account: DebtorAccount | undefined): string {
  const said = raw.currency.trim().toUpperCase();
  if (said !== '') return said === '€' ? 'EUR' : said;
  const beside = currencyIn(raw.amountMinor);
  return beside !== undefined && isCurrency(beside) ? beside : (account?.currency ?? '');
}

function dateIn(text: string, { dateOrder, executionDate, locale }: ImportSettings): string | undefined {
  if (text.trim() === '') return executionDate || undefined;
  if (isTooLong(text)) return undefined;
  const day = dayOf(text).replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$1-$2-$3');
  // A month that is named cannot be taken for a day.
  return parseDate(day, /\p{L}{3}/u.test(day) ? locale : DATES[dateOrder]);
}

/** A day that its month does not have, as the 31st of November: what is wrong is not how it is written. */
function isOffCalendar(text: string, settings: ImportSettings): boolean {
  if (isTooLong(text)) return false;
  return [...text.matchAll(/(?<!\d)(?:29|3[01])(?!\d)/g)].some(
    ({ index }) => dateIn(`${text.slice(0, index)}28${text.slice(index + 2)}`, settings) !== undefined,
  );
}

/** By its code or its name in the reader's language or in English; what is neither stays. */
function countryNamed(text: string, { countries }: ImportSettings): string {
  const code = text.trim().toUpperCase();
  return code.length <= 2 ? code : (countries.get(text.trim().toLowerCase()) ?? text);
}

/** What countries are called in English and in the reader's language, to their codes. */
export function countriesIn(locale: string): ReadonlyMap<string, string> {
  const codes = COUNTRY_CODES.split(' ');
  const names = ['en', locale].flatMap((language) => {
    const display = new Intl.DisplayNames([language, 'en'], { type: 'region' });
    return codes.map((code) => [(display.of(code) ?? code).toLowerCase(), code] as const);
  });
  return new Map(names);
}
