import type { ChargeBearer, DebtorAccount, Payment, PostalAddress } from '../model/payment.js';

/** Why a payment cannot go into a file that a bank takes. */
export type TransferProblem =
  | 'notConfirmed'
  | 'account'
  | 'holderName'
  | 'holderAddress'
  | 'accountBic'
  | 'creditorName'
  | 'creditorIban'
  | 'creditorBic'
  | 'creditorAddress'
  | 'amount'
  | 'date'
  | 'endToEndId'
  | 'creditorReference';

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
  readonly address?: PostalAddress;
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
  readonly remittanceInformation?: string;
}

/** What became of preparing one payment for a message. */
export type PreparedTransfer =
  | { readonly transfer: Transfer; readonly changes: readonly TextChange[] }
  | { readonly payment: Payment; readonly problem: TransferProblem };
