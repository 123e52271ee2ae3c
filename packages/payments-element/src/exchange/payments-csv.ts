import { isCurrency, minorDigits, toDecimalString } from '@remit-elements/element-kit';
import type { DebtorAccount, Payment } from '../model/payment.js';
import type { PaymentColumn } from '../model/view-state.js';
import { PLAIN_FORM, type CsvForm } from './csv-form.js';
import type { CsvColumn } from './csv-writer.js';

/** Everything that a file can tell of a payment, in the order in which a file of all columns does. */
export const CSV_FIELDS = [
  ...(['status', 'creditorName', 'creditorIban', 'creditorBic'] as const),
  ...(['streetName', 'buildingNumber', 'postCode', 'townName', 'country'] as const),
  ...(['amount', 'currency', 'requestedExecutionDate', 'remittanceInformation', 'creditorReference'] as const),
  ...(['endToEndId', 'chargeBearer', 'accountName', 'accountIban', 'rejectionReason', 'exportMessageId'] as const),
  ...(['createdAt', 'updatedAt', 'id'] as const),
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

export interface CsvContext {
  /** What a column is called. */
  head(field: CsvField): string;
  statusName(status: Payment['status']): string;
  account(id: string): DebtorAccount | undefined;
  /** How amounts are written; as programs read them when not given. */
  readonly form?: CsvForm;
}

/** What stands in a column of the list; several things get a column each. */
const LISTED: Readonly<Record<PaymentColumn, readonly CsvField[]>> = {
  creditor: ['creditorName', 'creditorIban'],
  requestedExecutionDate: ['requestedExecutionDate'],
  reference: ['remittanceInformation', 'creditorReference'],
  status: ['status'],
  amount: ['amount', 'currency'],
  account: ['accountName'],
  createdAt: ['createdAt'],
};

/** The columns of a file with what a list shows; with everything where no columns of a list are given. */
export function paymentCsvColumns(
  context: CsvContext,
  listed?: readonly PaymentColumn[],
): readonly CsvColumn<Payment>[] {
  const fields = listed ? new Set(['creditor', ...listed] as const) : undefined;
  const wanted: readonly CsvField[] = fields ? [...fields].flatMap((column) => LISTED[column]) : CSV_FIELDS;
  return wanted.map((field) => ({ head: context.head(field), value: (payment) => valueOf(payment, field, context) }));
}

function valueOf(payment: Payment, field: CsvField, context: CsvContext): string | undefined {
  const { statusName, account, form = PLAIN_FORM } = context;
  switch (field) {
    case 'status':
      return statusName(payment.status);
    case 'amount':
      return amountOf(payment)?.replace('.', form.decimal);
    case 'accountName':
      return account(payment.debtorAccountId)?.name;
    case 'accountIban':
      return account(payment.debtorAccountId)?.iban;
    case 'streetName':
    case 'buildingNumber':
    case 'postCode':
    case 'townName':
    case 'country':
      return payment.creditorAddress?.[field];
    default:
      return payment[field];
  }
}

/**
 * A plain decimal number without groups; the currency has a column of its own. Of a code that ISO 4217 does not list
 * (any more) the digits are not known, so no amount can be told.
 */
function amountOf({ amountMinor, currency }: Payment): string | undefined {
  const isKnown = isCurrency(currency) && Number.isSafeInteger(amountMinor);
  return isKnown ? toDecimalString(amountMinor, minorDigits(currency)) : undefined;
}
