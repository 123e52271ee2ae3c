import { bankText, isReadable } from '../../exchange/bank-text.js';
import { isBlank, MAX_LENGTH } from '../../model/draft-rules.js';
import type { DebtorAccount, Payment } from '../../model/payment.js';
import { schemeOf } from '../../model/payment-scheme.js';

/**
 * What a file for the bank will miss in a payment, while it can still be rejected and put right: an approved one cannot
 * (decision 0015).
 */
export function bankNoteOf(
  payment: Payment,
  accounts: readonly DebtorAccount[],
): 'decision.noName' | 'decision.noBic' | undefined {
  if (!isReadable(bankText(payment.creditorName, MAX_LENGTH.creditorName))) return 'decision.noName';
  const account = accounts.find(({ id }) => id === payment.debtorAccountId);
  const isOutside = schemeOf(payment, account?.iban) === 'other';
  return isOutside && isBlank(payment.creditorBic) ? 'decision.noBic' : undefined;
}
