import { ApiError } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { creationTimeOf, SETTLED_AFTER_MS } from '../exchange/message-id.js';
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

/** `young`: it may still be worked at, and what is made of it now may lack payments. */
export type FileAgain =
  { readonly file: ExportFile; readonly strays: number } | { readonly blocked: BlockedBy | 'young' };

/**
 * Makes a file again out of what was marked for it when it was made: the same, to the byte, as long as the account is the
 * same. `strays` counts payments that bear its name, and were marked later or by somebody else.
 */
export async function bankFileAgain(
  gateway: PaymentsGateway,
  messageId: string,
  { signal, progress }: ContentOptions,
): Promise<FileAgain> {
  const { files, isPartial } = await readEarlierFiles(gateway, { signal, progress });
  const listed = files.find((file) => file.messageId === messageId)?.payments ?? [];
  if (isPartial) throw new ApiError('MalformedAnswer', 'Not every payment could be read');
  if (listed.length === 0) throw new ApiError('NotFound');
  const ids = listed.map(({ id }) => id);
  const whole = await readWhole(gateway, ids, { signal, progress: (read) => progress(read, ids.length) });
  const marked = whole.filter(({ exportMessageId }) => exportMessageId === messageId);
  if (marked.length < listed.length) throw new ApiError('MalformedAnswer', 'Not every payment could be read');
  const begunMs = Date.parse(creationTimeOf(messageId) ?? '');
  const { own, by, sinceMs = begunMs } = ofOneHand(marked);
  const ageMs = Date.now() - Math.max(begunMs, sinceMs);
  // Whoever made it knows what became of it, in this browser.
  if (ageMs < SETTLED_AFTER_MS && by !== gateway.session.subject) return { blocked: 'young' };
  const made = await bankFile(messageId, own, await allAccounts(gateway, signal));
  return 'file' in made ? { ...made, strays: marked.length - own.length } : made;
}

/**
 * The payments that were marked by who marked the first, in the time in which that is done. Anybody of the company may mark
 * payments by any name; what is in a file that was taken to the bank does not change by it.
 */
function ofOneHand(marked: readonly Payment[]): {
  readonly own: readonly Payment[];
  readonly by: string | undefined;
  readonly sinceMs: number | undefined;
} {
  // Nothing is written to a payment after its mark.
  const marks = marked.map((payment) => {
    return {
      payment,
      by: payment.updatedBy,
      atMs: payment.updatedAt === undefined ? undefined : Date.parse(payment.updatedAt),
    };
  });
  const [first] = [...marks].sort((a, b) => (a.atMs ?? Infinity) - (b.atMs ?? Infinity));
  const sinceMs = first?.atMs;
  const isOwn = ({ by, atMs }: (typeof marks)[number]): boolean =>
    sinceMs === undefined || atMs === undefined || (by === first?.by && atMs - sinceMs < SETTLED_AFTER_MS);
  return { own: marks.filter(isOwn).map(({ payment }) => payment), by: first?.by, sinceMs };
}
