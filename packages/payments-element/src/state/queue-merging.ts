import type { Payment } from '../model/payment.js';
import type { QueueBook } from './queue-book.js';
import type { TabMessage } from './tab-message.js';
import { isGoing, keyOf, type QueueEntry } from './queued-command.js';

/**
 * Two tabs may ask for the same before they hear of each other. The tab whose turn it is lets one go on for both, unless
 * both were tried: then the server tells them apart.
 */
export async function joinSame(
  book: QueueBook,
  isBusy: (requestId: string) => boolean,
  tell: (message: TabMessage) => void,
): Promise<void> {
  const kept = new Map<string, QueueEntry>();
  const isTried = ({ isSent, command }: QueueEntry): boolean => isSent || isBusy(command.requestId);
  for (const entry of book.state.entries) {
    if (!isGoing(entry) || book.placeOf(entry.command.requestId) !== 'vault') continue;
    const key = keyOf(entry.command);
    const other = kept.get(key);
    const stays = !other || (isTried(entry) && !isTried(other)) ? entry : other;
    kept.set(key, stays);
    const goes = stays === entry ? other : entry;
    if (!goes || isTried(goes)) continue;
    const [requestId, into] = [goes.command.requestId, stays.command.requestId];
    book.join(requestId, into);
    await book.forget(requestId);
    tell({ type: 'joined', requestId, into });
  }
}

/**
 * Lays what the same person asked for next over what was just saved: it was meant for the payment as they had changed it,
 * and nobody else came between, or the version would tell. What may have been sent stays as it was sent.
 */
export async function layOver(book: QueueBook, { command }: QueueEntry, saved: Payment): Promise<void> {
  if (command.type === 'create' || saved.version !== command.version + 1) return;
  for (const later of book.state.entries) {
    const next = later.command;
    if (next.id !== command.id || next.requestId === command.requestId || next.type === 'create') continue;
    if (!isGoing(later) || later.isSent || next.version !== command.version) continue;
    await book.keep({ ...later, command: { ...next, version: saved.version } });
  }
}
