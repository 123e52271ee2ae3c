import type { PaymentsGateway } from '../data/payments-gateway.js';
import { creationTimeOf } from '../exchange/message-id.js';
import type { Payment } from '../model/payment.js';
import { readMatching, type ReadingOptions } from './export-reading.js';

/** A file that payments were handed over in, by anyone of the company. */
export interface EarlierFile {
  readonly messageId: string;
  /** When it was begun; undefined for a file that was not made here, which cannot be made again here. */
  readonly createdAt: string | undefined;
  /** As a list shows them. */
  readonly payments: readonly Payment[];
}

export interface EarlierFiles {
  /** Newest first; those of others last. */
  readonly files: readonly EarlierFile[];
  /** Not all were read. */
  readonly isPartial: boolean;
}

/** Finds the files by what is marked for them: there is no other list. */
export async function readEarlierFiles(gateway: PaymentsGateway, options: ReadingOptions): Promise<EarlierFiles> {
  const read = await readMatching(gateway, { filter: { status: ['EXPORTED'] } }, { ...options, most: Infinity });
  const byMessage = new Map<string, Payment[]>();
  for (const payment of read.payments) {
    const { exportMessageId } = payment;
    if (exportMessageId === undefined) continue;
    const others = byMessage.get(exportMessageId);
    if (others) others.push(payment);
    else byMessage.set(exportMessageId, [payment]);
  }
  const files = [...byMessage].map(([messageId, payments]) => {
    return { messageId, createdAt: creationTimeOf(messageId), payments };
  });
  files.sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1));
  return { files, isPartial: options.signal.aborted || read.unreadable > 0 };
}
