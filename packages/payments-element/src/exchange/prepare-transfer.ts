import { isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { ADDRESS_PARTS, tidyAddress } from '../model/address-rules.js';
import { brokenRule, isBlank, isRealDate, type DraftFacts } from '../model/draft-rules.js';
import type { DebtorAccount, Payment, PostalAddress } from '../model/payment.js';
import { schemeOf } from '../model/payment-scheme.js';
import { bankText, isReadable } from './bank-text.js';
import { isEeaIban } from './eea-countries.js';
import type {
  PreparedTransfer,
  TextChange,
  TransferDoubt,
  TransferParty,
  TransferProblem,
  TransferText,
} from './transfer.js';

const FACTS: DraftFacts = { ibanProblem: (iban) => ibanProblem(iban)?.rule, isCurrency };
/** EUR 999,999,999.99: the most that one SEPA credit transfer carries (EPC132-08, `InstdAmt`). */
const MOST_SEPA_MINOR = 99_999_999_999;
/** EPC132-08: 70 characters of a name, 140 of a text. */
const LONGEST_NAME = 70;
const LONGEST_TEXT = 140;

/**
 * Makes a payment ready for a message to the bank, or says why it cannot go: by the schema of pain.001.001.09 and by the
 * rules of the EPC for SEPA (EPC132-08), among them that an address has at least its town and country. What the message may
 * do without is left out, and told as a doubt where banks want it: a confirmed payment cannot be completed any more.
 */
export function prepareTransfer(
  payment: Payment,
  account: DebtorAccount | undefined,
  instructionId: string,
): PreparedTransfer {
  if (!account) return { payment, problem: 'account' };
  const problem = debtorProblem(account) ?? creditorProblem(payment) ?? contentProblem(payment);
  if (problem) return { payment, problem };
  const changes: TextChange[] = [];
  const doubts: TransferDoubt[] = [];
  const isWithinSepa = schemeOf(payment, account.iban) === 'sepa';
  const isTooMuch = isWithinSepa && payment.amountMinor > MOST_SEPA_MINOR;
  const { chargeBearer } = payment;
  // In SEPA each side pays its own bank; who asked for another way gets it, outside the scheme.
  const isSepa = isWithinSepa && !isTooMuch && (chargeBearer ?? 'SLEV') === 'SLEV';
  if (isTooMuch) doubts.push('amount');
  const debtor = debtorOf(account, payment, { changes, doubts });
  const creditor = creditorOf(payment, { changes, doubts, needsBic: !isWithinSepa || isTooMuch });
  const text = remittanceOf(payment, changes);
  const transfer = {
    ...{ payment, account, instructionId, isSepa, debtor, creditor, doubts },
    ...(chargeBearer && { chargeBearer }),
    ...(text && { remittanceInformation: text }),
  };
  return { transfer, changes };
}

function debtorProblem({ iban, holderName }: DebtorAccount): TransferProblem | undefined {
  if (FACTS.ibanProblem(iban)) return 'account';
  return isReadable(bankText(holderName ?? '', LONGEST_NAME)) ? undefined : 'holderName';
}

function creditorProblem({ creditorName, creditorIban }: Payment): TransferProblem | undefined {
  if (!isReadable(bankText(creditorName, LONGEST_NAME))) return 'creditorName';
  return FACTS.ibanProblem(creditorIban) ? 'creditorIban' : undefined;
}

function contentProblem(payment: Payment): TransferProblem | undefined {
  const { amountMinor, currency, requestedExecutionDate } = payment;
  if (!isCurrency(currency) || brokenRule('amountMinor', amountMinor, FACTS)) return 'amount';
  if (!isRealDate(requestedExecutionDate)) return 'date';
  if (brokenRule('endToEndId', payment.endToEndId, FACTS)) return 'endToEndId';
  return brokenRule('creditorReference', payment.creditorReference, FACTS) ? 'creditorReference' : undefined;
}

interface Findings {
  readonly changes: TextChange[];
  readonly doubts: TransferDoubt[];
}

/** Beyond the European Economic Area a bank must tell who pays with their address; it may know it by itself. */
function debtorOf(account: DebtorAccount, { creditorIban }: Payment, { changes, doubts }: Findings): TransferParty {
  const { iban, holderName = '', bic } = account;
  const given = tidyAddress(account.holderAddress);
  const address = addressOf(given, 'holderAddress', changes);
  const leavesEea = !isEeaIban(creditorIban) || !isEeaIban(iban);
  if (!address && (given || leavesEea)) doubts.push('holderAddress');
  const isWrong = brokenRule('creditorBic', bic, FACTS) !== undefined;
  if (isWrong) doubts.push('accountBic');
  return partyOf(nameOf(holderName, 'holderName', changes), address, isWrong ? undefined : bic);
}

/** By the IBAN alone banks find each other within SEPA; to others, most ask for the BIC. */
function creditorOf(
  { creditorName, creditorBic, creditorAddress }: Payment,
  { changes, doubts, needsBic }: Findings & { readonly needsBic: boolean },
): TransferParty {
  const isWrong = brokenRule('creditorBic', creditorBic, FACTS) !== undefined;
  if (isWrong || (needsBic && isBlank(creditorBic))) doubts.push('creditorBic');
  const given = tidyAddress(creditorAddress);
  const address = addressOf(given, 'creditorAddress', changes);
  if (given && !address) doubts.push('creditorAddress');
  return partyOf(nameOf(creditorName, 'creditorName', changes), address, isWrong ? undefined : creditorBic);
}

function partyOf(name: string, address: PostalAddress | undefined, bic: string | undefined): TransferParty {
  return { name, ...(address && { address }), ...(bic !== undefined && !isBlank(bic) && { bic }) };
}

/** The message has room for one of them; the reference is what a creditor's programs read. */
function remittanceOf({ remittanceInformation = '', creditorReference }: Payment, changes: TextChange[]): string {
  if (isBlank(remittanceInformation)) return '';
  const text = isBlank(creditorReference) ? bankText(remittanceInformation, LONGEST_TEXT) : '';
  tell(changes, 'remittanceInformation', remittanceInformation, text);
  return text;
}

function nameOf(name: string, field: TransferText, changes: TextChange[]): string {
  const written = bankText(name, LONGEST_NAME);
  tell(changes, field, name, written);
  return written;
}

/** Undefined for one that says no town or no country, which a message must not hold (EPC132-08, since November 2026). */
function addressOf(
  given: PostalAddress | undefined,
  field: TransferText,
  changes: TextChange[],
): PostalAddress | undefined {
  // What stands in for a country that is none would name another one.
  if (!given || !/^[A-Z]{2}$/.test(given.country ?? '')) return undefined;
  const parts = Object.entries(given) as [keyof PostalAddress, string][];
  const texts = parts.map(([part, text]) => [part, bankText(text, ADDRESS_PARTS[part])] as const);
  // A town of which nothing can be read any more is none.
  if (!texts.some(([part, text]) => part === 'townName' && isReadable(text))) return undefined;
  parts.forEach(([, text], index) => tell(changes, field, text, texts[index]?.[1] ?? ''));
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

function tell(changes: TextChange[], field: TransferText, from: string, to: string): void {
  if (from !== to) changes.push({ field, from, to });
}
