import type { DebtorAccount, Payment } from '../model/payment.js';
import { inSlices, inTurns, type SliceOptions } from './in-slices.js';
import { pain001Parts, transferBlocks } from './pain001-writer.js';
import { prepareTransfer } from './prepare-transfer.js';
import { shortId } from './short-id.js';
import type { PreparedTransfer, TextChange, Transfer, TransferProblem } from './transfer.js';

/** What of some payments can go into a message to the bank, and what cannot. */
export interface PreparedPayments {
  readonly transfers: readonly Transfer[];
  readonly leftOut: readonly { readonly payment: Payment; readonly problem: TransferProblem }[];
  readonly changes: readonly { readonly payment: Payment; readonly change: TextChange }[];
}

/** Makes payments ready for a message to the bank, in slices. */
export async function preparePayments(
  payments: readonly Payment[],
  accounts: readonly DebtorAccount[],
  options?: SliceOptions,
): Promise<PreparedPayments> {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const ids = await inTurns(payments, ({ id }) => shortId(id));
  function* prepared(): Generator<PreparedTransfer> {
    for (const [index, payment] of payments.entries()) {
      yield prepareTransfer(payment, byId.get(payment.debtorAccountId), ids[index] ?? payment.id);
    }
  }
  const all = await inSlices(prepared(), options);
  return {
    transfers: all.flatMap((each) => ('transfer' in each ? [each.transfer] : [])),
    leftOut: all.flatMap((each) => ('problem' in each ? [each] : [])),
    changes: all.flatMap((each) =>
      'transfer' in each ? each.changes.map((change) => ({ payment: each.transfer.payment, change })) : [],
    ),
  };
}

/** A message to the bank, in parts, made in slices: the same parts for the same payments, whenever it is made. */
export function paymentFile(
  messageId: string,
  transfers: readonly Transfer[],
  options?: SliceOptions,
): Promise<readonly string[]> {
  return inSlices(pain001Parts(messageId, transferBlocks(transfers)), options);
}
