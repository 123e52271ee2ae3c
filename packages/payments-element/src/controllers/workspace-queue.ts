import { SourceController, Store, type SourceHost } from '@remit-elements/element-kit';
import { PaymentDeletedEvent } from '../events/payment-deleted-event.js';
import { PaymentSavedEvent } from '../events/payment-saved-event.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { PendingMarks } from '../model/pending-mark.js';
import { CommandSavedEvent } from '../state/command-saved-event.js';
import { keepingOf, type PaymentKeeping } from '../state/payment-keeping.js';
import { isGoing, type QueueEntry } from '../state/queued-command.js';

export type { QueueEntry } from '../state/queued-command.js';

const MARKS = {
  notSent: 'notSent',
  checking: 'checking',
  conflict: 'notSaved',
  failed: 'notSaved',
} as const;

/** Follows what one session keeps, for as long as its element is there. */
class KeepingFollower extends Store<object> {
  readonly keeping: PaymentKeeping;
  readonly #saved: (event: CommandSavedEvent) => void;

  constructor(keeping: PaymentKeeping, saved: (event: CommandSavedEvent) => void) {
    super({});
    this.keeping = keeping;
    this.#saved = saved;
    keeping.queue.follow(this.#changed);
    keeping.queue.addEventListener('saved', this.#heard);
    keeping.addEventListener('change', this.#changed);
  }

  dispose(): void {
    this.keeping.queue.unfollow(this.#changed);
    this.keeping.queue.removeEventListener('saved', this.#heard);
    this.keeping.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => {
    this.set({});
  };

  readonly #heard = (event: Event): void => {
    if (event instanceof CommandSavedEvent) this.#saved(event);
  };
}

/** The writes of a workspace's session that nobody in it is showing: left from before, or gone on without their form. */
export class WorkspaceQueue {
  readonly #host: SourceHost & HTMLElement;
  readonly #followers: SourceController<PaymentsGateway, KeepingFollower>;
  readonly #applySaved: (payment: Payment) => void;
  readonly #sent: (deeds: readonly PaymentCommand['type'][]) => void;
  #deeds: readonly PaymentCommand['type'][] = [];
  readonly #reported = new Set<string>();
  #marks: PendingMarks = new Map();

  /**
   * @param applySaved Shows at once what was carried out.
   * @param sent Hears what went out that nobody in the workspace was showing, once nothing more is on its way.
   */
  constructor(
    host: SourceHost & HTMLElement,
    gateway: () => PaymentsGateway | undefined,
    applySaved: (payment: Payment) => void,
    sent: (deeds: readonly PaymentCommand['type'][]) => void,
  ) {
    this.#host = host;
    this.#applySaved = applySaved;
    this.#sent = sent;
    this.#followers = new SourceController(
      host,
      gateway,
      (source) => {
        this.#deeds = [];
        return new KeepingFollower(keepingOf(source), (event) => this.#saved(event));
      },
      () => this.#report(),
    );
  }

  /** To be shown: what is neither just being saved nor shown by who asked for it. */
  get entries(): readonly QueueEntry[] {
    const queue = this.#keeping?.queue;
    const entries = queue?.state.entries ?? [];
    return entries.filter(({ command, status }) => status !== 'saving' && !queue?.isClaimed(command.requestId));
  }

  /** Everything that is not known to be saved. */
  get pending(): number {
    return this.#keeping?.queue.state.entries.length ?? 0;
  }

  /** How each payment's write stands that is not acknowledged, for the list; the same map while nothing changes. */
  get marks(): PendingMarks {
    const marks = new Map(
      (this.#keeping?.queue.state.entries ?? []).flatMap(({ command, status }) =>
        status === 'saving' ? [] : [[command.id, MARKS[status]] as const],
      ),
    );
    const isSame = marks.size === this.#marks.size && [...marks].every(([id, mark]) => this.#marks.get(id) === mark);
    if (!isSame) this.#marks = marks;
    return this.#marks;
  }

  /** Whether closing the page would lose a write. */
  get isAtRisk(): boolean {
    return this.#keeping?.queue.isSafe === false;
  }

  get troubles(): readonly ('page' | 'dropped')[] {
    return this.#keeping?.state.troubles ?? [];
  }

  find(requestId: string | undefined): QueueEntry | undefined {
    return this.#keeping?.queue.state.entries.find(({ command }) => command.requestId === requestId);
  }

  /** Whether the write that is shown in the workspace takes long: nothing is lost when its form is left. */
  get holdsLong(): boolean {
    const queue = this.#keeping?.queue;
    const entries = queue?.state.entries ?? [];
    return entries.some(({ command, status }) => status !== 'saving' && queue?.isClaimed(command.requestId));
  }

  retry(requestId?: string): void {
    void this.#keeping?.queue.retry(requestId);
  }

  discard(requestId: string): void {
    void this.#keeping?.queue.discard(requestId);
  }

  get #keeping(): PaymentKeeping | undefined {
    return this.#followers.store?.keeping;
  }

  #saved({ entry, payment, isOrphan }: CommandSavedEvent): void {
    this.#applySaved(payment);
    if (!isOrphan) return;
    const { type, id } = entry.command;
    this.#deeds = [...this.#deeds, type];
    this.#tellSent();
    if (type === 'delete') this.#host.dispatchEvent(new PaymentDeletedEvent(id));
    else this.#host.dispatchEvent(new PaymentSavedEvent(id, payment.version, type));
  }

  /** Once for all that went out one after the other, whatever became of the last. */
  #tellSent(): void {
    const deeds = this.#deeds;
    if (deeds.length === 0 || this.#keeping?.queue.state.entries.some(isGoing)) return;
    this.#deeds = [];
    this.#sent(deeds);
  }

  /** Each refusal that nobody asked about, once. */
  #report(): void {
    this.#tellSent();
    for (const { command, refusal } of this.entries) {
      if (!refusal || this.#reported.has(command.requestId)) continue;
      this.#reported.add(command.requestId);
      this.#host.dispatchEvent(new PaymentsErrorEvent(refusal, command.id));
    }
  }
}
