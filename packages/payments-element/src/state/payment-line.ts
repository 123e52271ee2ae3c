import { cleanIban, isCurrency, minorDigits } from '@remit-elements/element-kit';
import { IBAN_LENGTHS, ibanProblem, parseDate, parseMoney } from '@remit-elements/element-kit/reading.js';
import { brokenRule, MAX_LENGTH } from '../model/draft-rules.js';
import type { DebtorAccount } from '../model/payment.js';
import type { PaymentDraft, PaymentField } from '../model/payment-draft.js';

/** What it depends on besides the text how a line is read. */
export interface LineFacts {
  readonly locale: string;
  /** Of an amount that names none. */
  readonly currency: string;
  /** `YYYY-MM-DD`: an invoice names days of its own, so only a later one can be the day to pay on. */
  readonly today: string;
  /** The tenant's own: their IBANs are on an invoice as the payer's. */
  readonly accounts: readonly Pick<DebtorAccount, 'id' | 'iban'>[];
}

/** A payment as far as one line of text tells it. */
export interface PaymentLine {
  readonly draft: Partial<PaymentDraft>;
  /** What the line has more than one of, or in a way that can be read as two: none of them is taken. */
  readonly unclear: readonly PaymentField[];
}

/** Whoever copies more has not copied a payment. */
const LONGEST = 1000;
const NOTHING: PaymentLine = { draft: {}, unclear: [] };

/** Stands where something was taken out: no text has it, since control characters become line breaks. */
const TAKEN = '\u001f';

/**
 * Reads a payment out of what an invoice, a mail or a sheet has in one line: `Nordwind GmbH DE89 3704 … EUR 1.250,00 RF18 …`.
 * Nothing is guessed: of two IBANs or two amounts neither is taken. Answers with nothing for a text that is no such line.
 */
export function readPaymentLine(text: string, facts: LineFacts): PaymentLine {
  if (text.length > LONGEST) return NOTHING;
  const line = new Line(text);
  const unclear: PaymentField[] = [];
  const parts = { ...readIbans(line, facts, unclear), ...readReference(line, unclear), ...readBic(line) };
  const money = { ...readDay(line, facts, unclear), ...readAmount(line, facts, unclear) };
  const draft = { ...parts, ...money, ...readTexts(line, parts.creditorReference !== undefined) };
  const isPayment = draft.creditorIban !== undefined || draft.creditorReference !== undefined;
  const found = Object.keys(draft).length + unclear.length - ('currency' in draft ? 1 : 0);
  return (isPayment || unclear.includes('creditorIban')) && found > 1 ? { draft, unclear } : NOTHING;
}

/** What is left of a text after parts of it were understood. */
class Line {
  rest: string;

  constructor(text: string) {
    this.rest = text
      .replace(/\p{Cc}/gu, '\n')
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[^\S\n]+/gu, ' ');
  }

  take(from: number, to: number): void {
    this.rest = this.rest.slice(0, from) + TAKEN.repeat(to - from) + this.rest.slice(to);
  }
}

interface Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Letters and digits from a place on, with single blanks or dashes between, up to each end of a group. */
function groupsFrom(text: string, from: number, most: number): readonly Span[] {
  const spans: Span[] = [];
  let joined = '';
  for (let at = from; at < text.length && joined.length < most; at += 1) {
    const sign = text.charAt(at);
    if (/[A-Za-z0-9]/.test(sign)) joined += sign.toUpperCase();
    else if (!/[ -]/.test(sign) || /[ -]/.test(text.charAt(at - 1))) break;
    if (/[A-Za-z0-9]/.test(sign) && !/[A-Za-z0-9]/.test(text.charAt(at + 1))) {
      spans.push({ text: joined, from, to: at + 1 });
    }
  }
  return spans;
}

function readIbans(line: Line, facts: LineFacts, unclear: PaymentField[]): Partial<PaymentDraft> {
  const found = [...line.rest.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g)].flatMap(({ 0: start, index }) => {
    const country = start.slice(0, 2).toUpperCase();
    const length = Object.hasOwn(IBAN_LENGTHS, country) ? IBAN_LENGTHS[country] : undefined;
    const whole = length && groupsFrom(line.rest, index, length).find(({ text }) => text.length === length);
    // With a wrong digit it is one still: the field tells of the typing error.
    const isIban =
      whole && (!ibanProblem(whole.text) || whole.text.replace(/\D/g, '').length > whole.text.length * 0.7);
    return isIban ? [whole] : [];
  });
  for (const { from, to } of found) line.take(from, to);
  const own = new Map(facts.accounts.map(({ id, iban }) => [cleanIban(iban), id]));
  const ibans = [...new Set(found.map(({ text }) => text))];
  const others = ibans.filter((iban) => !own.has(iban));
  const payers = ibans.filter((iban) => own.has(iban));
  const [creditorIban, ...more] = others.length > 0 ? others : payers;
  if (more.length > 0) unclear.push('creditorIban');
  if (creditorIban === undefined || more.length > 0) return {};
  const payer = others.length > 0 && payers.length === 1 ? own.get(payers[0] ?? '') : undefined;
  return { creditorIban, ...(payer !== undefined && { debtorAccountId: payer }) };
}

const FACTS = { ibanProblem: () => undefined, isCurrency };

function readReference(line: Line, unclear: PaymentField[]): Pick<Partial<PaymentDraft>, 'creditorReference'> {
  const found = [...line.rest.matchAll(/(?<![A-Za-z0-9])RF\d{2}/gi)].flatMap(({ index }) => {
    const groups = groupsFrom(line.rest, index, 25);
    const right = groups.findLast(({ text }) => brokenRule('creditorReference', text, FACTS) === undefined);
    // Else as far as there are figures: the field tells of the typing error.
    const wrong = groups.findLast(({ text }) => /^RF\d{5,}$/.test(text));
    return right ?? wrong ?? [];
  });
  for (const { from, to } of found) line.take(from, to);
  const [reference, ...more] = new Set(found.map(({ text }) => text));
  if (more.length > 0) unclear.push('creditorReference');
  return reference === undefined || more.length > 0 ? {} : { creditorReference: reference };
}

/** Only where it is called one: many a word has the form of a BIC. */
function readBic(line: Line): Partial<PaymentDraft> {
  const match = /\b(?:BIC|SWIFT)(?:[ -]?code)?[ :/]*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])/i.exec(line.rest);
  if (!match?.[1]) return {};
  line.take(match.index, match.index + match[0].length);
  return { creditorBic: match[1].toUpperCase() };
}

const DAY = /(?<![\d.,/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1\d{4})(?![\d/-])/g;

function readDay(line: Line, { locale, today }: LineFacts, unclear: PaymentField[]): Partial<PaymentDraft> {
  const later = [...line.rest.matchAll(DAY)].flatMap(({ 0: text, index }) => {
    const date = parseDate(text, locale);
    return date !== undefined && date > today ? [{ date, from: index, to: index + text.length }] : [];
  });
  for (const { from, to } of later) line.take(from, to);
  const [date, ...more] = new Set(later.map((each) => each.date));
  if (more.length > 0) unclear.push('requestedExecutionDate');
  return date === undefined || more.length > 0 ? {} : { requestedExecutionDate: date };
}

const NUMBER = String.raw`(?:\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,4})?|\d(?:[\d.,'’]*\d)?)`;
const BEHIND = new RegExp(String.raw`^[ \n]?(${NUMBER})(?:[.,]?[-–—]{1,2})?(?![\d\p{L}])`, 'u');
const BEFORE = new RegExp(String.raw`(?<![\d.,\p{L}])(${NUMBER})[ \n]?$`, 'u');
const BARE = new RegExp(String.raw`(?<![\d.,\p{L}/-])(${NUMBER})(?![\d.,]*\d|[\p{L}/-]| ?%)`, 'gu');
const MARKS = /(?<!\p{L})(?:[A-Z]{3}|[Ee]uro?)(?!\p{L})|\p{Sc}/gu;
/** Signs that one currency alone has; of any other it is not known which is meant. */
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', EURO: 'EUR' };

interface Sum extends Span {
  readonly currency: string;
  readonly amountMinor: number;
}

function readAmount(line: Line, facts: LineFacts, unclear: PaymentField[]): Partial<PaymentDraft> {
  const marked = [...line.rest.matchAll(MARKS)].map((match) => sumsAt(line.rest, match, facts));
  const sums = marked.some((each) => each.length > 0) ? marked.flat() : bareSums(line.rest, facts);
  for (const { from, to } of sums) line.take(from, to);
  const [amount, ...more] = new Set(sums.map((sum) => `${sum.currency} ${String(sum.amountMinor)}`));
  const [sum] = sums;
  if (amount === undefined || !sum) return {};
  if (more.length > 0 || sum.currency === '') {
    unclear.push('amountMinor');
    return {};
  }
  return { amountMinor: sum.amountMinor, currency: sum.currency };
}

/** The amounts beside a currency: the one with the currency's decimals, where there is a number on either side. */
function sumsAt(text: string, { 0: mark, index }: RegExpExecArray, { locale }: LineFacts): readonly Sum[] {
  const code = SIGNS[mark.toUpperCase()] ?? mark.toUpperCase();
  const isKnown = isCurrency(code);
  if (!isKnown && !/^\p{Sc}$/u.test(mark)) return [];
  const end = index + mark.length;
  const behind = BEHIND.exec(text.slice(end));
  const before = BEFORE.exec(text.slice(0, index));
  const sums = [
    behind && { text: behind[1] ?? '', from: index, to: end + behind[0].length },
    before && { text: before[1] ?? '', from: before.index, to: end },
  ].flatMap((span) => (span ? sumOf(span, isKnown ? code : '', locale) : []));
  const digits = isKnown ? minorDigits(code) : 2;
  const exact = sums.filter((sum) => digits > 0 && new RegExp(String.raw`[.,]\d{${String(digits)}}$`).test(sum.text));
  return exact.length === 1 ? exact : sums;
}

/** In a currency that is not known it is read to know that it is there. */
function sumOf(span: Span, currency: string, locale: string): readonly Sum[] {
  const { amountMinor } = parseMoney(span.text, currency || 'EUR', locale);
  return amountMinor === undefined ? [] : [{ ...span, currency, amountMinor }];
}

/** Where no currency is named, a number with two decimals is an amount of the form's. */
function bareSums(text: string, { currency, locale }: LineFacts): readonly Sum[] {
  if (!isCurrency(currency) || minorDigits(currency) !== 2) return [];
  return [...text.matchAll(BARE)].flatMap(({ 0: number, index }) =>
    /[.,]\d{2}$/.test(number) ? sumOf({ text: number, from: index, to: index + number.length }, currency, locale) : [],
  );
}

const LABELS =
  /^(?:(?:IBAN|BIC|SWIFT|ref(?:erence|erenz|\.|:)|amount|total|sum|betrag|summe|montant|importe|importo|bedrag|name|creditor|beneficiary|payee|to|empfänger|bénéficiaire|account|konto(?:nummer)?|compte|cuenta|conto|rekening|due|fällig)(?![\p{L}\p{N}])[ :.]*)+/iu;
const TEXT_STARTS =
  /(?:^| )(?=(?:invoice|inv|rechnung|facture|fattura|factura|factuur|faktura|order|bill)(?![\p{L}]))/iu;

/** What is left: who is to be paid, and what for. */
function readTexts({ rest }: Line, hasReference: boolean): Partial<PaymentDraft> {
  const pieces = rest
    .split(new RegExp(`[${TAKEN}\\n;|]+`))
    .flatMap((piece) => piece.trim().split(TEXT_STARTS))
    .map((piece) => bare(bare(piece).replace(LABELS, '')))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const name = pieces.find((piece) => /\p{L}{2}/u.test(piece) && !TEXT_STARTS.test(piece));
  const text = pieces.filter((piece) => piece !== name).join(' ');
  return {
    ...(name !== undefined && name.length <= MAX_LENGTH.creditorName && { creditorName: name }),
    ...(text && !hasReference && text.length <= MAX_LENGTH.remittanceInformation && { remittanceInformation: text }),
  };
}

function bare(text: string): string {
  return text.replace(/^[\s,:|/–—-]+|[\s,:|/–—-]+$/gu, '');
}
