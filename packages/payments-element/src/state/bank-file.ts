import { ApiError } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { paymentFile, preparePayments, type PreparedPayments } from '../exchange/payment-file.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import { readEarlierFiles } from './earlier-files.js';
import { allAccounts, type ContentOptions } from './export-content.js';
import { readWhole } from './export-reading.js';

/** A file that is ready to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly string[];
  /** How many payments are in it. */
  readonly count: number;
}

/** Why there is no file: these payments do not go into one as they are now, and without them it would be another. */
export type BlockedBy = PreparedPayments['leftOut'];

export type MadeFile = { readonly file: ExportFile } | { readonly blocked: BlockedBy };

/** Makes a file of payments that are marked for it: of all of them, or none. */
export async function bankFile(
  messageId: string,
  payments: readonly Payment[],
  accounts: readonly DebtorAccount[],
): Promise<MadeFile> {
  const { transfers, leftOut } = await preparePayments(payments, accounts);
  if (leftOut.length > 0) return { blocked: leftOut };
  const parts = await paymentFile(messageId, transfers);
  return { file: { name: `${messageId}.xml`, type: 'application/xml', parts, count: payments.length } };
}

/** Makes a file again out of all that is marked for it: the same, to the byte, as long as the account's holder is the same. */
export async function bankFileAgain(
  gateway: PaymentsGateway,
  messageId: string,
  { signal, progress }: ContentOptions,
): Promise<MadeFile> {
  const { files, isPartial } = await readEarlierFiles(gateway, { signal, progress });
  const listed = files.find((file) => file.messageId === messageId)?.payments ?? [];
  if (isPartial) throw new ApiError('MalformedAnswer', 'Not every payment could be read');
  if (listed.length === 0) throw new ApiError('NotFound');
  const ids = listed.map(({ id }) => id);
  const whole = await readWhole(gateway, ids, { signal, progress: (read) => progress(read, ids.length) });
  const marked = whole.filter(({ exportMessageId }) => exportMessageId === messageId);
  if (marked.length < listed.length) throw new ApiError('MalformedAnswer', 'Not every payment could be read');
  return bankFile(messageId, marked, await allAccounts(gateway, signal));
}
