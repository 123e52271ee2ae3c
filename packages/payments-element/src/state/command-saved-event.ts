import type { Payment } from '../model/payment.js';
import type { QueueEntry } from './queued-command.js';

/** After a write was carried out, in whichever tab. */
export class CommandSavedEvent extends Event {
  readonly entry: QueueEntry;
  readonly payment: Payment;
  /** This tab sent it and nobody waits for it here, so nobody else tells of it. */
  readonly isOrphan: boolean;

  constructor(entry: QueueEntry, payment: Payment, isOrphan: boolean) {
    super('saved');
    this.entry = entry;
    this.payment = payment;
    this.isOrphan = isOrphan;
  }
}
