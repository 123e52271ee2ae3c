import type { ChargeBearer, DebtorAccount, Payment, PostalAddress } from '../model/payment.js';

/** Why a payment cannot go into a file: with it the file would be none that a bank takes. */
export type TransferProblem =
  | 'notConfirmed'
  | 'account'
  | 'holderName'
  | 'creditorName'
  | 'creditorIban'
  | 'amount'
  | 'date'
  | 'endToEndId'
  | 'creditorReference';

/**
 * Why a bank may refuse a payment, in a file that is right all the same: what is missing, or cannot be told, is left out of
 * it; `amount` is more than SEPA carries, so that it goes another way.
 */
export type TransferDoubt = 'creditorBic' | 'creditorAddress' | 'holderAddress' | 'accountBic' | 'amount';

export type TransferText =
  'holderName' | 'holderAddress' | 'creditorName' | 'creditorAddress' | 'remittanceInformation';

/** What stands otherwise in the file than in the payment, since banks take few characters. */
export interface TextChange {
  readonly field: TransferText;
  readonly from: string;
  /** Empty where it is left out: the message has room for the creditor reference or for a text. */
  readonly to: string;
}

/** Who is paid, or pays, in the characters that every bank takes. */
export interface TransferParty {
  readonly name: string;
  /** With its town and country at least, or none at all. */
  readonly address?: PostalAddress;
  /** Of their bank. */
  readonly bic?: string;
}

/** One payment as a message tells it. */
export interface Transfer {
  readonly payment: Payment;
  readonly account: DebtorAccount;
  readonly instructionId: string;
  /** By the SEPA scheme; else by whatever way the bank has. */
  readonly isSepa: boolean;
  readonly chargeBearer?: ChargeBearer;
  readonly debtor: TransferParty;
  readonly creditor: TransferParty;
  /** In the order in which they were found; none where nothing speaks against it. */
  readonly doubts: readonly TransferDoubt[];
  readonly remittanceInformation?: string;
}

/** What became of preparing one payment for a message. */
export type PreparedTransfer =
  | { readonly transfer: Transfer; readonly changes: readonly TextChange[] }
  | { readonly payment: Payment; readonly problem: TransferProblem };
