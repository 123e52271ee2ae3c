import { isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { addressViolations, ADDRESS_PARTS, tidyAddress } from '../model/address-rules.js';
import { brokenRule, isBlank, isRealDate, type DraftFacts } from '../model/draft-rules.js';
import type { DebtorAccount, Payment, PostalAddress } from '../model/payment.js';
import { schemeOf } from '../model/payment-scheme.js';
import { bankText } from './bank-text.js';
import { isEeaIban } from './eea-countries.js';
import type { PreparedTransfer, TextChange, TransferParty, TransferProblem, TransferText } from './transfer.js';

const FACTS: DraftFacts = { ibanProblem: (iban) => ibanProblem(iban)?.rule, isCurrency };
/** EUR 999,999,999.99: the most that one SEPA credit transfer carries (EPC132-08, `InstdAmt`). */
const MOST_SEPA_MINOR = 99_999_999_999;
/** EPC132-08: 70 characters of a name, 140 of a text. */
const LONGEST_NAME = 70;
const LONGEST_TEXT = 140;

/**
 * Makes a payment ready for a message to the bank, or says why it cannot go: by the schema of pain.001.001.09 and by the
 * rules of the EPC for SEPA (EPC132-08), among them that an address has at least its town and country.
 */
export function prepareTransfer(
  payment: Payment,
  account: DebtorAccount | undefined,
  instructionId: string,
): PreparedTransfer {
  if (!account) return { payment, problem: 'account' };
  const scheme = schemeOf(payment, account.iban);
  const problem =
    debtorProblem(payment, account) ??
    creditorProblem(payment, scheme === 'sepa') ??
    contentProblem(payment, scheme === 'sepa');
  if (problem) return { payment, problem };
  const changes: TextChange[] = [];
  const debtor = partyOf(account.holderName, account.holderAddress, ['holderName', 'holderAddress'], changes);
  const creditor = partyOf(payment.creditorName, payment.creditorAddress, ['creditorName', 'creditorAddress'], changes);
  if (typeof debtor === 'string') return { payment, problem: debtor };
  if (typeof creditor === 'string') return { payment, problem: creditor };
  const { chargeBearer } = payment;
  // In SEPA each side pays its own bank; who asked for another way gets it, outside the scheme.
  const isSepa = scheme === 'sepa' && (chargeBearer ?? 'SLEV') === 'SLEV';
  const text = remittanceOf(payment, changes);
  const transfer = {
    ...{ payment, account, instructionId, isSepa, debtor, creditor },
    ...(chargeBearer && { chargeBearer }),
    ...(text && { remittanceInformation: text }),
  };
  return { transfer, changes };
}

function debtorProblem(payment: Payment, account: DebtorAccount): TransferProblem | undefined {
  if (FACTS.ibanProblem(account.iban)) return 'account';
  if (isBlank(account.holderName)) return 'holderName';
  if (account.bic !== undefined && brokenRule('creditorBic', account.bic, FACTS)) return 'accountBic';
  const address = tidyAddress(account.holderAddress);
  if (addressViolations(address).length > 0) return 'holderAddress';
  const leavesEea = !isEeaIban(payment.creditorIban) || !isEeaIban(account.iban);
  return leavesEea && !address ? 'holderAddress' : undefined;
}

function creditorProblem(payment: Payment, isSepa: boolean): TransferProblem | undefined {
  if (isBlank(payment.creditorName)) return 'creditorName';
  if (FACTS.ibanProblem(payment.creditorIban)) return 'creditorIban';
  const needsBic = !isSepa && isBlank(payment.creditorBic);
  if (needsBic || brokenRule('creditorBic', payment.creditorBic, FACTS)) return 'creditorBic';
  return addressViolations(payment.creditorAddress).length > 0 ? 'creditorAddress' : undefined;
}

function contentProblem(payment: Payment, isSepa: boolean): TransferProblem | undefined {
  const { amountMinor, currency, requestedExecutionDate } = payment;
  if (!isCurrency(currency) || brokenRule('amountMinor', amountMinor, FACTS)) return 'amount';
  if (isSepa && amountMinor > MOST_SEPA_MINOR) return 'amount';
  if (!isRealDate(requestedExecutionDate)) return 'date';
  if (brokenRule('endToEndId', payment.endToEndId, FACTS)) return 'endToEndId';
  return brokenRule('creditorReference', payment.creditorReference, FACTS) ? 'creditorReference' : undefined;
}

/** The message has room for one of them; the reference is what a creditor's programs read. */
function remittanceOf({ remittanceInformation = '', creditorReference }: Payment, changes: TextChange[]): string {
  if (isBlank(remittanceInformation)) return '';
  const text = isBlank(creditorReference) ? bankText(remittanceInformation, LONGEST_TEXT) : '';
  tell(changes, 'remittanceInformation', remittanceInformation, text);
  return text;
}

/** A name, or a town, of which nothing can be read any more names nobody: that is a problem. */
function partyOf<N extends TransferText & TransferProblem>(
  name: string | undefined,
  address: PostalAddress | undefined,
  [nameField, addressField]: readonly [N, N],
  changes: TextChange[],
): TransferParty | N {
  const written = bankText(name ?? '', LONGEST_NAME);
  if (!isReadable(written)) return nameField;
  tell(changes, nameField, name ?? '', written);
  const parts = Object.entries(tidyAddress(address) ?? {}) as [keyof PostalAddress, string][];
  if (parts.length === 0) return { name: written };
  const texts = parts.map(([part, text]) => [part, bankText(text, ADDRESS_PARTS[part])] as const);
  if (texts.some(([part, text]) => part === 'townName' && !isReadable(text))) return addressField;
  parts.forEach(([, text], index) => tell(changes, addressField, text, texts[index]?.[1] ?? ''));
  return { name: written, address: Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}

function tell(changes: TextChange[], field: TransferText, from: string, to: string): void {
  if (from !== to) changes.push({ field, from, to });
}

function isReadable(text: string): boolean {
  return /[A-Za-z0-9]/.test(text);
}
